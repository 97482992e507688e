#pragma once

#include <QString>

class QFile;

namespace caredesk {

/// Opens for reading, without waiting for a writer should it be a pipe, and shared with programs that have it
/// open. False when there is no such file, it may not be read, or it is none that holds bytes.
bool openRegularFile(QFile& file, const QString& path);

} // namespace caredesk
