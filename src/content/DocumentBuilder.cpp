#include "content/DocumentBuilder.h"

#include "content/LinkPolicy.h"
#include "content/QuotedText.h"

#include <algorithm>

namespace caredesk {

namespace {

constexpr qsizetype maxCharacters = 400'000;
constexpr qsizetype maxRest = 16'000'000;
constexpr int maxCells = 2'000;
constexpr qsizetype costOfARule = 40; ///< So that a million of them meets the limit of characters too.
constexpr int maxCellLength = 400;

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

void trimEnd(QList<Span>& spans)
{
    while (!spans.isEmpty()) {
        QString& text = spans.back().text;
        while (!text.isEmpty() && isSpace(text.back())) {
            text.chop(1);
        }
        if (!text.isEmpty()) {
            return;
        }
        spans.removeLast();
    }
}

bool isBlank(const QList<Span>& spans)
{
    return std::all_of(spans.begin(), spans.end(),
                       [](const Span& span) { return span.text.trimmed().isEmpty(); });
}

QString textOf(const Block& block)
{
    QString text;
    for (const Span& span : block.spans) {
        text += span.text;
    }
    return text;
}

} // namespace

bool DocumentBuilder::spend(qsizetype characters)
{
    if (m_full || m_characters + characters > maxCharacters) {
        m_full = true;
        m_document.truncated = true;
        return false;
    }
    m_characters += characters;
    return true;
}

/// As much of `text` as there is room for; what follows goes to the rest, in its order.
QString DocumentBuilder::affordable(const QString& text)
{
    const qsizetype room = m_full ? 0 : maxCharacters - m_characters;
    if (spend(text.size())) {
        return text;
    }
    qsizetype taken = qMin(room, text.size());
    if (taken > 0 && text.at(taken - 1).isHighSurrogate()) {
        --taken;
    }
    m_characters += taken;
    addRest(QStringView(text).mid(taken));
    return text.left(taken);
}

void DocumentBuilder::addRest(QStringView text)
{
    m_document.truncated = true;
    m_document.rest += text.left(qMax<qsizetype>(0, maxRest - m_document.rest.size()));
}

void DocumentBuilder::append(const QString& text, const TextState& state)
{
    if (m_spans.isEmpty()) {
        m_blockState = state;
    }
    Span span{text, state.bold, state.italic, state.code, state.link};
    if (!m_spans.isEmpty()) {
        Span& last = m_spans.back();
        if (last.bold == span.bold && last.italic == span.italic && last.code == span.code &&
            last.link == span.link) {
            last.text += text;
            return;
        }
    }
    m_spans.append(std::move(span));
}

void DocumentBuilder::addText(const QString& text, const TextState& state)
{
    if (state.preformatted) {
        const QString taken = affordable(QString(text).remove(u'\r'));
        if (!taken.isEmpty()) {
            append(taken, state);
        }
        return;
    }
    QString collapsed;
    collapsed.reserve(text.size());
    bool space = m_spans.isEmpty() || isSpace(m_spans.back().text.back());
    for (const QChar c : text) {
        if (!isSpace(c)) {
            collapsed += c;
            space = false;
        } else if (!space) {
            collapsed += u' ';
            space = true;
        }
    }
    const QString taken = affordable(collapsed);
    if (!taken.isEmpty()) {
        append(taken, state);
    }
}

void DocumentBuilder::addLineBreak(const TextState& state)
{
    if (m_full) {
        addRest(u"\n");
    }
    if (m_spans.isEmpty()) {
        return;
    }
    if (state.preformatted) {
        append(u"\n"_qs, state);
        return;
    }
    if (m_spans.back().text.endsWith(u'\n')) {
        endBlock();
        return;
    }
    QString& last = m_spans.back().text;
    while (last.endsWith(u' ')) {
        last.chop(1);
    }
    last += u'\n';
}

void DocumentBuilder::appendBlock(Block block)
{
    block.quoted = block.quoted || m_blockState.quoted;
    m_document.blocks.append(std::move(block));
}

void DocumentBuilder::addImage(const QString& address, const QString& alt, const TextState& state)
{
    endBlock();
    if (spend(costOfARule + alt.size())) {
        m_blockState = state;
        appendBlock(Block{.kind = Block::Kind::Image, .image = address, .alt = alt.simplified()});
    }
}

void DocumentBuilder::addRule(const TextState& state)
{
    endBlock();
    if (spend(costOfARule)) {
        m_blockState = state;
        appendBlock(Block{.kind = Block::Kind::Rule});
    }
}

void DocumentBuilder::endBlock()
{
    if (m_full && !m_document.rest.isEmpty() && !m_document.rest.endsWith(u'\n')) {
        addRest(u"\n");
    }
    trimEnd(m_spans);
    if (isBlank(m_spans)) {
        m_spans.clear();
        return;
    }
    Block block;
    block.spans = withTargetsShown(withLinksFound(std::exchange(m_spans, {})));
    const int depth = static_cast<int>(m_lists.size());
    if (m_blockState.preformatted) {
        block.kind = Block::Kind::Preformatted;
    } else if (m_blockState.heading > 0) {
        block.kind = Block::Kind::Heading;
        block.level = m_blockState.heading;
    } else if (m_itemPending && depth > 0) {
        block.kind = Block::Kind::ListItem;
        block.level = depth - 1;
        block.ordered = m_lists.back().ordered;
        block.number = block.ordered ? m_lists.back().next++ : 0;
    } else {
        block.level = depth;
    }
    m_itemPending = false;
    appendBlock(std::move(block));
}

/// A link whose text names another place than where it leads gets the true one beside it.
QList<Span> DocumentBuilder::withTargetsShown(const QList<Span>& spans)
{
    QList<Span> out;
    QString shown;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        out.append(spans.at(i));
        const QString link = spans.at(i).link;
        shown += spans.at(i).text;
        if (i + 1 < spans.size() && spans.at(i + 1).link == link) {
            continue;
        }
        const QString target = link.isEmpty() ? QString() : hiddenTarget(std::exchange(shown, {}), link);
        shown.clear();
        if (!target.isEmpty() && spend(target.size())) {
            out.append(Span{.text = u" [→ " + target + u"]"});
        }
    }
    return out;
}

void DocumentBuilder::beginList(bool ordered, int first)
{
    endBlock();
    m_itemPending = false;
    m_lists.append(List{ordered, first});
}

void DocumentBuilder::endList()
{
    endBlock();
    m_itemPending = false;
    if (!m_lists.isEmpty()) {
        m_lists.removeLast();
    }
}

void DocumentBuilder::beginItem()
{
    endBlock();
    m_itemPending = true;
}

void DocumentBuilder::beginTable(bool layout)
{
    endBlock();
    if (!m_tables.isEmpty()) {
        m_tables.back().layout = true;
    }
    m_tables.append(Table{layout || !m_lists.isEmpty(), {}});
}

void DocumentBuilder::beginRow()
{
    endBlock();
    if (!m_tables.isEmpty()) {
        m_tables.back().rows.append(QList<Cell>{});
    }
}

void DocumentBuilder::beginCell()
{
    endBlock();
    if (m_tables.isEmpty()) {
        return;
    }
    Table& table = m_tables.back();
    if (++m_cells > maxCells) {
        table.layout = true;
        m_document.truncated = true;
        return;
    }
    if (table.rows.isEmpty()) {
        table.rows.append(QList<Cell>{});
    }
    table.rows.back().append(Cell{m_document.blocks.size(), -1});
}

void DocumentBuilder::endCell()
{
    endBlock();
    if (!m_tables.isEmpty() && !m_tables.back().rows.isEmpty() && !m_tables.back().rows.back().isEmpty()) {
        m_tables.back().rows.back().back().endBlock = m_document.blocks.size();
    }
}

bool DocumentBuilder::fitsACell(const Cell& cell) const
{
    qsizetype length = 0;
    for (qsizetype i = cell.firstBlock; i < cell.endBlock; ++i) {
        const Block& block = m_document.blocks.at(i);
        if (block.kind != Block::Kind::Paragraph && block.kind != Block::Kind::Heading) {
            return false;
        }
        length += textOf(block).size();
    }
    return length <= maxCellLength;
}

qsizetype DocumentBuilder::firstBlock(const Table& table) const
{
    for (const QList<Cell>& row : table.rows) {
        if (!row.isEmpty()) {
            return row.constFirst().firstBlock;
        }
    }
    return m_document.blocks.size();
}

/// Mail is laid out with tables. One is taken for data when it has columns, each cell is a short text, and
/// nothing stands between the cells.
bool DocumentBuilder::isData(const Table& table) const
{
    qsizetype columns = 0;
    qsizetype inCells = 0;
    for (const QList<Cell>& row : table.rows) {
        columns = std::max(columns, row.size());
        for (const Cell& cell : row) {
            if (!fitsACell(cell)) {
                return false;
            }
            inCells += cell.endBlock - cell.firstBlock;
        }
    }
    return !table.layout && columns > 1 && table.rows.size() > 1 && inCells > 0 &&
           inCells == m_document.blocks.size() - firstBlock(table);
}

Block DocumentBuilder::dataBlock(const Table& table) const
{
    Block block{.kind = Block::Kind::Table};
    for (const QList<Cell>& row : table.rows) {
        QList<QString> cells;
        for (const Cell& cell : row) {
            QStringList texts;
            for (qsizetype i = cell.firstBlock; i < cell.endBlock; ++i) {
                texts.append(textOf(m_document.blocks.at(i)));
            }
            cells.append(texts.join(u' ').simplified());
        }
        if (!cells.isEmpty()) {
            block.cells.append(cells);
        }
    }
    return block;
}

void DocumentBuilder::endTable()
{
    endBlock();
    if (m_tables.isEmpty()) {
        return;
    }
    const Table table = m_tables.takeLast();
    if (!isData(table)) {
        return;
    }
    Block block = dataBlock(table);
    const qsizetype first = firstBlock(table);
    block.quoted = m_document.blocks.at(first).quoted;
    m_document.blocks.remove(first, m_document.blocks.size() - first);
    m_document.blocks.append(std::move(block));
}

Document DocumentBuilder::take()
{
    endBlock();
    m_document.rest = m_document.rest.trimmed();
    m_document.blocks = withQuotedText(m_document.blocks);
    return std::exchange(m_document, {});
}

} // namespace caredesk
