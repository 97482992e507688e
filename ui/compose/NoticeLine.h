#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace caredesk {

/// One quiet line inside a form that tells of something that has just happened, with at most one thing to do
/// about it
/// ("Undo"). A newer notice replaces it. It never takes the focus.
class NoticeLine : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeLine(QWidget* parent = nullptr);

    using Words = std::function<QString()>;
    /// The words are functions, so that a change of language reaches them. No `action`: no button.
    void tell(Words text, Words action = {}, std::function<void()> run = {});
    void clear();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    Words m_textWords;
    Words m_actionWords;
    std::function<void()> m_run;
};

} // namespace caredesk
