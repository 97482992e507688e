#include "Blobs.h"

#include "PrivateFile.h"
#include "Secrets.h"

#include <stdexcept>
#include <utility>

namespace demo {

namespace {
constexpr auto partial = ".part";
constexpr std::size_t pieceSize = 256ul * 1024;
} // namespace

Blob Blobs::insert(Blob blob)
{
    if (blob.auth.empty()) {
        blob.auth = randomHex(12);
    }
    m_connection.run("INSERT INTO blob(auth,filename,content_type,size,sha256,file,owner,date_created) "
                     "VALUES(?,?,?,?,?,?,?,?)",
                     blob.auth, blob.filename, blob.contentType, blob.size, blob.sha256, blob.file,
                     blob.owner, blob.created);
    blob.id = m_connection.lastId();
    return blob;
}

std::optional<Blob> Blobs::byAuth(const std::string& auth)
{
    auto row = m_connection.query(
        "SELECT id,auth,filename,content_type,size,sha256,file,owner,date_created FROM blob WHERE auth=?",
        auth);
    if (!row.step()) {
        return std::nullopt;
    }
    return Blob{row.integer(0), row.text(1), row.text(2),    row.text(3),   row.integer(4),
                row.text(5),    row.text(6), row.integer(7), row.integer(8)};
}

BlobFolder::BlobFolder(const std::filesystem::path& folder)
    : m_folder(folder)
{
    std::filesystem::create_directories(m_folder);
    for (const auto& entry : std::filesystem::directory_iterator(m_folder)) {
        if (entry.path().extension() == partial) {
            std::filesystem::remove(entry.path());
        }
    }
}

ReceivedFile BlobFolder::keep(const std::string& filename, const std::string& contentType,
                              const std::string& bytes)
{
    Incoming incoming(*this, filename, contentType);
    if (!incoming.write(bytes.data(), bytes.size())) {
        throw std::runtime_error("cannot write to " + m_folder.string());
    }
    return incoming.finish();
}

struct BlobFolder::Incoming::Hash
{
    Sha256 sha256;
};

BlobFolder::Incoming::Incoming(const BlobFolder& folder, std::string filename, std::string contentType)
    : m_folder(folder)
    , m_filename(std::move(filename))
    , m_contentType(std::move(contentType))
    , m_name(randomHex(16))
    , m_file(createPrivately(m_folder.pathOf(m_name + partial)))
    , m_hash(std::make_unique<Hash>())
{
}

BlobFolder::Incoming::~Incoming()
{
    if (m_file >= 0) {
        closeFile(m_file);
        std::error_code ignored;
        std::filesystem::remove(m_folder.pathOf(m_name + partial), ignored);
    }
}

bool BlobFolder::Incoming::write(const char* bytes, std::size_t size)
{
    m_hash->sha256.add(bytes, size);
    m_size += static_cast<std::int64_t>(size);
    m_pending.append(bytes, size);
    return m_pending.size() < pieceSize || flush();
}

bool BlobFolder::Incoming::flush()
{
    std::string_view left = m_pending;
    while (!left.empty()) {
        const std::ptrdiff_t written = writeTo(m_file, left.data(), left.size());
        if (written < 0) {
            return false;
        }
        left.remove_prefix(static_cast<std::size_t>(written));
    }
    m_pending.clear();
    return true;
}

ReceivedFile BlobFolder::Incoming::finish()
{
    if (!flush()) {
        throw std::runtime_error("cannot write " + m_folder.pathOf(m_name).string());
    }
    closeFile(std::exchange(m_file, -1));
    std::filesystem::rename(m_folder.pathOf(m_name + partial), m_folder.pathOf(m_name));
    return {m_filename, m_contentType, m_size, m_hash->sha256.finish(), m_name};
}

} // namespace demo
