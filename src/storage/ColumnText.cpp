#include "storage/ColumnText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace caredesk {

namespace {

constexpr QLatin1String idKey("id");
constexpr QLatin1String nameKey("name");
constexpr QLatin1String emailKey("email");

QString compact(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

QString peopleToText(const QList<Person>& people)
{
    QJsonArray array;
    for (const Person& person : people) {
        array.append(QJsonObject{{idKey, person.id}, {nameKey, person.name}, {emailKey, person.email}});
    }
    return compact(array);
}

QList<Person> peopleFromText(const QString& text)
{
    QList<Person> people;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto& value : array) {
        const QJsonObject object = value.toObject();
        people.append({object.value(idKey).toString(), object.value(nameKey).toString(),
                       object.value(emailKey).toString()});
    }
    return people;
}

QString stringsToText(const QStringList& strings)
{
    return compact(QJsonArray::fromStringList(strings));
}

QStringList stringsFromText(const QString& text)
{
    QStringList strings;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto& value : array) {
        strings.append(value.toString());
    }
    return strings;
}

bool isSamePerson(const Person& a, const Person& b)
{
    if (!a.id.isEmpty() && !b.id.isEmpty()) {
        return a.id == b.id;
    }
    return !a.email.isEmpty() && a.email.compare(b.email, Qt::CaseInsensitive) == 0;
}

} // namespace caredesk
