#pragma once

#include "Model.h"
#include "Sqlite.h"

#include <filesystem>
#include <memory>

namespace demo {

/// The rows that describe uploaded files.
class Blobs
{
public:
    explicit Blobs(Connection& connection)
        : m_connection(connection)
    {
    }

    /// Stores it and returns it with its id; an empty auth is given a random one.
    Blob insert(Blob blob);
    std::optional<Blob> byAuth(const std::string& auth);

private:
    Connection& m_connection;
};

/// A file that arrived, before it has a row.
struct ReceivedFile
{
    std::string filename;
    std::string contentType;
    std::int64_t size = 0;
    std::string sha256;
    std::string file;
};

/// The folder that holds the bytes of uploads. Files are written under a temporary name, piece by piece, and
/// renamed when they are whole; what an interrupted upload leaves is removed at the next start.
class BlobFolder
{
public:
    explicit BlobFolder(const std::filesystem::path& folder);

    std::filesystem::path pathOf(const std::string& file) const { return m_folder / file; }
    /// Writes the bytes as one file; for the made-up history.
    ReceivedFile keep(const std::string& filename, const std::string& contentType, const std::string& bytes);

    /// An upload in progress; vanishes from the disk unless finish() was reached.
    class Incoming
    {
    public:
        Incoming(const BlobFolder& folder, std::string filename, std::string contentType);
        Incoming(const Incoming&) = delete;
        Incoming& operator=(const Incoming&) = delete;
        ~Incoming();

        bool write(const char* bytes, std::size_t size);
        std::int64_t size() const { return m_size; }
        ReceivedFile finish();

    private:
        struct Hash;
        bool flush();

        const BlobFolder& m_folder;
        std::string m_filename;
        std::string m_contentType;
        std::string m_name;
        std::int64_t m_size = 0;
        int m_file = -1;
        std::string m_pending;
        std::unique_ptr<Hash> m_hash;
    };

private:
    std::filesystem::path m_folder;
};

} // namespace demo
