#include "ui/common/TextStyles.h"

#include <QApplication>
#include <QWidget>

namespace caredesk {

namespace {

// Design sizes in px at a body text of 13.
constexpr qreal Body = 13.0;

qreal designSize(TextStyle style)
{
    switch (style) {
    case TextStyle::Small:
    case TextStyle::SmallBold: return 12.0;
    case TextStyle::Body:
    case TextStyle::BodyBold: return 13.0;
    case TextStyle::Heading: return 16.0;
    case TextStyle::Page: return 20.0;
    case TextStyle::Number: return 48.0;
    }
    return Body;
}

bool isBold(TextStyle style)
{
    return style != TextStyle::Small && style != TextStyle::Body;
}

} // namespace

QFont textFont(TextStyle style)
{
    QFont font = QApplication::font();
    const qreal factor = designSize(style) / Body;
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(qRound(font.pixelSize() * factor));
    }
    font.setWeight(isBold(style) ? QFont::DemiBold : QFont::Normal);
    return font;
}

void setTextStyle(QWidget* widget, TextStyle style)
{
    widget->setFont(textFont(style));
}

void setMuted(QWidget* widget, bool muted)
{
    widget->setForegroundRole(muted ? QPalette::PlaceholderText : QPalette::NoRole);
}

void setErrorText(QWidget* widget, bool error)
{
    widget->setForegroundRole(error ? QPalette::BrightText : QPalette::NoRole);
}

} // namespace caredesk
