#pragma once

#include "domain/Ticket.h"

#include <QList>
#include <QString>

namespace caredesk {

/// A file that the person added: copied into the account's spool, so that the original may change or vanish.
struct SpooledFile
{
    QString uuid = {};
    QString fileName = {}; ///< Already safe.
    QString contentType = {};
    qint64 size = 0;
    QString sha256 = {};      ///< Hex.
    QString path = {};        ///< Absolute, inside the spool.
    QString uploadToken = {}; ///< What the portal gave for it, once uploaded.

    bool operator==(const SpooledFile&) const = default;
};

enum class DraftKind { NewTicket, Reply };

/// What a person is writing. Saved at each pause in typing.
struct Draft
{
    QString uuid = {};
    DraftKind kind = DraftKind::NewTicket;
    QString ticketId = {}; ///< Replies: the ticket's id at the portal, or the UUID of a create still waiting.
    Casino casino = {};
    QString subject = {};
    QString message = {}; ///< Plain text.
    QList<Person> cc = {};
    QList<SpooledFile> attachments = {};
    qint64 created = 0;
    qint64 modified = 0;

    /// True when there is nothing in it that would be a loss.
    bool isEmpty() const
    {
        return subject.trimmed().isEmpty() && message.trimmed().isEmpty() && cc.isEmpty() &&
               attachments.isEmpty();
    }
    bool operator==(const Draft&) const = default;
};

} // namespace caredesk
