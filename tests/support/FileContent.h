#pragma once

#include <QByteArray>
#include <QFile>

namespace caredesk::test {

/// What a file holds now; "unreadable" when it is not there.
inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace caredesk::test
