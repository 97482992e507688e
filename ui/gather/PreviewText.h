#pragma once

#include "base/Job.h"

#include <QString>

namespace caredesk {

/// A part of a text as it is shown, and where the next one begins; -1: that was all.
struct PreviewPart
{
    QString text = {};
    qint64 next = -1; ///< Bytes.

    bool operator==(const PreviewPart&) const = default;
};

/// Reads on in a text from `from`, a quarter of a MiB at a time, in a thread of the pool. Lines of more than
/// 2,000 characters are broken, and what would not be seen stands there by its code. Error: FileUnreadable.
Job<PreviewPart>* readPreview(const QString& path, qint64 from, QObject* parent = nullptr);

} // namespace caredesk
