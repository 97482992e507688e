#pragma once

#include <QString>
#include <QUuid>

namespace caredesk::test {

/// As the client makes them.
inline QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace caredesk::test
