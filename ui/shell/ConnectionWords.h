#pragma once

#include "sync/SyncStatus.h"
#include "ui/common/Colours.h"

#include <QString>

#include <optional>

namespace caredesk {

/// What a click on the connection line can offer.
enum class ConnectionOffer { None, Refresh, SignInAgain, SignInToProxy, ShowOutbox };

/// The connection in words: one line, its short form for narrow windows, and what the popover explains.
struct ConnectionWords
{
    QString icon = {};
    Ink ink = Ink::Muted;
    QString line = {};
    QString shortLine = {};
    QString explanation = {};
    ConnectionOffer offer = ConnectionOffer::None;

    bool operator==(const ConnectionWords&) const = default;
};

ConnectionWords connectionWords(const SyncStatus& status, qint64 now);
/// Before sign-in: whether the portal answers. `error` unset: it does; `checking`: not known yet.
ConnectionWords portalCheckWords(bool checking, const std::optional<Error>& error);

} // namespace caredesk
