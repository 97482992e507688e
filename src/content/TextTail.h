#pragma once

#include "base/Result.h"

#include <QString>

namespace caredesk {

enum class TextEncoding { Utf8, Utf16, Latin1 };

/// The end of a text file, for a look at it.
struct TextTail
{
    QString text = {}; ///< Lines end in '\n'; what would not be seen or would move the cursor is '�'.
    TextEncoding encoding = TextEncoding::Utf8;
    qint64 size = 0;   ///< Bytes of the whole file.
    bool whole = true; ///< False: `text` begins at a line somewhere inside.

    bool operator==(const TextTail&) const = default;
};

/// Reads no more than the last `maxBytes` of a file, however large it is. The encoding is taken from its mark
/// or, without one, from the bytes: UTF-16 by its zeros, UTF-8 where it is that, else Windows' Latin-1.
/// Blocks; any thread. Errors: FileUnreadable; Unsupported when that is no text.
Result<TextTail> readTextTail(const QString& path, qint64 maxBytes);

/// The end of a text file as it is, beginning at a line: at most `maxBytes`. FileUnreadable.
Result<QByteArray> readLastLines(const QString& path, qint64 maxBytes);

} // namespace caredesk
