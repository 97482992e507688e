#pragma once

#include "portal/PortalProfile.h"

#include <QString>

namespace caredesk {

/// Which casino a group is about: the profile's "Customers: %1" and "Supervisors: %1", where %1 stands for
/// the casino's name, held against the group's. Case does not matter.
class GroupNames
{
public:
    explicit GroupNames(const PortalProfile& profile);

    bool isOfCasino(const QString& group) const { return !casinoOf(group).isEmpty(); }
    bool isOfSupervisors(const QString& group) const;
    /// Empty when the group's name is of neither form.
    QString casinoOf(const QString& group) const;

private:
    QString m_customers;
    QString m_supervisors;
};

} // namespace caredesk
