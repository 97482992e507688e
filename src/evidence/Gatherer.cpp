#include "evidence/Gatherer.h"

#include "base/FileName.h"
#include "base/RegularFile.h"
#include "evidence/EvidenceFinder.h"
#include "evidence/LogText.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <variant>

namespace caredesk {

namespace {

/// A file's end as it lies on the disk.
struct FileEnd
{
    QByteArray bytes;
    TextKind kind = TextKind::Bytes;
    qint64 size = 0; ///< Of the whole file when it was opened.
    qint64 cut = 0;  ///< Bytes before `bytes`.
    bool binary = false;
};

/// No more than the file has when it is opened: a log may grow meanwhile.
std::variant<FileEnd, SkipReason> readEnd(const FoundFile& found, qint64 maxBytes, bool takesBinaries)
{
    QFile file;
    if (!openRegularFile(file, found.path)) {
        return QFileInfo::exists(found.path) ? SkipReason::Unreadable : SkipReason::Gone;
    }
    // What was a file a moment ago may have become a link since.
    if (QFileInfo(found.path).canonicalFilePath() != found.path) {
        return SkipReason::LinkOutside;
    }
    FileEnd end;
    end.size = file.size();
    constexpr qint64 unit = 4;
    end.kind = textKindOf(file.read(unit));
    // One character more before it shows whether a line begins right there.
    const qint64 wanted = std::max<qint64>(0, end.size - maxBytes);
    const qint64 from = std::max<qint64>(0, wanted - wanted % unit - unit);
    end.cut = wanted == 0 ? 0 : from;
    if (!file.seek(end.cut)) {
        return SkipReason::Unreadable;
    }
    end.bytes = file.read(end.size - end.cut);
    if (end.bytes.isEmpty()) {
        return file.error() == QFileDevice::NoError ? SkipReason::Gone : SkipReason::Unreadable;
    }
    end.binary = isBinary(end.bytes, end.kind);
    if (end.binary) {
        if (!takesBinaries) {
            return SkipReason::Binary;
        }
        return wanted > 0 ? std::variant<FileEnd, SkipReason>(SkipReason::BinaryTooLarge) : end;
    }
    if (wanted > 0) {
        // A line that is cut in its middle may begin inside of what should be blanked out.
        const qsizetype begin = lineBegin(end.bytes, wanted - from, end.kind);
        if (begin < 0 || begin >= end.bytes.size()) {
            return SkipReason::WithoutLines;
        }
        end.cut += begin;
        end.bytes.replace(0, begin, markOf(end.kind));
    }
    return end;
}

/// The names inside the zip: each once, and each safe on every system.
class ZipNames
{
public:
    QString nameFor(const EvidenceSource& source, int index, const QString& below)
    {
        QStringList parts{QStringLiteral("%1 %2").arg(index + 1).arg(safeFileName(source.nameEn))};
        for (const QString& part : below.split(u'/', Qt::SkipEmptyParts)) {
            parts.append(safeFileName(part));
        }
        QString unused = unusedName(
            parts.join(u'/'), [this](const QString& name) { return m_taken.contains(name.toCaseFolded()); });
        m_taken.insert(unused.toCaseFolded());
        return unused;
    }

private:
    QSet<QString> m_taken;
};

class Gatherer
{
public:
    Gatherer(const GatherRequest& request, const Job<Gathering>::Promise& promise,
             const std::atomic<bool>& aborted)
        : m_request(request)
        , m_promise(promise)
        , m_aborted(aborted)
    {
    }

    Result<Gathering> gather()
    {
        m_gathering.sources = m_request.sources;
        const auto folder = WorkFolder::make();
        if (!folder) {
            return folder.error();
        }
        m_gathering.folder = *folder;
        m_promise.reportProgress(0, -1);
        EvidenceFinder finder(m_request.style, m_request.home.isEmpty() ? QDir::homePath() : m_request.home,
                              m_request.environment);
        QList<QList<FoundFile>> found;
        for (int i = 0; i < m_request.sources.size(); ++i) {
            found.append(finder.find(m_request.sources.at(i), i, m_request.now, m_gathering.skipped,
                                     [this] { return isStopped(); }));
            m_total += found.last().size();
        }
        for (int i = 0; i < found.size(); ++i) {
            const EvidenceSource& source = m_request.sources.at(i);
            const LineBlanker blanker(source.blankOut);
            for (const FoundFile& file : std::as_const(found[i])) {
                if (isStopped()) {
                    return ErrorCode::Cancelled;
                }
                if (const Outcome outcome = take(file, i, blanker); !outcome) {
                    return outcome.error();
                }
                m_promise.reportProgress(++m_done, m_total);
            }
        }
        return isStopped() ? Result<Gathering>(ErrorCode::Cancelled) : m_gathering;
    }

private:
    bool isStopped() const { return m_aborted.load(std::memory_order_relaxed); }

    void skip(const FoundFile& file, int source, SkipReason reason)
    {
        m_gathering.skipped.append({source, file.from, reason, 1});
    }

    Outcome take(const FoundFile& found, int index, const LineBlanker& blanker)
    {
        const EvidenceSource& source = m_request.sources.at(index);
        const auto read = readEnd(found, source.maxFileBytes, source.binaryFiles);
        if (const auto* reason = std::get_if<SkipReason>(&read)) {
            skip(found, index, *reason);
            return Done{};
        }
        const FileEnd& end = std::get<FileEnd>(read);
        GatheredFile file{.source = index,
                          .from = found.from,
                          .originalSize = end.size,
                          .cutBytes = end.cut,
                          .modified = found.modified,
                          .binary = end.binary};
        QByteArray bytes = end.bytes;
        if (!end.binary) {
            const QDeadlineTimer deadline(m_request.patternMs);
            const auto blanked = blankedText(end.bytes, end.kind, blanker, file.blanked, [this, &deadline] {
                return isStopped() || deadline.hasExpired();
            });
            if (!blanked) {
                skip(found, index, SkipReason::PatternsTooSlow);
                return Done{};
            }
            bytes = *blanked;
        }
        if (m_bytes + bytes.size() > m_request.maxTotalBytes) {
            skip(found, index, SkipReason::OverTotal);
            return Done{};
        }
        m_bytes += bytes.size();
        file.name = m_names.nameFor(source, index, found.below);
        file.path = m_gathering.folder->filePath(QString::number(m_gathering.files.size() + 1));
        file.size = bytes.size();
        file.sha256 =
            QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        if (const Outcome written = write(file.path, bytes); !written) {
            return written;
        }
        m_gathering.files.append(file);
        return Done{};
    }

    Outcome write(const QString& path, const QByteArray& bytes) const
    {
        QFile copy(path);
        if (copy.open(QIODevice::WriteOnly) && copy.write(bytes) == bytes.size() && copy.flush()) {
            return Done{};
        }
        const QStorageInfo disk(m_gathering.folder->path());
        const bool full = disk.isValid() && disk.bytesAvailable() < bytes.size();
        return Error{full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed,
                     {m_gathering.folder->path()},
                     copy.errorString()};
    }

    const GatherRequest& m_request;
    const Job<Gathering>::Promise& m_promise;
    const std::atomic<bool>& m_aborted;
    Gathering m_gathering;
    ZipNames m_names;
    qint64 m_total = 0;
    qint64 m_done = 0;
    qint64 m_bytes = 0;
};

} // namespace

Job<Gathering>* startGathering(const GatherRequest& request, QObject* parent)
{
    auto* job = new Job<Gathering>(parent);
    const auto aborted = std::make_shared<std::atomic<bool>>(false);
    job->setAbortHandler([aborted] { aborted->store(true); });
    QThreadPool::globalInstance()->start([request, promise = job->promise(), aborted] {
        promise.finish(Gatherer(request, promise, *aborted).gather());
    });
    return job;
}

} // namespace caredesk
