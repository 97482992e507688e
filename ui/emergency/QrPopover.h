#pragma once

#include <QFrame>

namespace caredesk {

/// The QR code of one region's number, beside the button that asked for it. Esc or a click elsewhere closes
/// it.
class QrPopover : public QFrame
{
    Q_OBJECT

public:
    QrPopover(const QString& title, const QString& tel, QWidget* parent);

    void openBeside(const QWidget* anchor);
};

} // namespace caredesk
