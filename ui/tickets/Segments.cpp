#include "ui/tickets/Segments.h"

#include "content/HtmlReader.h"

#include <algorithm>

namespace caredesk {

namespace {

constexpr qsizetype mostSegments = 40;
constexpr qsizetype longestBlock = 4'000;

qsizetype lengthOf(const Block& block)
{
    qsizetype length = 40;
    for (const Span& span : block.spans) {
        length += span.text.size();
    }
    for (const QList<QString>& row : block.cells) {
        for (const QString& cell : row) {
            length += cell.size();
        }
    }
    return length;
}

/// Where a text that is too long is cut: behind a line or a word, never inside a character.
qsizetype cutIn(QStringView text)
{
    const QStringView piece = text.left(longestBlock);
    for (const QChar end : {QChar(u'\n'), QChar(u' ')}) {
        if (const qsizetype at = piece.lastIndexOf(end); at > 0) {
            return at + 1;
        }
    }
    return piece.back().isHighSurrogate() ? longestBlock - 1 : longestBlock;
}

/// `block` as it is, or as several of at most `longestBlock` characters. A list item's continuations stand in
/// its list without a mark.
QList<Block> inPieces(const Block& block)
{
    if (lengthOf(block) <= longestBlock || block.kind == Block::Kind::Table) {
        return {block};
    }
    Block next = block;
    next.spans.clear();
    QList<Block> pieces{next};
    qsizetype length = 0;
    const auto begin = [&pieces, &next, &length] {
        if (next.kind == Block::Kind::ListItem) {
            next.kind = Block::Kind::Paragraph;
            ++next.level;
        }
        pieces.append(next);
        length = 0;
    };
    for (const Span& whole : block.spans) {
        Span span = whole;
        while (length + span.text.size() > longestBlock) {
            const qsizetype cut = span.text.size() > longestBlock ? cutIn(span.text) : span.text.size();
            if (length > 0) {
                begin();
            }
            Span piece = span;
            piece.text = span.text.left(cut);
            pieces.back().spans.append(piece);
            length = cut;
            span.text.remove(0, cut);
        }
        if (!span.text.isEmpty()) {
            length += span.text.size();
            pieces.back().spans.append(span);
        }
    }
    return pieces;
}

} // namespace

int Segment::lines() const
{
    return static_cast<int>(plainText(Document{blocks}).count(u'\n')) + 1;
}

QList<Segment> segmentsOf(const Document& document)
{
    const bool allQuoted = std::all_of(document.blocks.begin(), document.blocks.end(),
                                       [](const Block& block) { return block.quoted; });
    QList<Segment> segments;
    for (const Block& block : document.blocks) {
        const bool quoted = block.quoted && !allQuoted;
        const bool room = segments.size() < mostSegments;
        if (segments.isEmpty() || (room && segments.back().quoted != quoted)) {
            segments.append(Segment{quoted && segments.size() + 1 < mostSegments, {}});
        }
        segments.back().blocks += inPieces(block);
    }
    return segments;
}

QList<Block> firstCharacters(const QList<Block>& blocks, qsizetype limit, QList<Block>* rest)
{
    qsizetype length = 0;
    qsizetype count = 0;
    while (count < blocks.size() && (count == 0 || length + lengthOf(blocks.at(count)) <= limit)) {
        length += lengthOf(blocks.at(count++));
    }
    *rest = blocks.mid(count);
    return blocks.first(count);
}

QList<Block> blocksOfText(const QString& text)
{
    return inPieces(Block{.spans = {Span{.text = text}}});
}

} // namespace caredesk
