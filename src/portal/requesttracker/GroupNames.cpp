#include "portal/requesttracker/GroupNames.h"

namespace caredesk {

namespace {

/// What stands in the place of %1; empty when `name` has another form.
QString variablePart(const QString& name, const QString& form)
{
    const qsizetype place = form.indexOf(QLatin1String("%1"));
    if (place < 0) {
        return {};
    }
    const QString before = form.left(place);
    const QString after = form.mid(place + 2);
    const bool fits = name.size() > before.size() + after.size() &&
                      name.startsWith(before, Qt::CaseInsensitive) &&
                      name.endsWith(after, Qt::CaseInsensitive);
    return fits ? name.mid(before.size(), name.size() - before.size() - after.size()).trimmed() : QString();
}

} // namespace

GroupNames::GroupNames(const PortalProfile& profile)
    : m_customers(profile.rtCustomerGroups)
    , m_supervisors(profile.rtSupervisorGroups)
{
}

bool GroupNames::isOfSupervisors(const QString& group) const
{
    return !variablePart(group, m_supervisors).isEmpty();
}

QString GroupNames::casinoOf(const QString& group) const
{
    const QString casino = variablePart(group, m_supervisors);
    return casino.isEmpty() ? variablePart(group, m_customers) : casino;
}

} // namespace caredesk
