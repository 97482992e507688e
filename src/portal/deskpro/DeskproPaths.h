#pragma once

#include "portal/deskpro/DeskproAnswer.h"

#include <QString>

namespace caredesk::deskpro {

/// Most rows that the portal gives in one page.
inline constexpr int fullPage = 200;

QString ticketPath(const QString& ticketId);
/// Oldest first.
QString messagesPath(const QString& ticketId, int page);
QString newestMessagesPath(const QString& ticketId, int page);
QString attachmentsPath(const QString& ticketId, int page);
/// `scope`: "person=5", "cc=5" or "organization=2".
QString ticketListPath(const QString& scope, const QString& order, int page, int count);

/// The ticket that this one went into, from a refusal (301, 404) or its Location; empty when it was not
/// merged.
QString mergedInto(const DeskproAnswer& answer);

/// True when the list goes on after `page`. Without numbers from the portal it goes on until a page is empty.
bool goesOn(const DeskproAnswer& list, int page);

} // namespace caredesk::deskpro
