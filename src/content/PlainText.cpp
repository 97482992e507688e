#include "content/HtmlReader.h"

namespace caredesk {

namespace {

QString lineOf(const Block& block)
{
    QString text;
    for (const Span& span : block.spans) {
        text += span.text;
    }
    switch (block.kind) {
    case Block::Kind::ListItem:
        return QString(qsizetype{2} * block.level, u' ') %
               (block.ordered ? QString::number(block.number) % u". " : u"- "_qs) % text;
    case Block::Kind::Table: {
        QStringList rows;
        for (const QList<QString>& row : block.cells) {
            rows.append(QStringList(row).join(u'\t'));
        }
        return rows.join(u'\n');
    }
    case Block::Kind::Image: return block.alt;
    case Block::Kind::Rule: return {};
    case Block::Kind::Paragraph:
    case Block::Kind::Heading:
    case Block::Kind::Preformatted: break;
    }
    return text;
}

/// One line, with runs of spaces that a browser will not collapse.
QString escapedLine(const QString& line)
{
    QString html = line.toHtmlEscaped();
    html.replace(u'\t', u"    "_qs);
    html.replace(u"  "_qs, u"&nbsp; "_qs);
    if (html.startsWith(u' ')) {
        html.replace(0, 1, u"&nbsp;"_qs);
    }
    return html;
}

} // namespace

QString plainText(const Document& document)
{
    QStringList lines;
    for (const Block& block : document.blocks) {
        const QString line = lineOf(block);
        if (line.isEmpty()) {
            continue;
        }
        lines.append(block.quoted ? u"> " % QString(line).replace(u'\n', u"\n> "_qs) : line);
    }
    return lines.join(u'\n');
}

QString htmlFromPlainText(const QString& text)
{
    QString normal = text;
    normal.replace(u"\r\n"_qs, u"\n"_qs).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
    normal.replace(QChar::LineSeparator, u'\n').remove(QChar::Null);
    QStringList paragraphs;
    QStringList lines;
    const auto endParagraph = [&paragraphs, &lines] {
        if (!lines.isEmpty()) {
            paragraphs.append(u"<p>" % lines.join(u"<br>"_qs) % u"</p>");
            lines.clear();
        }
    };
    for (const QString& line : normal.split(u'\n')) {
        if (line.trimmed().isEmpty()) {
            endParagraph();
        } else {
            lines.append(escapedLine(line));
        }
    }
    endParagraph();
    return paragraphs.join(u'\n');
}

} // namespace caredesk
