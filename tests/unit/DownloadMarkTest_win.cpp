#include "base/DownloadMark.h"

#include "support/Await.h"
#include "sync/FileCopy.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

QByteArray markOf(const QString& path)
{
    QFile mark(path + QStringLiteral(":Zone.Identifier"));
    return mark.open(QIODevice::ReadOnly) ? mark.readAll() : QByteArray();
}

} // namespace

TEST_CASE("a download and its copies carry the mark of the web, without the secret in the address")
{
    const QTemporaryDir folder;
    // Longer than what Windows takes without the verbatim form.
    QString deep = folder.path();
    while (deep.size() < 300) {
        deep += u'/' + QString(60, QLatin1Char('d'));
    }
    REQUIRE(QDir().mkpath(deep));
    for (const QString& place : {folder.path(), deep}) {
        QFile file(place + QStringLiteral("/a.docm"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("macros");
        file.close();
        markAsDownloaded(file.fileName(),
                         QUrl(QStringLiteral("https://u:p@portal.example:8443/file.php/SECRET/a?t=1#x")));
        const QString copy = place + QStringLiteral("/copy.docm");
        REQUIRE(await(copyFile(file.fileName(), copy)).ok());
        if (markOf(file.fileName()).isEmpty()) {
            WARN("this file system keeps no streams: the mark itself was not looked at");
            continue;
        }
        CHECK(markOf(file.fileName()) ==
              "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://portal.example:8443/\r\n");
        CHECK(markOf(copy) == markOf(file.fileName()));
    }
}
