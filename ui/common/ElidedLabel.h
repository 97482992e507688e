#pragma once

#include <QLabel>

namespace caredesk {

/// One line that gives way: what does not fit is elided, and the tooltip has it all.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);
    QSize minimumSizeHint() const override;
    bool event(QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool isElided() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace caredesk
