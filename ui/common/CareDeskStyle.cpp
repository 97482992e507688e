#include "ui/common/CareDeskStyle.h"

#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/Icons.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace caredesk {

namespace {

template <typename T>
const T* as(const QStyleOption* option)
{
    return qstyleoption_cast<const T*>(option);
}

void applyTextStyle(QWidget* widget)
{
    static const QHash<QString, TextStyle> styles = {
        {QStringLiteral("small"), TextStyle::Small},     {QStringLiteral("smallBold"), TextStyle::SmallBold},
        {QStringLiteral("body"), TextStyle::Body},       {QStringLiteral("bodyBold"), TextStyle::BodyBold},
        {QStringLiteral("heading"), TextStyle::Heading}, {QStringLiteral("page"), TextStyle::Page},
        {QStringLiteral("number"), TextStyle::Number},
    };
    const auto style = styles.constFind(widget->property("textStyle").toString());
    if (style != styles.cend()) {
        setTextStyle(widget, *style);
    }
    if (widget->property("muted").toBool()) {
        setMuted(widget);
    }
    if (widget->property("errorText").toBool()) {
        setErrorText(widget);
    }
}

void applyButtonProperties(QPushButton* button)
{
    const ButtonRole role = buttonRole(button);
    const bool filled = role == ButtonRole::Primary || role == ButtonRole::Call;
    if (filled && !button->property("textStyle").isValid()) {
        button->setFont(textFont(TextStyle::BodyBold));
    }
    const QString name = buttonIconName(button);
    if (!name.isEmpty() && button->icon().isNull()) {
        button->setIcon(icon(name));
    }
}

int buttonHeight(const QWidget* widget)
{
    switch (buttonSize(widget)) {
    case ButtonSize::Small: return 26;
    case ButtonSize::Normal: return 30;
    case ButtonSize::Large: return 34;
    case ButtonSize::Huge: return 40;
    }
    return 30;
}

} // namespace

CareDeskStyle::CareDeskStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
    setObjectName(QStringLiteral("caredesk"));
}

void CareDeskStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    applyTextStyle(widget);
    // Names and subjects come from the portal. Tooltips are labels too.
    if (auto* label = qobject_cast<QLabel*>(widget); label && label->textFormat() == Qt::AutoText) {
        label->setTextFormat(Qt::PlainText);
    }
    if (auto* button = qobject_cast<QPushButton*>(widget)) {
        applyButtonProperties(button);
    }
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (widget->isWindow()) {
        widget->removeEventFilter(this);
        widget->installEventFilter(this);
    }
}

bool CareDeskStyle::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::KeyRelease) {
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt) {
            m_altHeld = type == QEvent::KeyPress;
            static_cast<QWidget*>(watched)->update();
            for (QWidget* child : watched->findChildren<QWidget*>()) {
                child->update();
            }
        }
    } else if (type == QEvent::WindowDeactivate) {
        m_altHeld = false;
    }
    return QProxyStyle::eventFilter(watched, event);
}

void CareDeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
    const Colours colours = Colours::of(option->palette);
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto* frame = as<QStyleOptionFrame>(option); frame && frame->lineWidth > 0) {
            paint::field(painter, option, widget);
        }
        return;
    case PE_FrameLineEdit:
    case PE_Frame:
        if (element == PE_FrameLineEdit || qobject_cast<const QAbstractScrollArea*>(widget)) {
            paint::field(painter, option, widget);
        } else {
            paint::box(painter, option->rect, {}, colours.border);
        }
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractButton*>(widget) && !qobject_cast<const QComboBox*>(widget)) {
            paint::box(painter, option->rect, {}, colours.accent, 2);
        }
        return;
    case PE_IndicatorCheckBox: return paint::checkBox(painter, option);
    case PE_IndicatorRadioButton: return paint::radioButton(painter, option);
    case PE_PanelButtonTool: return paint::toolButtonPanel(painter, option);
    case PE_IndicatorArrowDown:
        return paintIcon(painter, option->rect, QStringLiteral("go-down"), colours.text);
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colours.base);
        painter->setPen(colours.ctl);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameMenu: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CareDeskStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto* button = as<QStyleOptionButton>(option)) {
            return paint::pushButtonBevel(painter, button, widget);
        }
        break;
    case CE_PushButtonLabel:
        if (const auto* button = as<QStyleOptionButton>(option)) {
            return paint::pushButtonLabel(painter, button, widget);
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = as<QStyleOptionComboBox>(option)) {
            return paint::comboBoxLabel(painter, combo,
                                        subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget));
        }
        break;
    case CE_MenuItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option)) {
            return paint::menuItem(painter, item);
        }
        break;
    case CE_Splitter: painter->fillRect(option->rect, Colours::of(option->palette).border); return;
    case CE_ProgressBarGroove:
        return paint::box(painter, option->rect, Colours::of(option->palette).railActive, {}, 1, 2);
    case CE_ProgressBarContents:
        if (const auto* bar = as<QStyleOptionProgressBar>(option)) {
            QRect done = bar->rect;
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            done.setWidth(range > 0 ? int(done.width() * (qint64(bar->progress) - bar->minimum) / range)
                                    : done.width());
            return paint::box(painter, done, Colours::of(option->palette).accent, {}, 1, 2);
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CareDeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                       QPainter* painter, const QWidget* widget) const
{
    const Colours colours = Colours::of(option->palette);
    if (const auto* combo = as<QStyleOptionComboBox>(option); combo && control == CC_ComboBox) {
        if (combo->frame) {
            paint::field(painter, combo, widget);
        }
        const QRect arrow = subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget);
        const bool enabled = combo->state & State_Enabled;
        paintIcon(painter, QRect(arrow.center().x() - 5, arrow.center().y() - 5, 12, 12),
                  QStringLiteral("go-down"), enabled ? colours.text : colours.ctl);
        return;
    }
    if (const auto* bar = as<QStyleOptionSlider>(option); bar && control == CC_ScrollBar) {
        painter->fillRect(bar->rect, widget ? widget->palette().color(QPalette::Base) : colours.base);
        if (bar->maximum > bar->minimum) {
            paint::scrollBarHandle(painter, bar,
                                   subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect CareDeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                    SubControl subControl, const QWidget* widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ComboBox) {
        switch (subControl) {
        case SC_ComboBoxEditField: return visualRect(option->direction, rect, rect.adjusted(9, 2, -28, -2));
        case SC_ComboBoxArrow:
            return visualRect(option->direction, rect, QRect(rect.right() - 25, rect.y(), 24, rect.height()));
        default: return rect;
        }
    }
    if (const auto* bar = as<QStyleOptionSlider>(option); bar && control == CC_ScrollBar) {
        const bool vertical = bar->orientation == Qt::Vertical;
        const int length = vertical ? rect.height() : rect.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const qint64 span = range + bar->pageStep;
        const int handle = range > 0 && span > 0
                               ? qBound(qMin(32, length), int(qint64(length) * bar->pageStep / span), length)
                               : length;
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - handle, bar->upsideDown);
        const auto part = [&](int from, int size) {
            return vertical ? QRect(rect.x(), rect.y() + from, rect.width(), size)
                            : QRect(rect.x() + from, rect.y(), size, rect.height());
        };
        switch (subControl) {
        case SC_ScrollBarSlider: return part(start, handle);
        case SC_ScrollBarSubPage: return part(0, start);
        case SC_ScrollBarAddPage: return part(start + handle, length - start - handle);
        case SC_ScrollBarGroove: return rect;
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect CareDeskStyle::subElementRect(SubElement element, const QStyleOption* option,
                                    const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto* frame = as<QStyleOptionFrame>(option); frame && frame->lineWidth > 0) {
            return option->rect.adjusted(7, 1, -7, -1);
        }
        break;
    case SE_PushButtonContents: return option->rect.adjusted(2, 1, -2, -1);
    case SE_PushButtonFocusRect:
    case SE_ComboBoxFocusRect:
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents: return option->rect;
    default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize CareDeskStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                      const QWidget* widget) const
{
    const int line = option ? option->fontMetrics.height() : 18;
    const int control = qMax(30, line + 10);
    switch (type) {
    case CT_PushButton:
        if (const auto* button = as<QStyleOptionButton>(option)) {
            const QSize text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text);
            const bool bare = button->text.isEmpty();
            const int iconPart = button->icon.isNull() ? 0 : button->iconSize.width() + (bare ? 0 : 8);
            const int arrow = button->features & QStyleOptionButton::HasMenu ? 20 : 0;
            const int padding = bare ? 7 : buttonRole(widget) == ButtonRole::Flat ? 9 : 13;
            const int height = buttonHeight(widget);
            return {text.width() + iconPart + arrow + 2 * padding + 2, qMax(height, line + 8)};
        }
        break;
    case CT_LineEdit: return {size.width() + 14, control};
    case CT_ComboBox: return {size.width() + 46, control};
    case CT_MenuItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator) {
                return {10, 9};
            }
            const bool indented = item->maxIconWidth > 0 || item->menuHasCheckableItems;
            const int shortcut = item->text.contains(u'\t') ? 24 : 0;
            return {size.width() + (indented ? 52 : 30) + shortcut, control};
        }
        break;
    case CT_ItemViewItem: {
        const QSize item = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {item.width(), qMax(28, item.height())};
    }
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int CareDeskStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_ScrollBarExtent: return 12;
    case PM_SplitterWidth:
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_DefaultFrameWidth:
        // Room for the focus frame, and for the round corners beside a viewport.
        return qobject_cast<const QAbstractScrollArea*>(widget) ? 2 : 1;
    case PM_MenuHMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 3;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CareDeskStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    case SH_UnderlineShortcut: return m_altHeld ? 1 : 0;
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_FocusFrame_AboveWidget:
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_Scrollable: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace caredesk
