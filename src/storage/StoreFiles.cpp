#include "storage/StoreFiles.h"

#include "base/FileMove.h"
#include "storage/StorageFailure.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace caredesk {

namespace {

const auto companions = std::array{"-wal", "-shm"};

QStringList asideStores(const QString& path, const QString& word)
{
    const QFileInfo file(path);
    const QString pattern = QStringLiteral("%1.%2-*.sqlite").arg(file.completeBaseName(), word);
    QStringList paths;
    const auto found = file.dir().entryInfoList({pattern}, QDir::Files);
    for (const QFileInfo& entry : found) {
        paths.append(entry.filePath());
    }
    return paths;
}

QString freeAsidePath(const QFileInfo& file, const QString& word)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString base = QStringLiteral("%1/%2.%3-%4").arg(file.path(), file.completeBaseName(), word, stamp);
    QString path = base + QStringLiteral(".sqlite");
    for (int tie = 2; QFile::exists(path); ++tie) {
        path = QStringLiteral("%1-%2.sqlite").arg(base).arg(tie);
    }
    return path;
}

} // namespace

QString setStoreAside(const QString& path, const QString& word)
{
    const QString aside = freeAsidePath(QFileInfo(path), word);
    bool any = false;
    // The -wal first: without it a file that stays behind is only older, a -wal beside another file is
    // poison.
    for (const QString& suffix : {QStringLiteral("-wal"), QStringLiteral("-shm"), QString()}) {
        if (!QFile::exists(path + suffix)) {
            continue;
        }
        if (moveFile(path + suffix, aside + suffix)) {
            throw StorageFailure{Error{ErrorCode::StoreFailed, {}, path + suffix}};
        }
        any = true;
    }
    return any ? aside : QString();
}

void removeAsideStores(const QString& path, const QString& word, const QString& keep)
{
    const QStringList paths = asideStores(path, word);
    for (const QString& aside : paths) {
        if (aside != keep) {
            removeStore(aside);
        }
    }
}

void removeStore(const QString& path)
{
    QFile::remove(path);
    for (const char* companion : companions) {
        QFile::remove(path + QString::fromLatin1(companion));
    }
}

bool hasAsideStore(const QString& path, const QString& word)
{
    return !asideStores(path, word).isEmpty();
}

bool isStoreWritable(const QString& path)
{
    const QFileInfo file(path);
    return QFileInfo(file.path()).isWritable() && (!file.exists() || file.isWritable());
}

} // namespace caredesk
