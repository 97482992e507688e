#pragma once

#include <QString>

namespace caredesk {

/// Makes `copyPath` a copy of the damaged store at `damagedPath` with the first page of the sound one at
/// `soundPath`. That page holds the file's header and the list of its tables; as every work store is made by
/// the same migrations, it is the same in all of them, and without it nothing can be read. False when a file
/// cannot be read or written. (https://www.sqlite.org/fileformat.html, 1.3)
bool copyWithFirstPage(const QString& damagedPath, const QString& soundPath, const QString& copyPath);

} // namespace caredesk
