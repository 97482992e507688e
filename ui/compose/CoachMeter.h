#pragma once

#include <QWidget>

namespace caredesk {

/// How complete a report is: one bar a point, filled for those that are there.
class CoachMeter : public QWidget
{
    Q_OBJECT

public:
    explicit CoachMeter(QWidget* parent = nullptr);

    void setValue(int met, int of);
    QSize sizeHint() const override { return {120, 5}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_met = 0;
    int m_of = 0;
};

} // namespace caredesk
