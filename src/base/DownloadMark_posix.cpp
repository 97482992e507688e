#include "base/DownloadMark.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <sys/xattr.h>

#include <array>
#endif

namespace caredesk {

#ifdef Q_OS_LINUX

namespace {

constexpr const char* originAttribute = "user.xdg.origin.url";

void setOrigin(const QString& path, const char* origin, size_t length)
{
    if (length > 0) {
        // Not every file system keeps attributes; the mark is a courtesy to other programs.
        static_cast<void>(
            ::setxattr(QFile::encodeName(path).constData(), originAttribute, origin, length, 0));
    }
}

} // namespace

void markAsDownloaded(const QString& path, const QUrl& origin)
{
    const QByteArray place =
        origin.toEncoded(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    setOrigin(path, place.constData(), static_cast<size_t>(place.size()));
}

void copyDownloadMark(const QString& from, const QString& to)
{
    std::array<char, 2'048> origin = {};
    const ssize_t length =
        ::getxattr(QFile::encodeName(from).constData(), originAttribute, origin.data(), origin.size());
    setOrigin(to, origin.data(), length > 0 ? static_cast<size_t>(length) : 0);
}

#else

void markAsDownloaded(const QString&, const QUrl&) {}

void copyDownloadMark(const QString&, const QString&) {}

#endif

} // namespace caredesk
