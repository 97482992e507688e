#pragma once

#include <QAbstractButton>

namespace caredesk {

/// An underlined word that does something. A button to the keyboard, a link to a screen reader's listener.
class LinkLabel : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkLabel(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace caredesk
