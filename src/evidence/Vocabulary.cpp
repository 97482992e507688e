#include "evidence/Vocabulary.h"

namespace caredesk {

namespace {

// Kinds by form; the bits behind them belong to lists.
constexpr quint64 numberKind = 1;    // 3, 1.200
constexpr quint64 clockKind = 2;     // 20:40, 8pm, 20h, 8:15am
constexpr quint64 dateKind = 4;      // 12/03, 12-03-2026, 2026-03-12
constexpr quint64 codeKind = 8;      // Anything with a digit.
constexpr quint64 positionKind = 16; // K-02, EGM-1043, B07: as it stands on a label.
constexpr int mostKinds = 61;
constexpr qsizetype longestCode = 24;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

/// The digits that the word starts with, at most `most`; -1 when there are none.
int leadingNumber(QStringView word, qsizetype most, qsizetype& length)
{
    int number = 0;
    length = 0;
    while (length < word.size() && length < most && isDigit(word.at(length))) {
        number = number * 10 + word.at(length).digitValue();
        ++length;
    }
    return length == 0 ? -1 : number;
}

bool isClock(QStringView word)
{
    qsizetype length = 0;
    const int hour = leadingNumber(word, 2, length);
    if (hour < 0 || hour > 24) {
        return false;
    }
    QStringView rest = word.mid(length);
    bool minutes = false;
    if (rest.startsWith(u':')) {
        const int minute = leadingNumber(rest.mid(1), 2, length);
        if (length != 2 || minute > 59) {
            return false;
        }
        minutes = true;
        rest = rest.mid(3);
        if (rest.startsWith(u':')) { // Seconds, as in logs.
            rest = rest.mid(3);
        }
    }
    if (rest.isEmpty()) {
        return minutes;
    }
    return rest == u"h" || rest == u"hs" || rest == u"hrs" || rest == u"am" || rest == u"pm" ||
           (rest.startsWith(u'h') && rest.size() == 3 && isDigit(rest.at(1)) && isDigit(rest.at(2)));
}

bool isDate(QStringView word)
{
    int parts = 0;
    int numbers[3] = {};
    QChar separator;
    while (parts < 3) {
        qsizetype length = 0;
        numbers[parts] = leadingNumber(word, 4, length);
        if (length == 0) {
            return false;
        }
        ++parts;
        word = word.mid(length);
        if (word.isEmpty()) {
            break;
        }
        if ((word.front() != u'/' && word.front() != u'-' && word.front() != u'.') ||
            (!separator.isNull() && word.front() != separator)) {
            return false;
        }
        separator = word.front();
        word = word.mid(1);
    }
    if (!word.isEmpty()) {
        return false;
    }
    if (parts == 2) {
        return separator == u'/' && numbers[0] >= 1 && numbers[0] <= 31 && numbers[1] >= 1 &&
               numbers[1] <= 31;
    }
    return parts == 3 && (numbers[0] > 1900 || numbers[2] > 1900 || (numbers[0] <= 31 && numbers[1] <= 31));
}

bool isPosition(const Word& word)
{
    const QString& text = word.folded;
    qsizetype at = 0;
    while (at < text.size() && isLetter(text.at(at))) {
        ++at;
    }
    if (!word.capital || at == 0 || at > 4) {
        return false;
    }
    const bool hyphen = at < text.size() && text.at(at) == u'-';
    qsizetype digits = 0;
    for (at += hyphen ? 1 : 0; at < text.size(); ++at) {
        if (!isDigit(text.at(at)) && text.at(at) != u'-') {
            return false;
        }
        digits += isDigit(text.at(at)) ? 1 : 0;
    }
    return digits >= (hyphen ? 1 : 2) && digits <= 8;
}

quint64 formOf(const Word& word)
{
    const QString& text = word.folded;
    quint64 form = 0;
    bool digits = false;
    bool onlyNumber = true;
    for (const QChar c : text) {
        digits = digits || isDigit(c);
        onlyNumber = onlyNumber && (isDigit(c) || c == u'.');
    }
    if (!digits || text.size() > longestCode) {
        return form;
    }
    form = codeKind;
    form |= onlyNumber ? numberKind : 0;
    form |= isClock(text) ? clockKind : 0;
    form |= isDate(text) ? dateKind : 0;
    form |= isPosition(word) ? positionKind : 0;
    return form;
}

} // namespace

Vocabulary::Vocabulary()
    : m_kinds({{QStringLiteral("number"), numberKind},
               {QStringLiteral("clock"), clockKind},
               {QStringLiteral("date"), dateKind},
               {QStringLiteral("code"), codeKind},
               {QStringLiteral("position"), positionKind}})
{
}

bool Vocabulary::addList(const QString& name, const QStringList& words)
{
    const qsizetype index = m_kinds.size();
    if (index >= mostKinds || m_kinds.contains(name)) {
        return false;
    }
    const quint64 bit = quint64(1) << index;
    m_kinds.insert(name, bit);
    for (const QString& text : words) {
        for (const Word& word : wordsOf(text)) {
            m_words[word.folded] |= bit;
        }
    }
    return true;
}

void Vocabulary::classify(QList<Word>& words) const
{
    for (Word& word : words) {
        word.kinds = formOf(word) | m_words.value(word.folded);
    }
}

} // namespace caredesk
