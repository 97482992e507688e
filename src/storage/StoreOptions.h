#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace caredesk {

class FolderClaim;

/// How an account's stores are opened.
struct StoreOptions
{
    QString folder = {}; ///< The account folder; it exists.
    /// How often a store looks whether another process wrote.
    int watchIntervalMs = 2'000;
    /// On the store's file; the store makes it.
    std::shared_ptr<FolderClaim> claim = {};
    /// Tests: called before each database access (open, prepare, step, begin, commit), in a thread of the
    /// store; true makes it fail.
    std::function<bool(const QString& statement)> failAccess = {};
};

/// What came of opening a store, to be told to the person where it is not plain `Ready`.
struct StoreCondition
{
    enum class Kind {
        Ready,
        SetAside, ///< cache: it was damaged or too new, was renamed, and starts empty.
        Salvaged, ///< work: it was damaged; quarantined, and what was readable is in a new one.
        ReadOnly, ///< work: a newer schema, or a read-only disk; nothing can be written.
        Missing,  ///< work: it was there before and is not any more; a new one was made.
        PutBack,  ///< work: removed while it was open, and written again whole.
    };
    Kind kind = Kind::Ready;
    QString asidePath = {}; ///< Where the damaged file is now.
    int salvaged = 0;       ///< Drafts and operations saved.
    int lost = 0;           ///< Rows that could not be read, as far as one can tell.

    bool operator==(const StoreCondition&) const = default;
};

} // namespace caredesk
