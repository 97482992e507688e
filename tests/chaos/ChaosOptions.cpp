#include "ChaosOptions.h"

#include "support/portals/PortalUnderTest.h"

#include <QCommandLineParser>
#include <QRandomGenerator>

#include <cstdio>

namespace caredesk::chaos {

std::optional<ChaosOptions> ChaosOptions::from(const QStringList& arguments)
{
    QCommandLineParser parser;
    const auto option = [&parser](const char* name, const char* words, const char* value = "") {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(words), QString::fromLatin1(value)});
    };
    option("backend",
           "deskpro, requesttracker, or both in turn with a comma; as CAREDESK_PORTAL_UNDER_TEST says.",
           "NAME");
    option("seed", "Of the first run; one by chance.", "N");
    option("minutes", "Begins run after run for so long; only one without it.", "N");
    option("operations", "How many must be saved in a run; 1000.", "N");
    option("mean-life", "Milliseconds that a client lives on average; 0: for ever.", "MS");
    option("no-faults", "The portal behaves.");
    option("no-relay", "The network behaves.");
    option("no-restarts", "The portal stays up.");
    option("settle", "Seconds in which nothing at all may arrive at the end, while something waits; 180.",
           "S");
    option("keep", "Leaves the clients' folders here.", "DIR");
    option("verbose", "Tells what happens.");
    parser.addHelpOption();
    parser.process(arguments);
    ChaosOptions options;
    bool right = parser.positionalArguments().isEmpty();
    const auto number = [&](const char* name, auto& value, int factor = 1) {
        const QString key = QString::fromLatin1(name);
        if (parser.isSet(key)) {
            bool isNumber = false;
            value =
                static_cast<std::decay_t<decltype(value)>>(parser.value(key).toLongLong(&isNumber) * factor);
            right = right && isNumber;
        }
    };
    options.backends = (parser.isSet(QStringLiteral("backend")) ? parser.value(QStringLiteral("backend"))
                                                                : test::backendUnderTest())
                           .split(u',', Qt::SkipEmptyParts);
    right = right && !options.backends.isEmpty();
    options.seed = QRandomGenerator::global()->bounded(1, 1'000'000);
    number("seed", options.seed);
    number("minutes", options.minutes);
    number("operations", options.operations);
    number("mean-life", options.meanLifeMs);
    number("settle", options.settleMs, 1000);
    options.faults = !parser.isSet(QStringLiteral("no-faults"));
    options.relay = !parser.isSet(QStringLiteral("no-relay"));
    options.restarts = !parser.isSet(QStringLiteral("no-restarts"));
    options.keep = parser.value(QStringLiteral("keep"));
    options.verbose = parser.isSet(QStringLiteral("verbose"));
    if (!right) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return std::nullopt;
    }
    return options;
}

QString RunOptions::command() const
{
    QString line = QStringLiteral("caredesk-chaos --backend %1 --seed %2 --operations %3")
                       .arg(backend)
                       .arg(seed)
                       .arg(operations);
    line += meanLifeMs < 0 ? QString() : QStringLiteral(" --mean-life %1").arg(meanLifeMs);
    line += faults ? QString() : QStringLiteral(" --no-faults");
    line += relay ? QString() : QStringLiteral(" --no-relay");
    line += restarts ? QString() : QStringLiteral(" --no-restarts");
    return line;
}

} // namespace caredesk::chaos
