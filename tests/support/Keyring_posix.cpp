#include "support/Keyring.h"

#include "support/Await.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QLibrary>

#include <csignal>
#include <stdexcept>
#include <sys/prctl.h>

namespace caredesk::test {

namespace {
constexpr int startMilliseconds = 30'000;
}

bool keychainAnswers()
{
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(
        QStringLiteral("org.freedesktop.secrets"));
}

void forgetKeychain()
{
    using Disconnect = void (*)();
    if (const auto disconnect = reinterpret_cast<Disconnect>(
            QLibrary::resolve(QStringLiteral("secret-1"), 0, "secret_service_disconnect"))) {
        disconnect();
    }
}

Keyring::Keyring()
{
    m_daemon.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_daemon.start(
        QStringLiteral("gnome-keyring-daemon"),
        {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    m_daemon.write("keyring of the test\n");
    m_daemon.closeWriteChannel();
    if (!waitUntil(keychainAnswers, startMilliseconds)) {
        throw std::runtime_error("gnome-keyring-daemon: " + m_daemon.readAllStandardError().toStdString());
    }
}

Keyring::~Keyring()
{
    m_daemon.terminate();
    m_daemon.waitForFinished(startMilliseconds);
    waitUntil([] { return !keychainAnswers(); }, startMilliseconds);
    forgetKeychain();
}

void Keyring::lock()
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
    const QList<QDBusObjectPath> all{
        QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))};
    call << QVariant::fromValue(all);
    const QDBusMessage reply = QDBusConnection::sessionBus().call(call);
    if (reply.type() == QDBusMessage::ErrorMessage) {
        throw std::runtime_error("lock: " + reply.errorMessage().toStdString());
    }
}

} // namespace caredesk::test
