#include "ui/common/IconButton.h"

#include "ui/common/Format.h"
#include "ui/common/Icons.h"

#include <QPainter>
#include <QStyleOptionToolButton>

namespace caredesk {

IconButton::IconButton(QWidget* parent)
    : IconButton({}, parent)
{
}

IconButton::IconButton(const QString& name, QWidget* parent, int side, Ink ink)
    : QToolButton(parent)
    , m_side(side)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setIconSize(QSize(16, 16));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPopupMode(QToolButton::InstantPopup);
    setIconName(name, ink);
}

void IconButton::setIconName(const QString& name, Ink ink)
{
    setIcon(caredesk::icon(name, ink));
}

void IconButton::setLabel(const QString& label)
{
    setAccessibleName(label);
    const QString keys = format::keys(shortcut());
    setToolTip(keys.isEmpty() ? label : QStringLiteral("%1 (%2)").arg(label, keys));
}

void IconButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelButtonTool, &option, &painter, this);
    const QRect place((width() - iconSize().width()) / 2, (height() - iconSize().height()) / 2,
                      iconSize().width(), iconSize().height());
    icon().paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace caredesk
