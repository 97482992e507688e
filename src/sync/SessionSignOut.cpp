// Leaving an account for good: the token is revoked and forgotten, and on request everything of it removed.
#include "account/CredentialStore.h"
#include "base/FolderClaim.h"
#include "base/Log.h"
#include "sync/OpenAccount.h"
#include "sync/Session.h"

#include <QTimer>

namespace caredesk {

namespace {
constexpr int revokeTimeoutMs = 5'000;
/// A scanner, or a program that shows an attachment, may hold a file for a moment.
constexpr int purgePatienceMs = 2'000;
constexpr int purgePauseMs = 200;

/// Alone with the folder, and again whenever it is tried anew.
Outcome removed(const AccountDirectory& directory, const KnownAccount& known, FolderClaim& claim)
{
    if (const Outcome alone = claim.takeAlone(); !alone) {
        return alone;
    }
    Outcome outcome = directory.purge(known.folder);
    if (!outcome) {
        // Some systems keep a folder as long as a lock in it is held.
        claim.letGo();
        outcome = directory.purge(known.folder);
    }
    if (!outcome) {
        directory.save(known); // Listed, but not kept signed in any more.
        claim.takeAlone();     // Nobody is to open what is half gone before it is tried again.
    }
    return outcome;
}

} // namespace

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
    // Its files must not vanish under another program that has them open.
    askIn<Done>(m_network.worker(), [claim = m_account->claim()](const Answer<Done>& alone) {
        alone.finish(claim->takeAlone());
    })->then(this, [this, answer, discardUnsent](const Outcome& alone) {
        if (!alone || !m_account) {
            answer.finish(alone ? Error{ErrorCode::NotSignedIn} : alone.error());
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
    m_account->unsentWork()->then(this, [this, answer, claim = m_account->claim()](const Result<int>& count) {
        if (count && *count == 0) {
            leave(answer, true);
            return;
        }
        claim->share();
        answer.finish(count ? Error{ErrorCode::UnsentWork, {QString::number(*count)}} : count.error());
    });
}

void Session::leave(const Answer<Done>& answer, bool purge)
{
    if (!m_account) {
        answer.finish(ErrorCode::NotSignedIn);
        return;
    }
    Departure departure{answer, m_account->known(), purge, m_account->claim()};
    const bool forget = departure.known.keptSignedIn && m_options.storeCredentials;
    departure.known.keptSignedIn = false;
    m_account->revoke(revokeTimeoutMs)->then(this, [this, departure, forget](const Outcome& revoked) {
        if (!revoked) {
            qCWarning(lcAccount) << "the token was not revoked:" << errorName(revoked.error().code);
        }
        if (forget) {
            forgetThenClose(departure);
        } else {
            closeForGood(departure, Done{});
        }
    });
}

/// A program that ends with the sign-out must not end before its token is out of the keychain.
void Session::forgetThenClose(const Departure& departure)
{
    const Account& account = departure.known.account;
    m_options.credentials->remove(credentialKey(account.portal, account.login))
        ->then(this, [this, departure](const Outcome& removed) {
            const Error left{ErrorCode::KeychainUnavailable, {QStringLiteral("left")}};
            closeForGood(departure, removed ? removed : Outcome(left));
        });
}

void Session::closeForGood(const Departure& departure, const Outcome& forgotten)
{
    closeThen(
        [this, departure, forgotten] { leaveFolder(departure, forgotten, QDeadlineTimer(purgePatienceMs)); });
}

void Session::leaveFolder(const Departure& departure, const Outcome& forgotten,
                          const QDeadlineTimer& patience)
{
    askIn<Done>(m_network.worker(), [directory = m_directory, departure](const Answer<Done>& done) {
        const KnownAccount& known = departure.known;
        done.finish(departure.purge ? removed(*directory, known, *departure.claim) : directory->save(known));
    })->then(this, [this, departure, forgotten, patience](const Outcome& outcome) {
        if (departure.purge && !outcome && !patience.hasExpired()) {
            QTimer::singleShot(purgePauseMs, this, [this, departure, forgotten, patience] {
                leaveFolder(departure, forgotten, patience);
            });
            return;
        }
        departure.answer.finish(outcome ? forgotten : outcome);
    });
}

} // namespace caredesk
