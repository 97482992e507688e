#pragma once

#include "base/Job.h"
#include "content/Document.h"
#include "domain/Ticket.h"

namespace caredesk {

/// Reads a message's HTML in another thread. Images of its own attachments come through, all others do not.
Job<Document>* readMessage(const Message& message);
/// The same for what the person wrote here.
Job<Document>* readPlainText(const QString& text);

/// The attachment that an image block of `message` shows; null when it has none such.
const Attachment* attachmentOfImage(const Message& message, const QString& image);

} // namespace caredesk
