#include "ui/common/FilterChip.h"

#include "ui/common/Icons.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int Height = 26;
constexpr int IconSize = 14;
constexpr int Gap = 6;
constexpr int Padding = 8;

} // namespace

FilterChip::FilterChip(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FilterChip::setChipIcon(const QString& icon, Ink ink)
{
    m_icon = icon;
    m_ink = ink;
    updateGeometry();
    update();
}

void FilterChip::setCount(int count)
{
    if (count != m_count) {
        m_count = count;
        tellName();
        updateGeometry();
        update();
    }
}

void FilterChip::tellName()
{
    QString word = text();
    word.remove(u'&');
    setAccessibleName(m_count < 0 ? word : QStringLiteral("%1, %2").arg(word, QLocale().toString(m_count)));
}

void FilterChip::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        tellName();
    }
}

int FilterChip::contentWidth() const
{
    const QFontMetrics bold(textFont(TextStyle::SmallBold));
    int width = bold.size(Qt::TextShowMnemonic, text()).width();
    if (!m_icon.isEmpty()) {
        width += IconSize + Gap;
    }
    if (m_count >= 0) {
        width += Gap + bold.horizontalAdvance(QLocale().toString(m_count));
    }
    return width;
}

QSize FilterChip::sizeHint() const
{
    return {contentWidth() + 2 * Padding,
            qMax(Height, QFontMetrics(textFont(TextStyle::Small)).height() + 8)};
}

QSize FilterChip::minimumSizeHint() const
{
    return {contentWidth() + 4, sizeHint().height()};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    const bool checked = isChecked();
    QPainter painter(this);
    const QColor fill = checked ? colours.selection : underMouse() ? colours.hover : colours.base;
    paint::box(&painter, rect(), fill, checked ? colours.accent : colours.border);

    const QFont font = textFont(checked ? TextStyle::SmallBold : TextStyle::Small);
    const QFontMetrics metrics(font);
    const QString number = m_count >= 0 ? QLocale().toString(m_count) : QString();
    const int wordWidth = metrics.size(Qt::TextShowMnemonic, text()).width();
    const int numberWidth = number.isEmpty() ? 0 : Gap + metrics.horizontalAdvance(number);
    const int iconWidth = m_icon.isEmpty() ? 0 : IconSize + Gap;
    int x = (width() - iconWidth - wordWidth - numberWidth) / 2;
    if (!m_icon.isEmpty()) {
        paintIcon(&painter, QRect(x, (height() - IconSize) / 2, IconSize, IconSize), m_icon,
                  checked ? colours.selectedText : colours.ink(m_ink));
        x += iconWidth;
    }
    painter.setFont(font);
    painter.setPen(checked ? colours.selectedText : colours.text);
    painter.drawText(QRect(x, 0, wordWidth + 2, height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, text());
    if (!number.isEmpty()) {
        painter.setPen(checked ? colours.selectedText : colours.muted);
        painter.drawText(QRect(x + wordWidth + Gap, 0, numberWidth + 2, height()),
                         Qt::AlignVCenter | Qt::AlignLeft, number);
    }
}

} // namespace caredesk
