#pragma once

#include "base/Result.h"
#include "domain/EmergencyContact.h"
#include "domain/EvidenceSource.h"
#include "domain/TicketState.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace caredesk {

class ProxySignIns;

/// What is particular to one installation: where its portal is, and the ids and names of its fields. Read
/// from JSON (docs/admin-guide.md has the format); unknown keys and wrong types are errors that name the key.
struct PortalProfile
{
    QString backend = QStringLiteral("auto"); ///< "auto", "deskpro" or "requesttracker".
    QUrl baseUrl = {};
    QString vendor = {};    ///< First line of the top bar: "Win Systems".
    QString product = {};   ///< Second line: "Customer Care".
    bool urlLocked = false; ///< The administrator does not let people change the portal.
    bool keepSignedInAllowed = true;
    bool listKnownAccounts = true;

    QString deskproBrand = {};
    QString deskproDepartment = {};
    QString deskproCallbackDepartment = {};
    int deskproCallbackUrgency = 0; ///< 1 to 10: how urgent a call-back is filed; 0: as the portal decides.
    QString deskproCasinoField = QStringLiteral("12");
    QString deskproReferenceField = {}; ///< Empty: the reference is the message's last line, [ref:UUID].
    QString rtQueue = QStringLiteral("Customer Care");
    QString rtCallbackQueue = {};
    QString rtCasinoField = QStringLiteral("Casino");
    QString rtClientRefField = QStringLiteral("ClientRef");
    QString rtReplyRefField = QStringLiteral("ReplyRef");
    /// Names of the groups that tell whose casino is whose; %1 stands for the casino's name.
    QString rtCustomerGroups = QStringLiteral("Customers: %1");
    QString rtSupervisorGroups = QStringLiteral("Supervisors: %1");

    /// Raw status, id or label (case-folded) → state; added to the adapter's own mapping and stronger than
    /// it.
    QHash<QString, TicketState> statusMapping = {};

    QString caFile = {};               ///< PEM; added to the system's authorities.
    bool trustOnlyCaFile = false;      ///< The system's authorities are not trusted.
    bool requireStapledStatus = false; ///< The portal has to staple an OCSP response.
    QString proxy = {};                ///< "system" (also when empty), "none" or http://[user@]host:port.
    /// Not from the file: who one is to the proxies of the network, shared by all that go through them. May
    /// be null.
    std::shared_ptr<ProxySignIns> proxySignIns = {};
    qint64 maxFileBytes = 25ll * 1024 * 1024;
    int maxFiles = 20;
    QStringList refusedSuffixes = {};
    /// Seconds after which an unanswered write is looked for at the portal; sent again only when the last
    /// look says none.
    QList<int> lookupDelays = {2, 10, 30};

    QString accountManagerEmail = {};
    QUrl registrationUrl = {};
    QUrl forgotPasswordUrl = {};
    QList<EmergencyContact> emergencyContacts = {};
    QList<EvidenceSource> evidenceSources = {};
    BlankOutPatterns evidenceBlankOut = {}; ///< For every source.

    bool operator==(const PortalProfile&) const = default;
};

/// Reads a profile over `defaults`. Error: InvalidProfile with {key or line, what is wrong}.
Result<PortalProfile> parsePortalProfile(const QByteArray& json, const PortalProfile& defaults);

/// Reads `path` over `defaults`; a relative `caFile` is taken from the profile's own folder. Errors:
/// FileNotFound, FileUnreadable, FileNotRegular, FileTooLarge (1 MiB), InvalidProfile; the path is the last
/// argument.
Result<PortalProfile> loadPortalProfile(const QString& path, const PortalProfile& defaults);

} // namespace caredesk
