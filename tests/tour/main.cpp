#include "tour/Shots.h"
#include "tour/Tour.h"

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
    if (parser.isSet(QStringLiteral("out"))) {
        tour::giveTour(QDir(value("out")).absolutePath());
        return 0;
    }
    if (!parser.isSet(QStringLiteral("shots"))) {
        std::fputs("--out DIR or --shots DIR\n", stderr);
        return 2;
    }
    const QString folder = QDir(value("shots")).absolutePath();
    if (parser.isSet(QStringLiteral("language"))) {
        tour::takeShots(value("language"), value("theme"), folder, value("scale").toInt());
        return 0;
    }
    return tour::takeAllShots(folder) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    prepareQt();
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("out"), QStringLiteral("The guided tour; its pictures go into DIR."),
          QStringLiteral("DIR")},
         {QStringLiteral("shots"), QStringLiteral("Pictures of every screen into DIR."),
          QStringLiteral("DIR")},
         {QStringLiteral("language"), QStringLiteral("Of --shots: this one only."), QStringLiteral("es|en")},
         {QStringLiteral("theme"), QStringLiteral("Of --shots: this one only."),
          QStringLiteral("light|dark")},
         {QStringLiteral("scale"), QStringLiteral("Of --shots with --language: for the names."),
          QStringLiteral("PERCENT")}});
    parser.addHelpOption();
    parser.process(application);
    try {
        return run(parser);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
