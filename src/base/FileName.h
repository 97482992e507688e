#pragma once

#include <QString>

#include <functional>

namespace caredesk {

/// A file name that is safe on Linux and on Windows: no separators, no stream of another file ("a:b"),
/// nothing that is not seen (control characters, changes of direction, zero width), no reserved device name,
/// no dot at the beginning and no dot or space at the end, at most 150 bytes with the ending kept. Never
/// empty, and the same again when it is asked of its own answer.
QString safeFileName(const QString& name);

/// `name` as it may be shown: what would not be seen, or would turn the rest around, stands there by its code
/// ("invoice[U+202E]fdp.exe"). At most 300 characters.
QString shownFileName(const QString& name);

/// `name`, or where that is taken `name (2)`, `name (3)`…, the number before the ending. `name` may be a
/// path.
QString unusedName(const QString& name, const std::function<bool(const QString&)>& isTaken);

/// What opening a file may do besides showing it.
enum class FileRisk {
    None,
    Active, ///< May hold macros or scripts: a document with macros, a web page.
    Program ///< Is one, or starts one.
};

/// By the ending that the file has once it lies on the disk.
FileRisk riskOf(const QString& fileName);

} // namespace caredesk
