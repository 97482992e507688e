#include "ui/compose/MimeFiles.h"

#include <QUrl>

namespace caredesk {

namespace {

/// A browser that gives a picture gives its address along.
bool hasOnlyAddress(const QMimeData& data)
{
    const QString text = data.text().trimmed();
    const QUrl url(text, QUrl::StrictMode);
    return !text.contains(u' ') && !text.contains(u'\n') && url.isValid() &&
           (url.scheme() == u"https" || url.scheme() == u"http");
}

bool isPicture(const QMimeData& data)
{
    return data.hasImage() && (!data.hasText() || hasOnlyAddress(data));
}

} // namespace

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
    return !localFiles(data).isEmpty() || isPicture(data);
}

QImage carriedImage(const QMimeData& data)
{
    if (!localFiles(data).isEmpty() || !isPicture(data)) {
        return {};
    }
    return qvariant_cast<QImage>(data.imageData());
}

} // namespace caredesk
