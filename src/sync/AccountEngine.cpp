#include "sync/AccountEngine.h"

#include "base/Clock.h"
#include "storage/CacheStore.h"
#include "storage/WorkStore.h"

namespace caredesk {

namespace {

bool asksForSignIn(const std::optional<Error>& error)
{
    return error && RetryPolicy::judgeRead(*error) == Verdict::SignIn;
}

} // namespace

AccountEngine::AccountEngine(std::unique_ptr<PortalConnection> connection, CacheStore& cache, WorkStore& work,
                             const SessionOptions& options, QString accountFolder)
    : m_cache(cache)
    , m_work(work)
    , m_clock(options.clock)
    , m_folder(std::move(accountFolder))
    , m_background(options.background)
    , m_policy(options.profile.lookupDelays)
    , m_connection(std::move(connection))
{
}

AccountEngine::~AccountEngine() = default;

void AccountEngine::start()
{
    m_board = std::make_unique<StatusBoard>();
    m_connectivity = std::make_unique<Connectivity>(*m_clock);
    m_attachments = std::make_unique<AttachmentFetcher>(m_cache, m_folder, nullptr);
    m_backfill = std::make_unique<ConversationBackfill>(m_cache, nullptr);
    m_outbox = std::make_unique<OutboxDispatcher>(m_cache, m_work, m_policy, *m_clock,
                                                  m_folder + QStringLiteral("/outbox.lock"), nullptr);
    m_sync = std::make_unique<SyncEngine>(
        SyncEngine::Parts{*m_connection, m_cache, *m_outbox, *m_backfill, *m_attachments, *m_board, *m_clock},
        m_background, nullptr);

    connect(m_board.get(), &StatusBoard::changed, this, &AccountEngine::statusChanged);
    connect(m_connectivity.get(), &Connectivity::changed, this, &AccountEngine::showConnection);
    connect(m_connectivity.get(), &Connectivity::cameBack, this, [this] {
        m_outbox->networkBack();
        m_sync->connectSoon();
    });
    connect(m_backfill.get(), &ConversationBackfill::answered, this, &AccountEngine::portalAnswered);
    connect(m_sync.get(), &SyncEngine::answered, this, &AccountEngine::portalAnswered);
    connect(m_outbox.get(), &OutboxDispatcher::answered, this, &AccountEngine::writeAnswered);
    connect(m_outbox.get(), &OutboxDispatcher::queueChanged, this, &AccountEngine::showQueue);
    connect(m_outbox.get(), &OutboxDispatcher::portalNeeded, m_sync.get(), &SyncEngine::connectSoon);
    connect(m_outbox.get(), &OutboxDispatcher::progress, this, &AccountEngine::progress);
    connect(m_outbox.get(), &OutboxDispatcher::delivered, this, &AccountEngine::delivered);
    connect(m_connection.get(), &PortalConnection::ready, this, &AccountEngine::connected);

    m_outbox->start();
    if (m_connection->isReady()) {
        connected(m_connection->result(), m_connection->client()->capabilities());
    }
    m_sync->start();
}

void AccountEngine::connected(const SignInResult& result, const Capabilities& capabilities)
{
    PortalClient* client = m_connection->client();
    m_attachments->setClient(client);
    m_backfill->setClient(client);
    m_connectivity->succeeded();
    m_outbox->resume();
    m_outbox->setClient(client);
    Q_EMIT signedIn(result, capabilities);
}

void AccountEngine::portalAnswered(const std::optional<Error>& error)
{
    if (!error) {
        m_connectivity->succeeded();
        return;
    }
    if (asksForSignIn(error)) {
        m_connection->expire();
        m_outbox->pause();
    }
    m_connectivity->failed(*error);
}

void AccountEngine::writeAnswered(const std::optional<Error>& error)
{
    // A refusal of one operation says nothing about the connection.
    if (!error || asksForSignIn(error) || RetryPolicy::isNetworkFailure(error->code)) {
        portalAnswered(error);
    }
}

void AccountEngine::fetchConversation(const QString& ticketId, const Answer<Conversation>& answer)
{
    PortalClient* client = m_connection->client();
    if (!client || !m_connection->isReady()) {
        answer.finish(m_connectivity->error().value_or(Error{ErrorCode::Offline}));
        return;
    }
    follow(client->conversations({ticketId}), this, [this, answer](const Result<QList<Conversation>>& found) {
        portalAnswered(found ? std::nullopt : std::optional(found.error()));
        if (!found) {
            answer.finish(found.error());
            return;
        }
        if (found->isEmpty()) {
            answer.finish(ErrorCode::NotFound);
            return;
        }
        follow(m_cache.storeConversations(*found, m_connection->client()->account().person), this,
               [answer, conversation = found->first()](const Result<ChangeSet>& stored) {
                   answer.finish(stored ? Result<Conversation>(conversation)
                                        : Result<Conversation>(stored.error()));
               });
    });
}

void AccountEngine::signInAgain(const QString& password, const Answer<SignInResult>& answer)
{
    auto* job = new Job<SignInResult>(this);
    job->then(this, [this, answer](const Result<SignInResult>& result) {
        portalAnswered(result ? std::nullopt : std::optional(result.error()));
        if (result) {
            m_sync->connectSoon();
        }
        answer.finish(result);
    });
    m_connection->signInAgain(password, Answer<SignInResult>(job->promise()));
}

void AccountEngine::networkChanged()
{
    m_outbox->networkBack();
    m_sync->connectSoon();
}

void AccountEngine::showQueue()
{
    m_board->update([this](SyncStatus& status) {
        status.waiting = m_outbox->queue().waiting();
        status.unknown = m_outbox->queue().unknown();
        status.failed = m_outbox->queue().failed();
        status.sentElsewhere = m_outbox->sentElsewhere();
    });
}

void AccountEngine::showConnection()
{
    m_board->update([this](SyncStatus& status) {
        status.connection = m_connectivity->state();
        status.offlineSince = m_connectivity->offlineSince();
        status.error = m_connectivity->error();
    });
}

} // namespace caredesk
