#include "evidence/SystemFacts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QNetworkInformation>
#include <QNetworkInterface>
#include <QSysInfo>
#include <QTimeZone>

namespace caredesk {

namespace {

/// Gives the words below their translation context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(SystemInformation)

public:
    static QString reach(NetworkReach reach)
    {
        switch (reach) {
        case NetworkReach::Unknown: return tr("not known");
        case NetworkReach::Disconnected: return tr("no connection");
        case NetworkReach::Local: return tr("this computer only");
        case NetworkReach::Site: return tr("the local network");
        case NetworkReach::Online: return tr("the internet");
        }
        return {};
    }

    static QString link(LinkKind kind)
    {
        switch (kind) {
        case LinkKind::Wired: return tr("cable");
        case LinkKind::Wireless: return tr("Wi-Fi");
        case LinkKind::Other: return tr("other");
        }
        return {};
    }

    static QString screen(const ScreenFact& fact)
    {
        const QString scale = QLocale().toString(fact.scale * 100, 'f', 0);
        const QString size =
            tr("%1 × %2 pixels at %3 %").arg(fact.pixels.width()).arg(fact.pixels.height()).arg(scale);
        return fact.primary ? tr("%1, the main one").arg(size) : size;
    }

    static QString text(const SystemFacts& facts, qint64 now);
};

NetworkReach systemReach()
{
    const QNetworkInformation* information = QNetworkInformation::instance();
    if (!information) {
        return NetworkReach::Unknown;
    }
    switch (information->reachability()) {
    case QNetworkInformation::Reachability::Unknown: return NetworkReach::Unknown;
    case QNetworkInformation::Reachability::Disconnected: return NetworkReach::Disconnected;
    case QNetworkInformation::Reachability::Local: return NetworkReach::Local;
    case QNetworkInformation::Reachability::Site: return NetworkReach::Site;
    case QNetworkInformation::Reachability::Online: return NetworkReach::Online;
    }
    return NetworkReach::Unknown;
}

QList<LinkKind> linksThatAreUp()
{
    QList<LinkKind> links;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface& one : interfaces) {
        const auto flags = one.flags();
        if (!flags.testFlag(QNetworkInterface::IsRunning) || flags.testFlag(QNetworkInterface::IsLoopBack)) {
            continue;
        }
        const LinkKind kind = one.type() == QNetworkInterface::Ethernet ? LinkKind::Wired
                              : one.type() == QNetworkInterface::Wifi   ? LinkKind::Wireless
                                                                        : LinkKind::Other;
        if (!links.contains(kind)) {
            links.append(kind);
        }
    }
    return links;
}

QString Words::text(const SystemFacts& facts, qint64 now)
{
    QStringList screens;
    for (const ScreenFact& fact : facts.screens) {
        screens.append(screen(fact));
    }
    QStringList links;
    for (const LinkKind kind : facts.links) {
        links.append(link(kind));
    }
    QString text;
    const auto line = [&text](const QString& name, const QString& value) {
        text += value.isEmpty() ? QString() : name + QStringLiteral(": ") + value + u'\n';
    };
    line(tr("Program"), QStringLiteral("CareDesk %1 (Qt %2)").arg(facts.version, facts.qtVersion));
    line(tr("System"), facts.system);
    line(tr("Kernel"), facts.kernel);
    line(tr("Processor"), facts.architecture);
    line(tr("Windows are shown by"), facts.windowSystem);
    if (screens.isEmpty()) {
        line(tr("Screens"), tr("not looked at: no window is open"));
    }
    for (qsizetype i = 0; i < screens.size(); ++i) {
        line(tr("Screen %1").arg(i + 1), screens.at(i));
    }
    line(tr("Language of the window"), facts.language);
    line(tr("Language of the system"), facts.systemLanguage);
    line(tr("Time zone"), facts.timeZone);
    line(tr("Time"), QDateTime::fromMSecsSinceEpoch(now)
                         .toOffsetFromUtc(QDateTime::fromMSecsSinceEpoch(now).offsetFromUtc())
                         .toString(Qt::ISODate));
    line(tr("The network reaches"), reach(facts.reach));
    line(tr("Connected by"), links.isEmpty() ? tr("nothing") : links.join(QStringLiteral(", ")));
    return text;
}

} // namespace

SystemFacts SystemProbe::facts() const
{
    const QDateTime now = QDateTime::currentDateTime();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    SystemFacts facts;
    facts.version = QCoreApplication::applicationVersion();
    facts.qtVersion = QString::fromLatin1(qVersion());
    facts.system = QSysInfo::prettyProductName();
    facts.kernel = QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion();
    facts.architecture = QSysInfo::currentCpuArchitecture();
    facts.language = QLocale().name().section(u'_', 0, 0);
    facts.systemLanguage = QLocale::system().name();
    facts.timeZone = QString::fromLatin1(zone.id()) + QStringLiteral(" (") +
                     zone.displayName(now, QTimeZone::OffsetName, QLocale::c()) + u')';
    facts.reach = systemReach();
    facts.links = linksThatAreUp();
    return facts;
}

QString systemInformation(const SystemFacts& facts, qint64 now)
{
    return Words::text(facts, now);
}

} // namespace caredesk
