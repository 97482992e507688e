#include "ui/common/FocusRing.h"

#include "ui/common/Colours.h"
#include "ui/common/StylePaint.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>

namespace caredesk {

namespace {

class RingFrame final : public QFocusFrame
{
public:
    RingFrame() { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paint::box(&painter, rect(), {}, Colours::of(palette()).accent, 2, paint::Radius + 2);
    }
};

} // namespace

FocusRing::FocusRing(QObject* parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

void FocusRing::follow(QWidget* focused)
{
    const bool ringed = qobject_cast<QAbstractButton*>(focused) && !focused->property("ownFocus").toBool();
    if (!ringed) {
        if (m_frame) {
            m_frame->setWidget(nullptr);
        }
        return;
    }
    if (!m_frame) {
        m_frame = new RingFrame;
    }
    m_frame->setWidget(focused);
}

} // namespace caredesk
