#include "ui/tickets/Segments.h"

#include "content/HtmlReader.h"

#include <algorithm>

namespace caredesk {

namespace {

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
        if (segments.isEmpty() || segments.back().quoted != quoted) {
            segments.append(Segment{quoted, {}});
        }
        segments.back().blocks.append(block);
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

} // namespace caredesk
