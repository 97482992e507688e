#pragma once

#include <QFrame>

namespace caredesk {

/// The red-edged frame around the own region's number.
class OwnNumberFrame : public QFrame
{
    Q_OBJECT

public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace caredesk
