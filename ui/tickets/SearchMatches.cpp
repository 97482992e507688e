#include "ui/tickets/SearchMatches.h"

#include <QRegularExpression>

namespace caredesk {

namespace {

/// One character for one: letters without their marks, in lower case.
QString folded(const QString& text)
{
    QString out = text;
    for (QChar& c : out) {
        const QString parts = c.decompositionTag() == QChar::Canonical ? c.decomposition() : QString();
        c = (parts.isEmpty() ? c : parts.front()).toLower();
    }
    return out;
}

} // namespace

QList<TextRange> searchMatches(const QString& text, const QString& search)
{
    static const QRegularExpression between(QStringLiteral("[^\\w]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    if (search.trimmed().size() < 2) {
        return {};
    }
    const QStringList words = folded(search).split(between, Qt::SkipEmptyParts);
    const QString plain = folded(text);
    QList<TextRange> ranges;
    qsizetype at = 0;
    while (at < plain.size()) {
        qsizetype longest = 0;
        const bool begins =
            plain.at(at).isLetterOrNumber() && (at == 0 || !plain.at(at - 1).isLetterOrNumber());
        for (const QString& word : words) {
            if (begins && word.size() > longest && QStringView(plain).mid(at).startsWith(word)) {
                longest = word.size();
            }
        }
        if (longest > 0) {
            ranges.append({at, longest});
        }
        at += qMax<qsizetype>(longest, 1);
    }
    return ranges;
}

} // namespace caredesk
