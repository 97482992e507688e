#include "ui/compose/MimeFiles.h"

#include <QUrl>

namespace caredesk {

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

bool carriesFiles(const QMimeData& data)
{
    return !localFiles(data).isEmpty() || (data.hasImage() && !data.hasText());
}

QImage carriedImage(const QMimeData& data)
{
    if (!localFiles(data).isEmpty() || !data.hasImage() || data.hasText()) {
        return {};
    }
    return qvariant_cast<QImage>(data.imageData());
}

} // namespace caredesk
