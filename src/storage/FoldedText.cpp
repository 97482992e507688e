#include "storage/FoldedText.h"

namespace caredesk {

namespace {

/// Enough to tell subjects apart in a list; longer keys only make the index bigger.
constexpr qsizetype keyLength = 40;

} // namespace

QString foldedText(const QString& text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark()) {
            folded += c;
        }
    }
    return folded.toCaseFolded();
}

QString sortKey(const QString& text)
{
    return foldedText(text.trimmed()).left(keyLength);
}

} // namespace caredesk
