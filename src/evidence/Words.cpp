#include "evidence/Words.h"

namespace caredesk {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Whether `c` between two characters of words makes one word of them.
bool joins(QChar before, QChar c, QChar after)
{
    if (c == u'-' || c == u'_') {
        return before.isLetterOrNumber() && after.isLetterOrNumber();
    }
    return (c == u':' || c == u'.' || c == u'/') && isDigit(before) && isDigit(after);
}

} // namespace

QChar foldedCharacter(QChar character)
{
    if (character.isMark()) {
        return {};
    }
    if (character.unicode() < 0x80) {
        return character.toLower();
    }
    const QChar lower = character.toLower();
    return lower.decompositionTag() == QChar::Canonical ? lower.decomposition().front() : lower;
}

QList<Word> wordsOf(const QString& text)
{
    QList<Word> words;
    Word word;
    int line = 0;
    const auto finish = [&words, &word](qsizetype end) {
        if (!word.folded.isEmpty()) {
            word.length = end - word.position;
            words.append(std::exchange(word, {}));
        }
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool inside = !word.folded.isEmpty();
        if (c.isLetterOrNumber()) {
            if (!inside) {
                word.position = i;
                word.line = line;
                word.capital = c.isUpper();
            }
            word.folded += foldedCharacter(c);
        } else if (inside && i + 1 < text.size() && joins(text.at(i - 1), c, text.at(i + 1))) {
            word.folded += c;
        } else if (!(inside && c.isMark())) {
            finish(i);
            line += c == u'\n' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator ? 1 : 0;
        }
    }
    finish(text.size());
    return words;
}

} // namespace caredesk
