#pragma once

#include <QString>

namespace caredesk {

/// `text` without case and accents, for sort keys and for finding people: "Niño" → "nino".
QString foldedText(const QString& text);

/// A short foldedText() to sort by.
QString sortKey(const QString& text);

} // namespace caredesk
