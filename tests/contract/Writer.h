#pragma once

#include "contract/Suite.h"
#include "support/TestSession.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

namespace caredesk::test {

/// Nothing goes wrong any more once this ends.
struct Faults
{
    explicit Faults(const QString& spec) { portalUnderTest().setFaults(spec); }
    Faults(const Faults&) = delete;
    Faults& operator=(const Faults&) = delete;
    ~Faults() { portalUnderTest().setFaults({}); }
};

/// Long enough for a portal that is two seconds late on a loaded machine.
inline const QList<int> patientLooks{0, 3, 15};

/// Ana with a whole session, as a program has it.
struct Writer
{
    Writer()
        : test(options(folder.path()))
    {
        const TestUser ana = portalUnderTest().ana();
        REQUIRE(test.signIn(ana.login, ana.password).ok());
    }

    static SessionOptions options(const QString& path)
    {
        SessionOptions options = optionsFor(portalUnderTest(), path);
        options.profile.lookupDelays = patientLooks;
        return options;
    }

    Draft ticket()
    {
        Draft draft = newTicketDraft(QStringLiteral("Tarde ") + newUuid());
        draft.casino = test.session.tickets()->account().casinos.first();
        return draft;
    }

    SpooledFile addFile(const QByteArray& bytes)
    {
        QFile file(folder.filePath(QStringLiteral("registro ñ.log")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto added = await(test.session.drafts()->addFile(file.fileName()));
        REQUIRE(added.ok());
        return *added;
    }

    void send(const Draft& draft) { REQUIRE(await(test.session.outbox()->send(draft, 0)).ok()); }

    QTemporaryDir folder;
    TestSession test;
};

} // namespace caredesk::test
