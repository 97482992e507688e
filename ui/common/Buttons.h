#pragma once

class QAbstractButton;
class QPushButton;
class QString;
class QWidget;

namespace caredesk {

/// How a push button looks. One filled accent (Primary) per surface; red fill only to call, red text to
/// destroy.
enum class ButtonRole { Framed, Primary, Flat, Destructive, Call };
/// Heights: 26, 30, 34 (the primary action of a page), 40 (call).
enum class ButtonSize { Small, Normal, Large, Huge };

/// In a .ui file: the dynamic string properties `buttonRole` ("framed", "primary", "flat", "destructive",
/// "call") and `buttonSize` ("small", "normal", "large", "huge").
void setButtonRole(QPushButton* button, ButtonRole role);
void setButtonSize(QPushButton* button, ButtonSize size);
/// Gives the button an icon that is drawn in the colour its role asks for.
void setButtonIcon(QAbstractButton* button, const QString& name);

ButtonRole buttonRole(const QWidget* widget);
ButtonSize buttonSize(const QWidget* widget);
QString buttonIconName(const QWidget* widget);

/// Marks a field as wrong (red frame) or right again; in code only.
void setInvalid(QWidget* field, bool invalid);
bool isInvalid(const QWidget* field);

} // namespace caredesk
