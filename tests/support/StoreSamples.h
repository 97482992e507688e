#pragma once

#include "domain/Operation.h"
#include "domain/Ticket.h"

namespace caredesk::samples {

/// 2026-03-16T20:00:00Z.
constexpr qint64 noon = 1'773'691'200'000;

inline Person ana()
{
    return {QStringLiteral("7"), QStringLiteral("Ana Pérez"), QStringLiteral("ana@azul.example")};
}

inline Person agent()
{
    return {QStringLiteral("900"), QStringLiteral("Soporte"), QStringLiteral("support@portal.example")};
}

/// Ticket number `n`, an hour younger than the one before.
inline Ticket ticket(int n, TicketState state = TicketState::Open)
{
    Ticket t;
    t.id = QString::number(n);
    t.reference = QStringLiteral("#SDST-%1").arg(1000 + n);
    t.subject = QStringLiteral("Slot %1 frozen").arg(n);
    t.state = state;
    t.rawStatus = stateName(state);
    t.rawStatusLabel = QStringLiteral("A label");
    t.casino = {QStringLiteral("3"), QStringLiteral("Casino Azul Cancún")};
    t.requester = ana();
    t.created = noon + n * 3'600'000LL;
    t.updated = t.created + 60'000;
    t.lastSupportReply = t.updated;
    t.link = QStringLiteral("https://portal.example/tickets/%1").arg(n);
    return t;
}

inline Message message(const Ticket& ticket, int n, const QString& text)
{
    Message m;
    m.id = QStringLiteral("%1-%2").arg(ticket.id).arg(n);
    m.ticketId = ticket.id;
    m.fromSupport = n % 2 == 1;
    m.author = m.fromSupport ? agent() : ana();
    m.created = ticket.created + n * 1'000;
    m.html = QStringLiteral("<p>%1</p>").arg(text);
    m.text = text;
    return m;
}

inline Attachment attachment(const Message& message, int n)
{
    return {QStringLiteral("%1-a%2").arg(message.id).arg(n),
            message.id,
            QStringLiteral("photo %1.png").arg(n),
            QStringLiteral("image/png"),
            1'000 + n,
            QStringLiteral("file.php/secret/%1").arg(n),
            {},
            true};
}

inline Draft draft(const QString& uuid)
{
    Draft d;
    d.uuid = uuid;
    d.casino = {QStringLiteral("3"), QStringLiteral("Casino Azul Cancún")};
    d.subject = QStringLiteral("Máquina 12");
    d.message = QStringLiteral("No enciende.\nDesde ayer.");
    d.cc = {{QStringLiteral("8"), QStringLiteral("Bruno"), QStringLiteral("bruno@azul.example")}};
    d.created = noon;
    d.modified = noon + 5;
    return d;
}

inline Operation create(const QString& uuid, const Draft& draft)
{
    Operation o;
    o.uuid = uuid;
    o.kind = OperationKind::Create;
    o.ticketSubject = draft.subject;
    o.draft = draft;
    o.queued = noon + 10;
    return o;
}

} // namespace caredesk::samples
