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

/// A message that is quoted from its first word to its last is shown whole. Each segment is a widget of its
/// own: after 40 of them what is left is one. Paragraphs of more than 4,000 characters become several, so
/// that no single one holds the window up.
QList<Segment> segmentsOf(const Document& document);

/// `blocks` cut after `limit` characters (between blocks); `rest` takes what is left.
QList<Block> firstCharacters(const QList<Block>& blocks, qsizetype limit, QList<Block>* rest);

/// Plain text as paragraphs of a few thousand characters, cut at the ends of lines where there are any.
QList<Block> blocksOfText(const QString& text);

} // namespace caredesk
