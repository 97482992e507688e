#include "commands/DoctorCommand.h"

#include "base/ErrorText.h"
#include "diagnosis/Doctor.h"
#include "sync/ProxyService.h"
#include "sync/Session.h"
#include "sync/SyncService.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace caredesk {

namespace {

/// Gives the names of the checks their translation context.
class CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(Doctor)

public:
    static QString shown(Check check)
    {
        switch (check) {
        case Check::NameResolution: return tr("Name resolution");
        case Check::Proxy: return tr("Proxy");
        case Check::TlsChain: return tr("Secure connection");
        case Check::Clock: return tr("Clock");
        case Check::Portal: return tr("Portal");
        case Check::Rights: return tr("Rights");
        case Check::Keychain: return tr("Keychain");
        case Check::Store: return tr("Data on this computer");
        case Check::Disk: return tr("Disk space");
        }
        return {};
    }

    static QString advice(const CheckResult& result)
    {
        if (result.check == Check::Clock) {
            return tr("This computer's clock is off by %1. Set it right.").arg(result.detail);
        }
        return errorText(result.error).paragraph();
    }
};

QString stableName(Check check)
{
    switch (check) {
    case Check::NameResolution: return QStringLiteral("name");
    case Check::Proxy: return QStringLiteral("proxy");
    case Check::TlsChain: return QStringLiteral("tls");
    case Check::Clock: return QStringLiteral("clock");
    case Check::Portal: return QStringLiteral("portal");
    case Check::Rights: return QStringLiteral("rights");
    case Check::Keychain: return QStringLiteral("keychain");
    case Check::Store: return QStringLiteral("store");
    case Check::Disk: return QStringLiteral("disk");
    }
    return {};
}

} // namespace

DoctorCommand::DoctorCommand(Program& program)
    : Command(program)
{
}

DoctorCommand::~DoctorCommand() = default;

void DoctorCommand::start()
{
    m_doctor = std::make_unique<Doctor>(program().profile, commandLine().common.profileDirectory,
                                        program().network, program().credentials, program().clock);
    connect(m_doctor.get(), &Doctor::checked, this, &DoctorCommand::show);
    connect(m_doctor.get(), &Doctor::finished, this, &DoctorCommand::checkRights);
    whenDone(session().proxy()->find(), [this](const ProxyInfo&) { m_doctor->start(); });
}

void DoctorCommand::show(const CheckResult& result)
{
    const QString name = CheckWords::shown(result.check).leftJustified(24);
    QString state = QStringLiteral("ok");
    if (result.skipped) {
        state = QStringLiteral("skipped");
        output().line(name + tr("not checked"));
    } else if (result.ok) {
        output().line(name + tr("ok") + u"      " + result.detail);
    } else {
        state = QStringLiteral("failed");
        output().line(name + tr("failed") + u"  " + CheckWords::advice(result));
        m_worst = m_worst ? m_worst : std::optional<Error>(result.error);
    }
    QJsonObject row{{QStringLiteral("check"), stableName(result.check)},
                    {QStringLiteral("state"), state},
                    {QStringLiteral("detail"), result.detail}};
    if (state == QStringLiteral("failed")) {
        row.insert(QStringLiteral("error"), errorName(result.error.code));
        row.insert(QStringLiteral("advice"), CheckWords::advice(result));
    }
    m_rows.append(row);
}

/// The account's rights are known once it has signed in and listed its tickets.
void DoctorCommand::checkRights()
{
    const CommonOptions& options = commandLine().common;
    if (m_worst || !(options.passwordFromStdin || options.tokenFromStdin)) {
        show({.check = Check::Rights, .skipped = true});
        end();
        return;
    }
    const QString secret = std::exchange(program().secret, QString());
    Job<Done>* job = options.passwordFromStdin ? session().signIn(options.user, secret, false)
                                               : session().signInWithToken(secret, false);
    job->then(this, [this](const Outcome& outcome) {
        CheckResult result{.check = Check::Rights, .ok = outcome.ok()};
        if (!outcome) {
            result.error = outcome.error();
            show(result);
            end();
            return;
        }
        session().sync()->syncNow()->then(this, [this, result](const Outcome& synced) mutable {
            result.ok = synced.ok();
            if (!synced) {
                result.error = synced.error();
            }
            show(result);
            end();
        });
    });
}

void DoctorCommand::end()
{
    output().value(m_rows);
    Q_EMIT finished(m_worst ? exitCodeFor(m_worst->code) : ExitCode::Done);
}

} // namespace caredesk
