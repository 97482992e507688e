#pragma once

#include <QImage>
#include <QMimeData>
#include <QString>
#include <QStringList>

namespace caredesk {

/// Paths of the local files that a drop or the clipboard names.
QStringList localFiles(const QMimeData& data);

/// True for local files and for an image that comes as such (a screenshot on the clipboard, a picture
/// that a browser gives with its address), not for text
/// that merely has a picture of itself along, as office programs put on the clipboard.
bool carriesFiles(const QMimeData& data);

/// The image that came as such; null otherwise.
QImage carriedImage(const QMimeData& data);

} // namespace caredesk
