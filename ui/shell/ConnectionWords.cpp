#include "ui/shell/ConnectionWords.h"

#include "base/ErrorText.h"
#include "ui/common/Format.h"

#include <QCoreApplication>

namespace caredesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionWords)
};

QString both(const QString& first, const QString& second)
{
    return second.isEmpty() ? first
                            : Words::tr("%1 · %2", "two facts about the connection").arg(first, second);
}

/// What the portal has not confirmed yet; only that when the person must decide about some of it.
QString pendingWords(const SyncStatus& status)
{
    if (status.failed > 0) {
        return Words::tr("%n need your decision", nullptr, status.failed);
    }
    const QString waiting =
        status.waiting > 0 ? Words::tr("%n waiting to send", nullptr, status.waiting) : QString();
    if (status.unknown == 0) {
        return waiting;
    }
    const QString verified = Words::tr("%n being verified", nullptr, status.unknown);
    return waiting.isEmpty() ? verified : both(waiting, verified);
}

QString errorWords(const std::optional<Error>& error)
{
    return error ? errorText(*error).paragraph() : QString();
}

/// What helps against being out of reach.
ConnectionOffer offerAgainst(const std::optional<Error>& error)
{
    const bool proxyAsks =
        error && (error->code == ErrorCode::ProxySignInNeeded || error->code == ErrorCode::ProxySignInWrong);
    return proxyAsks ? ConnectionOffer::SignInToProxy : ConnectionOffer::Refresh;
}

ConnectionWords online(const SyncStatus& status, qint64 now)
{
    ConnectionWords words;
    words.icon = QStringLiteral("view-refresh");
    const QString pending = pendingWords(status);
    if (status.firstSync) {
        const QString progress =
            status.total > 0 ? Words::tr("Fetching tickets: %1 of %2").arg(status.fetched).arg(status.total)
                             : Words::tr("Fetching tickets: %1").arg(status.fetched);
        words.line = both(progress, pending);
        words.shortLine = words.line;
        words.explanation =
            Words::tr("Your tickets are being fetched for the first time. You can work meanwhile.");
        return words;
    }
    const QString ago = status.lastSynced == 0 ? Words::tr("not yet") : format::ago(status.lastSynced, now);
    words.line = both(Words::tr("Synced %1", "2 min ago").arg(ago), pending);
    words.shortLine = ago;
    words.explanation =
        Words::tr("The portal answers. What is shown here is what it said %1.", "2 min ago").arg(ago);
    words.offer = ConnectionOffer::Refresh;
    if (status.failed > 0) {
        words.ink = Ink::RedText;
        words.icon = QStringLiteral("data-warning");
        words.shortLine = pending;
        words.explanation =
            Words::tr("Something could not be sent and is kept in the outbox until you decide.");
        words.offer = ConnectionOffer::ShowOutbox;
    } else if (status.sentElsewhere) {
        words.explanation = Words::tr("Another CareDesk with this account is open and does the sending.");
    }
    return words;
}

ConnectionWords offline(const SyncStatus& status)
{
    ConnectionWords words;
    words.icon = QStringLiteral("network-disconnect");
    words.ink = Ink::AwaitingCustomer;
    const QString since = status.offlineSince == 0
                              ? Words::tr("Offline")
                              : Words::tr("Offline since %1").arg(format::timeOfDay(status.offlineSince));
    words.line = both(since, pendingWords(status));
    words.shortLine = Words::tr("Offline");
    words.explanation =
        Words::tr("You can go on: everything already fetched is here, and what you write is kept on this "
                  "computer and goes out by itself.");
    const QString why = errorWords(status.error);
    if (!why.isEmpty()) {
        words.explanation += QStringLiteral("\n\n") + why;
    }
    words.offer = offerAgainst(status.error);
    return words;
}

} // namespace

ConnectionWords connectionWords(const SyncStatus& status, qint64 now)
{
    switch (status.connection) {
    case ConnectionState::Online: return online(status, now);
    case ConnectionState::Offline: return offline(status);
    case ConnectionState::SignInNeeded: {
        ConnectionWords words;
        words.icon = QStringLiteral("lock");
        words.ink = Ink::RedText;
        words.line = both(Words::tr("Sign in again"), pendingWords(status));
        words.shortLine = Words::tr("Sign in again");
        words.explanation =
            Words::tr("The portal no longer accepts this sign-in. Nothing you wrote is lost; it is sent once "
                      "you have signed in again.");
        words.offer = ConnectionOffer::SignInAgain;
        return words;
    }
    case ConnectionState::Refused: {
        ConnectionWords words;
        words.icon = QStringLiteral("data-warning");
        words.ink = Ink::RedText;
        words.line = both(Words::tr("The portal refuses"), pendingWords(status));
        words.shortLine = Words::tr("Refused");
        words.explanation = errorWords(status.error);
        words.offer = ConnectionOffer::Refresh;
        return words;
    }
    case ConnectionState::Unknown: break;
    }
    ConnectionWords words;
    words.icon = QStringLiteral("view-refresh");
    words.line = both(Words::tr("Connecting…"), pendingWords(status));
    words.shortLine = Words::tr("Connecting…");
    words.explanation = Words::tr("CareDesk is looking for the portal.");
    return words;
}

ConnectionWords portalCheckWords(bool checking, const std::optional<Error>& error)
{
    ConnectionWords words;
    if (checking) {
        words.icon = QStringLiteral("view-refresh");
        words.line = words.shortLine = Words::tr("Looking for the portal…");
        words.explanation = Words::tr("CareDesk is looking for the portal.");
        return words;
    }
    words.offer = offerAgainst(error);
    if (!error) {
        words.icon = QStringLiteral("state-closed");
        words.ink = Ink::Ok;
        words.line = words.shortLine = Words::tr("The portal answers");
        words.explanation = Words::tr("The portal can be reached from this computer.");
        return words;
    }
    words.icon = QStringLiteral("network-disconnect");
    words.ink = Ink::AwaitingCustomer;
    words.line = errorText(*error).title;
    words.shortLine = Words::tr("No portal");
    words.explanation = errorWords(error);
    return words;
}

} // namespace caredesk
