#pragma once

#include "ui/tickets/ListFilter.h"

#include <QObject>

namespace caredesk {

class Preferences;

/// Filters that the person saved by name, in the order of their names.
class SavedFilters : public QObject
{
    Q_OBJECT

public:
    SavedFilters(Preferences& preferences, QObject* parent);

    QStringList names() const;
    ListFilter filter(const QString& name) const;
    /// Replaces the one of that name.
    void save(const QString& name, const ListFilter& filter);
    void remove(const QString& name);

Q_SIGNALS:
    void changed();

private:
    QJsonObject stored() const;

    Preferences& m_preferences;
};

} // namespace caredesk
