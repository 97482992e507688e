#include "storage/Spool.h"

#include "base/FileMove.h"
#include "base/FileSync.h"
#include "base/Paths.h"
#include "base/RegularFile.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QUuid>

#include <limits>
#include <system_error>

namespace caredesk {

namespace {

constexpr qint64 blockBytes = 1 << 20;
constexpr QLatin1String partSuffix(".part");
constexpr QLatin1String companionSuffix(".editable");

Error tooLarge(const QString& fileName, qint64 maxBytes)
{
    return Error{ErrorCode::FileTooLarge, {fileName, QString::number(maxBytes)}};
}

/// Out of room and refused look the same in QFile but for the words; the disk's own numbers tell.
Error writeError(const QFile& file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return Error{
        full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed, {file.fileName()}, file.errorString()};
}

} // namespace

QString Spool::pathOf(const QString& sha256) const
{
    return m_folder + u'/' + sha256;
}

Outcome Spool::check(const QString& path, qint64 maxBytes)
{
    const QFileInfo file(path);
    const QString name = file.fileName();
    if (!file.exists()) {
        return Error{ErrorCode::FileNotFound, {name}};
    }
    if (!file.isFile()) {
        return Error{ErrorCode::FileNotRegular, {name}};
    }
    if (!file.isReadable()) {
        return Error{ErrorCode::FileUnreadable, {name}};
    }
    if (file.size() == 0) {
        return Error{ErrorCode::FileEmpty, {name}};
    }
    if (file.size() > maxBytes) {
        return tooLarge(name, maxBytes);
    }
    return Done{};
}

Result<SpoolPart> Spool::copy(const QString& path, qint64 maxBytes, const std::atomic<bool>& aborted,
                              const Progress& progress) const
{
    if (const Outcome fit = check(path, maxBytes); !fit) {
        return fit.error();
    }
    QFile source;
    const QString name = QFileInfo(path).fileName();
    if (!openRegularFile(source, path)) {
        return Error{ErrorCode::FileUnreadable, {name}};
    }
    return copyFrom(source, name, maxBytes, aborted, progress);
}

Result<SpoolPart> Spool::copy(const QByteArray& bytes, const QString& fileName, qint64 maxBytes) const
{
    if (bytes.isEmpty()) {
        return Error{ErrorCode::FileEmpty, {fileName}};
    }
    if (bytes.size() > maxBytes) {
        return tooLarge(fileName, maxBytes);
    }
    QBuffer source;
    source.setData(bytes);
    source.open(QIODevice::ReadOnly);
    const std::atomic<bool> notAborted = false;
    return copyFrom(source, fileName, maxBytes, notAborted, [](qint64, qint64) {});
}

Result<SpoolPart> Spool::copyFrom(QIODevice& source, const QString& fileName, qint64 maxBytes,
                                  const std::atomic<bool>& aborted, const Progress& progress) const
{
    if (const Outcome made = ensurePrivateDirectory(m_folder); !made) {
        return made.error();
    }
    SpoolPart part{m_folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + partSuffix, {}, 0};
    auto removal = qScopeGuard([&part] { QFile::remove(part.path); });
    QFile target(part.path);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
        return writeError(target);
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const qint64 total = source.size();
    QByteArray block(blockBytes, Qt::Uninitialized);
    while (true) {
        if (aborted) {
            return ErrorCode::Cancelled;
        }
        const qint64 got = source.read(block.data(), block.size());
        if (got < 0) {
            return Error{ErrorCode::FileUnreadable, {fileName}, source.errorString()};
        }
        if (got == 0) {
            break;
        }
        part.size += got;
        if (part.size > maxBytes) {
            return tooLarge(fileName, maxBytes); // It grew while it was read.
        }
        const QByteArrayView bytes(block.constData(), got);
        hash.addData(bytes);
        if (target.write(bytes.data(), bytes.size()) != bytes.size()) {
            return writeError(target);
        }
        progress(part.size, total);
    }
    if (part.size == 0) {
        return Error{ErrorCode::FileEmpty, {fileName}};
    }
    if (!syncFile(target)) {
        return writeError(target);
    }
    part.sha256 = QString::fromLatin1(hash.result().toHex());
    removal.dismiss();
    return part;
}

bool Spool::isWhole(const SpooledFile& file, const std::function<bool()>& stop)
{
    QFile source;
    if (!openRegularFile(source, file.path) || source.size() != file.size) {
        return false;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(blockBytes, Qt::Uninitialized);
    qint64 got = 0;
    while (!stop() && (got = source.read(block.data(), block.size())) > 0) {
        hash.addData(QByteArrayView(block.constData(), got));
    }
    return got == 0 && QString::fromLatin1(hash.result().toHex()) == file.sha256;
}

Outcome Spool::adopt(const SpoolPart& part) const
{
    const QString path = pathOf(part.sha256);
    // Over one that is there: it may have been damaged since it was copied.
    const std::error_code failure = moveFile(part.path, path);
    if (failure) {
        discard(part);
        // Windows lets nobody replace a file that is being sent.
        if (QFileInfo(path).size() == part.size) {
            return Done{};
        }
    }
    if (failure) {
        return Error{ErrorCode::FileWriteFailed, {path}, QString::fromLocal8Bit(failure.message().c_str())};
    }
    if (!syncFolder(m_folder)) {
        return Error{ErrorCode::FileWriteFailed, {path}};
    }
    return Done{};
}

void Spool::discard(const SpoolPart& part) const
{
    QFile::remove(part.path);
}

QString Spool::companionOf(const QString& sha256) const
{
    return pathOf(sha256) + companionSuffix;
}

QString Spool::ownerOf(const QString& name)
{
    return name.endsWith(companionSuffix) ? name.chopped(companionSuffix.size()) : name;
}

Outcome Spool::writeCompanion(const QString& sha256, const QByteArray& bytes) const
{
    const Result<SpoolPart> part = copy(bytes, sha256, std::numeric_limits<qint64>::max());
    if (!part) {
        return part.error();
    }
    const QString path = companionOf(sha256);
    if (const std::error_code failure = moveFile(part->path, path)) {
        discard(*part);
        return Error{ErrorCode::FileWriteFailed, {path}, QString::fromLocal8Bit(failure.message().c_str())};
    }
    return Done{};
}

QByteArray Spool::readCompanion(const QString& sha256) const
{
    QFile file;
    return openRegularFile(file, companionOf(sha256)) ? file.readAll() : QByteArray();
}

} // namespace caredesk
