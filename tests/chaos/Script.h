#pragma once

#include "Ledger.h"

#include "support/Dice.h"

#include <QHash>
#include <QSet>

namespace caredesk::chaos {

/// What one person does, drawn from a seed: writes tickets and replies with all kinds of files, closes and
/// reopens. Knows which tickets there are and which of them wait for an answer.
class Script
{
public:
    /// `files`: an existing folder for what is to be attached.
    Script(std::uint64_t seed, int person, QString casino, QString files);

    /// The next thing to do; its files are on the disk, and `paths` names them.
    Deed next(int id, QStringList& paths);
    /// The client has answered, or is dead: its ticket is free for more.
    void answered(const Deed& deed);
    /// A message with the deed's mark, a seeded number of lines, and whatever people paste.
    QString messageFor(const Deed& deed);

    const QString& casino() const { return m_casino; }

private:
    QString freeTicket();
    void attach(Deed& deed, QStringList& paths);
    QByteArray bytes(qint64 size);
    QString uuid();

    test::Dice m_dice;
    int m_person;
    QString m_casino;
    QString m_files;
    QStringList m_tickets; ///< UUIDs of the creates that were saved.
    QSet<QString> m_busy;
    QHash<QString, TicketState> m_states; ///< As set last, so that changes alternate as a person's do.
};

} // namespace caredesk::chaos
