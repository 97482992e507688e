#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace caredesk {

/// The line at the lower edge of an overlay: what one can do, and the same as buttons.
class OverlayBar : public QFrame
{
    Q_OBJECT

public:
    explicit OverlayBar(QWidget* parent);

    /// Whether there are windows to choose from.
    void setWindowsOffered(bool windows);
    void setByWindow(bool byWindow);
    /// What is selected, in pixels; empty: nothing yet.
    void setSelection(QSize size, const QString& name);
    void placeIn(const QRect& area);

Q_SIGNALS:
    void takeRequested();
    void wholeScreenRequested();
    void byWindowRequested(bool byWindow);
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslateUi();

    QLabel* m_hint;
    QPushButton* m_take;
    QPushButton* m_mode;
    QPushButton* m_whole;
    QPushButton* m_cancel;
    bool m_byWindow = false;
};

} // namespace caredesk
