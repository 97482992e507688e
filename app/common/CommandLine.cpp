#include "common/CommandLine.h"

#include "common/InputText.h"
#include "common/Installation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace caredesk {

namespace {

class CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    static QList<QCommandLineOption> commonOptions();
    static QList<QCommandLineOption> windowOptions();
    static Error usage(const QString& sentence) { return {ErrorCode::InvalidInput, {}, sentence}; }
    static Result<ParsedCommandLine> parse(const QStringList& arguments,
                                           const QList<CommandSyntax>& commands);
    static Result<CommonOptions> commonFrom(const QCommandLineParser& parser);
    static QString command(const QStringList& arguments, const QList<CommandSyntax>& commands);
    static QString help(const QString& program, const QList<CommandSyntax>& commands);
};

QList<QCommandLineOption> CommandLineWords::commonOptions()
{
    return {
        {QStringLiteral("profile-dir"), tr("Keep the accounts' data in this folder."), QStringLiteral("DIR")},
        {QStringLiteral("portal-profile"), tr("Read the portal profile from this file."),
         QStringLiteral("FILE")},
        {QStringLiteral("portal"), tr("The portal's address."), QStringLiteral("URL")},
        {QStringLiteral("backend"), tr("auto, deskpro or requesttracker."), QStringLiteral("NAME")},
        {QStringLiteral("ca"), tr("Trust the authority in this PEM file too."), QStringLiteral("FILE")},
        {QStringLiteral("user"), tr("Sign in as this user."), QStringLiteral("U")},
        {QStringLiteral("password-stdin"),
         tr("Read the password from standard input; it is stored nowhere.")},
        {QStringLiteral("token-stdin"), tr("Read an access token from standard input.")},
        {QStringLiteral("proxy-user"), tr("Sign in to the network's proxy as this user."),
         QStringLiteral("U")},
        {QStringLiteral("proxy-password-stdin"),
         tr("Read the proxy's password from standard input, after the other secret.")},
        {QStringLiteral("json"), tr("Answer in JSON.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, tr("Show the version.")},
    };
}

/// Each command's options with those of the same name in another command once only.
QList<QCommandLineOption> everyOption(const QList<CommandSyntax>& commands)
{
    QList<QCommandLineOption> options;
    QStringList names;
    for (const CommandSyntax& command : commands) {
        for (const QCommandLineOption& option : command.options) {
            if (!names.contains(option.names().constFirst())) {
                names += option.names();
                options.append(option);
            }
        }
    }
    return options;
}

QString CommandLineWords::command(const QStringList& arguments, const QList<CommandSyntax>& commands)
{
    QCommandLineParser finder;
    finder.addOptions(commonOptions());
    finder.addOptions(everyOption(commands));
    finder.parse(arguments);
    return finder.positionalArguments().value(0);
}

Result<CommonOptions> CommandLineWords::commonFrom(const QCommandLineParser& parser)
{
    CommonOptions common;
    const auto value = [&parser](const char* name) { return parser.value(QLatin1String(name)); };
    common.profileDirectory = value("profile-dir").isEmpty()
                                  ? dataDirectory(QCoreApplication::applicationDirPath())
                                  : QDir(value("profile-dir")).absolutePath();
    common.portalProfile = value("portal-profile");
    common.portal = value("portal");
    common.backend = value("backend");
    common.caFile = value("ca");
    common.user = value("user");
    common.passwordFromStdin = parser.isSet(QStringLiteral("password-stdin"));
    common.tokenFromStdin = parser.isSet(QStringLiteral("token-stdin"));
    common.proxyUser = value("proxy-user");
    common.proxyPasswordFromStdin = parser.isSet(QStringLiteral("proxy-password-stdin"));
    common.json = parser.isSet(QStringLiteral("json"));
    const QStringList backends{QString(), QStringLiteral("auto"), QStringLiteral("deskpro"),
                               QStringLiteral("requesttracker")};
    if (!backends.contains(common.backend)) {
        return usage(tr("--backend is auto, deskpro or requesttracker, not %1.").arg(common.backend));
    }
    if (common.passwordFromStdin && common.tokenFromStdin) {
        return usage(tr("Give either --password-stdin or --token-stdin."));
    }
    if (common.passwordFromStdin && common.user.isEmpty()) {
        return usage(tr("--password-stdin needs --user."));
    }
    if (common.proxyPasswordFromStdin == common.proxyUser.isEmpty()) {
        return usage(tr("--proxy-user and --proxy-password-stdin go together."));
    }
    return common;
}

/// Of a program without commands: the window's.
QList<QCommandLineOption> CommandLineWords::windowOptions()
{
    return {{QStringLiteral("capture"),
             tr("Take a screenshot at once, also in the CareDesk that is open already.")}};
}

Result<ParsedCommandLine> CommandLineWords::parse(const QStringList& arguments,
                                                  const QList<CommandSyntax>& commands)
{
    QCommandLineParser finder;
    finder.addOptions(commonOptions());
    if (commands.isEmpty()) {
        finder.addOptions(windowOptions());
    }
    finder.addOptions(everyOption(commands));
    const bool understood = finder.parse(arguments);
    ParsedCommandLine parsed;
    parsed.help = finder.isSet(QStringLiteral("help"));
    parsed.version = finder.isSet(QStringLiteral("version"));
    parsed.arguments = finder.positionalArguments();
    if (parsed.help || parsed.version) {
        return parsed;
    }
    if (!understood) {
        return usage(finder.errorText());
    }
    Result<CommonOptions> common = commonFrom(finder);
    if (!common) {
        return common.error();
    }
    parsed.common = *std::move(common);
    if (commands.isEmpty()) {
        if (!parsed.arguments.isEmpty()) {
            return usage(tr("%1 is not understood.").arg(parsed.arguments.constFirst()));
        }
        for (const QCommandLineOption& option : windowOptions()) {
            if (finder.isSet(option)) {
                parsed.values.insert(option.names().constFirst(), {});
            }
        }
        return parsed;
    }
    if (parsed.arguments.isEmpty()) {
        return usage(tr("Say what to do; --help lists the commands."));
    }
    parsed.command = parsed.arguments.takeFirst();
    const auto syntax = std::find_if(commands.cbegin(), commands.cend(), [&parsed](const CommandSyntax& one) {
        return one.name == parsed.command;
    });
    if (syntax == commands.cend()) {
        return usage(tr("There is no command %1; --help lists them.").arg(parsed.command));
    }
    if (parsed.arguments.size() != syntax->arguments) {
        return usage(tr("%1 is used like this: %1 %2").arg(syntax->name, syntax->usage));
    }
    QStringList allowed;
    for (const QCommandLineOption& option : commonOptions() + syntax->options) {
        allowed += option.names();
    }
    for (const QString& name : finder.optionNames()) {
        if (!allowed.contains(name)) {
            return usage(tr("%1 does not take --%2.").arg(syntax->name, name));
        }
        parsed.values.insert(name, finder.values(name));
    }
    return parsed;
}

QString CommandLineWords::help(const QString& program, const QList<CommandSyntax>& commands)
{
    QString text = commands.isEmpty() ? tr("Usage: %1 [options]").arg(program)
                                      : tr("Usage: %1 [options] COMMAND").arg(program);
    const auto line = [](const QString& left, const QString& right) -> QString {
        return u"  " + left.leftJustified(28) + u' ' + right + u'\n';
    };
    text += QStringLiteral("\n\n");
    for (const CommandSyntax& command : commands) {
        text += line(command.name + (command.usage.isEmpty() ? QString() : u' ' + command.usage),
                     command.description);
    }
    text += commands.isEmpty() ? QString() : QStringLiteral("\n");
    for (const QCommandLineOption& option :
         commands.isEmpty() ? windowOptions() + commonOptions() : commonOptions()) {
        const QString name = u"--" + option.names().constLast();
        text += line(option.valueName().isEmpty() ? name : name + u' ' + option.valueName(),
                     option.description());
    }
    return text;
}

} // namespace

QString commandIn(const QStringList& arguments, const QList<CommandSyntax>& commands)
{
    return CommandLineWords::command(arguments, commands);
}

Result<ParsedCommandLine> parseCommandLine(const QStringList& arguments, const QList<CommandSyntax>& commands)
{
    return CommandLineWords::parse(arguments, commands);
}

QString helpText(const QString& program, const QList<CommandSyntax>& commands)
{
    return CommandLineWords::help(program, commands);
}

Result<Secrets> readSecretsFromStdin(const CommonOptions& options)
{
    Secrets secrets;
    QList<QString*> wanted;
    if (options.passwordFromStdin || options.tokenFromStdin) {
        wanted.append(&secrets.signIn);
    }
    if (options.proxyPasswordFromStdin) {
        wanted.append(&secrets.proxyPassword);
    }
    QFile input;
    if (!wanted.isEmpty() && !input.open(stdin, QIODevice::ReadOnly)) {
        return ErrorCode::InvalidInput;
    }
    for (QString* secret : wanted) {
        QByteArray line = input.readLine(64ll * 1024);
        while (line.endsWith('\n') || line.endsWith('\r')) {
            line.chop(1);
        }
        if (line.isEmpty()) {
            return Error{ErrorCode::InvalidInput, {QStringLiteral("stdin")}};
        }
        *secret = inputText(line);
    }
    return secrets;
}

} // namespace caredesk
