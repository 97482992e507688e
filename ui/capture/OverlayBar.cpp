#include "ui/capture/OverlayBar.h"

#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/StylePaint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace caredesk {

namespace {

constexpr int Distance = 24;

} // namespace

OverlayBar::OverlayBar(QWidget* parent)
    : QFrame(parent)
    , m_hint(new QLabel(this))
    , m_take(new QPushButton(this))
    , m_mode(new QPushButton(this))
    , m_whole(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setCursor(Qt::ArrowCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_hint);
    row->addSpacing(4);
    m_take->setObjectName(QStringLiteral("takePicture"));
    m_mode->setObjectName(QStringLiteral("overlayMode"));
    m_whole->setObjectName(QStringLiteral("wholeScreen"));
    m_cancel->setObjectName(QStringLiteral("cancelCapture"));
    setButtonRole(m_take, ButtonRole::Primary);
    for (QPushButton* button : {m_mode, m_whole, m_cancel, m_take}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    setButtonIcon(m_take, QStringLiteral("check"));
    connect(m_take, &QPushButton::clicked, this, &OverlayBar::takeRequested);
    connect(m_whole, &QPushButton::clicked, this, &OverlayBar::wholeScreenRequested);
    connect(m_mode, &QPushButton::clicked, this, [this] { Q_EMIT byWindowRequested(!m_byWindow); });
    connect(m_cancel, &QPushButton::clicked, this, &OverlayBar::cancelRequested);
    retranslateUi();
    setSelection({}, {});
}

void OverlayBar::setWindowsOffered(bool windows)
{
    m_mode->setVisible(windows);
}

void OverlayBar::setByWindow(bool byWindow)
{
    m_byWindow = byWindow;
    retranslateUi();
    setSelection({}, {});
}

void OverlayBar::setSelection(QSize size, const QString& name)
{
    QString text = m_byWindow ? tr("Point at a window and click it; Tab goes to the next one.")
                              : tr("Drag to choose an area, or press an arrow key.");
    if (!size.isEmpty()) {
        text = name.isEmpty() ? tr("%1 × %2 pixels. Arrows move it, with Shift they resize it.")
                                    .arg(size.width())
                                    .arg(size.height())
                              : tr("%1, %2 × %3 pixels").arg(name).arg(size.width()).arg(size.height());
    }
    m_hint->setText(text);
    m_hint->setAccessibleName(text);
    m_take->setEnabled(!size.isEmpty());
    if (parentWidget()) {
        placeIn(parentWidget()->rect());
    }
}

void OverlayBar::placeIn(const QRect& area)
{
    const QSize size = sizeHint().boundedTo(area.size());
    setGeometry(
        QRect(QPoint(area.center().x() - size.width() / 2, area.bottom() - Distance - size.height()), size));
}

void OverlayBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours colours = Colours::of(palette());
    paint::box(&painter, rect(), colours.base, colours.ctl);
}

void OverlayBar::retranslateUi()
{
    m_take->setText(tr("&Take picture"));
    m_take->setToolTip(tr("Enter"));
    m_mode->setText(m_byWindow ? tr("Choose an &area") : tr("Choose a &window"));
    m_whole->setText(tr("Whole &monitor"));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setToolTip(tr("Esc"));
}

} // namespace caredesk
