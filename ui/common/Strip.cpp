#include "ui/common/Strip.h"

#include "ui/common/Buttons.h"
#include "ui/common/Icons.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace caredesk {

namespace {

constexpr int IconSize = 20;
/// Less room than this for the texts puts the buttons below them.
constexpr int TextRoom = 260;

QString iconOf(Strip::Kind kind)
{
    switch (kind) {
    case Strip::Kind::Confirm: return QStringLiteral("state-awaiting-confirmation");
    case Strip::Kind::Error:
    case Strip::Kind::Warning: return QStringLiteral("data-warning");
    case Strip::Kind::Info: return QStringLiteral("help-about");
    }
    return {};
}

Tint tintOf(Strip::Kind kind, const Colours& colours)
{
    switch (kind) {
    case Strip::Kind::Confirm: return colours.awaitingConfirmation;
    case Strip::Kind::Error: return {colours.redText, colours.redTint};
    case Strip::Kind::Warning: return colours.awaitingCustomer;
    case Strip::Kind::Info: return {colours.muted, colours.alt};
    }
    return {};
}

} // namespace

Strip::Strip(Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_title(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_buttons(new QHBoxLayout)
{
    m_row->setContentsMargins(12 + IconSize + 12, 10, 12, 10);
    m_row->setSpacing(12);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addStretch();
    texts->addWidget(m_title);
    texts->addWidget(m_detail);
    texts->addStretch();
    m_row->addLayout(texts, 1);
    m_buttons->setSpacing(12);
    m_buttons->addStretch();
    m_row->addLayout(m_buttons);
    setTextStyle(m_title, TextStyle::BodyBold);
    setTextStyle(m_detail, TextStyle::Small);
    for (QLabel* label : {m_title, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void Strip::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Strip::setTexts(const QString& title, const QString& detail)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(detail.isEmpty() ? title : title + u' ' + detail);
}

QPushButton* Strip::addButton(const QString& text, const QString& icon)
{
    auto* button = new QPushButton(text, this);
    setButtonSize(button, ButtonSize::Large);
    setButtonIcon(button, icon);
    m_buttons->addWidget(button);
    return button;
}

void Strip::setBoxed(bool boxed)
{
    m_boxed = boxed;
    update();
}

void Strip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const QMargins margins = m_row->contentsMargins();
    const int room =
        width() - margins.left() - margins.right() - m_row->spacing() - m_buttons->sizeHint().width();
    const bool beside = m_buttons->count() == 1 || room >= TextRoom;
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void Strip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        update();
    }
}

void Strip::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    const Tint tint = tintOf(m_kind, colours);
    QPainter painter(this);
    paint::box(&painter, rect(), tint.fill, colours.highContrast ? colours.text : QColor(), 1,
               m_boxed ? paint::Radius : 0);
    const int y =
        qMin(m_detail->isVisible() ? m_title->geometry().top() + 2 : height(), (height() - IconSize) / 2);
    paintIcon(&painter, QRect(12, qMax(8, y), IconSize, IconSize), iconOf(m_kind), tint.ink);
}

} // namespace caredesk
