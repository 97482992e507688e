#pragma once

#include "base/Error.h"
#include "domain/Draft.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace caredesk {

class Clock;
class DraftService;

/// Keeps one draft safe: saves it at each pause in typing, again when that failed, and says truthfully how
/// far it is. Saves follow one another, so that an older text never overwrites a newer one. Main thread.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Nothing, ///< Nothing in it that would be a loss, and nothing stored.
        Unsaved, ///< Changed; the save is due at the next pause.
        Saving,
        Saved,  ///< What is on the disk is what is on the screen.
        Failed, ///< The last save failed: error() says why. It is tried again by itself.
    };

    /// `stored`: the draft comes from the store as it is.
    DraftKeeper(DraftService& drafts, const Clock& clock, const Draft& draft, bool stored, QObject* parent);
    ~DraftKeeper() override;

    const Draft& draft() const { return m_draft; }
    State state() const { return m_state; }
    const Clock& clock() const { return m_clock; }
    /// When it was last saved, UTC ms; 0: not in this run.
    qint64 savedAt() const { return m_savedAt; }
    std::optional<Error> error() const { return m_error; }
    /// True when nothing would be lost if this object went now.
    bool isSafe() const
    {
        return m_released || (!m_frozen && (m_state == State::Nothing || m_state == State::Saved));
    }

    /// Takes what the form holds now. Nothing happens when it is the same as before.
    void update(const Draft& draft);
    /// Saves what is due at once: on leaving the form, on closing the window. Behind a text that is being
    /// written, too.
    void flush();
    /// While it is being sent no new save starts, and it is not safe: nobody knows yet where it will be kept.
    /// What changes meanwhile is saved after thaw().
    void freeze();
    void thaw();
    bool isWriting() const { return m_writing; }
    /// The draft went its way (sent or discarded): nothing is saved any more.
    void release();

Q_SIGNALS:
    void stateChanged();

private:
    void save();
    /// To the store, which finishes a save without us.
    void handOver();
    void finishSaving(const Draft& written, const std::optional<Error>& error);
    void setState(State state);

    QPointer<DraftService> m_drafts;
    const Clock& m_clock;
    Draft m_draft;
    QTimer m_pause;
    QTimer m_retry;
    State m_state = State::Nothing;
    std::optional<Error> m_error;
    qint64 m_savedAt = 0;
    bool m_stored = false;
    bool m_writing = false;
    bool m_again = false;
    bool m_frozen = false;
    bool m_released = false;
};

} // namespace caredesk
