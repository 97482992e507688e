#include "ui/shell/FirstGeometry.h"

#include <QMargins>
#include <QStyle>

namespace caredesk {

namespace {

constexpr QSize Wanted(1366, 740);
/// The widest of the usual frames: it is not known before the window is shown.
constexpr QMargins Frame(8, 38, 8, 8);

} // namespace

QRect firstGeometry(const QRect& available)
{
    const QRect room = available.marginsRemoved(Frame);
    return QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, Wanted.boundedTo(room.size()), room);
}

} // namespace caredesk
