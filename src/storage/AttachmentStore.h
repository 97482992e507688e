#pragma once

#include "domain/Ticket.h"

#include <QString>

namespace caredesk {

/// Where downloaded attachments lie in an account's folder: attachments/<hash of id>/<safe name>. Knows names
/// only; any thread.
class AttachmentStore
{
public:
    explicit AttachmentStore(QString accountFolder);

    QString pathFor(const Attachment& attachment) const;
    /// The path when the whole file is there, else empty. Touches the disk.
    QString downloaded(const Attachment& attachment) const;

private:
    QString m_folder;
};

} // namespace caredesk
