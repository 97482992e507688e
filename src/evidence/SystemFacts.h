#pragma once

#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

namespace caredesk {

/// One screen: its picture elements, and how many of them make a unit of the window.
struct ScreenFact
{
    QSize pixels = {};
    double scale = 1;
    bool primary = false;

    bool operator==(const ScreenFact&) const = default;
};

/// How a computer is connected, without names and addresses.
enum class LinkKind { Wired, Wireless, Other };

/// How far the system believes that the network reaches.
enum class NetworkReach { Unknown, Disconnected, Local, Site, Online };

/// What is known of this computer and program, without the names of persons and computers, without paths.
struct SystemFacts
{
    QString version = {};
    QString qtVersion = {};
    QString system = {}; ///< "Debian GNU/Linux 12 (bookworm)".
    QString kernel = {};
    QString architecture = {};
    QString windowSystem = {}; ///< "xcb", "windows"; empty without a window.
    QList<ScreenFact> screens = {};
    QString language = {};       ///< Of the window: "es".
    QString systemLanguage = {}; ///< "es_ES".
    QString timeZone = {};       ///< "Europe/Madrid (UTC+01:00)".
    NetworkReach reach = NetworkReach::Unknown;
    QList<LinkKind> links = {}; ///< Those that are up.

    bool operator==(const SystemFacts&) const = default;
};

/// Where the facts come from, so that tests can say them. Main thread.
class SystemProbe
{
public:
    virtual ~SystemProbe() = default;
    virtual SystemFacts facts() const;
};

/// The facts as a text to read and to send, in the language set. `now`: UTC ms.
QString systemInformation(const SystemFacts& facts, qint64 now);

} // namespace caredesk
