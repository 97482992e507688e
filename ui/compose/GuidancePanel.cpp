#include "ui/compose/GuidancePanel.h"

#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/Icons.h"
#include "ui/common/TextStyles.h"
#include "ui_GuidancePanel.h"

#include <QEvent>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int points = 5;
constexpr int ringSize = 16;

/// A ring beside each point: a picture of a list to tick off in one's head.
class PointMark : public QWidget
{
public:
    explicit PointMark(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(ringSize, ringSize + 2);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Colours::of(palette()).accent, 1.5));
        painter.drawEllipse(QRectF(2, 4, ringSize - 4, ringSize - 4));
    }
};

QLabel* addLabel(QWidget* parent, QLayout* layout, TextStyle style)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setTextStyle(label, style);
    layout->addWidget(label);
    return label;
}

} // namespace

GuidancePanel::GuidancePanel(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::GuidancePanel>())
{
    m_ui->setupUi(this);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    for (int i = 0; i < points; ++i) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new PointMark(this), 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        m_titles.append(addLabel(this, words, TextStyle::BodyBold));
        m_hints.append(addLabel(this, words, TextStyle::Small));
        setMuted(m_hints.last());
        row->addLayout(words, 1);
        m_ui->points->addLayout(row);
    }
    connect(m_ui->insertTemplate, &QPushButton::clicked, this, &GuidancePanel::templateRequested);
    retranslateUi();
}

GuidancePanel::~GuidancePanel() = default;

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
    const QStringList titles = {tr("When it began"), tr("Before, during and after"), tr("Steps to repeat it"),
                                tr("Machine or position"), tr("Screenshot or log")};
    const QStringList hints = {
        tr("The hour, as exactly as you know it."), tr("What was done, what was seen, what was tried."),
        tr("What you do, step by step, until it fails."), tr("Its number, as on the label."),
        tr("A picture or a file says more than a description.")};
    for (int i = 0; i < points; ++i) {
        m_titles.at(i)->setText(titles.at(i));
        m_hints.at(i)->setText(hints.at(i));
    }
}

} // namespace caredesk
