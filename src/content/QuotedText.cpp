#include "content/QuotedText.h"

#include <QRegularExpression>

namespace caredesk {

namespace {

QString textOf(const Block& block)
{
    QString text;
    for (const Span& span : block.spans) {
        text += span.text;
    }
    return text;
}

/// The spans of each line of a paragraph.
QList<QList<Span>> linesOf(const QList<Span>& spans)
{
    QList<QList<Span>> lines{{}};
    for (const Span& span : spans) {
        const QStringList parts = span.text.split(u'\n');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0) {
                lines.append(QList<Span>{});
            }
            if (!parts.at(i).isEmpty()) {
                Span part = span;
                part.text = parts.at(i);
                lines.back().append(part);
            }
        }
    }
    return lines;
}

bool beginsWithMark(const QList<Span>& line)
{
    return !line.isEmpty() && line.front().text.trimmed().startsWith(u'>');
}

QList<Span> withoutMarks(QList<Span> line)
{
    static const QRegularExpression marks(QStringLiteral("^\\s*(>\\s?)+"));
    line.front().text.remove(marks);
    if (line.front().text.isEmpty()) {
        line.removeFirst();
    }
    return line;
}

/// Splits a paragraph where quoted lines begin and end.
QList<Block> splitByMarks(const Block& block)
{
    QList<Block> out;
    for (const QList<Span>& line : linesOf(block.spans)) {
        const bool quoted = beginsWithMark(line);
        const bool joins = !out.isEmpty() && out.back().quoted == quoted;
        if (!joins) {
            Block part = block;
            part.spans.clear();
            part.quoted = quoted;
            out.append(part);
        }
        QList<Span>& spans = out.back().spans;
        if (joins && !spans.isEmpty()) {
            spans.back().text += u'\n';
        }
        spans += quoted ? withoutMarks(line) : line;
    }
    out.removeIf([](const Block& part) { return textOf(part).trimmed().isEmpty(); });
    return out;
}

bool isAttribution(const Block& block)
{
    static const QRegularExpression words(
        QStringLiteral(
            "^(on|el|le|em|am|il)\\b.{5,300}(wrote|escribi[oó]|a écrit|escreveu|schrieb.*|ha scritto)\\s*:$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const QString text = textOf(block).simplified();
    return text.size() < 400 && words.match(text).hasMatch();
}

bool beginsOriginal(const Block& block)
{
    static const QRegularExpression words(
        QStringLiteral(
            "^-{3,}\\s*(original message|mensaje original|forwarded message|mensaje reenviado)\\s*-{3,}"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(textOf(block).trimmed().left(100)).hasMatch();
}

} // namespace

QList<Block> withQuotedText(const QList<Block>& blocks)
{
    QList<Block> out;
    bool original = false;
    for (const Block& block : blocks) {
        original = original || beginsOriginal(block);
        if (original || block.quoted || block.kind != Block::Kind::Paragraph ||
            !textOf(block).contains(u'>')) {
            out.append(block);
            out.back().quoted = block.quoted || original;
        } else {
            out += splitByMarks(block);
        }
    }
    for (qsizetype i = 0; i + 1 < out.size(); ++i) {
        if (out.at(i + 1).quoted && !out.at(i).quoted && isAttribution(out.at(i))) {
            out[i].quoted = true;
        }
    }
    return out;
}

} // namespace caredesk
