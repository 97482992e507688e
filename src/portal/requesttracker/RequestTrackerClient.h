#pragma once

#include "portal/PortalClient.h"
#include "portal/PortalProfile.h"

#include <memory>

namespace caredesk {

class Clock;
struct HttpOptions;
struct RtSession;

/// Request Tracker 5's REST2, as PortalClient describes it. Deleting it deletes its unfinished jobs.
class RequestTrackerClient final : public PortalClient
{
    Q_OBJECT

public:
    RequestTrackerClient(const PortalProfile& profile, const HttpOptions& options, const Clock& clock,
                         QObject* parent = nullptr);
    ~RequestTrackerClient() override;

    Job<ProbeResult>* probe() override;
    Job<SignInResult>* signIn(const QString& user, const QString& password) override;
    Job<SignInResult>* signInWithToken(const QString& token) override;
    Job<Done>* signOut() override;
    void resume(const QString& token, const Account& account) override;
    bool hasToken() const override;
    Capabilities capabilities() const override;
    const Account& account() const override;
    Job<TicketPage>* changedTickets(const SyncCursor& cursor) override;
    Job<QList<Conversation>>* conversations(const QStringList& ticketIds) override;
    Job<QString>* uploadAttachment(const SpooledFile& file) override;
    Job<Done>* downloadAttachment(const Attachment& attachment, const QString& path) override;
    Job<WriteReceipt>* createTicket(const Draft& draft, const QString& uuid) override;
    Job<WriteReceipt>* reply(const QString& ticketId, const Draft& draft, const QString& uuid) override;
    Job<Ticket>* setState(const QString& ticketId, TicketState state) override;
    Job<WriteReceipt>* requestCallback(const Operation& callback) override;
    Job<LookupResult>* findByReference(const Operation& operation) override;

private:
    /// Null when signed in.
    template <typename T>
    Job<T>* refusalWithoutCredential();

    std::shared_ptr<RtSession> m_session;
};

} // namespace caredesk
