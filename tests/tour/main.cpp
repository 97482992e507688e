#include "support/DemoPortal.h"
#include "tour/Shots.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>
#include <exception>

namespace {

using namespace caredesk;

int run(const QCommandLineParser& parser)
{
    const auto value = [&parser](const char* name) { return parser.value(QLatin1String(name)); };
    const QString folder = QDir(value("shots")).absolutePath();
    if (parser.isSet(QStringLiteral("language"))) {
        tour::StageOptions options;
        options.portal = QUrl(value("portal"));
        options.caPath = value("ca");
        options.language = value("language");
        options.theme = value("theme");
        tour::takeShots(options, folder, value("scale").toInt());
        return 0;
    }
    const test::DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("140")});
    return tour::takeAllShots(portal.url(), portal.caPath(), folder) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    prepareQt();
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("shots"), QStringLiteral("Pictures of every screen into DIR."),
                        QStringLiteral("DIR")},
                       {QStringLiteral("portal"), QStringLiteral("Of one run."), QStringLiteral("URL")},
                       {QStringLiteral("ca"), QStringLiteral("Of one run."), QStringLiteral("FILE")},
                       {QStringLiteral("language"), QStringLiteral("Of one run."), QStringLiteral("es|en")},
                       {QStringLiteral("theme"), QStringLiteral("Of one run."), QStringLiteral("light|dark")},
                       {QStringLiteral("scale"), QStringLiteral("Of one run."), QStringLiteral("PERCENT")}});
    parser.addHelpOption();
    parser.process(application);
    try {
        return run(parser);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
