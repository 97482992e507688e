#pragma once

#include "content/Document.h"

namespace caredesk {

/// How text looks at one place of the source; what an element changes, its end puts back.
struct TextState
{
    bool bold = false;
    bool italic = false;
    bool code = false;
    bool preformatted = false;
    bool quoted = false;
    bool dropped = false; ///< Inside a script, a style, a drawing: nothing is taken.
    int heading = 0;
    QString link = {};
};

/// Puts a Document together from text and marks in source order: collapses white space as a browser does,
/// ends blocks, numbers list items, tells tables of data from tables of layout, and keeps the limits.
class DocumentBuilder
{
public:
    void addText(const QString& text, const TextState& state);
    void addLineBreak(const TextState& state);
    void addImage(const QString& address, const QString& alt, const TextState& state);
    void addRule(const TextState& state);
    /// A block's beginning or end: what follows stands on its own.
    void endBlock();

    void beginList(bool ordered, int first);
    void endList();
    void beginItem();

    /// `layout`: known to be no table of data.
    void beginTable(bool layout);
    void beginRow();
    void beginCell();
    void endCell();
    void endTable();

    void setTruncated() { m_document.truncated = true; }
    /// Text that is not to be laid out any more.
    void addRest(QStringView text);
    Document take();

private:
    struct List
    {
        bool ordered = false;
        int next = 1;
    };
    struct Cell
    {
        qsizetype firstBlock = 0;
        qsizetype endBlock = -1;
    };
    struct Table
    {
        bool layout = false;
        QList<QList<Cell>> rows = {};
    };

    bool spend(qsizetype characters);
    QString affordable(const QString& text);
    QList<Span> withTargetsShown(const QList<Span>& spans);
    void append(const QString& text, const TextState& state);
    void appendBlock(Block block);
    bool fitsACell(const Cell& cell) const;
    qsizetype firstBlock(const Table& table) const;
    bool isData(const Table& table) const;
    Block dataBlock(const Table& table) const;

    Document m_document;
    QList<Span> m_spans;
    TextState m_blockState;
    QList<List> m_lists;
    QList<Table> m_tables;
    bool m_itemPending = false;
    qsizetype m_characters = 0;
    bool m_full = false;
    int m_cells = 0;
};

} // namespace caredesk
