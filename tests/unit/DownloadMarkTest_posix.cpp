#include "base/DownloadMark.h"

#include "support/Await.h"
#include "sync/FileCopy.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#ifdef Q_OS_LINUX
#include <sys/xattr.h>

#include <array>

using namespace caredesk;

namespace {

QByteArray originOf(const QString& path)
{
    std::array<char, 200> value = {};
    const ssize_t length =
        ::getxattr(QFile::encodeName(path).constData(), "user.xdg.origin.url", value.data(), value.size());
    return length > 0 ? QByteArray(value.data(), length) : QByteArray();
}

bool keepsAttributes(const QString& path)
{
    return ::setxattr(QFile::encodeName(path).constData(), "user.caredesk.test", "x", 1, 0) == 0;
}

} // namespace

TEST_CASE("a download and its copies say where they came from, without the secret in the address")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.sh")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n");
    file.close();
    markAsDownloaded(file.fileName(),
                     QUrl(QStringLiteral("https://u:p@portal.example:8443/file.php/SECRET/a?t=1#x")));
    const QString copy = folder.filePath(QStringLiteral("copy.sh"));
    REQUIRE(await(copyFile(file.fileName(), copy)).ok());
    const auto runs =
        QFileDevice::ExeOwner | QFileDevice::ExeUser | QFileDevice::ExeGroup | QFileDevice::ExeOther;
    CHECK_FALSE(QFile::permissions(copy).testAnyFlags(runs));
    markAsDownloaded(folder.filePath(QStringLiteral("gone")), QUrl());
    if (!keepsAttributes(copy)) {
        WARN("this file system keeps no attributes: the mark itself was not looked at");
        return;
    }
    CHECK(originOf(file.fileName()) == "https://portal.example:8443");
    CHECK(originOf(copy) == "https://portal.example:8443");
}
#endif
