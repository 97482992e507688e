#pragma once

#include "support/TestSession.h"

#include <QTemporaryDir>

namespace caredesk::test {

/// One account's outbox against a portal in memory, which can be ended and started anew.
struct OutboxFixture
{
    OutboxFixture() { start(); }

    /// A crash and a new start, as far as the stores and the portal can tell.
    void restart()
    {
        test.reset();
        start();
    }

    OutboxService& outbox() { return *test->session.outbox(); }

    QList<Operation> all() { return await(outbox().operations()).value(); }
    Operation only()
    {
        const QList<Operation> operations = all();
        return operations.size() == 1 ? operations.first() : Operation{};
    }
    /// The oldest operation comes to this state.
    bool becomes(OperationState state)
    {
        return waitUntil([&] {
            const QList<Operation> operations = all();
            return !operations.isEmpty() && operations.first().state == state;
        });
    }
    /// A file in the spool of the account.
    SpooledFile spooled(const QString& name, const QByteArray& bytes)
    {
        return await(test->session.drafts()->addBytes(bytes, name)).value();
    }

    const QTemporaryDir folder;
    FakePortal portal;
    std::unique_ptr<TestSession> test;

private:
    void start()
    {
        test = std::make_unique<TestSession>(fakeOptions(portal, folder.path()));
        if (!test->signIn(QStringLiteral("ana"), fakePassword)) {
            throw std::runtime_error("the portal in memory refused the sign-in");
        }
    }
};

} // namespace caredesk::test
