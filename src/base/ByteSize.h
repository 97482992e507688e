#pragma once

#include <QString>

namespace caredesk {

/// "312 KB", "1,4 MB": units of 1024, as file managers count, in the default locale's digits. Empty for a
/// negative size.
QString byteSizeText(qint64 size);

} // namespace caredesk
