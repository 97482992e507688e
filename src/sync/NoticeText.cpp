#include "sync/NoticeText.h"

#include <QCoreApplication>

namespace caredesk {

namespace {

struct NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(NoticeWords)

public:
    static NoticeText salvaged(const QStringList& arguments)
    {
        return {tr("The file with what you wrote was damaged"),
                tr("Saved: %1. Lost: %2. The damaged file is kept in %3.")
                    .arg(arguments.value(0), arguments.value(1), arguments.value(2))};
    }
    static NoticeText putBack(const QString& asidePath)
    {
        return {
            tr("The file with what you wrote was removed while CareDesk was open"),
            asidePath.isEmpty()
                ? tr("CareDesk has written it again. Nothing is lost, but attached files may be.")
                : tr("CareDesk has written it again. What lay in its place is kept in %1.").arg(asidePath)};
    }
    static NoticeText of(AccountNotice notice, const QStringList& arguments)
    {
        switch (notice) {
        case AccountNotice::TokenNotKept:
            return {tr("Signed in for this session only"),
                    tr("This computer has no keychain to keep a sign-in safely. CareDesk asks for it again "
                       "next time.")};
        case AccountNotice::CacheRebuilt:
            return {tr("Everything is being fetched again"),
                    tr("The local copy of your tickets was damaged. What you wrote is not affected.")};
        case AccountNotice::WorkSalvaged: return salvaged(arguments);
        case AccountNotice::WorkMissing:
            return {tr("The file with what you wrote is gone"),
                    tr("Drafts and what waited to be sent were in it. If there is a backup of it, your IT "
                       "department can bring it back.")};
        case AccountNotice::WorkPutBack: return putBack(arguments.value(2));
        case AccountNotice::WorkReadOnly:
            return {tr("Reading only"),
                    tr("CareDesk cannot write this account's data: a newer CareDesk made it, or the disk may "
                       "only be read.")};
        }
        return {};
    }
};

} // namespace

NoticeText noticeText(AccountNotice notice, const QStringList& arguments)
{
    return NoticeWords::of(notice, arguments);
}

QString noticeName(AccountNotice notice)
{
    switch (notice) {
    case AccountNotice::TokenNotKept: return QStringLiteral("token-not-kept");
    case AccountNotice::CacheRebuilt: return QStringLiteral("cache-rebuilt");
    case AccountNotice::WorkSalvaged: return QStringLiteral("work-salvaged");
    case AccountNotice::WorkMissing: return QStringLiteral("work-missing");
    case AccountNotice::WorkPutBack: return QStringLiteral("work-put-back");
    case AccountNotice::WorkReadOnly: return QStringLiteral("work-read-only");
    }
    return QStringLiteral("unknown");
}

} // namespace caredesk
