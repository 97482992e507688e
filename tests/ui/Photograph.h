#pragma once

#include <QByteArray>
#include <QSize>

namespace caredesk::test {

/// A JPEG whose camera was held upright: `stored` pixels, and EXIF's word that they are to be turned by a
/// quarter to the right. https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf, 4.6.4, orientation
QByteArray turnedPhotograph(QSize stored);

} // namespace caredesk::test
