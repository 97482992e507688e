#pragma once

#include "diagnosis/Diagnosis.h"

#include <QList>
#include <QObject>

#include <memory>

namespace caredesk {

class Clock;
class CredentialStore;
class NetworkThread;
struct PortalProfile;

/// Runs the checks of `doctor` one after another; a check that depends on a failed one is skipped. Main
/// thread; what waits for the network waits in the network thread. Rights are left to the caller, who knows
/// the account.
class Doctor : public QObject
{
    Q_OBJECT

public:
    /// `profileDirectory` is where the accounts lie. All must outlive the doctor.
    Doctor(const PortalProfile& profile, const QString& profileDirectory, NetworkThread& network,
           CredentialStore& credentials, const Clock& clock, QObject* parent = nullptr);
    ~Doctor() override;

    void start();

Q_SIGNALS:
    void checked(const caredesk::CheckResult& result);
    void finished();

private:
    void checkName();
    void findProxy();
    void checkPortal(const QString& proxy);
    void checkKeychain();
    void checkStore();
    void checkDisk();
    void report(Check check, const Outcome& outcome, const QString& detail = {});
    void skip(Check check);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace caredesk
