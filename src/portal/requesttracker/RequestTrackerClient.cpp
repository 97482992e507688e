#include "portal/requesttracker/RequestTrackerClient.h"

#include "portal/requesttracker/RtConversations.h"
#include "portal/requesttracker/RtDownload.h"
#include "portal/requesttracker/RtLookup.h"
#include "portal/requesttracker/RtProbe.h"
#include "portal/requesttracker/RtPull.h"
#include "portal/requesttracker/RtSession.h"
#include "portal/requesttracker/RtSignIn.h"
#include "portal/requesttracker/RtWriteBody.h"
#include "portal/requesttracker/RtWrites.h"

#include <algorithm>

namespace caredesk {

namespace {

/// Every request costs the server a password check, and a write its scripts and mails.
HttpOptions patient(HttpOptions options)
{
    constexpr int leastIdleMs = 60'000;
    options.idleTimeoutMs = std::max(options.idleTimeoutMs, leastIdleMs);
    return options;
}

} // namespace

RequestTrackerClient::RequestTrackerClient(const PortalProfile& profile, const HttpOptions& options,
                                           const Clock& clock, QObject* parent)
    : PortalClient(parent)
    , m_session(std::make_shared<RtSession>(profile, patient(options), clock))
{
}

RequestTrackerClient::~RequestTrackerClient() = default;

template <typename T>
Job<T>* RequestTrackerClient::refusalWithoutCredential()
{
    return hasToken() ? nullptr : finishedJob<T>(ErrorCode::NotSignedIn, this);
}

Job<ProbeResult>* RequestTrackerClient::probe()
{
    return new RtProbe(m_session->api.http(), m_session->api.base(), this);
}

Job<SignInResult>* RequestTrackerClient::signIn(const QString& user, const QString& password)
{
    return RtSignIn::withPassword(m_session, user, password, this);
}

Job<SignInResult>* RequestTrackerClient::signInWithToken(const QString& token)
{
    return RtSignIn::withToken(m_session, token, this);
}

Job<Done>* RequestTrackerClient::signOut()
{
    // Nothing at the portal ends: a password stays one, and a token is its administrator's to revoke.
    m_session->api.setCredential({});
    m_session->account = {};
    m_session->colleagues.clear();
    return finishedJob<Done>(Done{}, this);
}

void RequestTrackerClient::resume(const QString& token, const Account& account)
{
    m_session->api.setCredential(token);
    m_session->account = account;
    m_session->capabilities.listCasinoTickets = account.supervisor;
}

bool RequestTrackerClient::hasToken() const
{
    return m_session->api.isAuthorized();
}

Capabilities RequestTrackerClient::capabilities() const
{
    return m_session->capabilities;
}

const Account& RequestTrackerClient::account() const
{
    return m_session->account;
}

Job<TicketPage>* RequestTrackerClient::changedTickets(const SyncCursor& cursor)
{
    auto* refusal = refusalWithoutCredential<TicketPage>();
    return refusal ? refusal : new RtPull(m_session, cursor, this);
}

Job<QList<Conversation>>* RequestTrackerClient::conversations(const QStringList& ticketIds)
{
    auto* refusal = refusalWithoutCredential<QList<Conversation>>();
    return refusal ? refusal : new RtConversations(m_session, ticketIds, this);
}

Job<QString>* RequestTrackerClient::uploadAttachment(const SpooledFile&)
{
    // Capabilities::uploadsBeforeMessage is false: files travel inside the message's own request.
    return finishedJob<QString>(ErrorCode::Unsupported, this);
}

Job<Done>* RequestTrackerClient::downloadAttachment(const Attachment& attachment, const QString& path)
{
    auto* refusal = refusalWithoutCredential<Done>();
    return refusal ? refusal : new RtDownload(m_session, attachment, path, this);
}

Job<WriteReceipt>* RequestTrackerClient::createTicket(const Draft& draft, const QString& uuid)
{
    if (auto* refusal = refusalWithoutCredential<WriteReceipt>()) {
        return refusal;
    }
    if (!capabilities().create) {
        return finishedJob<WriteReceipt>(ErrorCode::Unsupported, this);
    }
    return new RtCreate(m_session, m_session->profile.rtQueue, draft, uuid, this);
}

Job<WriteReceipt>* RequestTrackerClient::reply(const QString& ticketId, const Draft& draft,
                                               const QString& uuid)
{
    if (auto* refusal = refusalWithoutCredential<WriteReceipt>()) {
        return refusal;
    }
    if (!capabilities().reply) {
        return finishedJob<WriteReceipt>(ErrorCode::Unsupported, this);
    }
    return new RtReply(m_session, ticketId, draft, uuid, this);
}

Job<Ticket>* RequestTrackerClient::setState(const QString& ticketId, TicketState state)
{
    auto* refusal = refusalWithoutCredential<Ticket>();
    return refusal ? refusal : new RtSetState(m_session, ticketId, state, this);
}

Job<WriteReceipt>* RequestTrackerClient::requestCallback(const Operation& callback)
{
    if (auto* refusal = refusalWithoutCredential<WriteReceipt>()) {
        return refusal;
    }
    if (!capabilities().callback) {
        return finishedJob<WriteReceipt>(ErrorCode::Unsupported, this);
    }
    return new RtCreate(m_session, m_session->profile.rtCallbackQueue, rtCallbackDraft(callback),
                        callback.uuid, this);
}

Job<LookupResult>* RequestTrackerClient::findByReference(const Operation& operation)
{
    auto* refusal = refusalWithoutCredential<LookupResult>();
    return refusal ? refusal : new RtLookup(m_session, operation, this);
}

} // namespace caredesk
