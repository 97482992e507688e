#include "sync/PullJob.h"

#include "base/Clock.h"
#include "storage/CacheStore.h"
#include "sync/Answer.h"
#include "sync/SyncNotes.h"

#include <QHash>

namespace caredesk {

namespace {
constexpr qsizetype askedAtOnce = 20;
}

PullJob::PullJob(PortalClient& client, CacheStore& cache, const Clock& clock, Extent extent, QObject* parent)
    : Job<Done>(parent)
    , m_client(client)
    , m_cache(cache)
    , m_clock(clock)
    , m_sweep(extent == Extent::Everything)
{
}

void PullJob::start()
{
    readNotes();
}

void PullJob::readNotes()
{
    follow(m_cache.note(syncnotes::firstPullDone), this, [this](const Result<QString>& done) {
        if (!done) {
            finish(done.error());
            return;
        }
        m_first = done->isEmpty();
        // The first pull reads everything anyway, and can be interrupted; a sweep starts over.
        m_sweep = m_sweep && !m_first;
        if (m_sweep) {
            beginSweep();
            return;
        }
        follow(m_cache.note(syncnotes::cursor), this, [this](const Result<QString>& cursor) {
            if (cursor) {
                fetchPage(SyncCursor{*cursor});
            } else {
                finish(cursor.error());
            }
        });
    });
}

void PullJob::beginSweep()
{
    follow(m_cache.beginSweep(), this, [this](const Outcome& begun) {
        if (begun) {
            fetchPage(SyncCursor{});
        } else {
            finish(begun.error());
        }
    });
}

void PullJob::fetchPage(const SyncCursor& cursor)
{
    follow(m_client.changedTickets(cursor), this,
           [this, cursor](const Result<TicketPage>& page) { pageArrived(cursor, page); });
}

void PullJob::pageArrived(const SyncCursor& asked, const Result<TicketPage>& page)
{
    if (!page) {
        if (page.error().code == ErrorCode::InvalidInput && !asked.value.isEmpty() && !m_restarted) {
            // A cursor of another version: everything is read again rather than nothing ever.
            m_restarted = true;
            m_sweep = true;
            beginSweep();
            return;
        }
        finish(page.error());
        return;
    }
    if (!page->last && page->next == asked) {
        finish(Error{ErrorCode::MalformedAnswer, {}, QStringLiteral("the list of tickets does not go on")});
        return;
    }
    storePage(*page);
}

void PullJob::storePage(const TicketPage& page)
{
    QHash<QString, QString> notes;
    if (!m_sweep || page.last) {
        notes.insert(syncnotes::cursor, page.next.value);
    }
    if (page.last) {
        const QString now = QString::number(m_clock.now());
        notes.insert(syncnotes::lastSynced, now);
        if (m_first) {
            notes.insert(syncnotes::firstPullDone, QStringLiteral("1"));
            notes.insert(syncnotes::lastSweep, now);
        }
    }
    m_heads += static_cast<int>(page.tickets.size());
    follow(m_cache.storeTickets(page.tickets, notes, m_client.account().person, m_first), this,
           [this, last = page.last, next = page.next, total = page.total](const Result<ChangeSet>& stored) {
               if (!stored) {
                   finish(stored.error());
                   return;
               }
               Q_EMIT this->stored(m_heads, total, m_first);
               if (!last) {
                   fetchPage(next);
               } else if (m_sweep) {
                   endSweep();
               } else {
                   succeed();
               }
           });
}

void PullJob::endSweep()
{
    follow(m_cache.endSweep(), this, [this](const Result<QStringList>& missing) {
        if (missing) {
            askForMissing(*missing);
        } else {
            finish(missing.error());
        }
    });
}

void PullJob::askForMissing(QStringList ids)
{
    if (ids.isEmpty()) {
        const QString now = QString::number(m_clock.now());
        follow(m_cache.setNotes({{syncnotes::lastSweep, now}}), this, [this](const Outcome& kept) {
            if (kept) {
                succeed();
            } else {
                finish(kept.error());
            }
        });
        return;
    }
    const QStringList asked = ids.mid(0, askedAtOnce);
    ids.remove(0, asked.size());
    follow(m_client.conversations(asked), this, [this, ids](const Result<QList<Conversation>>& found) {
        if (!found) {
            finish(found.error());
            return;
        }
        follow(m_cache.storeConversations(*found, m_client.account().person), this,
               [this, ids](const Result<ChangeSet>& stored) {
                   if (stored) {
                       askForMissing(ids);
                   } else {
                       finish(stored.error());
                   }
               });
    });
}

void PullJob::succeed()
{
    finish(Done{});
}

} // namespace caredesk
