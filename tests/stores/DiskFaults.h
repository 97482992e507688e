#pragma once

#include <QString>

namespace caredesk::test {

/// The disk under one folder, failing at will: this program's own calls of open, write, fsync, rename and the
/// like, by whichever library (the stores' SQLite and Qt's files alike), are counted, and those that a test
/// chose fail as the kernel would let them. One at a time. Any thread.
class DiskFaults
{
public:
    enum class How {
        Once,     ///< The call fails, the disk is well again.
        FromThen, ///< It and every later one: a broken or full disk.
    };

    /// Counts what touches files below `folder`; call number `failing` (from 1; 0: none) fails with `error`
    /// (EIO, ENOSPC).
    DiskFaults(const QString& folder, int failing, int error, How how);
    ~DiskFaults();
    DiskFaults(const DiskFaults&) = delete;
    DiskFaults& operator=(const DiskFaults&) = delete;

    /// Nothing fails from now on.
    void heal();
    /// The call that was to fail came.
    bool hasFailed() const;
    int calls() const;
};

} // namespace caredesk::test
