#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace caredesk {

/// What was decided when CareDesk was installed, for everybody on this computer or for this person. Empty:
/// nothing was. docs/admin-guide.md says where it comes from.
struct Installation
{
    QString portal = {};        ///< The portal's address.
    QString portalProfile = {}; ///< Path of the administrator's portal profile.
    QString caFile = {};        ///< Path of authorities to trust beside the system's, as PEM.
    QString language = {};      ///< "es" or "en".

    bool operator==(const Installation&) const = default;
};

/// The one of this computer. Windows: the registry and what lies beside the program. Elsewhere: the
/// administrator's profile in the system's folder of settings. Needs the QCoreApplication.
Installation installation();

/// What a place holds under a name: empty when nothing.
using InstalledSetting = std::function<QString(const QString& name)>;

/// Each value from the first of `sources` that has it. Windows' installers write them there.
Installation installationFrom(const QList<InstalledSetting>& sources);

/// A CareDesk that is carried about: somebody made a folder `CareDesk-data` beside the program. What was
/// installed on this computer does not concern it.
bool isPortable(const QString& programDirectory);

/// Where accounts live when no --profile-dir is given: in `CareDesk-data` of a portable CareDesk, else in the
/// person's own data folder.
QString dataDirectory(const QString& programDirectory);

} // namespace caredesk
