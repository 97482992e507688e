#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

namespace caredesk {

class AccountPages;
class Dialogs;

/// Closing the window, another person's turn, signing out: whatever takes the account's pages away comes
/// through here, and goes on once everything written in them is on the disk. That is at once as a rule; what
/// takes longer, or cannot be kept, is said, and is lost only when the person says so. Main thread.
class LeaveFlow : public QObject
{
    Q_OBJECT

public:
    /// What becomes of a wish to leave when the account is closed while it waits.
    enum class WithoutAccount {
        Forget,
        GoOn, ///< Closing the window is meant all the same.
    };

    LeaveFlow(Dialogs& dialogs, QWidget* window);
    ~LeaveFlow() override;

    /// The pages that are open; null: none, and leaving is free.
    void setPages(AccountPages* pages);
    /// Calls `goOn` when nothing would be lost by it (now, or later), or when the person takes the loss; not
    /// at all when they stay. A second wish takes the place of one that still waits.
    void leave(std::function<void()> goOn, WithoutAccount withoutAccount = WithoutAccount::Forget);
    /// True when nothing would be lost now.
    bool isFree() const;
    /// For a session that ends now and waits for no question: has what is due saved, and blocks until it is
    /// on the disk. False when more would be lost by it than a save can be waited for.
    bool mayEndNow() const;
    /// Nothing can be written or dropped any more, since it would be lost.
    void setLocked(bool locked);

private:
    /// What is in the way, as the question says it.
    enum class Obstacle { None, NotSaved, NotAttached, Editing, Copying, Saving };

    Obstacle obstacle() const;
    void look();
    void ask(Obstacle obstacle);
    void stay();
    void goOn();

    Dialogs& m_dialogs;
    QWidget* m_window;
    QPointer<AccountPages> m_pages;
    std::function<void()> m_goOn;
    WithoutAccount m_withoutAccount = WithoutAccount::Forget;
    QTimer m_look;
    int m_looks = 0;
    int m_refusals = 0; ///< There were so many when the person wished to leave.
    Obstacle m_seen = Obstacle::None;
    Obstacle m_asked = Obstacle::None;
    std::unique_ptr<QWidget> m_question; ///< The question's parent: without it the question goes away.
};

} // namespace caredesk
