#include "ui/tickets/DetailsSheet.h"

#include "ui/common/Buttons.h"
#include "ui/common/Format.h"
#include "ui/common/StateWords.h"
#include "ui/common/TextStyles.h"
#include "ui/tickets/TicketRowText.h"

#include <QClipboard>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace caredesk {

DetailsSheet::DetailsSheet(const Ticket& ticket, QWidget* parent)
    : QDialog(parent)
    , m_ticket(ticket)
    , m_form(new QFormLayout)
    , m_copy(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    column->addLayout(m_form);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    setButtonIcon(m_copy, u"edit-copy"_qs);
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QStringList lines;
        for (int row = 0; row < m_form->rowCount(); ++row) {
            const auto* name = qobject_cast<QLabel*>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
            const auto* value = qobject_cast<QLabel*>(m_form->itemAt(row, QFormLayout::FieldRole)->widget());
            lines.append(u"%1: %2"_qs.arg(name->text(), value->text()));
        }
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    });
    retranslateUi();
}

void DetailsSheet::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void DetailsSheet::retranslateUi()
{
    setWindowTitle(tr("Details of the ticket"));
    while (m_form->rowCount() > 0) {
        m_form->removeRow(0);
    }
    const auto add = [this](const QString& name, const QString& value) {
        if (value.isEmpty()) {
            return;
        }
        auto* label = new QLabel(name, this);
        setMuted(label);
        auto* text = new QLabel(value, this);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setAccessibleName(u"%1: %2"_qs.arg(name, value));
        m_form->addRow(label, text);
    };
    add(tr("Reference"), shownReference(m_ticket));
    add(tr("Number at the portal"), m_ticket.id);
    add(tr("State"), stateWord(m_ticket.state));
    add(tr("The portal calls it"),
        m_ticket.rawStatusLabel.isEmpty() || m_ticket.rawStatusLabel == m_ticket.rawStatus
            ? m_ticket.rawStatus
            : u"%1 (%2)"_qs.arg(m_ticket.rawStatusLabel, m_ticket.rawStatus));
    add(tr("Casino"), m_ticket.casino.name);
    add(tr("Opened by"), m_ticket.requester.name);
    add(tr("Opened"), format::fullTime(m_ticket.created));
    add(tr("Last activity"), format::fullTime(m_ticket.updated));
    add(tr("Closed", "date"), format::fullTime(m_ticket.resolved));
    add(tr("Link"), m_ticket.link);
    m_copy->setText(tr("Copy all"));
    m_close->setText(tr("Close", "dialog"));
}

} // namespace caredesk
