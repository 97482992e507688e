#include "portal/http/PartFile.h"

#include "base/FileMove.h"
#include "portal/http/HttpMessage.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace caredesk {

namespace {

constexpr int partialContent = 206;

/// A file whose size was not announced may have this many bytes.
constexpr qint64 mostUnannounced = 4ll * 1024 * 1024 * 1024;

} // namespace

PartFile::PartFile(const QString& path, qint64 most)
    : m_path(path)
    , m_most(most >= 0 ? most : mostUnannounced)
    , m_file(path + QStringLiteral(".part"))
{
}

qint64 PartFile::size() const
{
    return QFileInfo(m_file.fileName()).size();
}

std::optional<Error> PartFile::begin(const HttpAnswer& head)
{
    const bool goesOn = head.status == partialContent;
    if (goesOn && firstByteOfRange(head.header("Content-Range")) != size()) {
        return Error{ErrorCode::MalformedAnswer, {}, QStringLiteral("another range than asked for")};
    }
    m_size = goesOn ? size() : 0;
    const qint64 coming = head.header("Content-Length").toLongLong();
    if (coming > m_most - m_size) {
        return tooLong();
    }
    if (coming > 0) {
        const QStorageInfo disk(QFileInfo(m_path).path());
        if (disk.isValid() && disk.bytesAvailable() >= 0 && coming > disk.bytesAvailable()) {
            return Error{ErrorCode::DiskFull, {m_path}};
        }
    }
    m_file.close();
    if (!m_file.open(goesOn ? QIODevice::Append : QIODevice::WriteOnly | QIODevice::Truncate) ||
        !m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return failure();
    }
    return std::nullopt;
}

std::optional<Error> PartFile::write(const QByteArray& bytes)
{
    m_size += bytes.size();
    if (m_size > m_most) {
        return tooLong();
    }
    return m_file.write(bytes) == bytes.size() ? std::nullopt : std::optional(failure());
}

std::optional<Error> PartFile::flush()
{
    const bool written = !m_file.isOpen() || m_file.flush();
    const std::optional<Error> error = written ? std::nullopt : std::optional(failure());
    m_file.close();
    return error;
}

std::optional<Error> PartFile::rename()
{
    if (const std::optional<Error> error = flush()) {
        return error;
    }
    const std::error_code failed = moveFile(m_file.fileName(), m_path);
    return failed
               ? std::optional(Error{
                     ErrorCode::FileWriteFailed, {m_path}, QString::fromLocal8Bit(failed.message().c_str())})
               : std::nullopt;
}

Error PartFile::failure() const
{
    const bool full = m_file.error() == QFileDevice::ResourceError ||
                      QStorageInfo(QFileInfo(m_path).path()).bytesAvailable() == 0;
    return Error{full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed, {m_path}, m_file.errorString()};
}

Error PartFile::tooLong() const
{
    return Error{ErrorCode::MalformedAnswer, {}, QStringLiteral("more than %1 bytes").arg(m_most)};
}

} // namespace caredesk
