#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace caredesk {

/// A line at the bottom of a page for a few seconds: what was done, and a way to take it back. Announced by
/// its accessible name; the time does not run while the pointer is on it.
class Toast : public QWidget
{
    Q_OBJECT

public:
    /// Places itself over the bottom of `page`.
    explicit Toast(QWidget* page);

    /// `actionText` empty: no button. `action` runs once; the toast hides.
    void show(const QString& text, const QString& actionText, int durationMs, std::function<void()> action);
    void dismiss();

Q_SIGNALS:
    /// The time ran out without the action.
    void expired();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QLabel* m_label;
    QPushButton* m_button;
    QTimer m_timer;
    int m_leftMs = 0; ///< While the pointer holds the time.
    std::function<void()> m_action;
};

} // namespace caredesk
