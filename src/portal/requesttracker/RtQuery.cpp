#include "portal/requesttracker/RtQuery.h"

#include "portal/requesttracker/RtJson.h"

#include <QJsonDocument>
#include <QUrl>

namespace caredesk::rt {

namespace {

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QJsonObject isIn(const char* field, const QStringList& values)
{
    return {{QStringLiteral("field"), QString::fromLatin1(field)},
            {QStringLiteral("operator"), QStringLiteral("IN")},
            {QStringLiteral("value"), QJsonArray::fromStringList(values)}};
}

QByteArray written(const QJsonArray& search)
{
    return QJsonDocument(search).toJson(QJsonDocument::Compact);
}

QString pageOf(const QString& path, int page, int count)
{
    return path + QStringLiteral("&page=%1&per_page=%2").arg(page).arg(count);
}

} // namespace

QString quoted(const QString& text)
{
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + escaped + u'\'';
}

QString anyOf(const QString& field, const QStringList& ids)
{
    QStringList terms;
    for (const QString& id : ids) {
        if (isNumber(id)) {
            terms.append(field + u'=' + id);
        }
    }
    return terms.isEmpty() ? QString() : u'(' + terms.join(QStringLiteral(" OR ")) + u')';
}

QString fieldIs(const QString& field, const QString& value)
{
    return QStringLiteral("CF.{%1}=%2").arg(field, quoted(value));
}

QString ticketsPath(const QString& search, const QString& order, int page, int count)
{
    const QString path =
        QStringLiteral("tickets?query=%1&orderby=%2&order=DESC"
                       "&fields=Subject,Status,Created,LastUpdated,LastUpdatedBy,Told,Resolved,EffectiveId,"
                       "CustomFields,Creator,Requestor,Cc"
                       "&fields%5BRequestor%5D=RealName,EmailAddress&fields%5BCc%5D=RealName,EmailAddress");
    return pageOf(path.arg(encoded(search), order), page, count);
}

QString historyPath(const QStringList& ticketIds, int page)
{
    const QString search =
        QStringLiteral(
            "ObjectType='RT::Ticket' AND %1 AND (Type='Create' OR Type='Correspond' OR Type='Status')")
            .arg(anyOf(QStringLiteral("ObjectId"), ticketIds));
    const QString path =
        QStringLiteral("transactions?query=%1&orderby=id&order=ASC"
                       "&fields=Type,Creator,Created,ObjectId,Field,OldValue,NewValue,CustomFields"
                       "&fields%5BCreator%5D=RealName,EmailAddress");
    return pageOf(path.arg(encoded(search)), page, fullPage);
}

QString replyLookupPath(const QString& field, const QString& uuid)
{
    const QString search = QStringLiteral("ObjectType='RT::Ticket' AND %1").arg(fieldIs(field, uuid));
    const QString path = QStringLiteral("transactions?query=%1&orderby=id&order=ASC&fields=Type,ObjectId");
    return pageOf(path.arg(encoded(search)), 1, fullPage);
}

QString partsPath(int page)
{
    return pageOf(QStringLiteral("attachments?orderby=id&order=ASC"
                                 "&fields=TransactionId,Filename,ContentType,ContentLength,Headers"),
                  page, fullPage);
}

QString textsPath(int page)
{
    return pageOf(QStringLiteral("attachments?orderby=id&order=ASC&fields=TransactionId,ContentType,Content"),
                  page, fullPage);
}

QByteArray partsSearch(const QStringList& transactionIds)
{
    return written({isIn("TransactionId", transactionIds)});
}

QByteArray textsSearch(const QStringList& transactionIds)
{
    const QJsonObject noFile{{QStringLiteral("field"), QStringLiteral("Filename")},
                             {QStringLiteral("operator"), QStringLiteral("IS")},
                             {QStringLiteral("value"), QStringLiteral("NULL")}};
    const QStringList texts{QStringLiteral("text/plain"), QStringLiteral("text/html")};
    return written({isIn("TransactionId", transactionIds), isIn("ContentType", texts), noFile});
}

QString ticketPath(const QString& id)
{
    return QStringLiteral("ticket/") + encoded(id);
}

QString userPath(const QString& user)
{
    return QStringLiteral("user/") + encoded(user);
}

QString queuePath(const QString& queue)
{
    return QStringLiteral("queue/") + encoded(queue);
}

QString groupsPath(int page)
{
    return pageOf(QStringLiteral("groups?fields=Name&orderby=id&order=ASC"), page, fullPage);
}

} // namespace caredesk::rt
