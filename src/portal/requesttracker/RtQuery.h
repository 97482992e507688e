#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace caredesk::rt {

// Paths and searches below REST/2.0/. In searches texts are quoted; dates never occur, for Request Tracker
// reads them in the person's time zone.

/// Records a page at most; the server gives no more.
constexpr int fullPage = 100;

/// A text in TicketSQL: 'it\'s'.
QString quoted(const QString& text);
/// (field=1 OR field=2); ids that are no numbers are left out.
QString anyOf(const QString& field, const QStringList& ids);
/// CF.{name}='value'
QString fieldIs(const QString& field, const QString& value);

/// Ticket heads of a TicketSQL search. One that names EffectiveId also finds tickets that were merged away.
QString ticketsPath(const QString& search, const QString& order, int page, int count);
/// What was said and which states were set, oldest first, in the tickets with these ids. Comments are
/// internal and not asked for.
QString historyPath(const QStringList& ticketIds, int page);
/// The message that carries `uuid`, whichever ticket it is in.
QString replyLookupPath(const QString& field, const QString& uuid);
/// Files and texts of messages, without their contents…
QString partsPath(int page);
/// …or the texts with it.
QString textsPath(int page);
/// The JSON search for these two: parts of the given transactions, all or only texts that are no files.
QByteArray partsSearch(const QStringList& transactionIds);
QByteArray textsSearch(const QStringList& transactionIds);

QString ticketPath(const QString& id);
/// By login name or by id.
QString userPath(const QString& user);
QString queuePath(const QString& queue);
QString groupsPath(int page);

} // namespace caredesk::rt
