#pragma once

#include "portal/PortalClient.h"
#include "portal/requesttracker/RtFlow.h"

namespace caredesk {

/// Signs in with a login name and password, or with a credential that was kept or that an administrator made
/// ("token 1-39-…"), and learns who that is, which casinos are theirs, and what the queue takes. REST2 gives
/// customers no token of their own: what goes into the keychain is the whole credential. On failure the
/// session is signed out.
class RtSignIn final : public RtFlow<SignInResult>
{
public:
    static RtSignIn* withPassword(std::shared_ptr<RtSession> session, const QString& user,
                                  const QString& password, QObject* parent);
    static RtSignIn* withToken(std::shared_ptr<RtSession> session, const QString& token, QObject* parent);

private:
    using RtFlow::RtFlow;

    void askWhoIAm(const QString& credential, const QString& user);
    void onWhoIAm(const RtAnswers& answers);
    Error refusalOf(const RtAnswer& answer) const;
    bool takeUser(const RtAnswer& answer);
    void takeQueue(const RtAnswers& answers);
    void askCasinos(const RtAnswers& answers);
    void onCasinos(const RtAnswers& answers);
    void takeGroup(const QJsonObject& group);
    void end(const Error& error);

    QString m_login;
    QString m_credential;
    Account m_account;
    QStringList m_memberships; ///< Group ids.
    QString m_casinoFieldId;
    QStringList m_casinos; ///< Of the groups, by name.
    QSet<QString> m_colleagues;
    Capabilities m_capabilities;
    QString m_inLatin1; ///< The same credential in Latin-1, as long as it was not tried.
    bool m_byPassword = false;
    bool m_hasSpecialLetters = false;
};

} // namespace caredesk
