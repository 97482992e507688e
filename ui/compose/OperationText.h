#pragma once

#include "domain/Operation.h"

#include <QString>

namespace caredesk {

/// What an operation is about, in a line: its subject, or "Urgent call back".
QString operationTitle(const Operation& operation);
/// "New ticket", "Reply", "Close ticket", "Reopen ticket", "Call back".
QString operationKindWord(const Operation& operation);
/// "New ticket · Casino Azul · 21:12 · 3 files, 2.7 MB". `reference` of the ticket it goes to, when known.
QString operationMeta(const Operation& operation, const QString& reference, qint64 now);
/// Why it waits and what happens next, in one or two plain sentences. `offline`: there is no connection now.
/// `holder`: what must be decided on before it, or null.
QString operationReason(const Operation& operation, bool offline, qint64 now,
                        const Operation* holder = nullptr);
/// "3 files, 2.7 MB"; empty without files.
QString filesSummary(const QList<SpooledFile>& files);

} // namespace caredesk
