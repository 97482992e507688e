#include "ui/login/AccountList.h"

#include "ui/common/Colours.h"
#include "ui/common/Format.h"
#include "ui/common/StylePaint.h"
#include "ui/login/AccountRow.h"

#include <QPainter>
#include <QVBoxLayout>

namespace caredesk {

AccountList::AccountList(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void AccountList::setEntries(const QList<AccountEntry>& entries, qint64 now)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const AccountEntry& entry : entries) {
        auto* row = new AccountRow(entry, format::messageTime(entry.lastUsed, now), this);
        layout()->addWidget(row);
        connect(row, &AccountRow::clicked, this, [this, row] { Q_EMIT chosen(row->entry()); });
        m_rows.append(row);
    }
    if (!m_rows.isEmpty()) {
        m_rows.constLast()->setLast(true);
    }
}

void AccountList::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    paint::box(&painter, rect(), colours.base, colours.border);
}

} // namespace caredesk
