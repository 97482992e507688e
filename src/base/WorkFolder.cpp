#include "base/WorkFolder.h"

#include <QDir>
#include <QFileInfo>

namespace caredesk {

namespace {

constexpr int Tries = 3; ///< Somebody may take ours for abandoned between its making and its lock.

QString lockOf(const QString& folder)
{
    return folder + QStringLiteral("/in-use.lock");
}

/// `like`: one of ours. What other users left is theirs, and a link may lead anywhere.
void removeAbandoned(const QString& like)
{
    const QFileInfo ours(like);
    const QFileInfoList folders =
        ours.dir().entryInfoList({QStringLiteral("caredesk-work-*")},
                                 QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo& folder : folders) {
        const QString path = folder.filePath();
        if (folder.ownerId() != ours.ownerId()) {
            continue;
        }
        FileLock abandoned(lockOf(path));
        if (const auto locked = abandoned.tryLock(); locked && *locked) {
            QDir(path).removeRecursively();
            abandoned.unlock();
            // Windows keeps it as long as the lock's file is open.
            QDir().rmdir(path);
        }
    }
}

} // namespace

WorkFolder::WorkFolder(Private)
    : m_folder(QDir::tempPath() + QStringLiteral("/caredesk-work-XXXXXX"))
    , m_inUse(lockOf(m_folder.path()))
{
}

Result<std::shared_ptr<WorkFolder>> WorkFolder::make()
{
    Error error = {ErrorCode::FileWriteFailed, {QDir::tempPath()}};
    for (int tried = 0; tried < Tries; ++tried) {
        auto made = std::make_shared<WorkFolder>(Private());
        if (!made->m_folder.isValid()) {
            return Error{ErrorCode::FileWriteFailed, {QDir::tempPath()}, made->m_folder.errorString()};
        }
        const auto locked = made->m_inUse.tryLock();
        if (locked && *locked) {
            removeAbandoned(made->path());
            return made;
        }
        if (!locked) {
            error = locked.error();
        }
    }
    return error;
}

} // namespace caredesk
