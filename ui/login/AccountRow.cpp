#include "ui/login/AccountRow.h"

#include "ui/common/Avatar.h"
#include "ui/common/Colours.h"
#include "ui/common/Format.h"
#include "ui/common/Icons.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QPainter>

namespace caredesk {

namespace {

constexpr int Height = 52;
constexpr int Circle = 28;
constexpr int TextLeft = 52;
constexpr int ArrowSize = 12;

} // namespace

AccountRow::AccountRow(const AccountEntry& entry, const QString& lastUsed, QWidget* parent)
    : QAbstractButton(parent)
    , m_entry(entry)
    , m_lastUsed(lastUsed)
{
    if (m_entry.name.isEmpty()) {
        m_entry.name = m_entry.login;
    }
    setText(m_entry.name);
    setAccessibleName(m_entry.name);
    setAccessibleDescription(m_entry.login);
    setToolTip(m_entry.login);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize AccountRow::sizeHint() const
{
    const QFontMetrics body(textFont(TextStyle::Body));
    const QFontMetrics small(textFont(TextStyle::Small));
    return {340, qMax(Height, body.height() + small.height() + 16)};
}

QSize AccountRow::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void AccountRow::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    if (underMouse() || isDown()) {
        paint::box(&painter, rect().adjusted(1, 1, -1, -1), colours.hover, {});
    }
    if (!m_last) {
        painter.fillRect(QRect(0, height() - 1, width(), 1), colours.border);
    }
    paintAvatar(&painter, QRect(12, (height() - Circle) / 2, Circle, Circle), format::initials(m_entry.name),
                false, palette());

    const QFontMetrics body(textFont(TextStyle::Body));
    const QFontMetrics small(textFont(TextStyle::Small));
    const int arrowLeft = width() - ArrowSize - 12;
    const int timeWidth = m_lastUsed.isEmpty() ? 0 : small.horizontalAdvance(m_lastUsed) + 12;
    const int room = arrowLeft - TextLeft - timeWidth - 12;
    const int top = (height() - body.height() - small.height() + 2) / 2;
    painter.setPen(colours.text);
    painter.setFont(textFont(TextStyle::Body));
    painter.drawText(QRect(TextLeft, top, room, body.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     body.elidedText(m_entry.name, Qt::ElideRight, room));
    painter.setPen(colours.muted);
    painter.setFont(textFont(TextStyle::Small));
    painter.drawText(QRect(TextLeft, top + body.height() - 1, room, small.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, small.elidedText(m_entry.login, Qt::ElideRight, room));
    painter.drawText(QRect(0, 0, arrowLeft - 12, height()), Qt::AlignVCenter | Qt::AlignRight, m_lastUsed);
    paintIcon(&painter, QRect(arrowLeft, (height() - ArrowSize) / 2, ArrowSize, ArrowSize),
              QStringLiteral("go-next"), colours.text);
}

} // namespace caredesk
