#pragma once

#include <QString>

#include <string>

namespace caredesk {

/// `path` for functions of Windows: absolute, with backslashes, and in the form that may be longer than 260
/// characters whatever the machine's settings say, as QFile passes it. Windows only.
std::wstring nativePath(const QString& path);

/// `path` for libraries that open files by themselves: on Windows in that form, too; elsewhere as it is.
QString longPath(const QString& path);

} // namespace caredesk
