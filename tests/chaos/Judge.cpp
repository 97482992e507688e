#include "Judge.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace caredesk::chaos {

namespace {

struct Place
{
    const test::JudgedTicket* ticket = nullptr;
    const test::JudgedMessage* message = nullptr;
    qsizetype index = 0;
};

using Places = QHash<QString, QList<Place>>;

Places placesOf(const QList<test::JudgedTicket>& tickets)
{
    static const QRegularExpression mark(QStringLiteral("chaos-[0-9a-f]{16}"));
    Places places;
    for (const test::JudgedTicket& ticket : tickets) {
        for (qsizetype i = 0; i < ticket.messages.size(); ++i) {
            const auto found = mark.match(ticket.messages.at(i).body);
            if (found.hasMatch()) {
                places[found.captured()].append({&ticket, &ticket.messages.at(i), i});
            }
        }
    }
    return places;
}

QString kindName(Deed::Kind kind)
{
    switch (kind) {
    case Deed::Kind::Create: return QStringLiteral("create");
    case Deed::Kind::Reply: return QStringLiteral("reply");
    case Deed::Kind::State: break;
    }
    return QStringLiteral("state");
}

QString toldName(Deed::Told told)
{
    switch (told) {
    case Deed::Told::Nothing: return QStringLiteral("killed before it was said to be saved");
    case Deed::Told::Saved: return QStringLiteral("saved");
    case Deed::Told::Refused: break;
    }
    return QStringLiteral("refused");
}

QString name(const Deed& deed)
{
    return QStringLiteral("%1 %2 of person %3 (deed %4, %5, %6%7)")
        .arg(kindName(deed.kind), deed.uuid)
        .arg(deed.person)
        .arg(deed.id)
        .arg(deed.mark.isEmpty() ? QStringLiteral("no words") : deed.mark, toldName(deed.told),
             deed.delivered ? QStringLiteral(", told that it arrived") : QString());
}

QStringList fileNames(const QList<LedgerFile>& files)
{
    QStringList names;
    for (const LedgerFile& file : files) {
        names.append(file.name);
    }
    return names;
}

class Bench
{
public:
    Bench(const Ledger& ledger, const QList<test::JudgedTicket>& tickets, const QList<Leftover>& leftovers,
          const QStringList& touched)
        : m_ledger(ledger)
        , m_tickets(tickets)
        , m_touched(touched)
        , m_places(placesOf(tickets))
    {
        for (const Leftover& leftover : leftovers) {
            m_waiting.insert(leftover.uuid);
        }
    }

    Verdict verdict()
    {
        for (const Deed& deed : m_ledger) {
            arrival(deed);
        }
        strays();
        order();
        states();
        return std::move(m_verdict);
    }

private:
    void wrong(Wrong kind, const QString& account) { m_verdict.violations.append({kind, account}); }

    void arrival(const Deed& deed)
    {
        if (deed.mark.isEmpty()) {
            return;
        }
        const QList<Place> places = m_places.value(deed.mark);
        if (places.isEmpty()) {
            const bool kept = deed.told == Deed::Told::Saved && !m_waiting.contains(deed.uuid);
            if (kept || deed.delivered) {
                wrong(Wrong::Lost, name(deed) + QStringLiteral(" is nowhere at the portal"));
            }
            return;
        }
        ++m_verdict.arrived;
        m_verdict.unconfirmed += deed.told == Deed::Told::Nothing ? 1 : 0;
        if (deed.told == Deed::Told::Refused) {
            wrong(Wrong::Stuck, name(deed) + QStringLiteral(" was refused and arrived all the same"));
        }
        if (places.size() > 1) {
            QStringList where;
            for (const Place& place : places) {
                where.append(
                    QStringLiteral("ticket %1 message %2").arg(place.ticket->id).arg(place.index + 1));
            }
            wrong(Wrong::Doubled, name(deed) +
                                      QStringLiteral(" is at the portal %1 times: ").arg(places.size()) +
                                      where.join(QStringLiteral(", ")));
        }
        for (const Place& place : places) {
            contents(deed, place);
        }
    }

    void contents(const Deed& deed, const Place& place)
    {
        const QString where =
            QStringLiteral(" (ticket %1 message %2)").arg(place.ticket->id).arg(place.index + 1);
        if (!place.message->body.contains(endMark(deed.mark))) {
            wrong(Wrong::Altered, name(deed) + where + QStringLiteral(" has lost the end of its text"));
        }
        if (!place.message->operation.isEmpty() && !deed.uuid.isEmpty() &&
            place.message->operation != deed.uuid) {
            wrong(Wrong::Altered,
                  name(deed) + where + QStringLiteral(" carries the reference ") + place.message->operation);
        }
        QList<test::JudgedFile> there = place.message->files;
        if (there.size() != deed.files.size()) {
            QStringList names;
            for (const test::JudgedFile& file : there) {
                names.append(file.name);
            }
            wrong(Wrong::HalfReferenced, name(deed) + where +
                                             QStringLiteral(" has the files [%1] instead of [%2]")
                                                 .arg(names.join(QStringLiteral(" | ")),
                                                      fileNames(deed.files).join(QStringLiteral(" | "))));
            return;
        }
        for (const LedgerFile& file : deed.files) {
            const auto same = std::find_if(there.begin(), there.end(), [&](const test::JudgedFile& one) {
                return one.sha256 == file.sha256 && (one.name == file.name || deed.told != Deed::Told::Saved);
            });
            if (same == there.end()) {
                QStringList names;
                for (const test::JudgedFile& one : std::as_const(there)) {
                    names.append(one.name + u' ' + QString::fromLatin1(one.sha256.left(12)));
                }
                wrong(Wrong::Altered, name(deed) + where +
                                          QStringLiteral(" lacks \"%1\" %2 among [%3]")
                                              .arg(file.name, QString::fromLatin1(file.sha256.left(12)),
                                                   names.join(QStringLiteral(" | "))));
            } else {
                ++m_verdict.files;
                there.erase(same);
            }
        }
    }

    /// What carries an operation of ours and is not in the ledger.
    void strays()
    {
        QHash<QString, int> subjects;
        for (const test::JudgedTicket& ticket : m_tickets) {
            ++subjects[ticket.subject];
        }
        for (const Deed& deed : m_ledger) {
            if (deed.kind == Deed::Kind::Create && subjects.value(deed.subject) > 1 &&
                m_places.value(deed.mark).size() <= 1) {
                wrong(Wrong::Doubled,
                      name(deed) +
                          QStringLiteral(": %1 tickets have its subject").arg(subjects.value(deed.subject)));
            }
        }
    }

    const test::JudgedTicket* ticketOf(const QString& create) const
    {
        for (const Deed& deed : m_ledger) {
            if (deed.kind == Deed::Kind::Create && deed.uuid == create) {
                const QList<Place> places = m_places.value(deed.mark);
                return places.isEmpty() ? nullptr : places.first().ticket;
            }
        }
        return nullptr;
    }

    void order()
    {
        QHash<QString, const Deed*> last;
        for (const Deed& deed : m_ledger) {
            const QList<Place> places = deed.mark.isEmpty() ? QList<Place>() : m_places.value(deed.mark);
            if (places.isEmpty()) {
                continue;
            }
            const test::JudgedTicket* ticket = ticketOf(deed.ticket);
            if (ticket && places.first().ticket != ticket) {
                wrong(Wrong::OutOfOrder, name(deed) + QStringLiteral(" is in ticket %1 instead of %2")
                                                          .arg(places.first().ticket->id, ticket->id));
                continue;
            }
            const Deed*& before = last[deed.ticket];
            if (before && m_places.value(before->mark).first().index > places.first().index) {
                wrong(Wrong::OutOfOrder, name(deed) + QStringLiteral(" stands before ") + name(*before) +
                                             QStringLiteral(" in ticket %1").arg(places.first().ticket->id));
            }
            before = &deed;
        }
    }

    void states()
    {
        for (const Deed& create : m_ledger) {
            const test::JudgedTicket* ticket =
                create.kind == Deed::Kind::Create ? ticketOf(create.uuid) : nullptr;
            if (!ticket || m_touched.contains(ticket->id)) {
                continue;
            }
            bool mayBeOpen = true;
            bool mayBeClosed = false;
            for (const Deed& deed : m_ledger) {
                if (deed.ticket != create.uuid || deed.told == Deed::Told::Refused ||
                    m_waiting.contains(deed.uuid)) {
                    continue;
                }
                const bool arrived = !deed.mark.isEmpty() && !m_places.value(deed.mark).isEmpty();
                if (!deed.mark.isEmpty() && !arrived) {
                    continue; // Words and change were queued together, and neither was.
                }
                const bool sure = deed.told == Deed::Told::Saved || arrived;
                if (arrived) {
                    mayBeOpen = true;
                    mayBeClosed = false;
                }
                if (deed.state) {
                    const bool closes = *deed.state == TicketState::Closed;
                    mayBeClosed = closes || (mayBeClosed && !sure);
                    mayBeOpen = !closes || (mayBeOpen && !sure);
                }
            }
            const bool closed = ticket->state == TicketState::Closed;
            if (closed ? !mayBeClosed : !mayBeOpen) {
                wrong(Wrong::State, QStringLiteral("ticket %1 (%2) is %3")
                                        .arg(ticket->id, create.uuid, stateName(ticket->state)));
            }
        }
    }

    const Ledger& m_ledger;
    const QList<test::JudgedTicket>& m_tickets;
    const QStringList& m_touched;
    Places m_places;
    QSet<QString> m_waiting;
    Verdict m_verdict;
};

} // namespace

QString endMark(const QString& mark)
{
    QString turned = mark;
    std::reverse(turned.begin(), turned.end());
    return turned;
}

int Verdict::count(Wrong wrong) const
{
    return static_cast<int>(std::count_if(violations.cbegin(), violations.cend(),
                                          [wrong](const Violation& one) { return one.wrong == wrong; }));
}

Verdict judge(const Ledger& ledger, const QList<test::JudgedTicket>& tickets,
              const QList<Leftover>& leftovers, const QStringList& touched)
{
    Verdict verdict = Bench(ledger, tickets, leftovers, touched).verdict();
    for (const Leftover& leftover : leftovers) {
        verdict.violations.append({Wrong::Stuck, QStringLiteral("%1 of person %2 is still %3: %4")
                                                     .arg(leftover.uuid)
                                                     .arg(leftover.person)
                                                     .arg(leftover.state, leftover.error)});
    }
    for (const Deed& deed : ledger) {
        if (deed.told == Deed::Told::Refused) {
            verdict.violations.append(
                {Wrong::Stuck, name(deed) + QStringLiteral(" was not taken: ") + deed.words});
        }
    }
    return verdict;
}

} // namespace caredesk::chaos
