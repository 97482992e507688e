#include "evidence/EvidenceFinder.h"

#include "base/FileStamp.h"
#include "base/FolderAccess.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace caredesk {

namespace {

constexpr int mostEntries = 20'000;
constexpr int deepest = 16;
const QLatin1String anyFolders("**");

/// Walks what one glob names.
class Walk
{
public:
    Walk(const FileGlob& glob, PathStyle style, int source, QList<SkippedEvidence>& skipped,
         const std::function<bool()>& stop)
        : m_glob(glob)
        , m_style(style)
        , m_source(source)
        , m_skipped(skipped)
        , m_stop(stop)
    {
    }

    /// `place` is there, and where its links lead.
    QList<FoundFile> files(const QString& place)
    {
        m_place = place;
        enter(place, QString(), 0, 0);
        if (m_entries > mostEntries) {
            skip(QString(), SkipReason::TooManyEntries);
        }
        return m_found;
    }

private:
    void skip(const QString& below, SkipReason reason)
    {
        m_skipped.append({m_source, below.isEmpty() ? m_glob.place : m_glob.place + u'/' + below, reason, 1});
    }

    /// Looks in `folder` for the parts of the glob from `part` on.
    void enter(const QString& folder, const QString& below, qsizetype part, int depth)
    {
        if (!canListFolder(folder)) {
            skip(below, SkipReason::Unreadable);
            return;
        }
        const bool any = m_glob.parts.at(part) == anyFolders;
        const QString& wanted = m_glob.parts.at(any ? part + 1 : part);
        const qsizetype wantedAt = any ? part + 1 : part;
        const bool isLast = wantedAt + 1 == m_glob.parts.size();
        QDirIterator entries(folder, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
        while (entries.hasNext() && m_entries <= mostEntries && !m_stop()) {
            entries.next();
            ++m_entries;
            const QFileInfo entry = entries.fileInfo();
            const QString inside = below.isEmpty() ? entry.fileName() : below + u'/' + entry.fileName();
            const bool isLink = entry.isSymLink() || entry.isJunction();
            const bool matches = wanted != anyFolders && matchesPart(wanted, entry.fileName(), m_style);
            if (matches && isLast) {
                judge(entry, inside, isLink);
            }
            if (!entry.isDir() || isLink || depth >= deepest) {
                continue;
            }
            if (matches && !isLast) {
                enter(entry.filePath(), inside, wantedAt + 1, depth + 1);
            }
            if (any) {
                enter(entry.filePath(), inside, part, depth + 1);
            }
        }
    }

    void judge(const QFileInfo& entry, const QString& inside, bool isLink)
    {
        if (isLink) {
            const QString target = entry.canonicalFilePath();
            if (!target.startsWith(m_place + u'/') &&
                !(m_place.endsWith(u'/') && target.startsWith(m_place))) {
                skip(inside, SkipReason::LinkOutside);
                return;
            }
        }
        if (entry.isDir()) {
            return;
        }
        if (!entry.isFile()) {
            skip(inside, entry.exists() ? SkipReason::NotAFile : SkipReason::Gone);
            return;
        }
        const FileStamp stamp = fileStamp(entry);
        if (stamp.size == 0) {
            skip(inside, SkipReason::Empty);
        } else {
            m_found.append({entry.canonicalFilePath(), m_glob.place + u'/' + inside, inside, stamp.size,
                            stamp.modified});
        }
    }

    const FileGlob& m_glob;
    PathStyle m_style;
    int m_source;
    QList<SkippedEvidence>& m_skipped;
    const std::function<bool()>& m_stop;
    QString m_place;
    QList<FoundFile> m_found;
    int m_entries = 0;
};

} // namespace

EvidenceFinder::EvidenceFinder(PathStyle style, QString home, const QProcessEnvironment& environment)
    : m_style(style)
    , m_home(std::move(home))
    , m_environment(environment)
{
}

QList<FoundFile> EvidenceFinder::find(const EvidenceSource& source, int index, qint64 now,
                                      QList<SkippedEvidence>& skipped, const std::function<bool()>& stop)
{
    QList<FoundFile> found;
    const QStringList& globs = m_style == PathStyle::Windows ? source.windowsGlobs : source.linuxGlobs;
    for (const QString& text : globs) {
        const FileGlob glob = splitGlob(text, m_style);
        const auto place = expandPlace(glob.place, m_style, m_home,
                                       [this](const QString& name) { return m_environment.value(name); });
        if (!place) {
            skipped.append({index, glob.place, SkipReason::VariableUnset, 1});
            continue;
        }
        const QString folder = QFileInfo(*place).canonicalFilePath();
        if (folder.isEmpty() || !QFileInfo(folder).isDir()) {
            skipped.append({index, glob.place, SkipReason::PlaceMissing, 1});
            continue;
        }
        const QList<FoundFile> files = Walk(glob, m_style, index, skipped, stop).files(folder);
        for (const FoundFile& file : files) {
            if (!m_known.contains(file.path)) {
                m_known.insert(file.path);
                found.append(file);
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const FoundFile& one, const FoundFile& other) {
        return one.modified != other.modified ? one.modified > other.modified : one.from < other.from;
    });
    const qint64 oldest = source.maxAgeDays > 0 ? now - source.maxAgeDays * 86'400'000ll : 0;
    const auto firstOld = std::find_if(found.begin(), found.end(), [oldest](const FoundFile& file) {
        return oldest > 0 && file.modified < oldest;
    });
    const auto young = firstOld - found.begin();
    const auto old = found.size() - young;
    const auto taken = std::min<qsizetype>(young, source.maxFiles);
    if (young > taken) {
        skipped.append({index, globs.join(QStringLiteral(", ")), SkipReason::OverCount,
                        static_cast<int>(young - taken)});
    }
    if (old > 0) {
        skipped.append({index, globs.join(QStringLiteral(", ")), SkipReason::TooOld, static_cast<int>(old)});
    }
    return found.first(taken);
}

} // namespace caredesk
