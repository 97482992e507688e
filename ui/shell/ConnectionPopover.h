#pragma once

#include "ui/shell/ConnectionWords.h"

#include <QFrame>

namespace caredesk {

/// What the connection line means, and the one thing that helps. Closes at a click beside it and with Esc.
class ConnectionPopover : public QFrame
{
    Q_OBJECT

public:
    ConnectionPopover(const ConnectionWords& words, QWidget* parent);

    /// Below `anchor`, inside its window.
    void openBelow(const QWidget* anchor);

Q_SIGNALS:
    void accepted(caredesk::ConnectionOffer offer);
};

} // namespace caredesk
