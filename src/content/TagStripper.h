#pragma once

#include <QString>

namespace caredesk {

/// The text between the tags of `html`, for sources that are too deeply nested to be read as HTML. Takes time
/// in proportion to the length, whatever is in it. Scripts and styles are left out; each tag of a block ends
/// a line.
QString textWithoutTags(const QString& html);

} // namespace caredesk
