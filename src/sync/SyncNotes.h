#pragma once

#include <QString>

namespace caredesk::syncnotes {

// What the cache keeps of a sync between runs (CacheStore::note).
inline const QString cursor = QStringLiteral("cursor");
inline const QString firstPullDone = QStringLiteral("firstPullDone");
inline const QString lastSynced = QStringLiteral("lastSynced"); ///< UTC ms.
inline const QString lastSweep = QStringLiteral("lastSweep");   ///< UTC ms.
inline const QString capabilities = QStringLiteral("capabilities");

} // namespace caredesk::syncnotes
