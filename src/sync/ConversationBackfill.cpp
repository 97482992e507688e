#include "sync/ConversationBackfill.h"

#include "portal/PortalClient.h"
#include "storage/CacheStore.h"
#include "sync/Answer.h"

namespace caredesk {

namespace {
constexpr int chunk = 20;
}

ConversationBackfill::ConversationBackfill(CacheStore& cache, QObject* parent)
    : QObject(parent)
    , m_cache(cache)
{
}

void ConversationBackfill::wake()
{
    if (m_running) {
        m_again = true;
        return;
    }
    if (!m_client) {
        return;
    }
    m_running = true;
    m_again = false;
    m_tried.clear();
    m_stuck = 0;
    m_fetched = 0;
    next();
}

void ConversationBackfill::next()
{
    follow(m_cache.staleConversations(chunk + m_stuck), this, [this](const Result<QStringList>& stale) {
        if (!stale) {
            end(stale.error());
            return;
        }
        QStringList ids;
        int stuck = 0;
        for (const QString& id : stale.value()) {
            if (m_tried.contains(id)) {
                ++stuck;
            } else {
                ids.append(id);
            }
        }
        m_stuck = stuck;
        if (ids.removeOne(m_openTicket)) {
            ids.prepend(m_openTicket);
        }
        if (ids.isEmpty()) {
            end(Done{});
        } else {
            fetch(ids.mid(0, chunk));
        }
    });
}

void ConversationBackfill::fetch(const QStringList& ids)
{
    for (const QString& id : ids) {
        m_tried.insert(id);
    }
    follow(m_client->conversations(ids), this,
           [this, ids](const Result<QList<Conversation>>& conversations) { arrived(ids, conversations); });
}

void ConversationBackfill::arrived(const QStringList& ids, const Result<QList<Conversation>>& conversations)
{
    if (!conversations) {
        const Error& error = conversations.error();
        const bool theirs =
            error.code == ErrorCode::MalformedAnswer || error.code == ErrorCode::AnswerTooLarge;
        if (theirs && ids.size() > 1) {
            // One of them cannot be read: the others can, one by one in halves.
            for (const QString& id : ids) {
                m_tried.remove(id);
            }
            fetch(ids.mid(0, ids.size() / 2));
            return;
        }
        if (theirs) {
            next();
            return;
        }
        Q_EMIT answered(error);
        end(error);
        return;
    }
    Q_EMIT answered(std::nullopt);
    follow(m_cache.storeConversations(*conversations, m_client->account().person), this,
           [this, count = static_cast<int>(ids.size())](const Result<ChangeSet>& stored) {
               if (!stored) {
                   end(stored.error());
                   return;
               }
               m_fetched += count;
               Q_EMIT fetched(m_fetched);
               next();
           });
}

void ConversationBackfill::end(const Outcome& outcome)
{
    m_running = false;
    if (outcome && m_again) {
        wake();
        return;
    }
    Q_EMIT idle(outcome);
}

} // namespace caredesk
