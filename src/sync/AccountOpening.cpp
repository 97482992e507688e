#include "sync/AccountOpening.h"

#include "account/CredentialStore.h"
#include "base/Clock.h"

namespace caredesk {

namespace {

/// The account as it is known on this computer, with a folder. What the portal has just said of it replaces
/// what was kept.
Result<KnownAccount> folderOf(const AccountDirectory& directory, const Account& account, bool verified,
                              qint64 now)
{
    const Result<QString> folder = directory.ensureFolder(account.portal, account.login);
    if (!folder) {
        return folder.error();
    }
    KnownAccount known{account, *folder, false, now};
    for (const KnownAccount& kept : directory.knownAccounts()) {
        if (kept.folder == *folder) {
            known.keptSignedIn = kept.keptSignedIn;
            known.account = verified ? account : kept.account;
        }
    }
    return known;
}

} // namespace

AccountOpening::AccountOpening(const SessionOptions& options, const NetworkThread& network,
                               std::shared_ptr<const AccountDirectory> directory, ConnectionHandle connection,
                               OpeningWay way, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_network(network)
    , m_directory(std::move(directory))
    , m_connection(std::move(connection))
    , m_way(way)
{
    connect(m_connection.get(), &PortalConnection::stageReached, this, [this](SignInStage stage) {
        if (!m_opensStores) {
            Q_EMIT stageReached(stage);
        }
    });
    // Told before the sign-in is answered: the rights are known when the account opens.
    connect(m_connection.get(), &PortalConnection::ready, this,
            [this](const SignInResult&, const Capabilities& capabilities) { m_capabilities = capabilities; });
}

void AccountOpening::signIn()
{
    PortalConnection* connection = m_connection.get();
    askIn<SignInResult>(connection, [connection](const Answer<SignInResult>& answer) {
        connection->connectPortal(answer);
    })->then(this, [this](const Result<SignInResult>& result) {
        if (!result) {
            Q_EMIT ended(result.error());
            return;
        }
        m_token = result->token;
        openFolder(result->account);
    });
}

void AccountOpening::openFolder(const Account& account)
{
    m_opensStores = true;
    Q_EMIT stageReached(SignInStage::OpeningStore);
    askIn<KnownAccount>(m_network.worker(), [directory = m_directory, account, verified = m_way.verified,
                                             now =
                                                 m_options.clock->now()](const Answer<KnownAccount>& answer) {
        answer.finish(folderOf(*directory, account, verified, now));
    })->then(this, [this](const Result<KnownAccount>& known) {
        if (known) {
            openStores(*known);
        } else {
            Q_EMIT ended(known.error());
        }
    });
}

void AccountOpening::openStores(const KnownAccount& known)
{
    m_account =
        std::make_unique<OpenAccount>(known, m_way.verified, std::move(m_connection), m_options, m_network);
    connect(m_account.get(), &OpenAccount::notice, this, &AccountOpening::notice);
    m_account->open()->then(this, [this](const Outcome& opened) {
        if (opened) {
            settleToken();
        } else {
            Q_EMIT ended(opened);
        }
    });
}

void AccountOpening::settleToken()
{
    if (m_way.wasKept || !m_way.verified || !m_options.storeCredentials) {
        Q_EMIT ended(Done{});
    } else if (m_way.keep) {
        keepToken();
    } else {
        forgetToken();
    }
}

void AccountOpening::keepToken()
{
    const Account& account = m_account->known().account;
    m_options.credentials->write(credentialKey(account.portal, account.login), m_token)
        ->then(this, [this](const Outcome& kept) {
            const bool lasting = kept && m_options.credentials->isPersistent();
            m_account->setKept(lasting);
            if (!lasting) {
                Q_EMIT notice(AccountNotice::TokenNotKept, {});
            }
            Q_EMIT ended(Done{});
        });
}

void AccountOpening::forgetToken()
{
    // Who signs in without being kept on this computer does not want an older token kept either.
    const KnownAccount& known = m_account->known();
    if (!known.keptSignedIn) {
        Q_EMIT ended(Done{});
        return;
    }
    m_account->setKept(false);
    m_options.credentials->remove(credentialKey(known.account.portal, known.account.login))
        ->then(this, [this](const Outcome&) { Q_EMIT ended(Done{}); });
}

} // namespace caredesk
