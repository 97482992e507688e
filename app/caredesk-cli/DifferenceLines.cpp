#include "DifferenceLines.h"

#include <QCoreApplication>

namespace caredesk {

namespace {

constexpr qsizetype longestValue = 200;

/// Gives the lines their translation context.
class DifferenceWords
{
    Q_DECLARE_TR_FUNCTIONS(DifferenceLines)
};

QString shown(const QString& value, qint64 bytes)
{
    if (value.isEmpty()) {
        return DifferenceWords::tr("(missing)");
    }
    const QString line = value.simplified();
    const QString cut = line.size() > longestValue ? QString(line.left(longestValue) + u'…') : line;
    return bytes >= 0 ? DifferenceWords::tr("%1 (%2 bytes)").arg(cut).arg(bytes) : cut;
}

} // namespace

void printDifferences(Output& output, const Operation& operation)
{
    if (arrivedOtherwise(operation)) {
        output.line(u"    " + DifferenceWords::tr("It has arrived as %1, but not as it was sent:")
                                  .arg(operation.serverReference));
    }
    for (const WriteDifference& difference : operation.differences) {
        output.line(u"    " + writtenPartName(difference.part) + u':');
        output.line(u"      " +
                    DifferenceWords::tr("you sent: %1").arg(shown(difference.sent, difference.sentBytes)));
        output.line(
            u"      " +
            DifferenceWords::tr("the portal has: %1").arg(shown(difference.stored, difference.storedBytes)));
    }
}

} // namespace caredesk
