// Leaving an account for good: the token is revoked and forgotten, and on request everything of it removed.
#include "account/AccountDirectory.h"
#include "account/CredentialStore.h"
#include "base/Log.h"
#include "sync/OpenAccount.h"
#include "sync/Session.h"

namespace caredesk {

namespace {
constexpr int revokeTimeoutMs = 5'000;
}

Job<Done>* Session::signOut(bool purge, bool discardUnsent)
{
    if (!m_account) {
        return finishedJob<Done>(ErrorCode::NotSignedIn);
    }
    auto* job = new Job<Done>(this);
    const Answer<Done> answer(job->promise());
    if (!purge) {
        leave(answer, false);
        return job;
    }
    m_account->sentElsewhere()->then(this, [this, answer, discardUnsent](const Result<bool>& elsewhere) {
        if (!elsewhere || *elsewhere || !m_account) {
            // Its files must not vanish under another program that has them open.
            answer.finish(elsewhere ? Error{ErrorCode::StoreBusy} : elsewhere.error());
        } else if (discardUnsent) {
            leave(answer, true);
        } else {
            purgeIfDone(answer);
        }
    });
    return job;
}

void Session::purgeIfDone(const Answer<Done>& answer)
{
    m_account->unsentWork()->then(this, [this, answer](const Result<int>& count) {
        if (!count) {
            answer.finish(count.error());
        } else if (*count > 0) {
            answer.finish(Error{ErrorCode::UnsentWork, {QString::number(*count)}});
        } else {
            leave(answer, true);
        }
    });
}

void Session::leave(const Answer<Done>& answer, bool purge)
{
    if (!m_account) {
        answer.finish(ErrorCode::NotSignedIn);
        return;
    }
    KnownAccount known = m_account->known();
    known.keptSignedIn = false;
    m_account->revoke(revokeTimeoutMs)->then(this, [this, answer, purge, known](const Outcome& revoked) {
        if (!revoked) {
            qCWarning(lcAccount) << "the token was not revoked:" << errorName(revoked.error().code);
        }
        if (m_options.storeCredentials) {
            m_options.credentials->remove(credentialKey(known.account.portal, known.account.login));
        }
        closeThen([this, answer, purge, known] {
            askIn<Done>(m_network.worker(), [directory = m_directory, purge,
                                             known](const Answer<Done>& done) {
                done.finish(purge ? directory->purge(known.folder) : directory->save(known));
            })->then(this, [answer](const Outcome& outcome) { answer.finish(outcome); });
        });
    });
}

} // namespace caredesk
