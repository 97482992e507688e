#include "ui/compose/PreviewKind.h"

#include <QMimeDatabase>

namespace caredesk {

PreviewKind previewKind(const QString& contentType)
{
    if (contentType.startsWith(u"image/")) {
        return PreviewKind::Picture;
    }
    if (contentType == u"application/zip") {
        return PreviewKind::Archive;
    }
    const QMimeType type = QMimeDatabase().mimeTypeForName(contentType);
    return type.inherits(QStringLiteral("text/plain")) ? PreviewKind::Text : PreviewKind::None;
}

} // namespace caredesk
