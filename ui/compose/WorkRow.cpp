#include "ui/compose/WorkRow.h"

#include <QStringList>

namespace caredesk {

QString WorkRow::spoken() const
{
    QStringList parts = {title, meta, pill ? pill->text : QString(), reason};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace caredesk
