#include "ui/tickets/BodyWriter.h"

#include "ui/common/Colours.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextDocument>
#include <QTextTable>

namespace caredesk {

namespace {

constexpr qreal paragraphGap = 4;
constexpr qreal indent = 20;
/// Text is laid out a block at a time; a longer one would hold the window up.
constexpr qsizetype longestBlock = 4'000;
constexpr qreal linePitch = 20; ///< At a body text of 13.
constexpr qreal bodySize = 13;
constexpr QLatin1String imageScheme("caredesk-image:");

qreal headingFactor(int level)
{
    return level <= 1 ? 16.0 / bodySize : level == 2 ? 15.0 / bodySize : 1.0;
}

} // namespace

BodyWriter::BodyWriter(QTextDocument* document, const QFont& font, const QPalette& palette)
    : m_cursor(document)
    , m_font(font)
    , m_palette(palette)
    , m_empty(document->isEmpty())
{
    m_cursor.movePosition(QTextCursor::End);
}

QString BodyWriter::imageName(const QString& image)
{
    return imageScheme + QString::fromLatin1(image.toUtf8().toHex());
}

QString BodyWriter::imageOf(const QString& name)
{
    return name.startsWith(imageScheme)
               ? QString::fromUtf8(QByteArray::fromHex(name.mid(imageScheme.size()).toLatin1()))
               : QString();
}

void BodyWriter::beginBlock(qreal above, qreal below, qreal left, qreal firstLine)
{
    QTextBlockFormat format;
    format.setTopMargin(m_empty ? 0 : above);
    format.setBottomMargin(below);
    format.setLeftMargin(left);
    format.setTextIndent(firstLine);
    const qreal pitch = linePitch * QFontInfo(m_font).pixelSize() / bodySize;
    format.setLineHeight(pitch, QTextBlockFormat::MinimumHeight);
    if (m_empty) {
        m_cursor.setBlockFormat(format);
        m_empty = false;
    } else {
        m_cursor.insertBlock(format);
    }
}

QTextCharFormat BodyWriter::formatOf(const Span& span) const
{
    QTextCharFormat format;
    QFont font = m_font;
    if (span.code) {
        font.setFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        format.setFont(font);
        format.setBackground(Colours::of(m_palette).alt);
    }
    format.setFontWeight(span.bold ? QFont::DemiBold : QFont::Normal);
    format.setFontItalic(span.italic);
    format.setForeground(m_palette.color(QPalette::Text));
    if (!span.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(span.link);
        format.setForeground(Colours::of(m_palette).link);
        format.setFontUnderline(true);
        format.setToolTip(span.link);
    }
    return format;
}

void BodyWriter::writeSpans(const Block& block, const QString& marker)
{
    if (!marker.isEmpty()) {
        m_cursor.insertText(marker, formatOf({}));
    }
    qsizetype length = 0;
    for (const Span& span : block.spans) {
        QTextCharFormat format = formatOf(span);
        if (block.kind == Block::Kind::Heading) {
            format.setFontWeight(QFont::DemiBold);
            format.setProperty(QTextFormat::FontSizeAdjustment, 0);
            if (m_font.pointSizeF() > 0) {
                format.setFontPointSize(m_font.pointSizeF() * headingFactor(block.level));
            }
        }
        QStringView rest = span.text;
        while (!rest.isEmpty()) {
            const qsizetype newline = rest.indexOf(u'\n');
            qsizetype take = newline < 0 ? rest.size() : newline;
            const bool tooLong = length + take > longestBlock;
            if (tooLong) {
                take = qMax<qsizetype>(0, longestBlock - length);
            }
            m_cursor.insertText(rest.left(take).toString(), format);
            length += take;
            rest = rest.mid(take);
            if (tooLong || rest.startsWith(u'\n')) {
                QTextBlockFormat next = m_cursor.blockFormat();
                const qreal below = next.bottomMargin();
                next.setBottomMargin(0);
                m_cursor.setBlockFormat(next);
                next.setTopMargin(0);
                next.setBottomMargin(below);
                m_cursor.insertBlock(next);
                length = 0;
                rest = rest.mid(rest.startsWith(u'\n') ? 1 : 0);
            }
        }
    }
}

void BodyWriter::write(const Block& block)
{
    const qreal level = block.level;
    switch (block.kind) {
    case Block::Kind::Paragraph:
        beginBlock(0, paragraphGap, indent * level);
        writeSpans(block, {});
        break;
    case Block::Kind::Heading:
        beginBlock(8, paragraphGap);
        writeSpans(block, {});
        break;
    case Block::Kind::ListItem: {
        const QString marker = block.ordered ? QString::number(block.number) + u". " : u"•  "_qs;
        const qreal width = QFontMetricsF(m_font).horizontalAdvance(marker);
        beginBlock(0, 2, indent * level + qMax(indent, width), -width);
        writeSpans(block, marker);
        break;
    }
    case Block::Kind::Preformatted: {
        beginBlock(2, paragraphGap + 2);
        QTextBlockFormat format;
        format.setBackground(Colours::of(m_palette).alt);
        m_cursor.mergeBlockFormat(format);
        Block code = block;
        for (Span& span : code.spans) {
            span.code = true;
        }
        writeSpans(code, {});
        break;
    }
    case Block::Kind::Table: writeTable(block); break;
    case Block::Kind::Image: {
        beginBlock(4, paragraphGap + 4);
        QTextImageFormat format;
        format.setName(imageName(block.image));
        format.setAnchor(true);
        format.setAnchorHref(imageName(block.image));
        format.setProperty(QTextFormat::ImageAltText, block.alt);
        m_cursor.insertImage(format);
        break;
    }
    case Block::Kind::Rule: {
        beginBlock(4, 8);
        QTextBlockFormat format;
        format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                           QTextLength(QTextLength::PercentageLength, 100));
        m_cursor.mergeBlockFormat(format);
        break;
    }
    }
}

void BodyWriter::writeTable(const Block& block)
{
    qsizetype columns = 0;
    for (const QList<QString>& row : block.cells) {
        columns = qMax(columns, row.size());
    }
    if (columns == 0) {
        return;
    }
    beginBlock(2, 0);
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderBrush(Colours::of(m_palette).border);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setCellPadding(4);
    format.setBottomMargin(paragraphGap + 2);
    QTextTable* table =
        m_cursor.insertTable(static_cast<int>(block.cells.size()), static_cast<int>(columns), format);
    for (int row = 0; row < table->rows(); ++row) {
        for (int column = 0; column < block.cells.at(row).size(); ++column) {
            table->cellAt(row, column)
                .firstCursorPosition()
                .insertText(block.cells.at(row).at(column), formatOf({.bold = row == 0}));
        }
    }
    m_cursor.movePosition(QTextCursor::End);
}

} // namespace caredesk
