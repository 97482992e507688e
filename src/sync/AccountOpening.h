#pragma once

#include "account/AccountDirectory.h"
#include "portal/Capabilities.h"
#include "sync/OpenAccount.h"
#include "sync/SessionOptions.h"
#include "sync/SessionService.h"

#include <QObject>

#include <memory>
#include <optional>

namespace caredesk {

/// How an account is entered.
struct OpeningWay
{
    bool verified = true; ///< The portal takes the credential, or it was kept.
    bool keep = false;    ///< Keep the token.
    bool wasKept = false; ///< The token that is used was read from the keychain.
};

/// One try to open an account: signs in where that is asked for, makes the account's folder, opens its
/// stores, and keeps or forgets the token. Made for one try; destroying it stops it in any step. Main thread.
class AccountOpening final : public QObject
{
    Q_OBJECT

public:
    AccountOpening(const SessionOptions& options, const NetworkThread& network,
                   std::shared_ptr<const AccountDirectory> directory, ConnectionHandle connection,
                   OpeningWay way, QObject* parent);

    /// Signs in at the portal, then opens the account that it names.
    void signIn();
    /// Opens this account, and asks the portal later.
    void openFolder(const Account& account);

    bool isVerified() const { return m_way.verified; }
    /// As told at the sign-in; nothing where there was none.
    const std::optional<Capabilities>& capabilities() const { return m_capabilities; }
    /// Once it has ended well.
    std::unique_ptr<OpenAccount> takeAccount() { return std::move(m_account); }

Q_SIGNALS:
    void stageReached(caredesk::SignInStage stage);
    void notice(caredesk::AccountNotice notice, const QStringList& arguments);
    /// The last thing that it does.
    void ended(const caredesk::Outcome& outcome);

private:
    void openStores(const KnownAccount& known);
    void settleToken();
    void keepToken();
    void forgetToken();

    const SessionOptions& m_options;
    const NetworkThread& m_network;
    std::shared_ptr<const AccountDirectory> m_directory;
    ConnectionHandle m_connection;
    const OpeningWay m_way;
    std::unique_ptr<OpenAccount> m_account;
    std::optional<Capabilities> m_capabilities;
    QString m_token;
    bool m_opensStores = false;
};

} // namespace caredesk
