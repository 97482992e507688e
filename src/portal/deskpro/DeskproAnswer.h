#pragma once

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

namespace caredesk {

/// An answer of the API, or one part of a batch's: its status and its envelope {"data", "meta", "linked"},
/// which for a refusal is the error shape.
struct DeskproAnswer
{
    int status = 0;
    QJsonObject envelope = {};
    bool readable = true; ///< False: the body was no JSON object though one was due.
    QUrl location = {};
    int retryAfterSeconds = 0;
    qint64 date = 0; ///< The server's clock, UTC milliseconds; 0: it did not say.

    bool isSuccess() const { return status >= 200 && status < 300; }
    QJsonValue data() const { return envelope.value(QLatin1String("data")); }
    QJsonObject linked(QLatin1String type) const
    {
        return envelope.value(QLatin1String("linked"))[type].toObject();
    }

    bool operator==(const DeskproAnswer&) const = default;
};

/// Reads that are asked together: a name of ours → path and query below api/v2/.
using DeskproReads = QList<QPair<QString, QString>>;
using DeskproAnswers = QHash<QString, DeskproAnswer>;

} // namespace caredesk
