#pragma once

#include <QAbstractScrollArea>

namespace caredesk {

/// A page of the window, right of the rail. The frame makes each once an account opens and deletes it before
/// the account's services go.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// For the window's title: "Drafts", or the open ticket's subject.
    virtual QString title() const = 0;
    /// The page was brought to the front: take the focus to where work goes on.
    virtual void arrive() {}
    /// Esc or the mouse's back button: true when the page had a step to go back to.
    virtual bool goBack() { return false; }

Q_SIGNALS:
    void titleChanged();

protected:
    /// The page, and what scrolls on it, have the colour of paper instead of a window's.
    void layOnPaper(const QAbstractScrollArea& scroll, QWidget& content)
    {
        for (QWidget* widget : {static_cast<QWidget*>(this), scroll.viewport(), &content}) {
            widget->setBackgroundRole(QPalette::Base);
        }
        setAutoFillBackground(true);
    }
};

} // namespace caredesk
