#include "ui/compose/MailAddress.h"

#include <QRegularExpression>

namespace caredesk {

namespace {

constexpr int longestAddress = 254;

/// Cuts at commas, semicolons, tabs and line ends, but not inside quotes or angle brackets.
QStringList splitList(const QString& text)
{
    QStringList parts;
    QString part;
    bool quoted = false;
    bool bracketed = false;
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\r') {
            quoted = false;
            bracketed = false;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u'<' || c == u'>')) {
            bracketed = c == u'<';
        }
        const bool separator = c == u'\n' || c == u'\r' || c == u';' || c == u'\t' || c == u',';
        if (separator && !quoted && !bracketed) {
            parts.append(part.trimmed());
            part.clear();
        } else {
            part.append(c);
        }
    }
    parts.append(part.trimmed());
    parts.removeAll(QString());
    return parts;
}

Person personFrom(const QString& part)
{
    static const QRegularExpression named(QStringLiteral("^\"?(.*?)\"?\\s*<\\s*(?:mailto:)?([^<>]*?)\\s*>$"));
    const QRegularExpressionMatch match = named.match(part);
    Person person;
    if (match.hasMatch() && isMailAddress(match.captured(2))) {
        person.name = match.captured(1).trimmed();
        person.email = match.captured(2);
    } else if (isMailAddress(part)) {
        person.email = part;
    } else {
        person.name = part;
    }
    return person;
}

/// "a@b.example c@d.example": addresses with nothing but blanks between them.
QList<Person> blankSeparated(const QString& part)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    QList<Person> people;
    const QStringList words = part.split(blanks, Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (!isMailAddress(word)) {
            return {};
        }
        people.append({.email = word});
    }
    return people;
}

} // namespace

bool isMailAddress(const QString& text)
{
    static const QRegularExpression shape(
        QStringLiteral("^[^\\s@<>\"(),:;]+@[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
                       "(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+$"));
    return text.size() <= longestAddress && shape.match(text).hasMatch();
}

QList<Person> parseMailAddresses(const QString& text)
{
    QList<Person> people;
    const QStringList parts = splitList(text);
    for (const QString& part : parts) {
        const QList<Person> several = blankSeparated(part);
        if (several.size() > 1) {
            people.append(several);
        } else {
            people.append(personFrom(part));
        }
    }
    return people;
}

} // namespace caredesk
