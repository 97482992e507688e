#include "ui/common/StylePaint.h"

#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/Icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>

namespace caredesk::paint {

namespace {

constexpr int IconGap = 8;
constexpr int ArrowSize = 12;

bool isHot(const QStyleOption* option)
{
    return (option->state & QStyle::State_Enabled) &&
           (option->state & (QStyle::State_MouseOver | QStyle::State_Sunken));
}

QColor buttonInk(const Colours& colours, ButtonRole role, bool enabled)
{
    if (!enabled) {
        return colours.ctl;
    }
    switch (role) {
    case ButtonRole::Primary: return colours.onAccent;
    case ButtonRole::Call: return colours.onRed;
    case ButtonRole::Destructive: return colours.redText;
    case ButtonRole::Framed:
    case ButtonRole::Flat: return colours.text;
    }
    return colours.text;
}

} // namespace

void box(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& frame, qreal width,
         qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal half = frame.isValid() ? width / 2 : 0;
    painter->setPen(frame.isValid() ? QPen(frame, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius - half, radius - half);
    painter->restore();
}

void field(QPainter* painter, const QStyleOption* option, const QWidget* widget)
{
    const Colours colours = Colours::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focus = enabled && (option->state & QStyle::State_HasFocus);
    const bool wrong = isInvalid(widget);
    const QColor frame = wrong     ? colours.redText
                         : focus   ? colours.accent
                         : enabled ? colours.ctl
                                   : colours.border;
    box(painter, option->rect, enabled ? colours.base : colours.window, frame, focus ? 2 : 1);
}

void pushButtonBevel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget)
{
    const Colours colours = Colours::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool hot = isHot(option);
    switch (buttonRole(widget)) {
    case ButtonRole::Primary:
        if (enabled) {
            box(painter, option->rect, hot ? colours.accentHover : colours.accent, {});
        } else {
            box(painter, option->rect, colours.railActive, {});
        }
        return;
    case ButtonRole::Call: box(painter, option->rect, hot ? colours.redHover : colours.red, {}); return;
    case ButtonRole::Flat:
        if (option->state & QStyle::State_On) {
            box(painter, option->rect, colours.selection, colours.accent);
        } else if (hot) {
            box(painter, option->rect, colours.hover, {});
        }
        return;
    case ButtonRole::Framed:
    case ButtonRole::Destructive:
        const bool on = option->state & QStyle::State_On;
        box(painter, option->rect,
            on    ? colours.selection
            : hot ? colours.hover
                  : colours.base,
            on        ? colours.accent
            : enabled ? colours.ctl
                      : colours.border);
        return;
    }
}

void pushButtonLabel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget)
{
    const Colours colours = Colours::of(option->palette);
    const QColor ink = buttonInk(colours, buttonRole(widget), option->state & QStyle::State_Enabled);
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic;
    const bool showMnemonic =
        widget && widget->style()->styleHint(QStyle::SH_UnderlineShortcut, option, widget);
    const int textFlags = showMnemonic ? (flags & ~Qt::TextHideMnemonic) | Qt::TextShowMnemonic : flags;

    const bool hasMenu = option->features & QStyleOptionButton::HasMenu;
    const int arrow = hasMenu ? ArrowSize + IconGap : 0;
    const int pad = option->text.isEmpty() ? 0 : 6;
    const int iconSize = option->icon.isNull() ? 0 : option->iconSize.width();
    const int gap = iconSize > 0 && !option->text.isEmpty() ? IconGap : 0;
    const int room = option->rect.width() - iconSize - gap - arrow - 2 * pad;
    const QString text =
        option->fontMetrics.elidedText(option->text, Qt::ElideRight, room + 1, Qt::TextShowMnemonic);
    const int textWidth = option->fontMetrics.size(Qt::TextShowMnemonic, text).width();

    int x = option->rect.x() + (option->rect.width() - (iconSize + gap + textWidth + arrow)) / 2;
    const int middle = option->rect.center().y() + 1;
    if (iconSize > 0) {
        const QRect place(x, middle - iconSize / 2, iconSize, iconSize);
        const QString name = buttonIconName(widget);
        if (name.isEmpty()) {
            option->icon.paint(painter, place);
        } else {
            paintIcon(painter, place, name, ink);
        }
        x += iconSize + gap;
    }
    painter->setPen(ink);
    painter->drawText(QRect(x, option->rect.y(), textWidth + 1, option->rect.height()), textFlags, text);
    if (hasMenu) {
        const QRect place(x + textWidth + IconGap, middle - ArrowSize / 2, ArrowSize, ArrowSize);
        paintIcon(painter, place, QStringLiteral("go-down"), ink);
    }
}

void toolButtonPanel(QPainter* painter, const QStyleOption* option)
{
    const Colours colours = Colours::of(option->palette);
    if (option->state & QStyle::State_On) {
        box(painter, option->rect, colours.selection, colours.accent);
    } else if (isHot(option)) {
        box(painter, option->rect, colours.hover, colours.highContrast ? colours.accent : QColor());
    }
}

void checkBox(QPainter* painter, const QStyleOption* option)
{
    const Colours colours = Colours::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    if (!on) {
        box(painter, option->rect, enabled ? colours.base : colours.window,
            enabled ? colours.ctl : colours.border, 1, 3);
        return;
    }
    box(painter, option->rect, enabled ? colours.accent : colours.ctl, {}, 1, 3);
    if (option->state & QStyle::State_On) {
        paintIcon(painter, option->rect.adjusted(2, 2, -2, -2), QStringLiteral("check"), colours.onAccent);
    } else {
        painter->fillRect(option->rect.adjusted(4, 7, -4, -7), colours.onAccent);
    }
}

void radioButton(QPainter* painter, const QStyleOption* option)
{
    const Colours colours = Colours::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const qreal radius = option->rect.height() / 2.0;
    box(painter, option->rect, colours.base,
        on        ? colours.accent
        : enabled ? colours.ctl
                  : colours.border,
        on ? 2 : 1, radius);
    if (on) {
        box(painter, option->rect.adjusted(4, 4, -4, -4), colours.accent, {}, 1, radius - 4);
    }
}

void comboBoxLabel(QPainter* painter, const QStyleOptionComboBox* option, const QRect& area)
{
    const Colours colours = Colours::of(option->palette);
    QRect text = area;
    if (!option->currentIcon.isNull()) {
        const int size = option->iconSize.width();
        const QRect place(text.x(), text.center().y() - size / 2 + 1, size, size);
        option->currentIcon.paint(painter, place, Qt::AlignCenter,
                                  option->state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
        text.setLeft(place.right() + 1 + 6);
    }
    if (!option->editable) {
        painter->setPen(option->state & QStyle::State_Enabled ? colours.text : colours.ctl);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                          option->fontMetrics.elidedText(option->currentText, Qt::ElideRight, text.width()));
    }
}

void menuItem(QPainter* painter, const QStyleOptionMenuItem* option)
{
    const Colours colours = Colours::of(option->palette);
    const QRect rect = option->rect;
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.x() + 8, rect.center().y(), rect.width() - 16, 1), colours.border);
        return;
    }
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool selected = enabled && (option->state & QStyle::State_Selected);
    if (selected) {
        box(painter, rect.adjusted(4, 1, -4, -1), colours.selection,
            colours.highContrast ? colours.accent : QColor());
    }
    const QColor ink = !enabled ? colours.ctl : selected ? colours.selectedText : colours.text;
    const QRect place(rect.x() + 12, rect.center().y() - 7, 16, 16);
    if (option->checked) {
        paintIcon(painter, place, QStringLiteral("check"), colours.accent);
    } else if (!option->icon.isNull()) {
        option->icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const bool indented = option->maxIconWidth > 0 || option->menuHasCheckableItems;
    const QRect text = rect.adjusted(indented ? 36 : 14, 0, -14, 0);
    const auto parts = option->text.split(u'\t');
    painter->setFont(option->font);
    painter->setPen(ink);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, parts.value(0));
    if (parts.size() > 1) {
        painter->setPen(selected ? ink : colours.muted);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight, parts.value(1));
    }
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(painter, QRect(rect.right() - 20, rect.center().y() - 5, 12, 12), QStringLiteral("go-next"),
                  ink);
    }
}

void scrollBarHandle(QPainter* painter, const QStyleOptionSlider* option, const QRect& handle)
{
    const Colours colours = Colours::of(option->palette);
    const bool hot =
        (option->state & QStyle::State_MouseOver) || (option->activeSubControls & QStyle::SC_ScrollBarSlider);
    const int inset = hot ? 2 : 3;
    const QRect bar = option->orientation == Qt::Vertical ? handle.adjusted(inset, 2, -inset, -2)
                                                          : handle.adjusted(2, inset, -2, -inset);
    box(painter, bar, hot ? colours.muted : colours.ctl, {}, 1, qMin(bar.width(), bar.height()) / 2.0);
}

} // namespace caredesk::paint
