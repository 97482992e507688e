#pragma once

#include <QString>

namespace caredesk {

/// Renames a store's file with its -wal and -shm, whichever there are, to `base`.<`word`>-<UTC>.sqlite beside
/// it; returns the new path, or empty when there was nothing. StorageFailure when one cannot be renamed.
/// Nobody may have it open.
QString setStoreAside(const QString& path, const QString& word);

/// Removes the files that setStoreAside() made earlier with this word, but `keep`.
void removeAsideStores(const QString& path, const QString& word, const QString& keep);

/// Removes a store's file with its -wal and -shm: for passing copies only.
void removeStore(const QString& path);

bool hasAsideStore(const QString& path, const QString& word);

/// False when the file, or its folder for a file that is to be made, lies on a read-only disk or is
/// write-protected.
bool isStoreWritable(const QString& path);

} // namespace caredesk
