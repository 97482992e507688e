#pragma once

#include <QPoint>
#include <QStringList>
#include <QWidget>

namespace caredesk {

/// A person's hand on mouse and keyboard: events that the X server itself makes, for whatever window lies
/// there. Returns when they are made; what comes of them comes by the event loop.
class Hand
{
public:
    /// `keyMs`: from one letter to the next. `pauseMs`: before each new movement, as the eye looks first.
    explicit Hand(int keyMs = 1, int pauseMs = 0)
        : m_keyMs(keyMs)
        , m_pauseMs(pauseMs)
    {
    }

    /// A point of a widget in the display's pixels.
    static QPoint onDisplay(const QWidget* widget, QPointF at);

    void click(QPoint at) const;
    void click(const QWidget* widget) const { click(onDisplay(widget, widget->rect().center())); }
    void drag(QPoint from, QPoint to) const;
    /// As xdotool names them: "ctrl+Return".
    void press(const char* key) const;
    void type(const QString& text) const;

private:
    void moveTo(QPoint at) const;
    void button(const char* action) const;
    void pause() const;

    int m_keyMs;
    int m_pauseMs;
};

} // namespace caredesk
