#pragma once

#include "base/Result.h"
#include "domain/EmergencyContact.h"
#include "domain/EvidenceSource.h"
#include "domain/TicketState.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace caredesk {

/// Takes a portal profile's values out of its JSON, key by key, and keeps the first mistake: InvalidProfile
/// {key or line, what is wrong}. A key that is not there leaves the value as it is.
class ProfileReader
{
public:
    explicit ProfileReader(const QByteArray& json);

    void text(const char* key, QString& value);
    void choice(const char* key, QString& value, std::initializer_list<const char*> choices);
    void flag(const char* key, bool& value);
    void number(const char* key, qint64& value, qint64 least, qint64 most);
    void number(const char* key, int& value, int least, int most);
    void texts(const char* key, QStringList& values);
    void numbers(const char* key, QList<int>& values, int least, int most);
    void portalAddress(const char* key, QUrl& value);
    void webAddress(const char* key, QUrl& value);
    void proxy(const char* key, QString& value);
    void states(const char* key, QHash<QString, TicketState>& values);
    void contacts(const char* key, QList<EmergencyContact>& values);
    void evidenceSources(const char* key, QList<EvidenceSource>& values);
    void patterns(const char* key, BlankOutPatterns& values);
    /// After all keys were asked for.
    void noOtherKeys();

    const std::optional<Error>& error() const { return m_error; }

private:
    std::optional<QJsonValue> take(const char* key);
    std::optional<QString> takeText(const char* key);
    std::optional<qint64> wholeNumber(const QJsonValue& value, qint64 least, qint64 most) const;
    void fail(const QString& key, const QString& words);
    template <typename Value>
    void adopt(Result<Value> read, Value& value)
    {
        if (read) {
            value = *std::move(read);
        } else if (!m_error) {
            m_error = read.error();
        }
    }

    QJsonObject m_object;
    QSet<QString> m_asked;
    std::optional<Error> m_error;
};

} // namespace caredesk
