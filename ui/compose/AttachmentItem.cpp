#include "ui/compose/AttachmentItem.h"

#include "base/ErrorText.h"
#include "base/FileName.h"
#include "ui/common/Format.h"

#include <QCoreApplication>
#include <QLocale>

namespace caredesk {

namespace {

/// Gives the functions below their translation context.
class AttachmentWords
{
    Q_DECLARE_TR_FUNCTIONS(AttachmentWords)

public:
    static QString refusal(const AttachmentItem& item, const AttachmentLimits& limits);
    static QString copying(const AttachmentItem& item);
    static QString folderRefusal(const AttachmentItem& item, const AttachmentLimits& limits);
    static QString folderAdvice(const AttachmentItem& item);
    static QString packing(const AttachmentItem& item);
    static QString packed(const SpooledFolder& folder);
    static QString leftOut(const SpooledFolder& folder);

private:
    static QString some(const QStringList& names);
};

/// The first few of them, since a line of thousands says nothing.
QString AttachmentWords::some(const QStringList& names)
{
    constexpr int shown = 5;
    const QString first = names.first(qMin<qsizetype>(shown, names.size())).join(QStringLiteral(", "));
    const auto more = static_cast<int>(names.size()) - shown;
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(first) : first;
}

QString AttachmentWords::folderRefusal(const AttachmentItem& item, const AttachmentLimits& limits)
{
    switch (item.error ? item.error->code : ErrorCode::FileUnreadable) {
    case ErrorCode::FileTooLarge:
    case ErrorCode::TooLarge:
        return tr("zipped it is over the limit of %1").arg(format::bytes(limits.maxFileBytes));
    case ErrorCode::FileEmpty:
        return item.error->arguments.value(1).toInt() > 0 ? tr("nothing in it but links and special files")
                                                          : tr("the folder is empty");
    case ErrorCode::TooManyFiles:
        return tr("more than %1 files").arg(QLocale().toString(item.error->arguments.value(0).toInt()));
    case ErrorCode::TypeRefused: return tr("the portal does not take zip files");
    case ErrorCode::FileUnreadable: return tr("nothing in it can be read");
    case ErrorCode::FileNotFound: return tr("not found: it may have been moved");
    case ErrorCode::DiskFull: return tr("no space left on the disk");
    default: return errorText(*item.error).title;
    }
}

QString AttachmentWords::folderAdvice(const AttachmentItem& item)
{
    switch (item.error ? item.error->code : ErrorCode::FileUnreadable) {
    case ErrorCode::FileTooLarge:
    case ErrorCode::TooLarge:
    case ErrorCode::TooManyFiles:
        return tr("%1 is too much for one file. Attach the folders in it one by one, or only the files that "
                  "show the "
                  "problem; or put it where support can fetch it and write the link into the message.")
            .arg(item.name);
    case ErrorCode::FileEmpty: return tr("%1: there is no file in this folder to attach.").arg(item.name);
    case ErrorCode::TypeRefused:
        return tr("%1: folders are sent as zip files, which the portal does not take. Attach the files in "
                  "it.")
            .arg(item.name);
    default: return item.error ? errorText(*item.error).paragraph() : QString();
    }
}

QString AttachmentWords::packing(const AttachmentItem& item)
{
    if (item.size < 0) {
        return tr("Looking through the folder… %n file(s)", nullptr, static_cast<int>(item.foundFiles));
    }
    return tr("Zipping… %1").arg(format::percent(attachmentPercent(item)));
}

QString AttachmentWords::packed(const SpooledFolder& folder)
{
    const auto left =
        static_cast<int>(folder.links.size() + folder.special.size() + folder.unreadable.size());
    QString text = tr("%n file(s) · %1", "in a folder", folder.files).arg(format::bytes(folder.file.size));
    if (left > 0) {
        text += QStringLiteral(" · ") + tr("%n left out", nullptr, left);
    }
    return text;
}

QString AttachmentWords::leftOut(const SpooledFolder& folder)
{
    QStringList sentences;
    if (!folder.links.isEmpty()) {
        sentences << tr("Links are not followed: %1.").arg(some(folder.links));
    }
    if (!folder.special.isEmpty()) {
        sentences << tr("No ordinary files: %1.").arg(some(folder.special));
    }
    if (!folder.unreadable.isEmpty()) {
        sentences << tr("Cannot be read: %1.").arg(some(folder.unreadable));
    }
    if (sentences.isEmpty()) {
        return {};
    }
    sentences.prepend(tr("Not everything is in %1.").arg(shownFileName(folder.file.fileName)));
    return sentences.join(u' ');
}

QString AttachmentWords::refusal(const AttachmentItem& item, const AttachmentLimits& limits)
{
    if (item.folder) {
        return folderRefusal(item, limits);
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
    if (item.folder) {
        return packing(item);
    }
    if (item.size <= 0) {
        return tr("Copying…");
    }
    return tr("Copying… %1").arg(format::percent(attachmentPercent(item)));
}

} // namespace

int attachmentPercent(const AttachmentItem& item)
{
    if (item.state != AttachmentItem::State::Copying || item.size <= 0) {
        return -1;
    }
    return static_cast<int>(qBound(qint64(0), item.copiedBytes * 100 / item.size, qint64(100)));
}

QString attachmentMeta(const AttachmentItem& item, const AttachmentLimits& limits)
{
    switch (item.state) {
    case AttachmentItem::State::Waiting:
    case AttachmentItem::State::Copying: return AttachmentWords::copying(item);
    case AttachmentItem::State::Ready:
        return item.packed ? AttachmentWords::packed(*item.packed) : format::bytes(item.size);
    case AttachmentItem::State::Refused: break;
    }
    return AttachmentWords::refusal(item, limits);
}

QString attachmentExplanation(const AttachmentItem& item)
{
    if (item.state != AttachmentItem::State::Refused) {
        return item.packed ? AttachmentWords::leftOut(*item.packed) : QString();
    }
    if (item.folder) {
        return AttachmentWords::folderAdvice(item);
    }
    return item.error ? errorText(*item.error).paragraph() : QString();
}

} // namespace caredesk
