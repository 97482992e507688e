#include "ui/tickets/QuotedText.h"

#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace caredesk {

namespace {

constexpr int bodyIndent = 12;

} // namespace

QuotedText::QuotedText(int lines, QWidget* parent)
    : QWidget(parent)
    , m_toggle(new QPushButton(this))
    , m_column(new QVBoxLayout(this))
    , m_lines(lines)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_column->addWidget(m_toggle, 0, Qt::AlignLeft);
    m_toggle->setCheckable(true);
    m_toggle->setObjectName(u"quotedToggle"_qs);
    setButtonRole(m_toggle, ButtonRole::Flat);
    setButtonSize(m_toggle, ButtonSize::Small);
    connect(m_toggle, &QPushButton::toggled, this, [this](bool on) {
        if (on && m_body == nullptr) {
            Q_EMIT unfolded();
        }
        if (m_body != nullptr) {
            m_body->setVisible(on);
        }
        retranslateUi();
    });
    retranslateUi();
}

void QuotedText::setBody(QWidget* body)
{
    m_body = body;
    auto* indented = new QVBoxLayout;
    indented->setContentsMargins(bodyIndent, 0, 0, 0);
    indented->addWidget(body);
    m_column->addLayout(indented);
}

void QuotedText::paintEvent(QPaintEvent*)
{
    if (m_body != nullptr && m_body->isVisible()) {
        QPainter painter(this);
        painter.fillRect(QRect(0, m_body->y(), 3, m_body->height()), Colours::of(palette()).border);
    }
}

void QuotedText::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void QuotedText::retranslateUi()
{
    const bool open = m_toggle->isChecked();
    m_toggle->setText(open ? tr("Hide quoted text") : tr("Show quoted text (%n line(s))", nullptr, m_lines));
    setButtonIcon(m_toggle, open ? u"go-down"_qs : u"go-next"_qs);
}

} // namespace caredesk
