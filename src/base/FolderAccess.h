#pragma once

#include <QString>

namespace caredesk {

/// Whether what lies in the folder can be asked for and entered. Qt does not ask Windows who may.
bool canListFolder(const QString& path);

} // namespace caredesk
