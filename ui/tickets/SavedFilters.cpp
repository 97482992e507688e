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
}

QJsonObject SavedFilters::stored() const
{
    return m_preferences.value(key).toObject();
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
    m_preferences.setValue(key, all);
    Q_EMIT changed();
}

void SavedFilters::remove(const QString& name)
{
    QJsonObject all = stored();
    all.remove(name);
    m_preferences.setValue(key, all);
    Q_EMIT changed();
}

} // namespace caredesk
