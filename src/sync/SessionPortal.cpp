// What is known before anyone is signed in: the portal, the way to it, and the accounts on this computer.
#include "account/AccountDirectory.h"
#include "domain/PortalAddress.h"
#include "sync/OpenAccount.h"
#include "sync/ProxySession.h"
#include "sync/Session.h"

namespace caredesk {

PortalInfo Session::portal() const
{
    const PortalProfile& profile = m_options.profile;
    return {profile.baseUrl,
            profile.vendor,
            profile.product,
            profile.urlLocked,
            profile.keepSignedInAllowed,
            profile.listKnownAccounts,
            profile.forgotPasswordUrl,
            profile.emergencyContacts,
            withPatterns(profile.evidenceSources, profile.evidenceBlankOut)};
}

Outcome Session::setPortalUrl(const QString& typed)
{
    const Result<QUrl> url = portalUrlFromText(typed);
    if (!url) {
        return url.error();
    }
    if (*url == canonicalPortalUrl(m_options.profile.baseUrl)) {
        return Done{};
    }
    if (m_options.profile.urlLocked) {
        return Error{ErrorCode::NotAllowed, {typed}};
    }
    m_options.profile.baseUrl = *url;
    Q_EMIT portalChanged();
    return Done{};
}

Job<Done>* Session::checkPortal()
{
    auto* job = new Job<Done>(this);
    m_proxy->find()->then(this, [this, answer = Answer<Done>(job->promise())](const Result<ProxyInfo>&) {
        QObject* worker = m_network.worker();
        QMetaObject::invokeMethod(
            worker,
            [worker, probe = m_options.probe, profile = m_options.profile, answer] {
                follow(probe(profile, worker), worker, [answer](const Result<ProbeResult>& found) {
                    answer.finish(found ? Outcome(Done{}) : Outcome(found.error()));
                });
            },
            Qt::QueuedConnection);
    });
    return job;
}

Job<QList<AccountEntry>>* Session::knownAccounts()
{
    const PortalProfile& profile = m_options.profile;
    const QUrl only = profile.urlLocked ? canonicalPortalUrl(profile.baseUrl) : QUrl();
    return askIn<QList<AccountEntry>>(
        m_network.worker(), [directory = m_directory, only](const Answer<QList<AccountEntry>>& answer) {
            QList<AccountEntry> entries;
            for (const KnownAccount& known : directory->knownAccounts()) {
                const Account& account = known.account;
                if (only.isEmpty() || canonicalPortalUrl(account.portal) == only) {
                    entries.append({known.folder, account.portal, account.login, account.person.name,
                                    known.keptSignedIn, known.lastUsed});
                }
            }
            answer.finish(entries);
        });
}

} // namespace caredesk
