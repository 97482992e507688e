#pragma once

#include "portal/PortalClient.h"
#include "portal/deskpro/DeskproFlow.h"

namespace caredesk {

/// Signs in by password (api_tokens) or by a token, then learns who that is, whether the API is open to that
/// person, and which casinos are theirs. On success the session holds token and account; on failure it is
/// signed out.
class DeskproSignIn final : public DeskproFlow<SignInResult>
{
public:
    static DeskproSignIn* withPassword(std::shared_ptr<DeskproSession> session, const QString& user,
                                       const QString& password, QObject* parent);
    static DeskproSignIn* withToken(std::shared_ptr<DeskproSession> session, const QString& token,
                                    QObject* parent);

private:
    using DeskproFlow::DeskproFlow;

    void askForToken(const QString& user, const QString& password);
    void askWhoIAm(const QString& token);
    void onWhoIAm(const DeskproAnswers& answers);
    void onOrganization(const DeskproAnswer& answer);
    void end(const Error& error);

    QString m_login;
    QString m_token;
    Account m_account;
    bool m_byPassword = false;
};

} // namespace caredesk
