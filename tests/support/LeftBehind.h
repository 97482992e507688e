#pragma once

#include "support/DemoPortal.h"
#include "support/Program.h"
#include "support/SecretSearch.h"

namespace caredesk::test {

/// A person's place at a computer: every folder that the product's programs may write to lies in one, and a
/// portal. What was left behind there can be searched.
class Place
{
public:
    explicit Place(const QStringList& portalArguments = {QStringLiteral("--tickets"), QStringLiteral("20")});

    /// With the options that every call needs. `user` empty: the one that was kept signed in.
    Program program(const QString& name, const QString& user, const QStringList& arguments) const;
    /// Runs the command line; its exit code. What it printed is searched as well.
    int cli(const QString& user, const QByteArray& password, const QStringList& arguments);

    /// The passwords of the demo portal's people, the given secrets, and every token that the portal has
    /// issued.
    SecretSearch search(const QStringList& secrets = {}) const;
    /// Everything that is found in files, in what was printed and in what /proc showed; "" when nothing.
    QString leaks(const QStringList& secrets = {}) const;
    /// Reads what any process of this person can read of a running one.
    void lookInto(Program& program);
    void heard(const QByteArray& bytes) { m_heard += bytes; }

    QString folder() const;
    QString profile() const { return folder() + QStringLiteral("/profile"); }
    QString workingFolder() const { return folder() + QStringLiteral("/work"); }
    /// Files in the working folder that are cores.
    QStringList cores() const;

    DemoPortal portal;

private:
    QByteArray m_heard;
};

/// Ana's token in the keychain; empty when there is none.
QString keptToken(const Place& place);

/// Starts the program so that it hangs in a request with its secrets in memory, looks into it, lets it end by
/// SIGSEGV, SIGABRT and SIGKILL, and fails the test when a core is written.
void dieWithSecretsInMemory(Place& place, const QString& name, const QString& user,
                            const QStringList& arguments);

extern const QString ana;
extern const QByteArray anasPassword;

} // namespace caredesk::test
