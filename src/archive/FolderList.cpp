#include "archive/FolderList.h"

#include "base/FolderAccess.h"

#include <QDir>
#include <QFileInfo>

namespace caredesk {

namespace {

constexpr qsizetype mostFiles = 200'000;
/// A path that is deeper than this is one that no other program could open.
constexpr int deepest = 256;
constexpr int countedEvery = 100;

class FolderWalk
{
public:
    FolderWalk(const std::atomic<bool>& aborted, const std::function<void(qint64)>& counted)
        : m_aborted(aborted)
        , m_counted(counted)
    {
    }

    Outcome visit(const QString& path, const QString& prefix, int depth);
    FolderList& list() { return m_list; }

private:
    Outcome take(const QFileInfo& entry, const QString& prefix, int depth);
    void takeFile(const QFileInfo& entry, const QString& name);

    const std::atomic<bool>& m_aborted;
    const std::function<void(qint64)>& m_counted;
    FolderList m_list;
};

Outcome FolderWalk::visit(const QString& path, const QString& prefix, int depth)
{
    if (depth > deepest || !canListFolder(path)) {
        m_list.unreadable.append(prefix.chopped(prefix.isEmpty() ? 0 : 1));
        return Done{};
    }
    const QFileInfoList entries = QDir(path).entryInfoList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        if (m_aborted) {
            return ErrorCode::Cancelled;
        }
        if (const Outcome taken = take(entry, prefix, depth); !taken) {
            return taken;
        }
    }
    return Done{};
}

Outcome FolderWalk::take(const QFileInfo& entry, const QString& prefix, int depth)
{
    const QString name = prefix + entry.fileName();
    if (entry.isSymLink() || entry.isJunction()) {
        m_list.links.append(name);
    } else if (entry.isDir()) {
        return visit(entry.filePath(), name + u'/', depth + 1);
    } else if (!entry.isFile()) {
        m_list.special.append(name);
    } else if (m_list.files.size() >= mostFiles) {
        return Error{ErrorCode::TooManyFiles, {QString::number(mostFiles)}};
    } else {
        takeFile(entry, name);
    }
    return Done{};
}

void FolderWalk::takeFile(const QFileInfo& entry, const QString& name)
{
    // A file may be named so on Linux, where it is one character of a name; elsewhere it would divide it.
    m_list.files.append({QString(name).replace(u'\\', u'_'), entry.filePath(), {}, 0});
    m_list.bytes += entry.size();
    if (m_list.files.size() % countedEvery == 0) {
        m_counted(m_list.files.size());
    }
}

} // namespace

Result<FolderList> listFolder(const QString& path, const std::atomic<bool>& aborted,
                              const std::function<void(qint64)>& counted)
{
    const QFileInfo folder(path);
    if (!folder.isDir()) {
        return Error{ErrorCode::FileNotFound, {folder.fileName()}};
    }
    FolderWalk walk(aborted, counted);
    if (const Outcome visited = walk.visit(path, {}, 0); !visited) {
        return visited.error();
    }
    if (walk.list().unreadable == QStringList{QString()}) {
        return Error{ErrorCode::FileUnreadable, {folder.fileName()}};
    }
    return std::move(walk.list());
}

} // namespace caredesk
