#pragma once

#include "evidence/LineBlanker.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace caredesk {

/// How a file's bytes are to be read as text.
enum class TextKind {
    Bytes, ///< UTF-8, or one byte a character: decided for each line.
    Utf16Little,
    Utf16Big,
};

/// By the mark at the beginning of the whole file.
TextKind textKindOf(const QByteArray& beginning);

/// What tells the kind at the beginning of a file; empty for bytes.
QByteArray markOf(TextKind kind);

/// True for what is no text: it holds zeros that its kind does not explain.
bool isBinary(const QByteArray& bytes, TextKind kind);

/// Where the first line begins at or behind `from`, in bytes; -1 when none does. A line begins at 0 and
/// behind each line feed.
qsizetype lineBegin(const QByteArray& bytes, qsizetype from, TextKind kind);

/// `bytes` with each line blanked out; what has nothing to blank out stays byte for byte. Nothing when `stop`
/// said so, which is asked before every line.
std::optional<QByteArray> blankedText(const QByteArray& bytes, TextKind kind, const LineBlanker& blanker,
                                      BlankCounts& counts, const std::function<bool()>& stop);

/// The text for a person to read.
QString readableText(const QByteArray& bytes, TextKind kind);

} // namespace caredesk
