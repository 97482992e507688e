#include "ui/compose/Composition.h"

#include "ui/compose/AttachmentQueue.h"
#include "ui/compose/DraftKeeper.h"

namespace caredesk {

Composition::Composition(DraftService& drafts, const Clock& clock, const Draft& draft, bool stored,
                         const AttachmentLimits& limits, QObject* parent)
    : QObject(parent)
    , m_keeper(new DraftKeeper(drafts, clock, draft, stored, this))
    , m_files(new AttachmentQueue(drafts, draft.attachments, limits, this))
{
    connect(m_keeper, &DraftKeeper::stateChanged, this, [this] {
        if (m_keeper->state() == DraftKeeper::State::Saved) {
            m_files->dropSuperseded();
        }
        Q_EMIT stateChanged();
    });
    connect(m_files, &AttachmentQueue::filesChanged, this, [this] {
        update(m_keeper->draft());
        Q_EMIT stateChanged();
    });
}

Composition::~Composition() = default;

const Draft& Composition::draft() const
{
    return m_keeper->draft();
}

void Composition::update(const Draft& form)
{
    Draft draft = form;
    draft.attachments = m_files->files();
    m_keeper->update(draft);
}

UnsafeWork Composition::unsafeWork() const
{
    UnsafeWork work{.files = m_files->unsafeFiles()};
    if (!m_keeper->isSafe()) {
        work.texts = 1;
        work.error = m_keeper->error();
    }
    return work;
}

} // namespace caredesk
