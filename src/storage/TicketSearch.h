#pragma once

#include <QString>

namespace caredesk {

/// What a person typed as an FTS5 query: each word a quoted prefix that must occur, in any column; words of
/// one letter are left out. Empty when no word is left: then nothing is searched.
QString searchExpression(const QString& typed);

} // namespace caredesk
