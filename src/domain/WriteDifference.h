#pragma once

#include <QString>

#include <optional>

namespace caredesk {

/// The parts of a write that are read back and compared.
enum class WrittenPart { Subject, Message, Casino, Cc, Attachment, State };

/// One thing that the portal has otherwise than it was sent; `stored` is empty when the portal has nothing of
/// it. State: the names of both states. Attachment: the names of the files, and their sizes in bytes (-1: not
/// known, or not there).
struct WriteDifference
{
    WrittenPart part = WrittenPart::Message;
    QString sent = {};
    QString stored = {};
    qint64 sentBytes = -1;
    qint64 storedBytes = -1;

    bool operator==(const WriteDifference&) const = default;
};

/// The stable word for databases and `--json`: "subject", "message", "casino", "cc", "attachment", "state".
QString writtenPartName(WrittenPart part);
std::optional<WrittenPart> writtenPartFromName(const QString& name);

} // namespace caredesk
