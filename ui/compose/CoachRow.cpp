#include "ui/compose/CoachRow.h"

#include "evidence/CoachWords.h"
#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/IconButton.h"
#include "ui/common/Icons.h"
#include "ui/common/TextStyles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace caredesk {

namespace {

constexpr int markSize = 16;

QLabel* newLabel(QWidget* parent, TextStyle style)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setTextStyle(label, style);
    return label;
}

QString helpIcon(CoachPoint point)
{
    switch (point) {
    case CoachPoint::Subject: return QStringLiteral("document-edit");
    case CoachPoint::Evidence: return QStringLiteral("select-rectangular");
    default: return QStringLiteral("list-add");
    }
}

} // namespace

CoachRow::CoachRow(QWidget* parent)
    : QWidget(parent)
    , m_title(newLabel(this, TextStyle::Body))
    , m_line(newLabel(this, TextStyle::Small))
    , m_help(new QPushButton(this))
    , m_shortHelp(new IconButton(QStringLiteral("list-add"), this, 26, Ink::Muted))
{
    setMuted(m_line);
    m_help->setAutoDefault(false);
    m_help->setObjectName(QStringLiteral("coachHelp"));
    setButtonSize(m_help, ButtonSize::Small);
    m_shortHelp->setObjectName(QStringLiteral("coachShortHelp"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(markSize + 8, 7, 0, 7);
    row->setSpacing(4);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_line);
    words->addSpacing(3);
    words->addWidget(m_help, 0, Qt::AlignLeft);
    row->addLayout(words, 1);
    row->addWidget(m_shortHelp, 0, Qt::AlignVCenter);
    connect(m_help, &QPushButton::clicked, this, &CoachRow::helpRequested);
    connect(m_shortHelp, &IconButton::clicked, this, &CoachRow::helpRequested);
}

void CoachRow::setFinding(const CoachFinding& finding, int attachments, bool next)
{
    m_met = finding.met;
    const QString title = coachPointTitle(finding.point);
    m_title->setText(title);
    m_title->setAccessibleName(finding.met ? tr("%1: there").arg(title) : tr("%1: missing").arg(title));
    setTextStyle(m_title, finding.met ? TextStyle::Body : TextStyle::BodyBold);
    m_line->setText(coachPointLine(finding, attachments));
    const QStringList headings = coachHeadings(finding);
    QString help = headings.size() > 1 ? tr("Add the headings") : tr("Add “%1”").arg(headings.value(0));
    if (finding.point == CoachPoint::Subject) {
        help = tr("Go to the subject");
    } else if (finding.point == CoachPoint::Evidence) {
        help = tr("Take a screenshot");
    }
    m_help->setText(help);
    setButtonIcon(m_help, helpIcon(finding.point));
    m_help->setVisible(!finding.met && next);
    m_shortHelp->setIconName(helpIcon(finding.point), Ink::Muted);
    m_shortHelp->setLabel(help);
    m_shortHelp->setVisible(!finding.met && !next);
    update();
}

QList<QWidget*> CoachRow::buttons() const
{
    return {m_help, m_shortHelp};
}

void CoachRow::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.drawLine(0, 0, width(), 0);
    const QRect mark(0, m_title->y() + (m_title->fontMetrics().height() - markSize) / 2, markSize, markSize);
    if (m_met) {
        paintIcon(&painter, mark, QStringLiteral("state-closed"), colours.ok);
    } else {
        painter.setPen(QPen(colours.accent, 1.5));
        painter.drawEllipse(QRectF(mark).adjusted(2, 2, -2, -2));
    }
}

} // namespace caredesk
