#include "client/ChaosClient.h"

#include "base/Clock.h"
#include "storage/WorkStore.h"
#include "sync/DraftService.h"
#include "sync/OutboxService.h"
#include "sync/SyncService.h"
#include "sync/TicketService.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <cstdio>

namespace caredesk::chaos {

namespace {

/// A person does not type a password faster.
constexpr int signInAgainMs = 300;
/// Changes of the outbox are told together.
constexpr int outboxPauseMs = 150;

/// A computer whose clock is wrong.
class WrongClock final : public Clock
{
public:
    explicit WrongClock(qint64 aheadMs)
        : m_aheadMs(aheadMs)
    {
    }
    qint64 now() const override { return m_clock.now() + m_aheadMs; }
    qint64 monotonic() const override { return m_clock.monotonic(); }

private:
    SystemClock m_clock;
    qint64 m_aheadMs;
};

SessionOptions optionsFrom(const QJsonObject& settings, std::shared_ptr<CredentialStore> credentials)
{
    const QByteArray json = settings[QLatin1String("profile")].toString().toUtf8();
    Result<PortalProfile> profile = parsePortalProfile(json, PortalProfile{});
    if (!profile) {
        qFatal("the profile is wrong: %s", qUtf8Printable(profile.error().arguments.join(u' ')));
    }
    SessionOptions options;
    options.profileDirectory = settings[QLatin1String("folder")].toString();
    options.profile = *std::move(profile);
    options.profile.baseUrl = QUrl(settings[QLatin1String("portal")].toString());
    options.profile.caFile = settings[QLatin1String("ca")].toString();
    options.credentials = std::move(credentials);
    options.clock = std::make_shared<WrongClock>(settings[QLatin1String("clockAheadMs")].toInteger());
    return options;
}

} // namespace

struct ChaosClient::Writing
{
    QJsonObject command;
    Draft draft;
    QStringList files;
};

ChaosClient::ChaosClient(const QJsonObject& settings)
    : m_settings(settings)
    , m_credentials(makeMemoryStore())
    , m_session(std::make_unique<Session>(optionsFrom(settings, m_credentials), m_network))
{
    m_signIn.setSingleShot(true);
    m_signIn.setInterval(signInAgainMs);
    connect(&m_signIn, &QTimer::timeout, this, &ChaosClient::signIn);
    m_outbox.setSingleShot(true);
    m_outbox.setInterval(outboxPauseMs);
    connect(&m_outbox, &QTimer::timeout, this, &ChaosClient::tellOutbox);
}

void ChaosClient::start()
{
    const QString user = m_settings[QLatin1String("user")].toString();
    m_session->openUnverified(user)->then(this, [this](const Outcome& outcome) {
        if (outcome) {
            opened();
        } else {
            tell(QStringLiteral("broken"), {{QStringLiteral("error"), errorName(outcome.error().code)}});
            QCoreApplication::exit(1);
        }
    });
}

void ChaosClient::opened()
{
    connect(m_session->outbox(), &OutboxService::changed, this, [this] {
        if (!m_outbox.isActive()) {
            m_outbox.start();
        }
    });
    connect(m_session->outbox(), &OutboxService::delivered, this, [this](const SendResult& result) {
        tell(QStringLiteral("delivered"),
             {{QStringLiteral("uuid"), result.uuid}, {QStringLiteral("ticket"), result.ticketId}});
    });
    connect(m_session->sync(), &SyncService::statusChanged, this, &ChaosClient::watch);
    // The person looks at the window: what waits is tried as soon as that is reasonable.
    m_session->sync()->setAttention(true);
    tell(QStringLiteral("open"));
    tellOutbox();
    signIn();
}

void ChaosClient::signIn()
{
    if (m_signingIn) {
        return;
    }
    m_signingIn = true;
    m_session->signInAgain(m_settings[QLatin1String("password")].toString())
        ->then(this, [this](const Outcome& outcome) {
            m_signingIn = false;
            if (!outcome) {
                m_signIn.start();
            } else {
                tell(QStringLiteral("signed-in"));
            }
        });
}

void ChaosClient::watch(const SyncStatus& status)
{
    if (status.connection == ConnectionState::SignInNeeded && !m_signIn.isActive()) {
        m_signIn.start();
    }
}

void ChaosClient::obey(const QJsonObject& command)
{
    const QString what = command[QLatin1String("do")].toString();
    if (!m_session->isOpen()) {
        refuse(command, Error{ErrorCode::NotSignedIn});
    } else if (what == QLatin1String("write")) {
        write(command);
    } else if (what == QLatin1String("state")) {
        setState(command);
    } else if (what == QLatin1String("retry")) {
        m_session->outbox()->retryAll();
    } else if (what == QLatin1String("sync")) {
        m_session->sync()->syncNow();
    } else if (what == QLatin1String("outbox")) {
        tellOutbox();
    } else {
        refuse(command, Error{ErrorCode::InvalidInput});
    }
}

void ChaosClient::write(const QJsonObject& command)
{
    auto writing = std::make_shared<Writing>();
    writing->command = command;
    Draft& draft = writing->draft;
    draft.uuid = command[QLatin1String("uuid")].toString();
    draft.subject = command[QLatin1String("subject")].toString();
    draft.message = command[QLatin1String("message")].toString();
    draft.casino.name = command[QLatin1String("casino")].toString();
    draft.created = draft.modified = SystemClock().now();
    for (const QJsonValue& file : command[QLatin1String("files")].toArray()) {
        writing->files.append(file.toString());
    }
    if (!command.contains(QLatin1String("ticket"))) {
        addFiles(writing);
        return;
    }
    draft.kind = DraftKind::Reply;
    withTicket(command, [this, writing](const QString& id) {
        writing->draft.ticketId = id;
        addFiles(writing);
    });
}

void ChaosClient::addFiles(const std::shared_ptr<Writing>& writing)
{
    if (writing->files.isEmpty()) {
        send(writing);
        return;
    }
    m_session->drafts()
        ->addFile(writing->files.takeFirst())
        ->then(this, [this, writing](const Result<SpooledFile>& file) {
            if (!file) {
                refuse(writing->command, file.error());
                return;
            }
            writing->draft.attachments.append(*file);
            m_session->drafts()->save(writing->draft);
            addFiles(writing);
        });
}

void ChaosClient::send(const std::shared_ptr<Writing>& writing)
{
    const QString state = writing->command[QLatin1String("state")].toString();
    m_session->outbox()
        ->send(writing->draft, 0, stateFromName(state))
        ->then(this, [this, writing](const Result<Operation>& operation) {
            if (!operation) {
                refuse(writing->command, operation.error());
                return;
            }
            QJsonArray files;
            for (const SpooledFile& file : writing->draft.attachments) {
                files.append(QJsonObject{{QStringLiteral("name"), file.fileName},
                                         {QStringLiteral("sha256"), file.sha256}});
            }
            tell(QStringLiteral("saved"), {{QStringLiteral("id"), writing->command[QLatin1String("id")]},
                                           {QStringLiteral("uuid"), operation->uuid},
                                           {QStringLiteral("files"), files}});
        });
}

void ChaosClient::setState(const QJsonObject& command)
{
    withTicket(command, [this, command](const QString& id) {
        Ticket ticket;
        ticket.id = id;
        const auto state = stateFromName(command[QLatin1String("state")].toString());
        m_session->outbox()
            ->setState(ticket, state.value_or(TicketState::Open),
                       command[QLatin1String("message")].toString())
            ->then(this, [this, command](const Result<Operation>& operation) {
                if (operation) {
                    tell(QStringLiteral("saved"), {{QStringLiteral("id"), command[QLatin1String("id")]},
                                                   {QStringLiteral("uuid"), operation->uuid}});
                } else {
                    refuse(command, operation.error());
                }
            });
    });
}

/// The portal's id of the ticket that a create became, or the create's UUID while it waits, as a window that
/// shows the ticket would have it.
void ChaosClient::withTicket(const QJsonObject& command, std::function<void(const QString& id)> next)
{
    const QString uuid = command[QLatin1String("ticket")].toString();
    if (command[QLatin1String("stale")].toBool()) {
        // A window that was not told yet that the create has arrived.
        next(uuid);
        return;
    }
    m_session->workStore()->delivery(uuid)->then(
        this, [uuid, next](const Result<Delivery>& delivery) { next(delivery ? delivery->ticketId : uuid); });
}

void ChaosClient::tellOutbox()
{
    m_session->outbox()->operations()->then(this, [this](const Result<QList<Operation>>& operations) {
        if (!operations) {
            return;
        }
        QJsonArray waiting;
        for (const Operation& operation : *operations) {
            QJsonObject one{{QStringLiteral("uuid"), operation.uuid},
                            {QStringLiteral("kind"), operationKindName(operation.kind)},
                            {QStringLiteral("ticket"), operation.ticketId},
                            {QStringLiteral("state"), operationStateName(operation.state)},
                            {QStringLiteral("attempts"), operation.attempts}};
            if (operation.error) {
                one.insert(QStringLiteral("error"),
                           QString(errorName(operation.error->code) + u' ' +
                                   operation.error->arguments.join(u' ') + u' ' + operation.error->detail));
            }
            waiting.append(one);
        }
        tell(QStringLiteral("outbox"), {{QStringLiteral("operations"), waiting}});
    });
}

void ChaosClient::refuse(const QJsonObject& command, const Error& error) const
{
    tell(QStringLiteral("refused"),
         {{QStringLiteral("id"), command[QLatin1String("id")]},
          {QStringLiteral("error"),
           QString(errorName(error.code) + u' ' + error.arguments.join(u' ') + u' ' + error.detail)}});
}

void ChaosClient::tell(const QString& event, QJsonObject more) const
{
    more.insert(QStringLiteral("event"), event);
    const QByteArray line = QJsonDocument(more).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

} // namespace caredesk::chaos
