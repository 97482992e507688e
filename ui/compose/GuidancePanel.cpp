#include "ui/compose/GuidancePanel.h"

#include "evidence/CoachWords.h"
#include "ui/common/Colours.h"
#include "ui/compose/CoachRow.h"
#include "ui_GuidancePanel.h"

#include <QEvent>
#include <QPainter>

namespace caredesk {

GuidancePanel::GuidancePanel(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::GuidancePanel>())
{
    m_ui->setupUi(this);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->contents->setAutoFillBackground(false);
    connect(m_ui->insertTemplate, &LinkLabel::clicked, this, &GuidancePanel::templateRequested);
    retranslateUi();
}

GuidancePanel::~GuidancePanel() = default;

void GuidancePanel::setAdvice(const CoachAdvice& advice, int attachments)
{
    if (advice == m_advice && attachments == m_attachments) {
        return;
    }
    m_advice = advice;
    m_attachments = attachments;
    showAdvice();
}

void GuidancePanel::followInTabOrder(QWidget* before)
{
    for (CoachRow* row : std::as_const(m_rows)) {
        for (QWidget* button : row->buttons()) {
            setTabOrder(before, button);
            before = button;
        }
    }
    setTabOrder(before, m_ui->insertTemplate);
}

void GuidancePanel::addBelow(QWidget* widget)
{
    m_ui->more->addWidget(widget);
}

void GuidancePanel::showAdvice()
{
    while (m_rows.size() < m_advice.findings.size()) {
        auto* row = new CoachRow(m_ui->contents);
        connect(row, &CoachRow::helpRequested, this, [this, index = m_rows.size()] { help(index); });
        m_ui->points->addWidget(row);
        m_rows.append(row);
    }
    bool next = true;
    for (qsizetype i = 0; i < m_advice.findings.size(); ++i) {
        const CoachFinding& finding = m_advice.findings.at(i);
        m_rows.at(i)->setFinding(finding, m_attachments, next);
        next = next && finding.met;
    }
    const int all = static_cast<int>(m_advice.findings.size());
    m_ui->meter->setValue(m_advice.met(), all);
    m_ui->count->setText(tr("%1 of %2").arg(m_advice.met()).arg(all));
    m_ui->count->setAccessibleName(tr("Report quality: %1 of %2").arg(m_advice.met()).arg(all));
}

void GuidancePanel::help(qsizetype index)
{
    const CoachFinding& finding = m_advice.findings.at(index);
    if (finding.point == CoachPoint::Subject) {
        Q_EMIT subjectRequested();
    } else if (finding.point == CoachPoint::Evidence) {
        Q_EMIT evidenceRequested();
    } else {
        Q_EMIT headingsRequested(coachHeadings(finding));
    }
}

void GuidancePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Colours::of(palette()).border);
    painter.drawLine(0, 0, 0, height());
}

void GuidancePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void GuidancePanel::retranslateUi()
{
    m_ui->retranslateUi(this);
    showAdvice();
}

} // namespace caredesk
