#include "ui/common/SystemAppearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace caredesk {

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
constexpr QLatin1String Service("org.freedesktop.portal.Desktop");
constexpr QLatin1String Path("/org/freedesktop/portal/desktop");
constexpr QLatin1String Interface("org.freedesktop.portal.Settings");
constexpr int LongestIntroductionMs = 300;
constexpr QLatin1String Group("org.freedesktop.appearance");

class PortalAppearance final : public SystemAppearance
{
    Q_OBJECT

public:
    PortalAppearance()
        : m_dark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected()) {
            return;
        }
        bus.connect(Service, Path, Interface, QStringLiteral("SettingChanged"), this,
                    SLOT(hear(QDBusMessage)));
        ask(bus, QStringLiteral("color-scheme"));
        ask(bus, QStringLiteral("contrast"));
    }

    bool prefersDark() const override { return m_dark; }
    bool prefersHighContrast() const override { return m_highContrast; }

private Q_SLOTS:
    /// A group, a key and its value.
    void hear(const QDBusMessage& change)
    {
        const QVariantList values = change.arguments();
        if (values.size() == 3 && values.at(0).toString() == Group) {
            take(values.at(1).toString(), values.at(2));
        }
    }

private:
    void take(const QString& key, QVariant plain)
    {
        while (plain.canConvert<QDBusVariant>()) {
            plain = plain.value<QDBusVariant>().variant();
        }
        const uint number = plain.toUInt();
        if (key == QLatin1String("color-scheme") && number != 0) {
            m_dark = number == 1;
        } else if (key == QLatin1String("contrast")) {
            m_highContrast = number == 1;
        }
        Q_EMIT changed();
    }

    void ask(const QDBusConnection& bus, const QString& key)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Interface, QStringLiteral("Read"));
        call << Group << key;
        call.setAutoStartService(false);
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (!reply.isError()) {
                take(key, reply.value().variant());
            }
            watcher->deleteLater();
        });
    }

    bool m_dark;
    bool m_highContrast = false;
};

} // namespace

void SystemAppearance::setFramesDark(bool /*dark*/) {}

void SystemAppearance::introduceProgram()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Interface, QStringLiteral("Read"));
    call << Group << QStringLiteral("color-scheme");
    call.setAutoStartService(false);
    bus.call(call, QDBus::Block, LongestIntroductionMs);
}

std::unique_ptr<SystemAppearance> SystemAppearance::make()
{
    return std::make_unique<PortalAppearance>();
}

} // namespace caredesk

#include "SystemAppearance_posix.moc"
