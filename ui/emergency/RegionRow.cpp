#include "ui/emergency/RegionRow.h"

#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/TextStyles.h"
#include "ui/emergency/Calling.h"
#include "ui/emergency/QrPopover.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace caredesk {

namespace {

constexpr int Height = 40;
constexpr int NameWidth = 142;

QPushButton* flatButton(const QString& icon, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    setButtonRole(button, ButtonRole::Flat);
    setButtonSize(button, ButtonSize::Small);
    setButtonIcon(button, icon);
    return button;
}

} // namespace

RegionRow::RegionRow(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_number(new QLabel(this))
    , m_elsewhere(new QLabel(this))
    , m_call(flatButton(QStringLiteral("call-start"), this))
    , m_copy(flatButton(QStringLiteral("edit-copy"), this))
    , m_qr(flatButton(QStringLiteral("view-barcode-qr"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 1);
    row->setSpacing(8);
    m_name->setMinimumWidth(NameWidth);
    row->addWidget(m_name);
    auto* numbers = new QVBoxLayout;
    numbers->setSpacing(0);
    numbers->addStretch();
    numbers->addWidget(m_number);
    numbers->addWidget(m_elsewhere);
    numbers->addStretch();
    row->addLayout(numbers, 1);
    for (QPushButton* button : {m_call, m_copy, m_qr}) {
        row->addWidget(button);
    }
    setTextStyle(m_number, TextStyle::BodyBold);
    setTextStyle(m_elsewhere, TextStyle::Small);
    setMuted(m_elsewhere);
    for (QLabel* label : {m_name, m_number, m_elsewhere}) {
        label->setTextFormat(Qt::PlainText);
    }
    setMinimumHeight(Height);
    connect(m_call, &QPushButton::clicked, this, &RegionRow::callRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyNumber(m_contact.tel, m_copy, tr("Copied")); });
    connect(m_qr, &QPushButton::clicked, this, [this] {
        auto* popover = new QrPopover(m_contact.published, m_contact.tel, this);
        popover->openBeside(m_qr);
    });
}

void RegionRow::setContact(const EmergencyContact& contact, const QString& name)
{
    m_contact = contact;
    m_regionName = name;
    retranslate();
}

void RegionRow::retranslate()
{
    m_name->setText(m_regionName);
    m_number->setText(m_contact.published);
    m_elsewhere->setVisible(!m_contact.fromElsewhere.isEmpty());
    m_elsewhere->setText(tr("from elsewhere: %1").arg(m_contact.fromElsewhere));
    m_call->setText(tr("Call"));
    m_copy->setText(tr("Copy"));
    m_qr->setText(tr("QR"));
    m_call->setAccessibleName(tr("Call %1, %2", "region, number").arg(m_regionName, m_contact.published));
    m_copy->setAccessibleName(tr("Copy the number of %1").arg(m_regionName));
    m_qr->setAccessibleName(tr("QR code of %1").arg(m_regionName));
}

void RegionRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void RegionRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Colours::of(palette()).border);
}

} // namespace caredesk
