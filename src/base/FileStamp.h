#pragma once

#include <QtGlobal>

class QFileInfo;

namespace caredesk {

struct FileStamp
{
    qint64 size = 0;     ///< Bytes.
    qint64 modified = 0; ///< UTC ms.

    bool operator==(const FileStamp&) const = default;
};

/// How large a file is now, and when it was written. Of one that a program holds open Windows' folders know
/// only how it was when it was opened; it is asked itself.
FileStamp fileStamp(const QFileInfo& file);

} // namespace caredesk
