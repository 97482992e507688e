#include "ui/login/EmergencyCard.h"

#include "ui/common/Colours.h"
#include "ui/common/StylePaint.h"
#include "ui/emergency/Calling.h"
#include "ui_EmergencyCard.h"

#include <QEvent>
#include <QPainter>

namespace caredesk {

EmergencyCard::EmergencyCard(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::EmergencyCard>())
{
    m_ui->setupUi(this);
    connect(m_ui->call, &QPushButton::clicked, this, &EmergencyCard::callRequested);
    connect(m_ui->others, &LinkLabel::clicked, this, &EmergencyCard::othersRequested);
    connect(m_ui->copy, &QPushButton::clicked, this,
            [this] { copyNumber(m_contact.tel, m_ui->copy, tr("Copied")); });
}

EmergencyCard::~EmergencyCard() = default;

void EmergencyCard::setContact(const EmergencyContact& contact, const QString& regionName)
{
    m_contact = contact;
    m_ui->region->setText(regionName);
    m_ui->number->setText(contact.published);
    m_ui->call->setAccessibleDescription(contact.published);
    m_ui->copy->setAccessibleDescription(contact.published);
}

void EmergencyCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const QString region = m_ui->region->text();
        m_ui->retranslateUi(this);
        setContact(m_contact, region);
    }
}

void EmergencyCard::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    paint::box(&painter, rect(), colours.base, colours.border);
}

} // namespace caredesk
