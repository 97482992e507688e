#include "commands/AccountCommands.h"

#include "Json.h"
#include "account/CredentialStore.h"
#include "storage/CacheStore.h"
#include "sync/OutboxService.h"
#include "sync/Session.h"
#include "sync/SyncNotes.h"
#include "sync/TicketService.h"

#include <QDateTime>
#include <QLocale>

namespace caredesk {

void SignInCommand::start()
{
    const CommonOptions& options = commandLine().common;
    if (!options.passwordFromStdin && !options.tokenFromStdin) {
        output().usage(tr("sign-in needs --user with --password-stdin, or --token-stdin."));
        Q_EMIT finished(ExitCode::Usage);
        return;
    }
    const bool keepable = program().credentials.isPersistent();
    auto notKept = std::make_shared<bool>(!keepable);
    connect(&session(), &SessionService::notice, this, [notKept](AccountNotice notice, const QStringList&) {
        *notKept = *notKept || notice == AccountNotice::TokenNotKept;
    });
    const QString secret = std::exchange(program().secret, QString());
    Job<Done>* job = options.passwordFromStdin ? session().signIn(options.user, secret, true)
                                               : session().signInWithToken(secret, true);
    whenDone(job, [this, notKept](const Done&) {
        if (*notKept) {
            fail(Error{ErrorCode::KeychainUnavailable});
            return;
        }
        const Account& account = session().tickets()->account();
        output().line(tr("Signed in as %1 (%2).").arg(account.person.name, account.login));
        output().value(QJsonObject{{QStringLiteral("login"), account.login},
                                   {QStringLiteral("name"), account.person.name},
                                   {QStringLiteral("supervisor"), account.supervisor}});
        Q_EMIT finished(ExitCode::Done);
    });
}

void SignOutCommand::start()
{
    const bool purge = commandLine().has(QStringLiteral("purge"));
    const bool discard = commandLine().has(QStringLiteral("discard-unsent"));
    if (discard && !purge) {
        output().usage(tr("--discard-unsent goes with --purge."));
        Q_EMIT finished(ExitCode::Usage);
        return;
    }
    const auto signOut = [this, purge, discard] {
        whenDone(session().signOut(purge, discard), [this, purge](const Done&) {
            output().line(purge ? tr("Signed out; this account's data was removed from this computer.")
                                : tr("Signed out."));
            output().value(
                QJsonObject{{QStringLiteral("signedOut"), true}, {QStringLiteral("purged"), purge}});
            Q_EMIT finished(ExitCode::Done);
        });
    };
    openedForWriting(signOut);
}

void StatusCommand::start()
{
    openedForWriting([this] {
        whenDone(session().outbox()->operations(), [this](const QList<Operation>& operations) {
            whenDone(session().cacheStore()->statistics(),
                     [this, operations](const CacheStatistics& statistics) {
                         whenDone(session().cacheStore()->note(syncnotes::lastSynced),
                                  [this, operations, statistics](const QString& lastSynced) {
                                      print(operations, statistics, lastSynced.toLongLong());
                                  });
                     });
        });
    });
}

void StatusCommand::print(const QList<Operation>& operations, const CacheStatistics& statistics,
                          qint64 lastSynced)
{
    const Account& account = session().tickets()->account();
    const QString synced = lastSynced == 0 ? tr("never")
                                           : QLocale().toString(QDateTime::fromMSecsSinceEpoch(lastSynced),
                                                                QLocale::ShortFormat);
    output().line(tr("Account: %1").arg(account.login));
    output().line(tr("Portal: %1").arg(session().portal().url.toString()));
    output().line(tr("Last synchronised: %1").arg(synced));
    output().line(
        tr("On this computer: %1 tickets, %2 messages").arg(statistics.tickets).arg(statistics.messages));
    output().line(tr("Waiting to be sent: %1").arg(operations.size()));
    output().value(QJsonObject{{QStringLiteral("login"), account.login},
                               {QStringLiteral("portal"), session().portal().url.toString()},
                               {QStringLiteral("lastSynced"), timeToJson(lastSynced)},
                               {QStringLiteral("tickets"), statistics.tickets},
                               {QStringLiteral("messages"), statistics.messages},
                               {QStringLiteral("outbox"), operations.size()}});
    Q_EMIT finished(ExitCode::Done);
}

} // namespace caredesk
