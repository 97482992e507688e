#pragma once

#include "support/CliProcess.h"
#include "support/DemoPortal.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace caredesk {

/// A demo portal, an empty profile folder, and caredesk-cli as Ana.
struct CliFixture
{
    explicit CliFixture(const QStringList& portalArguments = {QStringLiteral("--tickets"),
                                                              QStringLiteral("0")});

    /// How many tickets at the portal carry this subject.
    int ticketsNamed(const QString& subject) const;
    /// The messages of the ticket with this subject, as the portal stores them.
    QJsonArray messagesOf(const QString& subject) const;

    test::DemoPortal portal;
    QTemporaryDir profile;
    CliProcess cli;
};

} // namespace caredesk
