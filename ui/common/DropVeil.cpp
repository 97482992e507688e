#include "ui/common/DropVeil.h"

#include "ui/common/Icons.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QEvent>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int FrameWidth = 3;
constexpr int PanelHeight = 92;
constexpr int IconSize = 24;

} // namespace

DropVeil::DropVeil(QWidget* page)
    : QWidget(page)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    page->installEventFilter(this);
    hide();
}

void DropVeil::reveal(const QString& title, const QString& hint)
{
    m_title = title;
    m_hint = hint;
    setAccessibleName(title + u' ' + hint);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

bool DropVeil::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

void DropVeil::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.veil);
    paint::box(&painter, rect(), {}, colours.accent, FrameWidth, 0);

    const QFontMetrics title(textFont(TextStyle::Heading));
    const QFontMetrics hint(textFont(TextStyle::Body));
    const int textWidth = qMax(title.horizontalAdvance(m_title), hint.horizontalAdvance(m_hint));
    const int width = qMin(textWidth + 2 * 40 + IconSize + 20, this->width() - 32);
    const int height = qMax(PanelHeight, title.height() + hint.height() + 48);
    const QRect panel((this->width() - width) / 2, (this->height() - height) * 2 / 5, width, height);

    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashes(colours.accent, 2, Qt::CustomDashLine);
    dashes.setDashPattern({4, 2});
    painter.setPen(dashes);
    painter.setBrush(colours.base);
    painter.drawRoundedRect(QRectF(panel).adjusted(1, 1, -1, -1), paint::Radius, paint::Radius);
    paintIcon(&painter, QRect(panel.x() + 40, panel.center().y() - IconSize / 2, IconSize, IconSize),
              QStringLiteral("mail-attachment"), colours.accent);

    const int x = panel.x() + 40 + IconSize + 20;
    const int room = panel.right() - x - 16;
    const int top = panel.y() + (height - title.height() - hint.height() - 2) / 2;
    painter.setFont(textFont(TextStyle::Heading));
    painter.setPen(colours.text);
    painter.drawText(QRect(x, top, room, title.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     title.elidedText(m_title, Qt::ElideRight, room));
    painter.setFont(textFont(TextStyle::Body));
    painter.setPen(colours.muted);
    painter.drawText(QRect(x, top + title.height() + 2, room, hint.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, hint.elidedText(m_hint, Qt::ElideRight, room));
}

} // namespace caredesk
