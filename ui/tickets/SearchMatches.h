#pragma once

#include <QList>
#include <QString>

namespace caredesk {

struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange&) const = default;
};

/// Where words of `text` begin with a word of `search`: case and accents ignored, as the search itself does.
/// In order, never overlapping. Empty for a search of fewer than two letters.
QList<TextRange> searchMatches(const QString& text, const QString& search);

} // namespace caredesk
