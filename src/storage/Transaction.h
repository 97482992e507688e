#pragma once

namespace caredesk {

class Connection;

/// A transaction that rolls back unless commit() was reached. Failures are thrown as StorageFailure.
class Transaction
{
public:
    enum class Kind {
        Read,  ///< One snapshot for several queries.
        Write, ///< Takes the write lock at once, so that it fails (StoreBusy) before anything was done.
    };

    Transaction(Connection& connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Connection& m_connection;
    bool m_open = false;
};

} // namespace caredesk
