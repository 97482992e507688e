#include "Script.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <stdexcept>

namespace caredesk::chaos {

namespace {

constexpr qint64 largestFile = 400'000;
constexpr qsizetype ticketsAtHand = 12;

const QStringList& oddNames()
{
    static const QStringList names{
        QStringLiteral("machine.log"),
        QStringLiteral("Registro de ñandú €.log"),
        QStringLiteral("two  spaces and (brackets) [1]{2}.txt"),
        QStringLiteral("quote\"d and 'single'.csv"),
        QStringLiteral("semi;colon, comma=equals.txt"),
        QStringLiteral("100%25 & <b>bold.html"),
        QStringLiteral("back\\slash.txt"),
        QStringLiteral("🎰 jackpot.png"),
        QStringLiteral("кассовый отчёт 収支.pdf"),
        QStringLiteral("cafe\u0301.txt"),
        QStringLiteral("no-extension"),
        QStringLiteral(".hidden"),
        QStringLiteral("CON.txt"),
        QStringLiteral("name.tar.gz"),
        QStringLiteral("new\nline.txt"),
        QString(180, u'x') + QStringLiteral(".log"),
    };
    return names;
}

const QStringList& pasted()
{
    static const QStringList lines{
        QStringLiteral("Antes: funcionaba. Durante: error E-14. Después: se reinició."),
        QStringLiteral("<b>not bold</b> & \"quoted\" 'so' &amp; so"),
        QStringLiteral(
            "> On Monday support wrote: have you tried [ref:00000000-0000-4000-8000-000000000000]"),
        QStringLiteral("    indented\twith a tab"),
        QStringLiteral("C:\\slots\\log\\2024.txt | $HOME | %PATH% | 50 %"),
        QStringLiteral("🎰 収支 кассовый отчёт \u202Eabc"),
        QString(),
        QStringLiteral("-- "),
        QStringLiteral(". a dot begins this line"),
    };
    return lines;
}

} // namespace

Script::Script(std::uint64_t seed, int person, QString casino, QString files)
    : m_dice(seed, 1'000 + static_cast<std::uint64_t>(person))
    , m_person(person)
    , m_casino(std::move(casino))
    , m_files(std::move(files))
{
}

Deed Script::next(int id, QStringList& paths)
{
    Deed deed;
    deed.id = id;
    deed.person = m_person;
    deed.uuid = uuid();
    deed.mark = QStringLiteral("chaos-") + deed.uuid.left(8) + deed.uuid.right(8);
    const double drawn = m_dice.fraction();
    const QString ticket = freeTicket();
    if (ticket.isEmpty() || drawn < 0.22) {
        deed.kind = Deed::Kind::Create;
        deed.ticket = deed.uuid;
        deed.subject = QStringLiteral("Kiosco %1: \"no imprime\" & más <%2>").arg(id).arg(deed.mark);
        attach(deed, paths);
    } else if (drawn < 0.70) {
        deed.kind = Deed::Kind::Reply;
        deed.ticket = ticket;
        attach(deed, paths);
        if (m_dice.falls(0.08)) {
            deed.state = TicketState::Closed; // Confirm and close.
        }
    } else {
        deed.kind = Deed::Kind::State;
        deed.ticket = ticket;
        const bool closed = m_states.value(ticket, TicketState::Open) == TicketState::Closed;
        // Now and then what it is already: a second click, another workstation.
        deed.state = closed != m_dice.falls(0.15) ? TicketState::Open : TicketState::Closed;
        if (m_dice.falls(0.6)) {
            deed.mark.clear();
        }
        deed.uuid.clear(); // The client makes one, and tells.
    }
    m_busy.insert(deed.ticket);
    return deed;
}

void Script::answered(const Deed& deed)
{
    m_busy.remove(deed.ticket);
    if (deed.told != Deed::Told::Saved) {
        return;
    }
    if (deed.kind == Deed::Kind::Create) {
        m_tickets.append(deed.uuid);
        if (m_tickets.size() > ticketsAtHand) {
            m_tickets.removeFirst();
        }
    }
    if (deed.state || !deed.mark.isEmpty()) {
        m_states[deed.ticket] = deed.state.value_or(TicketState::Open);
    }
}

QString Script::messageFor(const Deed& deed)
{
    QString text = deed.mark + QStringLiteral(" is how this one begins.\n");
    const std::int64_t lines = m_dice.upTo(5);
    for (std::int64_t i = 0; i < lines; ++i) {
        text += m_dice.oneOf(pasted()) + u'\n';
    }
    return text + endMark(deed.mark);
}

QString Script::freeTicket()
{
    QStringList free;
    for (const QString& ticket : std::as_const(m_tickets)) {
        if (!m_busy.contains(ticket)) {
            free.append(ticket);
        }
    }
    return free.isEmpty() ? QString() : m_dice.oneOf(free);
}

void Script::attach(Deed& deed, QStringList& paths)
{
    const double drawn = m_dice.fraction();
    const int count = drawn < 0.55 ? 0 : drawn < 0.82 ? 1 : drawn < 0.94 ? 2 : 4;
    for (int i = 0; i < count; ++i) {
        // Each in a folder of its own: two of one name are two files.
        const QString folder = QStringLiteral("%1/%2-%3").arg(m_files).arg(deed.id).arg(i);
        const bool again = i > 0 && m_dice.falls(0.2);
        const QString name = again ? deed.files.last().name : m_dice.oneOf(oddNames());
        const bool same = i > 0 && m_dice.falls(0.1);
        QByteArray content;
        if (same) {
            QFile last(paths.last());
            content = last.open(QIODevice::ReadOnly) ? last.readAll() : QByteArray();
        } else {
            content = bytes(m_dice.spread(largestFile));
        }
        QFile file(folder + u'/' + name);
        if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) ||
            file.write(content) != content.size()) {
            throw std::runtime_error("cannot write " + file.fileName().toStdString());
        }
        paths.append(file.fileName());
        deed.files.append({name, QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()});
    }
}

QByteArray Script::bytes(qint64 size)
{
    QByteArray content(size, Qt::Uninitialized);
    const bool text = m_dice.falls(0.4);
    for (char& byte : content) {
        byte = text ? "0123456789abcdef \r\n"[m_dice.upTo(18)] : static_cast<char>(m_dice.upTo(255));
    }
    return content;
}

QString Script::uuid()
{
    QByteArray random;
    for (int i = 0; i < 16; ++i) {
        random.append(static_cast<char>(m_dice.upTo(255)));
    }
    const QString hex = QString::fromLatin1(random.toHex());
    return hex.left(8) + u'-' + hex.mid(8, 4) + QStringLiteral("-4") + hex.mid(13, 3) + QStringLiteral("-a") +
           hex.mid(17, 3) + u'-' + hex.mid(20, 12);
}

} // namespace caredesk::chaos
