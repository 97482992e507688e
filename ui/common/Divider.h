#pragma once

#include <QFrame>

namespace caredesk {

/// A hairline in the middle of its place: upright where it is taller than wide.
class Divider : public QFrame
{
    Q_OBJECT

public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace caredesk
