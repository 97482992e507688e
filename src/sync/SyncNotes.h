#pragma once

#include <QString>

namespace caredesk::syncnotes {

// What the cache keeps of a sync between runs (CacheStore::note).
constexpr QLatin1StringView cursor("cursor");
constexpr QLatin1StringView firstPullDone("firstPullDone");
constexpr QLatin1StringView lastSynced("lastSynced"); ///< UTC ms.
constexpr QLatin1StringView lastSweep("lastSweep");   ///< UTC ms.
constexpr QLatin1StringView capabilities("capabilities");

} // namespace caredesk::syncnotes
