#pragma once

#include "capture/ScreenCapture.h"

#include <QObject>

#include <memory>
#include <vector>

namespace caredesk {

class ScreenOverlay;

/// An overlay on each monitor, of which one selection comes. Main thread.
class RegionPicker : public QObject
{
    Q_OBJECT

public:
    /// Makes ready to be shown over the monitors that there are.
    explicit RegionPicker(QObject* parent);
    ~RegionPicker() override;

    void show(const Snapshot& snapshot, bool byWindow);

Q_SIGNALS:
    /// One of these two, once; the overlays are gone then.
    void chosen(const QString& screen, const QRect& area);
    void cancelled();

private:
    ScreenOverlay* add();
    void hideAll();

    std::vector<std::unique_ptr<ScreenOverlay>> m_overlays;
};

} // namespace caredesk
