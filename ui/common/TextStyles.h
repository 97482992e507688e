#pragma once

#include <QFont>

class QLabel;
class QWidget;

namespace caredesk {

/// The type sizes of the design, all scaled from the application's font.
enum class TextStyle { Small, SmallBold, Body, BodyBold, Heading, Page, Number };

QFont textFont(TextStyle style);

/// Gives a widget a style; in a .ui file the dynamic string property `textStyle` ("small", "smallBold",
/// "body", "bodyBold", "heading", "page", "number") does the same.
void setTextStyle(QWidget* widget, TextStyle style);

/// Secondary text; in a .ui file the dynamic bool property `muted`. Follows the theme.
void setMuted(QWidget* widget, bool muted = true);
/// Error text; in a .ui file the dynamic bool property `errorText`. Follows the theme.
void setErrorText(QWidget* widget, bool error = true);

} // namespace caredesk
