#include "domain/WriteDifference.h"

#include <array>

namespace caredesk {

QString writtenPartName(WrittenPart part)
{
    switch (part) {
    case WrittenPart::Subject: return QStringLiteral("subject");
    case WrittenPart::Message: return QStringLiteral("message");
    case WrittenPart::Casino: return QStringLiteral("casino");
    case WrittenPart::Cc: return QStringLiteral("cc");
    case WrittenPart::Attachment: return QStringLiteral("attachment");
    case WrittenPart::State: return QStringLiteral("state");
    }
    return {};
}

std::optional<WrittenPart> writtenPartFromName(const QString& name)
{
    for (const auto part : std::array{WrittenPart::Subject, WrittenPart::Message, WrittenPart::Casino,
                                      WrittenPart::Cc, WrittenPart::Attachment, WrittenPart::State}) {
        if (writtenPartName(part) == name) {
            return part;
        }
    }
    return std::nullopt;
}

} // namespace caredesk
