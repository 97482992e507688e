#pragma once

#include "domain/EmergencyContact.h"

#include <QWidget>

namespace caredesk {

class RegionRow;

/// The numbers of the other regions, one row each.
class RegionList : public QWidget
{
    Q_OBJECT

public:
    explicit RegionList(QWidget* parent = nullptr);

    void setContacts(const QList<EmergencyContact>& contacts, const QString& languageCode);

Q_SIGNALS:
    void callRequested(const caredesk::EmergencyContact& contact);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<RegionRow*> m_rows;
};

} // namespace caredesk
