#pragma once

#include <QAbstractButton>

namespace caredesk {

/// The rail's one filled button, with its shortcut beside its word.
class NewTicketButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NewTicketButton(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace caredesk
