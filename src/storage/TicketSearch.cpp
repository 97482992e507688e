#include "storage/TicketSearch.h"

#include <QStringList>

namespace caredesk {

namespace {

constexpr qsizetype shortestSearch = 2;
constexpr qsizetype mostWords = 12;

/// The words as the tokenizer of the index (unicode61) cuts them: runs of letters, digits and their marks.
QStringList words(const QString& typed)
{
    QStringList words;
    QString word;
    const auto finishWord = [&words, &word] {
        if (!word.isEmpty()) {
            words.append(std::exchange(word, {}));
        }
    };
    for (const char32_t codePoint : typed.normalized(QString::NormalizationForm_C).toUcs4()) {
        if (QChar::isLetterOrNumber(codePoint) || QChar::isMark(codePoint)) {
            word += QString::fromUcs4(&codePoint, 1);
        } else {
            finishWord();
        }
    }
    finishWord();
    return words;
}

} // namespace

QString searchExpression(const QString& typed)
{
    QStringList terms;
    for (const QString& word : words(typed)) {
        if (word.size() >= shortestSearch && terms.size() < mostWords) {
            terms.append(u'"' + word + u"\"*");
        }
    }
    return terms.join(u' ');
}

} // namespace caredesk
