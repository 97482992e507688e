#include "commands/PortalCommands.h"

#include "Json.h"
#include "portal/PortalFactory.h"
#include "sync/NetworkThread.h"
#include "sync/ProxyService.h"
#include "sync/Session.h"

#include <QJsonArray>
#include <QLocale>

namespace caredesk {

void ProbeCommand::start()
{
    // A sign-in to the network's proxy that the keychain keeps is known from then on.
    whenDone(session().proxy()->find(), [this](const ProxyInfo&) { probe(); });
}

void ProbeCommand::probe()
{
    const PortalProfile profile = program().profile;
    auto* job =
        startIn<ProbeResult>(program().network.worker(), [profile](const Job<ProbeResult>::Promise& promise) {
            auto* probe = probePortal(profile);
            probe->then(probe, [promise](const Result<ProbeResult>& result) { promise.finish(result); });
        });
    whenDone(job, [this](const ProbeResult& result) {
        output().line(tr("%1 answers: %2 %3")
                          .arg(program().profile.baseUrl.toString(), result.backend, result.version));
        output().value(QJsonObject{{QStringLiteral("portal"), program().profile.baseUrl.toString()},
                                   {QStringLiteral("backend"), result.backend},
                                   {QStringLiteral("version"), result.version},
                                   {QStringLiteral("serverTime"), timeToJson(result.serverTime)}});
        Q_EMIT finished(ExitCode::Done);
    });
}

void ContactsCommand::start()
{
    const QString region = commandLine().value(QStringLiteral("region"));
    const bool spanish = QLocale().language() == QLocale::Spanish;
    QJsonArray rows;
    for (const EmergencyContact& contact : program().profile.emergencyContacts) {
        if (!region.isEmpty() && contact.region.compare(region, Qt::CaseInsensitive) != 0) {
            continue;
        }
        const QString name = spanish ? contact.nameEs : contact.nameEn;
        const QString elsewhere =
            contact.fromElsewhere.isEmpty() ? QString() : tr("from elsewhere: %1").arg(contact.fromElsewhere);
        output().line(name.leftJustified(20) + contact.published.leftJustified(24) + elsewhere);
        rows.append(QJsonObject{{QStringLiteral("region"), contact.region},
                                {QStringLiteral("name"), name},
                                {QStringLiteral("published"), contact.published},
                                {QStringLiteral("tel"), contact.tel},
                                {QStringLiteral("fromElsewhere"), contact.fromElsewhere}});
    }
    if (rows.isEmpty()) {
        fail({ErrorCode::InvalidInput, {region}});
        return;
    }
    output().value(rows);
    Q_EMIT finished(ExitCode::Done);
}

} // namespace caredesk
