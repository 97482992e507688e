#include "ui/common/SegmentedSwitch.h"

#include "ui/common/Icons.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace caredesk {

namespace {

class Segment final : public QAbstractButton
{
public:
    Segment(QString icon, QWidget* parent)
        : QAbstractButton(parent)
        , m_icon(std::move(icon))
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(font(true));
        const int iconWidth = m_icon.isEmpty() ? 0 : 14 + 6;
        return {metrics.size(Qt::TextShowMnemonic, text()).width() + iconWidth + (m_icon.isEmpty() ? 18 : 24),
                qMax(m_icon.isEmpty() ? 26 : 30, metrics.height() + 8)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Colours colours = Colours::of(palette());
        QPainter painter(this);
        const bool first = pos().x() == 0;
        const bool last = geometry().right() + 1 >= parentWidget()->width();
        if (isChecked()) {
            painter.save();
            painter.setClipRect(rect());
            paint::box(&painter, rect().adjusted(first ? 0 : -8, 0, last ? 0 : 8, 0), colours.accent, {});
            painter.restore();
        } else if (underMouse()) {
            painter.save();
            painter.setClipRect(rect());
            paint::box(&painter, rect().adjusted(first ? 1 : -8, 1, last ? -1 : 8, -1), colours.hover, {});
            painter.restore();
        }
        const QColor ink = isChecked() ? colours.onAccent : colours.text;
        const QFontMetrics metrics(font(isChecked()));
        const int wordWidth = metrics.size(Qt::TextShowMnemonic, text()).width();
        const int iconWidth = m_icon.isEmpty() ? 0 : 14 + 6;
        int x = (width() - wordWidth - iconWidth) / 2;
        if (!m_icon.isEmpty()) {
            paintIcon(&painter, QRect(x, (height() - 14) / 2, 14, 14), m_icon, ink);
            x += iconWidth;
        }
        painter.setFont(font(isChecked()));
        painter.setPen(ink);
        painter.drawText(QRect(x, 0, wordWidth + 2, height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, text());
    }

private:
    QFont font(bool bold) const
    {
        if (m_icon.isEmpty()) {
            return textFont(bold ? TextStyle::SmallBold : TextStyle::Small);
        }
        return textFont(bold ? TextStyle::BodyBold : TextStyle::Body);
    }

    QString m_icon;
};

class SwitchFrame final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Colours colours = Colours::of(palette());
        QPainter painter(this);
        paint::box(&painter, rect(), colours.base, colours.ctl);
    }
};

} // namespace

SegmentedSwitch::SegmentedSwitch(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* rail = new SwitchFrame(this);
    outer->addWidget(rail);
    m_row = new QHBoxLayout(rail);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedSwitch::chosen);
}

void SegmentedSwitch::addSegment(const QString& text, const QString& icon, bool expand)
{
    auto* segment = new Segment(icon, this);
    segment->setText(text);
    const int index = int(m_group->buttons().size());
    m_group->addButton(segment, index);
    m_row->addWidget(segment, expand ? 1 : 0);
    if (expand) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    segment->setChecked(index == 0);
}

void SegmentedSwitch::setSegmentText(int index, const QString& text)
{
    m_group->button(index)->setText(text);
    m_group->button(index)->updateGeometry();
}

void SegmentedSwitch::setSegmentName(int index, const QString& name)
{
    m_group->button(index)->setAccessibleName(name);
    m_group->button(index)->setToolTip(name);
}

int SegmentedSwitch::current() const
{
    return m_group->checkedId();
}

void SegmentedSwitch::setCurrent(int index)
{
    if (QAbstractButton* segment = m_group->button(index)) {
        segment->setChecked(true);
    }
}

} // namespace caredesk
