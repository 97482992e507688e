#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace caredesk {

/// A tinted line across a pane: confirmation asked, error, conflict, offline. Icon, bold first line, a second
/// line, and buttons at the right, or below where it is narrow. It never floats. When its text changes, a
/// screen reader is told.
class Strip : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Confirm, Error, Warning, Info };

    explicit Strip(QWidget* parent = nullptr)
        : Strip(Kind::Info, parent)
    {
    }
    explicit Strip(Kind kind, QWidget* parent = nullptr);

    void setKind(Kind kind);
    /// `detail` may be empty.
    void setTexts(const QString& title, const QString& detail);
    /// Adds a button at the right and gives it back; the strip owns it.
    QPushButton* addButton(const QString& text, const QString& icon = {});
    /// Rounded with a margin of its own kind, for use inside a page instead of across a pane.
    void setBoxed(bool boxed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Kind m_kind;
    bool m_boxed = false;
    QLabel* m_title;
    QLabel* m_detail;
    QBoxLayout* m_row;
    QHBoxLayout* m_buttons;
};

} // namespace caredesk
