#include "storage/AttachmentStore.h"

#include "base/FileName.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace caredesk {

AttachmentStore::AttachmentStore(QString accountFolder)
    : m_folder(std::move(accountFolder))
{
}

QString AttachmentStore::pathFor(const Attachment& attachment) const
{
    const QByteArray hash =
        QCryptographicHash::hash(attachment.id.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/attachments/%2/%3")
        .arg(m_folder, QString::fromLatin1(hash.left(32)), safeFileName(attachment.fileName));
}

QString AttachmentStore::downloaded(const Attachment& attachment) const
{
    const QString path = pathFor(attachment);
    const QFileInfo file(path);
    const bool whole = file.isFile() && (attachment.size < 0 || file.size() == attachment.size);
    return whole ? path : QString();
}

} // namespace caredesk
