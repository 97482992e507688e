#include "ui/tickets/SavedFilters.h"

#include "ui/common/Preferences.h"

namespace caredesk {

namespace {

constexpr QLatin1String key("tickets/savedFilters");

} // namespace

SavedFilters::SavedFilters(Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
{
    connect(&preferences, &Preferences::accountLoaded, this, &SavedFilters::changed);
}

QJsonObject SavedFilters::stored() const
{
    return m_preferences.accountValue(key).toObject();
}

QStringList SavedFilters::names() const
{
    QStringList names = stored().keys();
    names.sort(Qt::CaseInsensitive);
    return names;
}

ListFilter SavedFilters::filter(const QString& name) const
{
    return ListFilter::fromJson(stored().value(name).toObject());
}

void SavedFilters::save(const QString& name, const ListFilter& filter)
{
    QJsonObject all = stored();
    all.insert(name, filter.toJson());
    m_preferences.setAccountValue(key, all);
    Q_EMIT changed();
}

void SavedFilters::remove(const QString& name)
{
    QJsonObject all = stored();
    all.remove(name);
    m_preferences.setAccountValue(key, all);
    Q_EMIT changed();
}

} // namespace caredesk
