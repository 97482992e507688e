#include "ui/compose/AttachmentItem.h"

#include "base/ErrorText.h"
#include "ui/common/Format.h"

#include <QCoreApplication>

namespace caredesk {

namespace {

/// Gives the functions below their translation context.
class AttachmentWords
{
    Q_DECLARE_TR_FUNCTIONS(AttachmentWords)

public:
    static QString refusal(const AttachmentItem& item, const AttachmentLimits& limits);
    static QString copying(const AttachmentItem& item);
    static QString folder() { return tr("Folders cannot be attached. Compress it first."); }
};

QString AttachmentWords::refusal(const AttachmentItem& item, const AttachmentLimits& limits)
{
    if (item.folder) {
        return folder();
    }
    switch (item.error ? item.error->code : ErrorCode::FileUnreadable) {
    case ErrorCode::FileTooLarge:
    case ErrorCode::TooLarge:
        if (item.size < 0 || limits.maxFileBytes <= 0) {
            return tr("over the limit");
        }
        return tr("%1 · over the limit of %2")
            .arg(format::bytes(item.size), format::bytes(limits.maxFileBytes));
    case ErrorCode::TypeRefused: return tr("the portal does not take this type");
    case ErrorCode::FileEmpty: return tr("the file is empty");
    case ErrorCode::FileNotFound: return tr("not found: it may have been moved");
    case ErrorCode::FileNotRegular: return tr("no file that can be attached");
    case ErrorCode::FileUnreadable: return tr("cannot be read");
    case ErrorCode::DiskFull: return tr("no space left on the disk");
    default: return errorText(*item.error).title;
    }
}

QString AttachmentWords::copying(const AttachmentItem& item)
{
    if (item.size <= 0) {
        return tr("Copying…");
    }
    const int percent = static_cast<int>(qBound(qint64(0), item.copiedBytes * 100 / item.size, qint64(100)));
    return tr("Copying… %1").arg(format::percent(percent));
}

} // namespace

QString attachmentMeta(const AttachmentItem& item, const AttachmentLimits& limits)
{
    switch (item.state) {
    case AttachmentItem::State::Waiting:
    case AttachmentItem::State::Copying: return AttachmentWords::copying(item);
    case AttachmentItem::State::Ready: return format::bytes(item.size);
    case AttachmentItem::State::Refused: break;
    }
    return AttachmentWords::refusal(item, limits);
}

QString attachmentExplanation(const AttachmentItem& item)
{
    if (item.state != AttachmentItem::State::Refused) {
        return {};
    }
    if (item.folder) {
        return AttachmentWords::folder();
    }
    return item.error ? errorText(*item.error).paragraph() : QString();
}

} // namespace caredesk
