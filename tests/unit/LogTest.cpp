#include "base/Log.h"

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("what is logged holds no secret")
{
    const char* const lines[] = {
        "Authorization: Basic c3VwZXJzZWNyZXQ=",
        "proxy-authorization: Basic c3VwZXJzZWNyZXQ=",
        "https://portal.example/file.php/c3VwZXJzZWNyZXQ=/a.png",
        "https://portal.example/x?token=c3VwZXJzZWNyZXQ=&page=2",
        R"({"email": "ana@azul.example", "password": "c3VwZXJzZWNyZXQ="})",
        "http://ana:c3VwZXJzZWNyZXQ=@proxy.example:3128",
    };
    for (const char* const line : lines) {
        const QString clean = redacted(QString::fromLatin1(line));
        CAPTURE(clean.toStdString());
        CHECK_FALSE(clean.contains(QStringLiteral("c3VwZXJzZWNyZXQ")));
        CHECK(clean.contains(QStringLiteral("***")));
    }
    const QString harmless =
        QStringLiteral("GET https://portal.example:8443/tickets?page=2 from ana@azul.example");
    CHECK(redacted(harmless) == harmless);
}
