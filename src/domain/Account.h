#pragma once

#include "domain/Ticket.h"

#include <QUrl>

namespace caredesk {

/// Who is signed in, as the portal says.
struct Account
{
    QString login = {};   ///< What was typed to sign in.
    QUrl portal = {};     ///< Canonical base address.
    QString backend = {}; ///< "deskpro" or "requesttracker".
    Person person = {};
    QString language = {}; ///< Two letters, as the portal has it; may be empty.
    bool supervisor = false;
    QString organizationId = {};
    QList<Casino> casinos = {};

    bool operator==(const Account&) const = default;
};

/// scheme and host in lower case, default port dropped, no trailing slash, no user, query or fragment.
QUrl canonicalPortalUrl(const QUrl& url);

/// The name of the account's folder: a hash of canonical portal address and login name (trimmed,
/// case-folded), known before the first sign-in.
QString accountFolderName(const QUrl& portal, const QString& login);

} // namespace caredesk
