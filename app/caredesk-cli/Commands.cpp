#include "Command.h"
#include "commands/AccountCommands.h"
#include "commands/CoachCommand.h"
#include "commands/DoctorCommand.h"
#include "commands/GatherCommand.h"
#include "commands/OutboxCommand.h"
#include "commands/PortalCommands.h"
#include "commands/SendCommand.h"
#include "commands/SyncCommand.h"
#include "commands/TicketsCommand.h"

#include <QCoreApplication>

namespace caredesk {

namespace {

/// Gives the descriptions their translation context.
class CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(Commands)

public:
    static QList<CommandSyntax> table();
};

QCommandLineOption option(const char* name, const QString& description, const char* value)
{
    return {QString::fromLatin1(name), description, QString::fromLatin1(value)};
}

QList<CommandSyntax> CommandWords::table()
{
    const QList<QCommandLineOption> message{
        option("message", tr("The message."), "T"),
        option("message-file", tr("Read the message from a file, or from standard input with -."), "F"),
        option("attach", tr("Attach a file; may be repeated."), "F")};
    const QCommandLineOption note = option("note", tr("Words to go with it."), "T");
    return {
        {QStringLiteral("probe"), {}, tr("Ask what answers at the portal's address.")},
        {QStringLiteral("sign-in"), {}, tr("Sign in and stay signed in.")},
        {QStringLiteral("sign-out"),
         QStringLiteral("[--purge [--discard-unsent]]"),
         tr("Sign out; --purge removes the account's data from this computer."),
         {{QStringLiteral("purge"), tr("Remove the account's data.")},
          {QStringLiteral("discard-unsent"), tr("Even if something waits to be sent.")}}},
        {QStringLiteral("status"), {}, tr("Say who is signed in and what waits.")},
        {QStringLiteral("sync"),
         QStringLiteral("[--full]"),
         tr("Deliver what waits and fetch what is new."),
         {{QStringLiteral("full"), tr("Sweep everything.")}}},
        {QStringLiteral("tickets"),
         QStringLiteral("[--state S]… [--casino C] [--search Q] [--since D] [--until D] [--limit N]"),
         tr("List tickets from the cache."),
         {option("state", tr("A state; may be repeated."), "S"),
          option("casino", tr("A casino's name."), "C"), option("search", tr("Words to look for."), "Q"),
          option("since", tr("Created on or after this day."), "D"),
          option("until", tr("Created before this day."), "D"),
          option("limit", tr("No more than this many."), "N")}},
        {QStringLiteral("show"), QStringLiteral("REF"), tr("Show a ticket's conversation."), {}, 1},
        {QStringLiteral("create"),
         QStringLiteral("--casino C --subject S (--message T|--message-file F|-) [--attach F]… [--cc E]…"),
         tr("File a new ticket."),
         QList<QCommandLineOption>{option("casino", tr("The casino's name or id."), "C"),
                                   option("subject", tr("The subject."), "S"),
                                   option("cc", tr("An address in copy; may be repeated."), "E")} +
             message},
        {QStringLiteral("reply"), QStringLiteral("REF (--message T|--message-file F|-) [--attach F]…"),
         tr("Reply to a ticket."), message, 1},
        {QStringLiteral("close"), QStringLiteral("REF [--note T]"), tr("Close a ticket."), {note}, 1},
        {QStringLiteral("reopen"), QStringLiteral("REF [--note T]"), tr("Reopen a ticket."), {note}, 1},
        {QStringLiteral("outbox"),
         QStringLiteral("[--retry UUID|--keep UUID|--send-missing UUID|--discard UUID]"),
         tr("List what waits to be sent."),
         {option("retry", tr("Try this one again."), "UUID"),
          option("keep", tr("Leave this one as the portal has it."), "UUID"),
          option("send-missing", tr("Send what the portal did not take as a reply."), "UUID"),
          option("discard", tr("Remove this one for good."), "UUID")}},
        {QStringLiteral("attachment"),
         QStringLiteral("ID --out F"),
         tr("Save an attachment."),
         {option("out", tr("The file to write."), "F")},
         1},
        {QStringLiteral("contacts"),
         QStringLiteral("[--region R]"),
         tr("Show the emergency numbers."),
         {option("region", tr("One region: US MX ES CL PE AR other."), "R")}},
        {QStringLiteral("coach"),
         QStringLiteral("(--message T|--message-file F) [--subject S] [--attachments N]"),
         tr("Say what a report still lacks; nothing is sent."),
         {option("message", tr("The message."), "T"),
          option("message-file", tr("Read the message from a file, or from standard input with -."), "F"),
          option("subject", tr("The subject."), "S"),
          option("attachments", tr("How many files go along."), "N")}},
#ifdef CAREDESK_CAPTURE
        {QStringLiteral("capture"),
         QStringLiteral("--out F [--screen N] [--region X,Y,W,H] [--redact X,Y,W,H]…"),
         tr("Take a picture of the screen, with parts blacked out."),
         {option("out", tr("Write the PNG here."), "F"),
          option("screen", tr("The monitor, counted from 1."), "N"),
          option("region", tr("Only this part, in pixels of the monitor."), "X,Y,W,H"),
          option("redact", tr("Black this part of the picture out; may be repeated."), "X,Y,W,H")}},
#endif
        {QStringLiteral("gather"),
         QStringLiteral("(--out F|--list) [--system-information]"),
         tr("Gather the logs that the portal profile names into a zip, blanked out; nothing is sent."),
         {option("out", tr("The file to write."), "F"),
          {QStringLiteral("list"), tr("Write nothing: say what would be in it.")},
          {QStringLiteral("system-information"), tr("With what is known of this computer.")}}},
        {QStringLiteral("doctor"), {}, tr("Check everything that a connection needs.")},
    };
}

} // namespace

QList<CommandSyntax> commandSyntax()
{
    return CommandWords::table();
}

std::unique_ptr<Command> makeCommand(Program& program)
{
    const QString& name = program.commandLine.command;
    const auto is = [&name](const char* one) { return name == QLatin1String(one); };
    if (is("probe")) {
        return std::make_unique<ProbeCommand>(program);
    }
    if (is("sign-in")) {
        return std::make_unique<SignInCommand>(program);
    }
    if (is("sign-out")) {
        return std::make_unique<SignOutCommand>(program);
    }
    if (is("status")) {
        return std::make_unique<StatusCommand>(program);
    }
    if (is("sync")) {
        return std::make_unique<SyncCommand>(program);
    }
    if (is("tickets")) {
        return std::make_unique<TicketsCommand>(program);
    }
    if (is("show")) {
        return std::make_unique<ShowCommand>(program);
    }
    if (is("create")) {
        return std::make_unique<CreateCommand>(program);
    }
    if (is("reply")) {
        return std::make_unique<ReplyCommand>(program);
    }
    if (is("close")) {
        return std::make_unique<StateCommand>(program, TicketState::Closed);
    }
    if (is("reopen")) {
        return std::make_unique<StateCommand>(program, TicketState::Open);
    }
    if (is("outbox")) {
        return std::make_unique<OutboxCommand>(program);
    }
    if (is("attachment")) {
        return std::make_unique<AttachmentCommand>(program);
    }
    if (is("contacts")) {
        return std::make_unique<ContactsCommand>(program);
    }
    if (is("coach")) {
        return std::make_unique<CoachCommand>(program);
    }
    if (is("gather")) {
        return std::make_unique<GatherCommand>(program);
    }
    return std::make_unique<DoctorCommand>(program);
}

} // namespace caredesk
