#include "evidence/PatternSet.h"

namespace caredesk {

namespace {

constexpr qsizetype longestPattern = 8;
constexpr qsizetype prefixKey = 4;

} // namespace

Outcome PatternSet::add(const QString& pattern, const Vocabulary& vocabulary)
{
    const Error wrong{ErrorCode::InvalidInput, {pattern}};
    Pattern row;
    const QStringList parts = pattern.split(u' ', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        Element element;
        if (part.startsWith(u'<') && part.endsWith(u'>')) {
            element.kind = vocabulary.kind(part.mid(1, part.size() - 2));
            if (element.kind == 0) {
                return wrong;
            }
        } else {
            element.prefix = part.endsWith(u'*');
            const QList<Word> words = wordsOf(part);
            if (words.size() != 1 || (element.prefix && words.first().folded.size() < prefixKey)) {
                return wrong;
            }
            element.word = words.first().folded;
        }
        row.append(element);
    }
    if (row.isEmpty() || row.size() > longestPattern) {
        return wrong;
    }
    const qsizetype index = m_patterns.size();
    const Element& first = row.first();
    if (first.kind != 0) {
        m_byKind.append(index);
        m_firstKinds |= first.kind;
    } else if (first.prefix) {
        m_byPrefix[first.word.left(prefixKey)].append(index);
    } else {
        m_byWord[first.word].append(index);
    }
    m_patterns.append(row);
    return Done{};
}

std::optional<PatternMatch> PatternSet::best(const QList<Word>& words, const QList<bool>& left) const
{
    std::optional<PatternMatch> found;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const qsizetype length = longestAt(words, at, left);
        if (length > (found ? found->count : 0)) {
            found = PatternMatch{at, length};
        }
    }
    return found;
}

void PatternSet::mask(const QList<Word>& words, QList<bool>& left) const
{
    for (qsizetype at = 0; at < words.size(); ++at) {
        const qsizetype length = longestAt(words, at, {});
        for (qsizetype i = at; i < at + length; ++i) {
            left[i] = false;
        }
    }
}

bool PatternSet::matches(const Element& element, const Word& word)
{
    if (element.kind != 0) {
        return (word.kinds & element.kind) != 0;
    }
    return element.prefix ? word.folded.startsWith(element.word) : word.folded == element.word;
}

qsizetype PatternSet::longestAt(const QList<Word>& words, qsizetype at, const QList<bool>& left) const
{
    qsizetype longest = 0;
    const auto tryAll = [&](const QList<qsizetype>& candidates) {
        for (const qsizetype index : candidates) {
            longest = qMax(longest, lengthOf(m_patterns.at(index), words, at, left));
        }
    };
    const Word& word = words.at(at);
    if (const auto it = m_byWord.constFind(word.folded); it != m_byWord.cend()) {
        tryAll(*it);
    }
    if (!m_byPrefix.isEmpty() && word.folded.size() >= prefixKey) {
        if (const auto it = m_byPrefix.constFind(word.folded.left(prefixKey)); it != m_byPrefix.cend()) {
            tryAll(*it);
        }
    }
    if ((word.kinds & m_firstKinds) != 0) {
        tryAll(m_byKind);
    }
    return longest;
}

qsizetype PatternSet::lengthOf(const Pattern& pattern, const QList<Word>& words, qsizetype at,
                               const QList<bool>& left) const
{
    if (at + pattern.size() > words.size()) {
        return 0;
    }
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const Word& word = words.at(at + i);
        if (word.line != words.at(at).line || (!left.isEmpty() && !left.at(at + i)) ||
            !matches(pattern.at(i), word)) {
            return 0;
        }
    }
    return pattern.size();
}

} // namespace caredesk
