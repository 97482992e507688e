#include "ui/emergency/RegionList.h"

#include "ui/common/Colours.h"
#include "ui/emergency/RegionRow.h"
#include "ui/emergency/Regions.h"

#include <QPainter>
#include <QVBoxLayout>

namespace caredesk {

RegionList::RegionList(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
}

void RegionList::setContacts(const QList<EmergencyContact>& contacts, const QString& languageCode)
{
    while (m_rows.size() > contacts.size()) {
        delete m_rows.takeLast();
    }
    while (m_rows.size() < contacts.size()) {
        auto* row = new RegionRow(this);
        layout()->addWidget(row);
        connect(row, &RegionRow::callRequested, this, [this, row] { Q_EMIT callRequested(row->contact()); });
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        m_rows.at(i)->setContact(contacts.at(i), regionName(contacts.at(i), languageCode));
    }
}

void RegionList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Colours::of(palette()).border);
}

} // namespace caredesk
