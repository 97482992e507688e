#include "portal/deskpro/DeskproPaths.h"

#include "portal/deskpro/DeskproCodec.h"
#include "portal/deskpro/DeskproJson.h"

#include <QRegularExpression>

namespace caredesk::deskpro {

QString ticketPath(const QString& ticketId)
{
    return QStringLiteral("tickets/%1?include=person")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(ticketId)));
}

QString messagesPath(const QString& ticketId, int page)
{
    return QStringLiteral("tickets/%1/messages?include=person,attachment&count=%2&page=%3")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(ticketId)))
        .arg(fullPage)
        .arg(page);
}

QString newestMessagesPath(const QString& ticketId, int page)
{
    return messagesPath(ticketId, page) + QStringLiteral("&order_by=date_created&order_dir=desc");
}

QString attachmentsPath(const QString& ticketId, int page)
{
    return QStringLiteral("tickets/%1/attachments?count=%2&page=%3")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(ticketId)))
        .arg(fullPage)
        .arg(page);
}

QString ticketListPath(const QString& scope, const QString& order, int page, int count)
{
    return QStringLiteral("tickets?%1&order_by=%2&order_dir=desc&count=%3&page=%4&include=person")
        .arg(scope, order)
        .arg(count)
        .arg(page);
}

QString mergedInto(const DeskproAnswer& answer)
{
    if (answer.isSuccess()) {
        return {};
    }
    const QJsonValue named = answer.envelope.value(QLatin1String("merged_into"));
    const QString target = id(named.isUndefined() ? answer.data()[QLatin1String("merged_into")] : named);
    if (!target.isEmpty()) {
        return target;
    }
    static const QRegularExpression ticket(QStringLiteral(R"(/tickets/(\d+)(?:/|$))"));
    const bool redirects = answer.status >= 300 && answer.status < 400;
    return redirects ? ticket.match(answer.location.path()).captured(1) : QString();
}

bool goesOn(const DeskproAnswer& list, int page)
{
    const DeskproPaging paging = deskproPaging(list.envelope);
    return paging.pages >= 0 ? page < paging.pages : !items(list.data()).isEmpty();
}

} // namespace caredesk::deskpro
