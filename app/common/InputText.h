#pragma once

#include <QByteArray>
#include <QString>

namespace caredesk {

/// What came over standard input: UTF-8. On Windows, where that is not UTF-8, by the code page of the
/// console: so come what is typed there and what cmd.exe pipes.
QString inputText(const QByteArray& bytes);
/// The same by that code page; 0 knows UTF-8 alone. Windows only.
QString inputText(const QByteArray& bytes, unsigned codePage);

} // namespace caredesk
