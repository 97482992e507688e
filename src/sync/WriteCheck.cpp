#include "sync/WriteCheck.h"

#include "content/HtmlReader.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace caredesk {

namespace {

/// Well below what content/ reads of a message.
constexpr qsizetype comparedCharacters = 200'000;

/// Gives the words below their translation context.
class MissingWords
{
    Q_DECLARE_TR_FUNCTIONS(WriteCheck)
};

/// Without what the way through a portal may change: white space, line ends, invisible characters, composed
/// letters.
QString normal(const QString& text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        const bool invisible =
            c.category() == QChar::Other_Format || (c.category() == QChar::Other_Control && !c.isSpace());
        if (!invisible) {
            kept.append(c);
        }
    }
    return kept.normalized(QString::NormalizationForm_C).simplified().left(comparedCharacters);
}

bool isSame(const QString& a, const QString& b)
{
    return normal(a).compare(normal(b), Qt::CaseInsensitive) == 0;
}

/// As it stands in a text message, or after the way through HTML.
bool holdsText(const Operation& sent, const Message& message)
{
    const QString stored = normal(message.text);
    const QString& written = sent.draft.message;
    const QString plain = normal(written);
    const QString read = normal(plainText(readHtml(htmlFromPlainText(written))));
    if (sent.kind == OperationKind::Callback) {
        // The adapter puts the telephone number before it, in words of its own.
        return stored.contains(normal(sent.callbackPhone)) &&
               (stored.contains(plain) || stored.contains(read));
    }
    return stored.startsWith(plain) || stored.startsWith(read);
}

bool isMerged(const Operation& sent, const Ticket& ticket)
{
    const QString& expected = hasArrived(sent) ? sent.serverTicketId : sent.ticketId;
    return !expected.isEmpty() && expected != ticket.id;
}

/// The message that carries the operation's UUID; for one that made the ticket and bears its reference in a
/// field, the ticket's first one.
const Message* messageOf(const Operation& sent, const Conversation& stored)
{
    const auto found =
        std::find_if(stored.messages.cbegin(), stored.messages.cend(), [&sent](const Message& message) {
            return message.reference.compare(sent.uuid, Qt::CaseInsensitive) == 0;
        });
    if (found != stored.messages.cend()) {
        return &*found;
    }
    const bool first = sent.kind != OperationKind::Reply && !stored.messages.isEmpty() &&
                       !isMerged(sent, stored.ticket) && stored.messages.first().reference.isEmpty();
    return first ? &stored.messages.first() : nullptr;
}

/// The ticket is the very one that this message made, not another one that it was merged into.
bool madeTicket(const Message& message, const Conversation& stored)
{
    constexpr qint64 aMinute = 60'000;
    return &message == &stored.messages.first() && message.created + aMinute >= stored.ticket.created;
}

void compareCopies(const Operation& sent, const Ticket& ticket, const Person& self,
                   QList<WriteDifference>& differences)
{
    const auto isOf = [](const QString& email, const Person& person) {
        return email.compare(person.email.trimmed(), Qt::CaseInsensitive) == 0;
    };
    const bool named = std::all_of(ticket.cc.cbegin(), ticket.cc.cend(),
                                   [](const Person& copy) { return !copy.email.isEmpty(); });
    if (!named && ticket.cc.size() >= sent.draft.cc.size()) {
        return; // The portal does not say to whom.
    }
    for (const Person& copy : sent.draft.cc) {
        const QString email = copy.email.trimmed();
        const bool there = std::any_of(ticket.cc.cbegin(), ticket.cc.cend(),
                                       [&](const Person& stored) { return isOf(email, stored); });
        if (!there && !email.isEmpty() && !isOf(email, self) && !isOf(email, ticket.requester)) {
            differences.append({WrittenPart::Cc, email});
        }
    }
}

void compareTicket(const Operation& sent, const Ticket& ticket, const Person& self,
                   QList<WriteDifference>& differences)
{
    const Draft& draft = sent.draft;
    if (!draft.subject.trimmed().isEmpty() && normal(draft.subject) != normal(ticket.subject)) {
        differences.append({WrittenPart::Subject, draft.subject.simplified(), ticket.subject});
    }
    const Casino& casino = draft.casino;
    const bool known = !casino.id.isEmpty() || !casino.name.isEmpty();
    const bool sameCasino = (!casino.id.isEmpty() && casino.id == ticket.casino.id) ||
                            isSame(casino.name, ticket.casino.name) || isSame(casino.name, ticket.casino.id);
    if (known && !sameCasino) {
        differences.append(
            {WrittenPart::Casino, casino.name.isEmpty() ? casino.id : casino.name, ticket.casino.name});
    }
    compareCopies(sent, ticket, self, differences);
}

/// Pairs files by what fits best, and tells of those that are left over.
void compareFiles(QList<SpooledFile> sent, QList<Attachment> stored, QList<WriteDifference>& differences)
{
    const auto isNamed = [](const SpooledFile& file, const Attachment& attachment) {
        return normal(file.fileName) == normal(attachment.fileName);
    };
    const auto pairUp = [&sent, &stored](auto fits) {
        sent.removeIf([&](const SpooledFile& file) {
            const auto found =
                std::find_if(stored.cbegin(), stored.cend(),
                             [&](const Attachment& attachment) { return fits(file, attachment); });
            if (found == stored.cend()) {
                return false;
            }
            stored.erase(found);
            return true;
        });
    };
    pairUp([&](const SpooledFile& file, const Attachment& attachment) {
        return isNamed(file, attachment) && (attachment.size < 0 || attachment.size == file.size);
    });
    pairUp(
        [](const SpooledFile& file, const Attachment& attachment) { return attachment.size == file.size; });
    for (const SpooledFile& file : std::as_const(sent)) {
        WriteDifference difference{WrittenPart::Attachment, file.fileName, {}, file.size};
        const auto cut = std::find_if(stored.cbegin(), stored.cend(), [&](const Attachment& attachment) {
            return isNamed(file, attachment);
        });
        if (cut != stored.cend()) {
            difference.stored = cut->fileName;
            difference.storedBytes = cut->size;
            stored.erase(cut);
        }
        differences.append(difference);
    }
}

} // namespace

QList<WriteDifference> differencesOf(const Operation& sent, const Conversation& stored, const Person& self)
{
    QList<WriteDifference> differences;
    const Ticket& ticket = stored.ticket;
    if (sent.kind == OperationKind::SetState) {
        if (ticket.state != sent.targetState) {
            differences.append({WrittenPart::State, stateName(sent.targetState), stateName(ticket.state)});
        }
        return differences;
    }
    const Message* message = messageOf(sent, stored);
    const bool merged = isMerged(sent, ticket) ||
                        (sent.kind != OperationKind::Reply && message && !madeTicket(*message, stored));
    if (sent.kind != OperationKind::Reply && !merged) {
        compareTicket(sent, ticket, self, differences);
    }
    if (!message && merged) {
        return differences;
    }
    if (!message) {
        differences.append({WrittenPart::Message, sent.draft.message});
    } else if (!holdsText(sent, *message)) {
        differences.append({WrittenPart::Message, sent.draft.message, message->text});
    }
    compareFiles(sent.draft.attachments, message ? message->attachments : QList<Attachment>(), differences);
    return differences;
}

bool lacksMessage(const QList<WriteDifference>& differences)
{
    return std::any_of(differences.cbegin(), differences.cend(), [](const WriteDifference& difference) {
        return difference.part == WrittenPart::Message && difference.stored.isEmpty();
    });
}

Draft missingAsReply(const Operation& operation, qint64 now)
{
    Draft reply;
    reply.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    reply.kind = DraftKind::Reply;
    reply.ticketId = operation.serverTicketId;
    reply.subject = operation.draft.subject;
    reply.casino = operation.draft.casino;
    reply.created = reply.modified = now;
    QStringList lines;
    QStringList copies;
    QString message;
    QStringList files;
    for (const WriteDifference& difference : operation.differences) {
        switch (difference.part) {
        case WrittenPart::Subject:
            lines.append(MissingWords::tr("Full subject: %1").arg(difference.sent));
            break;
        case WrittenPart::Casino: lines.append(MissingWords::tr("Casino: %1").arg(difference.sent)); break;
        case WrittenPart::Cc: copies.append(difference.sent); break;
        case WrittenPart::Message: message = difference.sent; break;
        case WrittenPart::Attachment: files.append(difference.sent); break;
        case WrittenPart::State: break;
        }
    }
    if (!copies.isEmpty()) {
        lines.append(MissingWords::tr("Please keep in copy: %1").arg(copies.join(QStringLiteral(", "))));
    }
    for (const SpooledFile& file : operation.draft.attachments) {
        if (files.removeOne(file.fileName)) {
            reply.attachments.append(file);
            // An upload belongs to the message that it was made for.
            reply.attachments.last().uploadToken.clear();
        }
    }
    if (!reply.attachments.isEmpty() && message.isEmpty()) {
        lines.append(MissingWords::tr("Attached is what was missing in my message."));
    }
    reply.message = lines.join(u'\n');
    if (!message.isEmpty()) {
        reply.message += (lines.isEmpty() ? QString() : QStringLiteral("\n\n")) + message;
    }
    return reply;
}

} // namespace caredesk
