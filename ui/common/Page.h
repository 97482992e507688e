#pragma once

#include <QWidget>

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
};

} // namespace caredesk
