#pragma once

#include "ui/capture/CaptureRequest.h"

#include <QMenu>

namespace caredesk {

class CaptureDesk;

/// The ways to take a screenshot: what, and after how long. Filled each time it opens, as monitors come and
/// go.
class CaptureMenu : public QMenu
{
    Q_OBJECT

public:
    CaptureMenu(const CaptureDesk& desk, QWidget* parent);

Q_SIGNALS:
    void requested(const caredesk::CaptureRequest& request);

private:
    void fill();
    void addWays(QMenu* menu, int delaySeconds);
    void addWay(QMenu* menu, const QString& text, const CaptureRequest& request);

    const CaptureDesk& m_desk;
};

} // namespace caredesk
