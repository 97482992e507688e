#include "ui/compose/DraftKeeper.h"

#include "base/Clock.h"
#include "sync/DraftService.h"

namespace caredesk {

namespace {

constexpr int pauseMs = 600;
constexpr int retryMs = 5'000;

bool sameContents(Draft a, const Draft& b)
{
    a.modified = b.modified;
    return a == b;
}

} // namespace

DraftKeeper::DraftKeeper(DraftService& drafts, const Clock& clock, const Draft& draft, bool stored,
                         QObject* parent)
    : QObject(parent)
    , m_drafts(&drafts)
    , m_clock(clock)
    , m_draft(draft)
    , m_state(stored ? State::Saved : State::Nothing)
    , m_savedAt(stored ? draft.modified : 0)
    , m_stored(stored)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryMs);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::save);
    connect(&m_retry, &QTimer::timeout, this, &DraftKeeper::save);
}

DraftKeeper::~DraftKeeper()
{
    // Behind a message that is on its way out it would bring the draft of what was sent back; while one is
    // saved nothing is on its way.
    if ((!m_frozen || m_writing) && !isSafe()) {
        handOver();
    }
}

void DraftKeeper::handOver()
{
    if (!m_drafts) {
        return;
    }
    if (!m_draft.isEmpty()) {
        m_drafts->save(m_draft);
    } else if (m_stored || m_writing) {
        m_drafts->remove(m_draft.uuid);
    }
}

void DraftKeeper::update(const Draft& draft)
{
    if (m_released || sameContents(draft, m_draft)) {
        return;
    }
    m_draft = draft;
    m_draft.modified = m_clock.now();
    if (m_draft.created == 0) {
        m_draft.created = m_draft.modified;
    }
    if (m_draft.isEmpty() && !m_stored && !m_writing) {
        m_pause.stop();
        m_retry.stop();
        setState(State::Nothing);
        return;
    }
    m_pause.start();
    setState(State::Unsaved);
}

void DraftKeeper::flush()
{
    if (isSafe()) {
        return;
    }
    if (m_writing && !m_frozen && m_state == State::Unsaved) {
        handOver();
    }
    save();
}

void DraftKeeper::freeze()
{
    m_frozen = true;
    m_pause.stop();
    m_retry.stop();
}

void DraftKeeper::thaw()
{
    m_frozen = false;
    if (isSafe()) {
        Q_EMIT stateChanged();
    } else {
        flush();
    }
}

void DraftKeeper::release()
{
    m_released = true;
    m_pause.stop();
    m_retry.stop();
    setState(State::Nothing);
}

void DraftKeeper::save()
{
    m_pause.stop();
    m_retry.stop();
    // While one is written the next waits for its turn, and then comes at once.
    m_again = m_writing;
    if (m_released || m_frozen || m_writing || !m_drafts) {
        return;
    }
    m_writing = true;
    setState(State::Saving);
    auto* job = m_draft.isEmpty() ? m_drafts->remove(m_draft.uuid) : m_drafts->save(m_draft);
    job->then(this, [this, written = m_draft](const Outcome& outcome) {
        m_writing = false;
        finishSaving(written, outcome ? std::nullopt : std::optional(outcome.error()));
    });
}

void DraftKeeper::finishSaving(const Draft& written, const std::optional<Error>& error)
{
    if (m_released) {
        return;
    }
    m_error = error;
    if (error) {
        m_retry.start();
        setState(State::Failed);
        return;
    }
    m_stored = !written.isEmpty();
    m_savedAt = m_clock.now();
    if (!sameContents(written, m_draft)) {
        setState(State::Unsaved);
        if (m_again) {
            save();
        } else if (!m_pause.isActive()) {
            m_pause.start();
        }
        return;
    }
    setState(m_stored ? State::Saved : State::Nothing);
}

void DraftKeeper::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace caredesk
