#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace caredesk::tour {

/// Files that a floor technician would attach, made on the spot.
class Evidence
{
public:
    Evidence();

    QString log() const { return m_log; }
    QString picture() const { return m_picture; }
    QString configuration() const { return m_configuration; }
    /// Bigger than the portal takes.
    QString video() const { return m_video; }
    /// With logs, and a link that is not followed.
    QString logFolder() const { return m_logFolder; }
    /// A portal profile that names a kiosk's logs, by a variable that it sets for this program.
    QByteArray profileWithLogs() const;

private:
    QTemporaryDir m_folder;
    QString m_log;
    QString m_picture;
    QString m_configuration;
    QString m_video;
    QString m_logFolder;
};

} // namespace caredesk::tour
