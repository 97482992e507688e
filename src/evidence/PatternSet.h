#pragma once

#include "base/Result.h"
#include "evidence/Vocabulary.h"

#include <optional>

namespace caredesk {

/// A row of words that a pattern found: `count` of them from `first` on.
struct PatternMatch
{
    qsizetype first = 0;
    qsizetype count = 0;

    bool operator==(const PatternMatch&) const = default;
};

/// Patterns over words, each a row of up to eight that stand side by side on one line: a word ("desde"), the
/// beginning of one ("reinici*", four letters or more), or a kind ("<clock>"). There is no repetition and no
/// gap, and where a pattern may begin is looked up, so that reading a text takes time in proportion to its
/// length.
class PatternSet
{
public:
    /// Error: InvalidInput with the pattern.
    Outcome add(const QString& pattern, const Vocabulary& vocabulary);
    bool isEmpty() const { return m_patterns.isEmpty(); }

    /// The longest row found, the first of several; `left` says which words count (empty: all).
    std::optional<PatternMatch> best(const QList<Word>& words, const QList<bool>& left = {}) const;
    /// Marks the words of every match as not left.
    void mask(const QList<Word>& words, QList<bool>& left) const;

private:
    struct Element
    {
        QString word;
        bool prefix = false;
        quint64 kind = 0;
    };
    using Pattern = QList<Element>;

    static bool matches(const Element& element, const Word& word);
    qsizetype longestAt(const QList<Word>& words, qsizetype at, const QList<bool>& left) const;
    qsizetype lengthOf(const Pattern& pattern, const QList<Word>& words, qsizetype at,
                       const QList<bool>& left) const;

    QList<Pattern> m_patterns;
    QHash<QString, QList<qsizetype>> m_byWord;
    QHash<QString, QList<qsizetype>> m_byPrefix; ///< By the first four letters.
    QList<qsizetype> m_byKind;
    quint64 m_firstKinds = 0;
};

} // namespace caredesk
