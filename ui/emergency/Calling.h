#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace caredesk {

class Dialogs;

/// Puts the number on the clipboard and says so on the button for two seconds.
void copyNumber(const QString& number, QPushButton* button, const QString& copiedWord);

/// Hands tel: to the desktop; when nothing takes it, says to dial by hand.
void callNumber(Dialogs& dialogs, QWidget* parent, const QString& tel, const QString& published);

} // namespace caredesk
