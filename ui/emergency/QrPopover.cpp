#include "ui/emergency/QrPopover.h"

#include "ui/common/TextStyles.h"
#include "ui/emergency/QrCode.h"

#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

namespace caredesk {

QrPopover::QrPopover(const QString& title, const QString& tel, QWidget* parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Scan to call by phone"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    auto* heading = new QLabel(title, this);
    setTextStyle(heading, TextStyle::BodyBold);
    column->addWidget(heading, 0, Qt::AlignHCenter);
    auto* code = new QrCode(this);
    code->setSide(180);
    code->setText(QStringLiteral("tel:") + tel);
    column->addWidget(code, 0, Qt::AlignHCenter);
    auto* hint = new QLabel(tr("Scan to call by phone"), this);
    setTextStyle(hint, TextStyle::Small);
    setMuted(hint);
    column->addWidget(hint, 0, Qt::AlignHCenter);
}

void QrPopover::openBeside(const QWidget* anchor)
{
    adjustSize();
    const QRect room = anchor->screen()->availableGeometry();
    const QPoint corner = anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height() + 4));
    move(qBound(room.left(), corner.x(), qMax(room.left(), room.right() - width())),
         qBound(room.top(), corner.y(), qMax(room.top(), room.bottom() - height())));
    show();
}

} // namespace caredesk
