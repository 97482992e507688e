#include "ui/compose/DifferenceText.h"

#include "ui/common/Format.h"
#include "ui/common/StateWords.h"

#include <QCoreApplication>

namespace caredesk {

namespace {

/// Gives the functions below their translation context.
class DifferenceWords
{
    Q_DECLARE_TR_FUNCTIONS(DifferenceText)

public:
    static QString part(WrittenPart part);
    static QString side(WrittenPart part, const QString& value, qint64 bytes);
};

QString DifferenceWords::part(WrittenPart part)
{
    switch (part) {
    case WrittenPart::Subject: return tr("Subject");
    case WrittenPart::Message: return tr("Detailed message");
    case WrittenPart::Casino: return tr("Casino name");
    case WrittenPart::Cc: return tr("CC");
    case WrittenPart::Attachment: return tr("Attached file");
    case WrittenPart::State: return tr("State");
    }
    return {};
}

QString DifferenceWords::side(WrittenPart part, const QString& value, qint64 bytes)
{
    if (value.isEmpty()) {
        return tr("(missing)");
    }
    if (part == WrittenPart::State) {
        return stateWord(stateFromName(value).value_or(TicketState::Open));
    }
    return bytes >= 0 ? tr("%1, %2", "name of a file, its size").arg(value, format::bytes(bytes)) : value;
}

} // namespace

QString sentSide(const QList<WriteDifference>& differences)
{
    QStringList parts;
    for (const WriteDifference& difference : differences) {
        parts.append(DifferenceWords::part(difference.part) + u'\n' +
                     DifferenceWords::side(difference.part, difference.sent, difference.sentBytes));
    }
    return parts.join(QStringLiteral("\n\n"));
}

QString storedSide(const QList<WriteDifference>& differences)
{
    QStringList parts;
    for (const WriteDifference& difference : differences) {
        parts.append(DifferenceWords::part(difference.part) + u'\n' +
                     DifferenceWords::side(difference.part, difference.stored, difference.storedBytes));
    }
    return parts.join(QStringLiteral("\n\n"));
}

QString differingParts(const QList<WriteDifference>& differences)
{
    QStringList parts;
    for (const WriteDifference& difference : differences) {
        parts.append(DifferenceWords::part(difference.part));
    }
    parts.removeDuplicates();
    return parts.join(QStringLiteral(", "));
}

} // namespace caredesk
