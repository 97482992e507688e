#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace caredesk::test {

/// A session bus on which nobody is and nobody is started by being asked for, and user folders of its own:
/// the environment of this process and of those it starts points there. Make it first thing in main(). Throws
/// std::runtime_error.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

    QString address() const { return m_address; }
    /// Everything that a program of the test may write to: HOME, TMPDIR and the XDG folders lie in it.
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_busFolder;
    QProcess m_daemon;
    QString m_address;
};

} // namespace caredesk::test
