#pragma once

#include "ui/common/Colours.h"

#include <QToolButton>

namespace caredesk {

/// A flat button with an icon only. Its label is its accessible name and its tooltip.
class IconButton : public QToolButton
{
    Q_OBJECT

public:
    /// Without an icon yet, for forms drawn in Designer.
    explicit IconButton(QWidget* parent = nullptr);
    /// `side`: 30, or 26 inside lists and tiles.
    explicit IconButton(const QString& icon, QWidget* parent, int side = 30, Ink ink = Ink::Text);

    void setIconName(const QString& icon, Ink ink = Ink::Text);
    /// Also the tooltip, with the shortcut where there is one.
    void setLabel(const QString& label);
    QSize sizeHint() const override { return {m_side, m_side}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_side;
};

} // namespace caredesk
