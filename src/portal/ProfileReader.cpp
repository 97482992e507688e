#include "portal/ProfileReader.h"

#include "portal/EvidenceReader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace caredesk {

namespace {

/// Gives the words below their translation context.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PortalProfile)
};

/// What stands at `offset` of a JSON text that cannot be read from there on, for the person who wrote it.
QString unreadableFrom(const QByteArray& json, int offset)
{
    constexpr qsizetype shown = 20;
    // The parser may have gone some letters into the word that it cannot read.
    auto begin = std::max(0, std::min(offset, static_cast<int>(json.size())) - 1);
    while (begin > 0 && !QByteArray(" \t\r\n,:{}[]").contains(json.at(begin - 1))) {
        --begin;
    }
    const QString rest = QString::fromUtf8(json.mid(begin, 4 * shown)).simplified();
    return rest.isEmpty() ? Words::tr("the file ends too early")
                          : Words::tr("this is not JSON: %1").arg(rest.left(shown));
}

QUrl strictUrl(const QString& text)
{
    return QUrl(text.trimmed(), QUrl::StrictMode);
}

} // namespace

ProfileReader::ProfileReader(const QByteArray& json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const auto line = json.left(parseError.offset).count('\n') + 1;
        fail(Words::tr("line %1").arg(line), unreadableFrom(json, parseError.offset));
    } else if (!document.isObject()) {
        fail(Words::tr("line %1").arg(1), Words::tr("expected { … }"));
    }
    m_object = document.object();
}

void ProfileReader::text(const char* key, QString& value)
{
    if (const auto text = takeText(key)) {
        value = text->trimmed();
    }
}

void ProfileReader::choice(const char* key, QString& value, std::initializer_list<const char*> choices)
{
    const auto text = takeText(key);
    if (!text) {
        return;
    }
    QStringList names;
    for (const char* name : choices) {
        names.append(QString::fromLatin1(name));
    }
    if (!names.contains(*text)) {
        return fail(QString::fromLatin1(key),
                    Words::tr("expected one of: %1").arg(names.join(QStringLiteral(", "))));
    }
    value = *text;
}

void ProfileReader::flag(const char* key, bool& value)
{
    const auto taken = take(key);
    if (!taken) {
        return;
    }
    if (!taken->isBool()) {
        return fail(QString::fromLatin1(key), Words::tr("expected true or false"));
    }
    value = taken->toBool();
}

void ProfileReader::number(const char* key, qint64& value, qint64 least, qint64 most)
{
    const auto taken = take(key);
    if (!taken) {
        return;
    }
    const auto number = wholeNumber(*taken, least, most);
    if (!number) {
        return fail(QString::fromLatin1(key),
                    Words::tr("expected a whole number from %1 to %2").arg(least).arg(most));
    }
    value = *number;
}

void ProfileReader::number(const char* key, int& value, int least, int most)
{
    qint64 wide = value;
    number(key, wide, qint64{least}, qint64{most});
    value = static_cast<int>(wide);
}

void ProfileReader::texts(const char* key, QStringList& values)
{
    const auto taken = take(key);
    if (!taken) {
        return;
    }
    QStringList list;
    const QJsonArray items = taken->toArray();
    for (const QJsonValue& item : items) {
        list.append(item.toString().trimmed().toLower());
    }
    if (!taken->isArray() || list.contains(QString())) {
        return fail(QString::fromLatin1(key), Words::tr("expected a list of texts"));
    }
    values = list;
}

void ProfileReader::numbers(const char* key, QList<int>& values, int least, int most)
{
    const auto taken = take(key);
    if (!taken) {
        return;
    }
    QList<int> list;
    const QJsonArray items = taken->toArray();
    for (const QJsonValue& item : items) {
        if (const auto number = wholeNumber(item, least, most)) {
            list.append(static_cast<int>(*number));
        }
    }
    if (list.isEmpty() || list.size() != items.size()) {
        return fail(QString::fromLatin1(key),
                    Words::tr("expected a list of whole numbers from %1 to %2").arg(least).arg(most));
    }
    values = list;
}

void ProfileReader::portalAddress(const char* key, QUrl& value)
{
    const auto text = takeText(key);
    if (!text) {
        return;
    }
    const QUrl url = strictUrl(*text);
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty()) {
        return fail(QString::fromLatin1(key), Words::tr("expected an address that begins with https://"));
    }
    value = url;
}

void ProfileReader::webAddress(const char* key, QUrl& value)
{
    const auto text = takeText(key);
    if (!text) {
        return;
    }
    if (text->trimmed().isEmpty()) {
        value = {};
        return;
    }
    portalAddress(key, value);
}

void ProfileReader::proxy(const char* key, QString& value)
{
    const auto text = takeText(key);
    if (!text) {
        return;
    }
    const QUrl url = strictUrl(*text);
    const bool named = text->isEmpty() || *text == QLatin1String("system") || *text == QLatin1String("none");
    const bool isAddress =
        url.isValid() && url.scheme() == QLatin1String("http") && !url.host().isEmpty() && url.port() > 0;
    if (!named && !isAddress) {
        return fail(QString::fromLatin1(key), Words::tr("expected \"system\", \"none\" or http://host:port"));
    }
    if (isAddress && !url.password().isEmpty()) {
        return fail(
            QString::fromLatin1(key),
            Words::tr("a password does not belong here: CareDesk asks for it and keeps it in the keychain"));
    }
    value = *text;
}

void ProfileReader::states(const char* key, QHash<QString, TicketState>& values)
{
    const auto taken = take(key);
    if (!taken) {
        return;
    }
    if (!taken->isObject()) {
        return fail(QString::fromLatin1(key), Words::tr("expected { … }"));
    }
    QStringList names;
    for (const TicketState state : allTicketStates()) {
        names.append(stateName(state));
    }
    const QJsonObject mapping = taken->toObject();
    for (auto it = mapping.constBegin(); it != mapping.constEnd(); ++it) {
        const auto state = stateFromName(it.value().toString());
        if (!state) {
            return fail(QString::fromLatin1(key) + u'.' + it.key(),
                        Words::tr("expected one of: %1").arg(names.join(QStringLiteral(", "))));
        }
        values.insert(it.key().trimmed().toCaseFolded(), *state);
    }
}

void ProfileReader::contacts(const char* key, QList<EmergencyContact>& values)
{
    const auto taken = take(key);
    if (!taken) {
        return;
    }
    auto contacts = parseEmergencyContacts(QJsonDocument(taken->toArray()).toJson());
    if (!contacts) {
        return fail(QString::fromLatin1(key),
                    Words::tr("every contact needs region, published and tel (with +)"));
    }
    values = *std::move(contacts);
}

void ProfileReader::evidenceSources(const char* key, QList<EvidenceSource>& values)
{
    if (const auto taken = take(key)) {
        adopt(readEvidenceSources(QString::fromLatin1(key), *taken), values);
    }
}

void ProfileReader::patterns(const char* key, BlankOutPatterns& values)
{
    if (const auto taken = take(key)) {
        adopt(readBlankOutPatterns(QString::fromLatin1(key), *taken), values);
    }
}

void ProfileReader::noOtherKeys()
{
    const QStringList keys = m_object.keys();
    for (const QString& key : keys) {
        if (!m_asked.contains(key)) {
            return fail(key, Words::tr("there is no such setting"));
        }
    }
}

std::optional<QJsonValue> ProfileReader::take(const char* key)
{
    const QString name = QString::fromLatin1(key);
    m_asked.insert(name);
    return m_object.contains(name) ? std::optional(m_object.value(name)) : std::nullopt;
}

std::optional<QString> ProfileReader::takeText(const char* key)
{
    const auto taken = take(key);
    if (!taken) {
        return std::nullopt;
    }
    if (!taken->isString()) {
        fail(QString::fromLatin1(key), Words::tr("expected a text in quotation marks"));
        return std::nullopt;
    }
    return taken->toString();
}

std::optional<qint64> ProfileReader::wholeNumber(const QJsonValue& value, qint64 least, qint64 most) const
{
    const double number = value.toDouble(std::nan(""));
    const bool fits = std::trunc(number) == number && number >= static_cast<double>(least) &&
                      number <= static_cast<double>(most);
    return value.isDouble() && fits ? std::optional(static_cast<qint64>(number)) : std::nullopt;
}

void ProfileReader::fail(const QString& key, const QString& words)
{
    if (!m_error) {
        m_error = Error{ErrorCode::InvalidProfile, {key, words}, words};
    }
}

} // namespace caredesk
