#pragma once

#include "content/Document.h"

#include <QFont>
#include <QPalette>
#include <QTextCursor>

namespace caredesk {

/// Puts the blocks of a message into a QTextDocument, through a cursor and never as HTML, so that nothing but
/// what Document can hold gets there. An image block becomes an image named imageName(block), which the owner
/// of the document adds as a resource when it has it.
class BodyWriter
{
public:
    BodyWriter(QTextDocument* document, const QFont& font, const QPalette& palette);

    void write(const Block& block);

    /// The address of an image inside the document, and the Block::image it stands for (empty for any other
    /// address).
    static QString imageName(const QString& image);
    static QString imageOf(const QString& name);

private:
    void beginBlock(qreal above, qreal below, qreal left = 0, qreal firstLine = 0);
    void writeSpans(const Block& block, const QString& marker);
    void writeTable(const Block& block);
    QTextCharFormat formatOf(const Span& span) const;

    QTextCursor m_cursor;
    QFont m_font;
    QPalette m_palette;
    bool m_empty = true;
};

} // namespace caredesk
