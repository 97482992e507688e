#include "diagnosis/Doctor.h"

#include "account/CredentialStore.h"
#include "base/Clock.h"
#include "base/Paths.h"
#include "portal/PortalFactory.h"
#include "portal/PortalProfile.h"
#include "storage/WorkStore.h"
#include "sync/NetworkThread.h"

#include <QDir>
#include <QHostInfo>
#include <QStorageInfo>
#include <QUuid>

#include <cstdlib>

namespace caredesk {

namespace {

constexpr qint64 largestClockErrorMs = 5ll * 60'000;
constexpr qint64 leastFreeBytes = 200ll * 1024 * 1024;

bool isProxyFailure(ErrorCode code)
{
    return code == ErrorCode::ProxyFailed || code == ErrorCode::ProxySignInNeeded ||
           code == ErrorCode::ProxySignInWrong;
}

} // namespace

struct Doctor::Parts
{
    PortalProfile profile;
    QString profileDirectory;
    NetworkThread& network;
    CredentialStore& credentials;
    const Clock& clock;
    std::unique_ptr<WorkStore> store;
};

Doctor::Doctor(const PortalProfile& profile, const QString& profileDirectory, NetworkThread& network,
               CredentialStore& credentials, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_parts(new Parts{profile, profileDirectory, network, credentials, clock, nullptr})
{
}

Doctor::~Doctor() = default;

void Doctor::start()
{
    checkName();
}

void Doctor::report(Check check, const Outcome& outcome, const QString& detail)
{
    CheckResult result{.check = check, .ok = outcome.ok(), .detail = detail};
    if (!outcome) {
        result.error = outcome.error();
    }
    Q_EMIT checked(result);
}

void Doctor::skip(Check check)
{
    Q_EMIT checked({.check = check, .skipped = true});
}

void Doctor::checkName()
{
    const QString host = m_parts->profile.baseUrl.host();
    QHostInfo::lookupHost(host, this, [this, host](const QHostInfo& info) {
        const bool found = info.error() == QHostInfo::NoError && !info.addresses().isEmpty();
        report(Check::NameResolution,
               found ? Outcome(Done{}) : Outcome(Error{ErrorCode::HostNotFound, {host}}),
               found ? info.addresses().constFirst().toString() : info.errorString());
        findProxy();
    });
}

/// A name that does not resolve here may still resolve behind a proxy, so everything is tried in any case.
void Doctor::findProxy()
{
    const PortalProfile profile = m_parts->profile;
    startIn<QString>(m_parts->network.worker(), [profile](const Job<QString>::Promise& promise) {
        promise.finish(proxyInUse(profile));
    })->then(this, [this](const Result<QString>& proxy) { checkPortal(proxy.ok() ? *proxy : QString()); });
}

void Doctor::checkPortal(const QString& proxy)
{
    const PortalProfile profile = m_parts->profile;
    startIn<ProbeResult>(m_parts->network.worker(), [profile](const Job<ProbeResult>::Promise& promise) {
        auto* probe = probePortal(profile);
        probe->then(probe, [promise](const Result<ProbeResult>& result) { promise.finish(result); });
    })->then(this, [this, proxy](const Result<ProbeResult>& probe) {
        const bool proxyFailed = !probe && isProxyFailure(probe.error().code);
        report(Check::Proxy, proxyFailed ? Outcome(probe.error()) : Outcome(Done{}), proxy);
        const bool tlsFailed = !probe && isTlsFailure(probe.error().code);
        const bool reached = probe || probe.error().code == ErrorCode::NotAPortal;
        if (tlsFailed || reached) {
            report(Check::TlsChain, tlsFailed ? Outcome(probe.error()) : Outcome(Done{}));
        } else {
            skip(Check::TlsChain);
        }
        if (probe && probe->serverTime != 0) {
            const qint64 off = probe->serverTime - m_parts->clock.now();
            const QString seconds = QString::number(off / 1000) + QStringLiteral(" s");
            report(Check::Clock,
                   std::abs(off) <= largestClockErrorMs ? Outcome(Done{})
                                                        : Outcome(Error{ErrorCode::InvalidInput, {seconds}}),
                   seconds);
        } else {
            skip(Check::Clock);
        }
        if (tlsFailed || proxyFailed) {
            skip(Check::Portal);
        } else {
            report(Check::Portal, probe ? Outcome(Done{}) : Outcome(probe.error()),
                   probe ? probe->backend + u' ' + probe->version : QString());
        }
        checkKeychain();
    });
}

void Doctor::checkKeychain()
{
    if (!m_parts->credentials.isPersistent()) {
        report(Check::Keychain, ErrorCode::KeychainUnavailable);
        checkStore();
        return;
    }
    const QString key =
        QStringLiteral("CareDesk/check/") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_parts->credentials.write(key, key)->then(this, [this, key](const Outcome& written) {
        if (!written) {
            report(Check::Keychain, written.error(), written.error().detail);
            checkStore();
            return;
        }
        m_parts->credentials.read(key)->then(this, [this, key](const Result<QString>& read) {
            const bool same = read && read.value() == key;
            m_parts->credentials.remove(key)->then(this, [this, same](const Outcome&) {
                report(Check::Keychain, same ? Outcome(Done{}) : Outcome(ErrorCode::KeychainUnavailable));
                checkStore();
            });
        });
    });
}

/// Opens a store of its own beside the accounts: the same disk, the same rights, nobody's data.
void Doctor::checkStore()
{
    const QString folder =
        m_parts->profileDirectory + QStringLiteral("/.check-") + QUuid::createUuid().toString(QUuid::Id128);
    if (const Outcome made = ensurePrivateDirectory(folder); !made) {
        report(Check::Store, made);
        checkDisk();
        return;
    }
    m_parts->store = std::make_unique<WorkStore>(StoreOptions{.folder = folder});
    m_parts->store->open()->then(this, [this, folder](const Result<StoreCondition>& condition) {
        const bool ready = condition && condition->kind == StoreCondition::Kind::Ready;
        report(Check::Store,
               ready       ? Outcome(Done{})
               : condition ? Outcome(Error{ErrorCode::StoreReadOnly, {folder}})
                           : Outcome(condition.error()),
               m_parts->profileDirectory);
        m_parts->store.reset();
        QDir(folder).removeRecursively();
        checkDisk();
    });
}

void Doctor::checkDisk()
{
    const QString folder = m_parts->profileDirectory;
    startIn<qint64>(m_parts->network.worker(), [folder](const Job<qint64>::Promise& promise) {
        promise.finish(QStorageInfo(folder).bytesAvailable());
    })->then(this, [this](const Result<qint64>& free) {
        const qint64 bytes = free ? free.value() : -1;
        report(Check::Disk, bytes >= leastFreeBytes ? Outcome(Done{}) : Outcome(ErrorCode::DiskFull),
               QString::number(bytes / (1024ll * 1024)) + QStringLiteral(" MiB"));
        Q_EMIT finished();
    });
}

} // namespace caredesk
