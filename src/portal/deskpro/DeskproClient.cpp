#include "portal/deskpro/DeskproClient.h"

#include "portal/deskpro/DeskproConversations.h"
#include "portal/deskpro/DeskproLookup.h"
#include "portal/deskpro/DeskproProbe.h"
#include "portal/deskpro/DeskproPull.h"
#include "portal/deskpro/DeskproSession.h"
#include "portal/deskpro/DeskproSignIn.h"
#include "portal/deskpro/DeskproUpload.h"
#include "portal/deskpro/DeskproWrites.h"
#include "portal/http/FileDownload.h"
#include "portal/http/MapJob.h"
#include "portal/http/RedirectPolicy.h"

namespace caredesk {

DeskproClient::DeskproClient(const PortalProfile& profile, const HttpOptions& options, const Clock& clock,
                             QObject* parent)
    : PortalClient(parent)
    , m_session(std::make_shared<DeskproSession>(profile, options, clock))
{
}

DeskproClient::~DeskproClient() = default;

template <typename T>
Job<T>* DeskproClient::refusalWithoutToken()
{
    return hasToken() ? nullptr : finishedJob<T>(ErrorCode::NotSignedIn, this);
}

Job<ProbeResult>* DeskproClient::probe()
{
    auto* job = new DeskproProbe(m_session->api.http(), m_session->api.base(), this);
    job->then(this, [this, job](const Result<ProbeResult>& result) {
        if (result && job->maxUploadBytes() > 0) {
            qint64& most = m_session->capabilities.maxFileBytes;
            most = std::min(most, job->maxUploadBytes());
        }
    });
    return job;
}

Job<SignInResult>* DeskproClient::signIn(const QString& user, const QString& password)
{
    return DeskproSignIn::withPassword(m_session, user, password, this);
}

Job<SignInResult>* DeskproClient::signInWithToken(const QString& token)
{
    return DeskproSignIn::withToken(m_session, token, this);
}

Job<Done>* DeskproClient::signOut()
{
    if (!hasToken()) {
        return finishedJob<Done>(Done{}, this);
    }
    auto* revocation = m_session->api.remove(QStringLiteral("api_tokens/current"));
    m_session->api.setToken({});
    m_session->account = {};
    // Forgotten here either way; a portal that cannot be reached, or that revokes no tokens, keeps nobody
    // signed in.
    return mapJob<Done>(
        revocation, [](const Result<DeskproAnswer>&) { return Outcome(Done{}); }, this);
}

void DeskproClient::resume(const QString& token, const Account& account)
{
    m_session->api.setToken(token);
    m_session->account = account;
    m_session->capabilities.listCasinoTickets = account.supervisor;
    m_session->statusesKnown = false;
    m_session->choicesKnown = false;
}

bool DeskproClient::hasToken() const
{
    return m_session->api.isAuthorized();
}

Capabilities DeskproClient::capabilities() const
{
    return m_session->capabilities;
}

const Account& DeskproClient::account() const
{
    return m_session->account;
}

Job<TicketPage>* DeskproClient::changedTickets(const SyncCursor& cursor)
{
    auto* refusal = refusalWithoutToken<TicketPage>();
    return refusal ? refusal : new DeskproPull(m_session, cursor, this);
}

Job<QList<Conversation>>* DeskproClient::conversations(const QStringList& ticketIds)
{
    auto* refusal = refusalWithoutToken<QList<Conversation>>();
    return refusal ? refusal : new DeskproConversations(m_session, ticketIds, this);
}

Job<QString>* DeskproClient::uploadAttachment(const SpooledFile& file)
{
    auto* refusal = refusalWithoutToken<QString>();
    return refusal ? refusal : new DeskproUpload(m_session, file, this);
}

Job<Done>* DeskproClient::downloadAttachment(const Attachment& attachment, const QString& path)
{
    if (auto* refusal = refusalWithoutToken<Done>()) {
        return refusal;
    }
    DeskproApi& api = m_session->api;
    FileDownloadRequest request;
    request.url = api.base().resolved(QUrl(attachment.source));
    request.path = path;
    request.size = attachment.size;
    if (carriesCredentials(request.url, api.base())) {
        request.headers = api.authorization();
    }
    return new FileDownload(api.http(), request, this);
}

Job<WriteReceipt>* DeskproClient::createTicket(const Draft& draft, const QString& uuid)
{
    auto* refusal = refusalWithoutToken<WriteReceipt>();
    return refusal ? refusal : new DeskproCreate(m_session, draft, uuid, this);
}

Job<WriteReceipt>* DeskproClient::reply(const QString& ticketId, const Draft& draft, const QString& uuid)
{
    auto* refusal = refusalWithoutToken<WriteReceipt>();
    return refusal ? refusal : new DeskproReply(m_session, ticketId, draft, uuid, this);
}

Job<Ticket>* DeskproClient::setState(const QString& ticketId, TicketState state)
{
    auto* refusal = refusalWithoutToken<Ticket>();
    return refusal ? refusal : new DeskproSetState(m_session, ticketId, state, this);
}

Job<WriteReceipt>* DeskproClient::requestCallback(const Operation& callback)
{
    if (auto* refusal = refusalWithoutToken<WriteReceipt>()) {
        return refusal;
    }
    if (!capabilities().callback) {
        return finishedJob<WriteReceipt>(ErrorCode::Unsupported, this);
    }
    return new DeskproCreate(m_session, callback, this);
}

Job<LookupResult>* DeskproClient::findByReference(const Operation& operation)
{
    auto* refusal = refusalWithoutToken<LookupResult>();
    return refusal ? refusal : new DeskproLookup(m_session, operation, this);
}

} // namespace caredesk
