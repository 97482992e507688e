#pragma once

#include "content/Document.h"

namespace caredesk {

/// A stretch of a message that is all quoted or all its own.
struct Segment
{
    bool quoted = false;
    QList<Block> blocks = {};

    /// Lines of text, for "Show quoted text (9 lines)".
    int lines() const;
    bool operator==(const Segment&) const = default;
};

/// A message that is quoted from its first word to its last is shown whole.
QList<Segment> segmentsOf(const Document& document);

/// `blocks` cut after `limit` characters (between blocks); `rest` takes what is left.
QList<Block> firstCharacters(const QList<Block>& blocks, qsizetype limit, QList<Block>* rest);

} // namespace caredesk
