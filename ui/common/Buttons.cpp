#include "ui/common/Buttons.h"

#include "ui/common/Icons.h"

#include <QPushButton>
#include <QStyle>
#include <QVariant>

namespace caredesk {

namespace {

constexpr const char* RoleProperty = "buttonRole";
constexpr const char* SizeProperty = "buttonSize";
constexpr const char* IconProperty = "buttonIcon";
constexpr const char* InvalidProperty = "invalid";

QString roleName(ButtonRole role)
{
    switch (role) {
    case ButtonRole::Framed: return QStringLiteral("framed");
    case ButtonRole::Primary: return QStringLiteral("primary");
    case ButtonRole::Flat: return QStringLiteral("flat");
    case ButtonRole::Destructive: return QStringLiteral("destructive");
    case ButtonRole::Call: return QStringLiteral("call");
    }
    return {};
}

QString sizeName(ButtonSize size)
{
    switch (size) {
    case ButtonSize::Small: return QStringLiteral("small");
    case ButtonSize::Normal: return QStringLiteral("normal");
    case ButtonSize::Large: return QStringLiteral("large");
    case ButtonSize::Huge: return QStringLiteral("huge");
    }
    return {};
}

void restyle(QWidget* widget)
{
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

} // namespace

void setButtonRole(QPushButton* button, ButtonRole role)
{
    button->setProperty(RoleProperty, roleName(role));
    restyle(button);
}

void setButtonSize(QPushButton* button, ButtonSize size)
{
    button->setProperty(SizeProperty, sizeName(size));
    restyle(button);
}

void setButtonIcon(QAbstractButton* button, const QString& name)
{
    button->setProperty(IconProperty, name);
    button->setIcon(name.isEmpty() ? QIcon() : icon(name));
}

ButtonRole buttonRole(const QWidget* widget)
{
    const QString name = widget ? widget->property(RoleProperty).toString() : QString();
    for (const auto role :
         {ButtonRole::Primary, ButtonRole::Flat, ButtonRole::Destructive, ButtonRole::Call}) {
        if (name == roleName(role)) {
            return role;
        }
    }
    return ButtonRole::Framed;
}

ButtonSize buttonSize(const QWidget* widget)
{
    const QString name = widget ? widget->property(SizeProperty).toString() : QString();
    for (const auto size : {ButtonSize::Small, ButtonSize::Large, ButtonSize::Huge}) {
        if (name == sizeName(size)) {
            return size;
        }
    }
    return ButtonSize::Normal;
}

QString buttonIconName(const QWidget* widget)
{
    return widget ? widget->property(IconProperty).toString() : QString();
}

void setInvalid(QWidget* field, bool invalid)
{
    field->setProperty(InvalidProperty, invalid);
    field->update();
}

bool isInvalid(const QWidget* field)
{
    return field && field->property(InvalidProperty).toBool();
}

} // namespace caredesk
