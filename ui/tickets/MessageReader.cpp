#include "ui/tickets/MessageReader.h"

#include "base/InPool.h"
#include "content/HtmlReader.h"

namespace caredesk {

namespace {

Job<Document>* read(const QString& html, const QStringList& knownImages)
{
    return inPool<Document>([html, knownImages] { return readHtml(html, knownImages); });
}

} // namespace

Job<Document>* readMessage(const Message& message)
{
    QStringList images;
    for (const Attachment& attachment : message.attachments) {
        if (attachment.isImage && !attachment.source.isEmpty()) {
            images.append(attachment.source);
        }
    }
    return read(message.html.isEmpty() ? htmlFromPlainText(message.text) : message.html, images);
}

Job<Document>* readPlainText(const QString& text)
{
    return read(htmlFromPlainText(text), {});
}

const Attachment* attachmentOfImage(const Message& message, const QString& image)
{
    for (const Attachment& attachment : message.attachments) {
        if (!image.isEmpty() && (attachment.contentId == image || attachment.source == image)) {
            return &attachment;
        }
    }
    return nullptr;
}

} // namespace caredesk
