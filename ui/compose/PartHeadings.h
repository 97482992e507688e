#pragma once

#include <QString>
#include <QStringList>

namespace caredesk {

/// The headings that part a report: Before, During, After, Steps, and those that the coach inserts. They are
/// ordinary lines of the plain-text message; what makes them headings is that they stand alone on their line,
/// with or without a colon, in either language.
bool isPartHeading(const QString& line);

/// The headings as the template writes them, in the language of the window.
QStringList templateHeadings();

} // namespace caredesk
