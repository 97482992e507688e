#pragma once

#include "evidence/Words.h"

#include <QHash>
#include <QStringList>

namespace caredesk {

/// The kinds of words that rules speak of in pointed brackets: those that are known by their form (a number,
/// a time), and lists by name ("<month>").
class Vocabulary
{
public:
    Vocabulary();

    /// False when there are too many lists (56).
    bool addList(const QString& name, const QStringList& words);
    /// The bit of a kind; 0 when there is none of that name.
    quint64 kind(const QString& name) const { return m_kinds.value(name); }
    /// Says of each word what it is.
    void classify(QList<Word>& words) const;

private:
    QHash<QString, quint64> m_kinds;
    QHash<QString, quint64> m_words;
};

} // namespace caredesk
