#pragma once

#include "support/portals/PortalUnderTest.h"

#include <QProcess>

namespace caredesk {

/// The window's program in a process of its own, as a desktop starts it.
class WindowProgram
{
public:
    /// `folder`: where it keeps what it knows.
    WindowProgram(const test::PortalUnderTest& portal, const QString& folder,
                  const QStringList& options = {});
    ~WindowProgram();
    WindowProgram(const WindowProgram&) = delete;
    WindowProgram& operator=(const WindowProgram&) = delete;

    void start();
    void startAs(const test::TestUser& user);
    /// As a desktop does that ends.
    void askToEnd() { m_process.terminate(); }
    /// By itself, soon, and with no error.
    bool ended();

private:
    QProcess m_process;
};

/// That the window with this title, of whatever program, gets what is typed: one that is up is not yet the
/// one that does.
bool waitForKeys(const char* title);

} // namespace caredesk
