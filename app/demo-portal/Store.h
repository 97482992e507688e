#pragma once

#include "Sqlite.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace demo {

/// The portal's database: one writer at a time, many readers beside it (WAL). Every commit reaches the disk
/// before it is answered, so that the state survives a kill. Thread-safe.
class Store
{
public:
    explicit Store(const std::filesystem::path& folder);

    /// Runs work(connection) in a transaction and commits it; an exception rolls back.
    template <typename Work>
    auto write(Work&& work)
    {
        const std::lock_guard lock(m_writing);
        Transaction transaction(m_writer);
        if constexpr (std::is_void_v<decltype(work(m_writer))>) {
            work(m_writer);
            transaction.commit();
        } else {
            auto result = work(m_writer);
            transaction.commit();
            return result;
        }
    }

    /// Runs work(connection) on a reader, which sees one unchanging state.
    template <typename Work>
    auto read(Work&& work)
    {
        const Lease lease(*this);
        Connection& connection = lease.connection();
        connection.execute("BEGIN");
        const Ender ender{connection};
        return work(connection);
    }

    /// A setting that outlives the process; empty when it was never set.
    std::string setting(const std::string& name);
    void setSetting(const std::string& name, const std::string& value);

private:
    class Lease
    {
    public:
        explicit Lease(Store& store)
            : m_store(store)
            , m_connection(store.takeReader())
        {
        }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() { m_store.giveReader(std::move(m_connection)); }
        Connection& connection() const { return *m_connection; }

    private:
        Store& m_store;
        std::unique_ptr<Connection> m_connection;
    };
    struct Ender
    {
        Connection& connection;
        ~Ender() { connection.execute("COMMIT"); }
    };

    std::unique_ptr<Connection> takeReader();
    void giveReader(std::unique_ptr<Connection> connection);

    std::string m_file;
    std::mutex m_writing;
    Connection m_writer;
    std::mutex m_lending;
    std::vector<std::unique_ptr<Connection>> m_readers;
};

} // namespace demo
