#pragma once

#include "ui/compose/AttachmentItem.h"
#include "ui/compose/UnsafeWork.h"

#include <QList>
#include <QObject>

namespace caredesk {

class Clock;
class Composition;
class DraftService;

/// The messages that a form has in its hands: the one on the screen and those that the person left before
/// they were safe. A message that is left stays here until it is on the disk, and is given back as it was
/// when it is opened again sooner. Main thread.
class DraftDesk : public QObject
{
    Q_OBJECT

public:
    DraftDesk(DraftService& drafts, const Clock& clock, QObject* parent);

    /// What messages may carry that are opened, and files that are added, from now on.
    void setLimits(const AttachmentLimits& limits);

    /// Puts a message on the screen. The one that was there is saved and left.
    Composition* open(const Draft& draft, bool stored);
    /// A message that was left and is not on the disk yet: by its UUID, or by its ticket. Null: the store has
    /// it.
    Composition* leftByUuid(const QString& uuid) const;
    Composition* leftByTicket(const QString& ticketId) const;
    /// Puts a left message back on the screen.
    void takeBack(Composition* composition);
    /// The one on the screen; null before the first open().
    Composition* current() const { return m_current; }
    /// The message went its way: it is forgotten without being saved. True when it was the one on the screen.
    /// Null: it is no more.
    bool release(Composition* composition);
    /// Saves everything that is due.
    void flush();
    /// Of the message on the screen and those that were left.
    UnsafeWork unsafeWork() const;

Q_SIGNALS:
    /// Of the message on the screen.
    void stateChanged();

private:
    void leaveCurrent();
    void settle(Composition* composition);

    DraftService& m_drafts;
    const Clock& m_clock;
    AttachmentLimits m_limits;
    Composition* m_current = nullptr;
    QList<Composition*> m_left;
    int m_refusals = 0;
};

} // namespace caredesk
