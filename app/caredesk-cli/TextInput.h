#pragma once

#include "base/Result.h"

#include <QString>

namespace caredesk {

struct ParsedCommandLine;

/// The text of an option, or of the file that another option names ("-": standard input). Errors:
/// InvalidInput when neither is given, FileNotFound, FileNotRegular, FileUnreadable, FileTooLarge (1 MiB).
Result<QString> textInput(const ParsedCommandLine& commandLine, const QString& textOption,
                          const QString& fileOption);

} // namespace caredesk
