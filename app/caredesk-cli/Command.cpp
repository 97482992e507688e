#include "Command.h"

#include "sync/Session.h"

#include <algorithm>

namespace caredesk {

void Command::signedIn(const std::function<void()>& next)
{
    const CommonOptions& options = commandLine().common;
    const QString secret = std::exchange(m_program.secret, QString());
    if (options.passwordFromStdin) {
        whenDone(session().signIn(options.user, secret, false), [next](const Done&) { next(); });
    } else if (options.tokenFromStdin) {
        whenDone(session().signInWithToken(secret, false), [next](const Done&) { next(); });
    } else {
        openKept(next);
    }
}

void Command::openKept(const std::function<void()>& next)
{
    whenDone(session().knownAccounts(), [this, next](const QList<AccountEntry>& accounts) {
        const QString user = commandLine().common.user.trimmed().toCaseFolded();
        const auto kept = std::find_if(accounts.cbegin(), accounts.cend(), [&](const AccountEntry& account) {
            return account.keptSignedIn && account.portal == m_program.session.portal().url &&
                   (user.isEmpty() || account.login.trimmed().toCaseFolded() == user);
        });
        if (kept == accounts.cend()) {
            fail(Error{ErrorCode::NotSignedIn});
            return;
        }
        whenDone(session().open(kept->folder), [next](const Done&) { next(); });
    });
}

void Command::openedForWriting(const std::function<void()>& next)
{
    const CommonOptions& options = commandLine().common;
    if (options.passwordFromStdin) {
        whenDone(session().openUnverified(options.user), [next](const Done&) { next(); });
    } else {
        signedIn(next);
    }
}

void Command::signInIfGiven(const std::function<void(const Outcome&)>& next)
{
    if (m_program.secret.isEmpty()) {
        next(Done{});
        return;
    }
    session().signInAgain(std::exchange(m_program.secret, QString()))->then(this, next);
}

} // namespace caredesk
