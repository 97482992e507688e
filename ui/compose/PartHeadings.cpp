#include "ui/compose/PartHeadings.h"

#include <QCoreApplication>
#include <QSet>

namespace caredesk {

bool isPartHeading(const QString& line)
{
    // Both languages at once: a colleague may have begun the report in the other one.
    static const QSet<QString> known = {
        QStringLiteral("before"),
        QStringLiteral("during"),
        QStringLiteral("after"),
        QStringLiteral("steps"),
        QStringLiteral("antes"),
        QStringLiteral("durante"),
        QStringLiteral("despu\u00e9s"),
        QStringLiteral("pasos"),
        QStringLiteral("when it began"),
        QStringLiteral("cu\u00e1ndo empez\u00f3"),
        QStringLiteral("machine or position"),
        QStringLiteral("m\u00e1quina o posici\u00f3n"),
        QStringLiteral("how many machines"),
        QStringLiteral("cu\u00e1ntas m\u00e1quinas"),
    };
    QString word = line.trimmed().toLower();
    if (word.endsWith(u':')) {
        word.chop(1);
    }
    return known.contains(word.trimmed());
}

QStringList templateHeadings()
{
    return {QCoreApplication::translate("caredesk::PartHeadings", "Before", "heading in a report"),
            QCoreApplication::translate("caredesk::PartHeadings", "During", "heading in a report"),
            QCoreApplication::translate("caredesk::PartHeadings", "After", "heading in a report"),
            QCoreApplication::translate("caredesk::PartHeadings", "Steps",
                                        "heading in a report: steps to repeat it")};
}

} // namespace caredesk
