#include "ui/compose/CcChip.h"

#include "ui/common/Colours.h"
#include "ui/common/Icons.h"
#include "ui/common/TextStyles.h"
#include "ui/compose/MailAddress.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace caredesk {

namespace {

constexpr int chipHeight = 22;
constexpr int textMargin = 7;
constexpr int crossSize = 20;
constexpr int widestText = 240;

} // namespace

CcChip::CcChip(const Person& person, QWidget* parent)
    : QWidget(parent)
    , m_person(person)
    , m_remove(new QToolButton(this))
{
    setFocusPolicy(Qt::ClickFocus);
    setTextStyle(this, TextStyle::Small);
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::NoFocus);
    m_remove->setIcon(icon(QStringLiteral("close")));
    m_remove->setIconSize(QSize(12, 12));
    m_remove->setCursor(Qt::ArrowCursor);
    connect(m_remove, &QToolButton::clicked, this, &CcChip::removeRequested);
    retranslateUi();
}

bool CcChip::isValid() const
{
    return isMailAddress(m_person.email) || !m_person.id.isEmpty();
}

QString CcChip::label() const
{
    return m_person.name.isEmpty() ? m_person.email : m_person.name;
}

QSize CcChip::sizeHint() const
{
    return QSize(textMargin + widestLabel() + crossSize + 2, chipHeight);
}

int CcChip::widestLabel() const
{
    return qMin(widestText, fontMetrics().horizontalAdvance(label()) + 2);
}

void CcChip::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(isValid() ? colours.railActive : colours.redTint);
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
    } else if (colours.highContrast) {
        painter.setPen(colours.ctl);
    } else {
        painter.setPen(Qt::NoPen);
    }
    painter.drawRoundedRect(hasFocus() ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame, 4, 4);
    painter.setPen(isValid() ? colours.text : colours.redText);
    const QRect place(textMargin, 0, width() - textMargin - crossSize, height());
    const QString text = fontMetrics().elidedText(label(), Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text);
}

void CcChip::resizeEvent(QResizeEvent*)
{
    m_remove->setGeometry(width() - crossSize - 1, (height() - crossSize) / 2, crossSize, crossSize);
}

void CcChip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: Q_EMIT moveRequested(isRightToLeft() ? 1 : -1); break;
    case Qt::Key_Right: Q_EMIT moveRequested(isRightToLeft() ? -1 : 1); break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: Q_EMIT removeRequested(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            QWidget::keyPressEvent(event);
            break;
        }
        Q_EMIT editRequested();
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void CcChip::mouseDoubleClickEvent(QMouseEvent*)
{
    Q_EMIT editRequested();
}

void CcChip::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void CcChip::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void CcChip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void CcChip::retranslateUi()
{
    const QString who = label();
    setAccessibleName(isValid() ? who : tr("%1: not an e-mail address").arg(who));
    setAccessibleDescription(tr("In copy. Delete removes, Enter edits."));
    setToolTip(isValid() ? m_person.email : tr("This is not an e-mail address. Double-click to mend it."));
    m_remove->setAccessibleName(tr("Remove %1").arg(who));
    m_remove->setToolTip(tr("Remove %1").arg(who));
}

} // namespace caredesk
