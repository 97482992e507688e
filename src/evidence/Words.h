#pragma once

#include <QList>
#include <QString>

namespace caredesk {

/// A word of a text, as rules compare it: without case and accents.
struct Word
{
    QString folded = {};
    qsizetype position = 0; ///< Of its first character in the text, in UTF-16 units; `length` likewise.
    qsizetype length = 0;
    int line = 0;         ///< From 0.
    bool capital = false; ///< It is written with a capital letter first.
    quint64 kinds = 0;    ///< Bits of what it is: a number, a time, a word of a list. Set by Vocabulary.

    qsizetype end() const { return position + length; }
    bool operator==(const Word&) const = default;
};

/// The words of `text`. A number keeps what parts it ("20:40", "12/03/2026", "1.200"), a code its hyphens
/// ("K-02"). One pass; time and memory grow with the text alone.
QList<Word> wordsOf(const QString& text);

/// One character without case and accents: 'É' → 'e'. Null for a mark that stands by itself.
QChar foldedCharacter(QChar character);

} // namespace caredesk
