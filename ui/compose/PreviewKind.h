#pragma once

#include <QString>

namespace caredesk {

enum class PreviewKind { None, Picture, Text, Archive };

/// How a file can be looked at inside the program.
PreviewKind previewKind(const QString& contentType);

} // namespace caredesk
