#include "portal/http/PartFile.h"

#include "portal/http/HttpMessage.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

namespace caredesk {

namespace {

constexpr int partialContent = 206;

/// The first byte of a 206 answer; -1 when its Content-Range cannot be read.
qint64 firstByteOf(const HttpAnswer& answer)
{
    static const QRegularExpression range(QStringLiteral(R"(^bytes\s+(\d+)-)"));
    const auto match = range.match(QString::fromLatin1(answer.header("Content-Range")));
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

} // namespace

PartFile::PartFile(const QString& path)
    : m_path(path)
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
    if (goesOn && firstByteOf(head) != size()) {
        return Error{ErrorCode::MalformedAnswer, {}, QStringLiteral("another range than asked for")};
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
    QFile::remove(m_path);
    return m_file.rename(m_path) ? std::nullopt : std::optional(failure());
}

Error PartFile::failure() const
{
    const bool full = m_file.error() == QFileDevice::ResourceError ||
                      QStorageInfo(QFileInfo(m_path).path()).bytesAvailable() == 0;
    return Error{full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed, {m_path}, m_file.errorString()};
}

} // namespace caredesk
