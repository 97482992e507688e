#pragma once

#include "support/Program.h"
#include "support/SecretSearch.h"
#include "support/portals/PortalUnderTest.h"

#include <memory>

namespace caredesk::test {

/// How a program is told who works with it; nothing, when that is whoever was kept signed in.
struct Credentials
{
    QStringList options = {};
    QByteArray input = {};
};

Credentials withPassword(const TestUser& user);
Credentials withToken(const QString& token);

/// A person's place at a computer: every folder that the product's programs may write to lies in one, and a
/// portal, the one under test. What was left behind there can be searched.
class Place
{
public:
    explicit Place(const PortalOptions& options = {20});

    /// With the options that every call needs.
    Program program(const QString& name, const Credentials& who, const QStringList& arguments) const;
    /// Runs the command line; its exit code. What it printed is searched as well.
    int cli(const Credentials& who, const QStringList& arguments);

    /// The secrets of the portal, every token that it has issued, and the given ones.
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

    const std::unique_ptr<PortalUnderTest> portal;
    const TestUser ana = portal->ana();

private:
    QString profileFile() const { return folder() + QStringLiteral("/portal-profile.json"); }

    QByteArray m_heard;
};

/// What is in the keychain for Ana; empty when nothing is.
QString keptToken(const Place& place);
/// A token, and by itself each part of it that is long enough to be the secret one.
QStringList secretsIn(const QString& token);

/// Starts the program so that it hangs in a request with its secrets in memory, looks into it, lets it end by
/// SIGSEGV, SIGABRT and SIGKILL, and fails the test when a core is written.
void dieWithSecretsInMemory(Place& place, const QString& name, const Credentials& who,
                            const QStringList& arguments);

} // namespace caredesk::test
