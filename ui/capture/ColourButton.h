#pragma once

#include <QAbstractButton>
#include <QColor>

namespace caredesk {

/// A round swatch; the one that is on has a ring.
class ColourButton : public QAbstractButton
{
    Q_OBJECT

public:
    ColourButton(const QColor& colour, QWidget* parent);

    QColor colour() const { return m_colour; }
    QSize sizeHint() const override { return {24, 30}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_colour;
};

} // namespace caredesk
