#pragma once

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QUrl>

namespace caredesk {

/// An answer of REST2. What it says is an object, or a list of messages (from a write); a gateway in front
/// may answer with a page, which is no JSON.
struct RtAnswer
{
    int status = 0;
    QJsonValue json = {};
    bool readable = false; ///< The body was JSON.
    QUrl location = {};
    int retryAfterSeconds = 0;
    qint64 date = 0; ///< The server's clock, UTC milliseconds; 0: it did not say.

    bool isSuccess() const { return status >= 200 && status < 300; }
    QJsonObject object() const { return json.toObject(); }

    bool operator==(const RtAnswer&) const = default;
};

/// One read: a name of ours, the path and query below REST/2.0/, and for a search by JSON its body.
struct RtRead
{
    QString key = {};
    QString path = {};
    QByteArray question = {};
};

using RtReads = QList<RtRead>;
using RtAnswers = QHash<QString, RtAnswer>;

} // namespace caredesk
