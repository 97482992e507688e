#pragma once

#include "portal/http/HttpMessage.h"
#include "portal/requesttracker/RtAnswer.h"
#include "support/Places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch.hpp>

namespace caredesk::test {

/// What a real Request Tracker answered (tests/requesttracker/record.py).
inline HttpAnswer recordedHttp(const char* name)
{
    QFile file(sourceFile(u"tests/unit/data/requesttracker/%1.http"_qs).arg(QLatin1String(name)));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const qsizetype end = whole.indexOf("\n\n");
    const QList<QByteArray> lines = whole.left(end).split('\n');
    HttpAnswer answer;
    answer.status = lines.first().mid(5).toInt();
    for (const QByteArray& line : lines.mid(1)) {
        answer.headers.append({line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 2)});
    }
    answer.body = whole.mid(end + 2);
    return answer;
}

inline RtAnswer recorded(const char* name)
{
    const HttpAnswer http = recordedHttp(name);
    const QJsonDocument document = QJsonDocument::fromJson(http.body);
    RtAnswer answer;
    answer.status = http.status;
    answer.json = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    answer.readable = !document.isNull();
    answer.location = QUrl::fromEncoded(http.header("Location"));
    return answer;
}

} // namespace caredesk::test
