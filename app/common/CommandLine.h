#pragma once

#include "base/Result.h"

#include <QCommandLineOption>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace caredesk {

/// What both programs take before or after their command: where the data lies, which portal, who.
struct CommonOptions
{
    QString profileDirectory = {}; ///< Absolute.
    QString portalProfile = {};
    QString portal = {};
    QString backend = {};
    QString caFile = {};
    QString user = {};
    bool passwordFromStdin = false;
    bool tokenFromStdin = false;
    QString proxyUser = {};
    bool proxyPasswordFromStdin = false;
    bool json = false;

    bool operator==(const CommonOptions&) const = default;
};

/// A command line taken apart. `values` holds each option as often as it was given.
struct ParsedCommandLine
{
    CommonOptions common = {};
    QString command = {};
    QStringList arguments = {}; ///< Positional, after the command.
    QHash<QString, QStringList> values = {};
    bool help = false;
    bool version = false;

    bool has(const QString& option) const { return values.contains(option); }
    QString value(const QString& option) const { return values.value(option).value(0); }

    bool operator==(const ParsedCommandLine&) const = default;
};

/// One command of a program: its options beside the common ones, and how many arguments it takes.
struct CommandSyntax
{
    QString name = {};
    QString usage = {}; ///< "REF [--note T]"
    QString description = {};
    QList<QCommandLineOption> options = {};
    int arguments = 0;
};

/// Takes `arguments` (program name first) apart. An empty `commands` means a program without commands. Error:
/// InvalidInput whose `detail` is a sentence for the person.
Result<ParsedCommandLine> parseCommandLine(const QStringList& arguments,
                                           const QList<CommandSyntax>& commands);

/// The command that `arguments` name, before anything is judged; empty when there is none.
QString commandIn(const QStringList& arguments, const QList<CommandSyntax>& commands);

/// The text of --help.
QString helpText(const QString& program, const QList<CommandSyntax>& commands);

/// What a call was handed over standard input, and nowhere else.
struct Secrets
{
    QString signIn = {}; ///< Password or token.
    QString proxyPassword = {};
};

/// The lines that the options ask for, in this order: --password-stdin or --token-stdin, then
/// --proxy-password-stdin. Error: InvalidInput when one is missing.
Result<Secrets> readSecretsFromStdin(const CommonOptions& options);

} // namespace caredesk
