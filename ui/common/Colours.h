#pragma once

#include "domain/TicketState.h"

#include <QColor>
#include <QPalette>

namespace caredesk {

/// Text and icon colours by what they mean; resolved against the palette when painted, so that a change of
/// theme needs no rebuilding.
enum class Ink {
    Text,
    Muted,
    Control,
    Accent,
    OnAccent,
    Link,
    Ok,
    RedText,
    OnRed,
    Open,
    AwaitingCustomer, ///< Also the amber of "offline" and "waits".
    AwaitingConfirmation,
    OnHold,
    Closed,
};

/// A text colour and the tint it stands on.
struct Tint
{
    QColor ink = {};
    QColor fill = {};

    bool operator==(const Tint&) const = default;
};

/// The named colours of the design. Light and dark are fixed; in high contrast everything comes from the
/// system's palette and the tints are gone.
struct Colours
{
    QColor window = {};
    QColor base = {};
    QColor alt = {};
    QColor text = {};
    QColor muted = {};
    QColor border = {};
    QColor ctl = {};
    QColor accent = {};
    QColor accentHover = {};
    QColor onAccent = {};
    QColor selection = {};
    QColor selectedText = {};
    QColor railActive = {};
    QColor hover = {};
    QColor link = {};
    QColor mark = {};
    QColor ok = {};
    QColor red = {};
    QColor redHover = {};
    QColor onRed = {};
    QColor redText = {};
    QColor redTint = {};
    QColor veil = {};
    Tint open = {};
    Tint awaitingCustomer = {};
    Tint awaitingConfirmation = {};
    Tint onHold = {};
    Tint closed = {};
    bool highContrast = false;

    static const Colours& light();
    static const Colours& dark();
    static Colours highContrastFrom(const QPalette& system);
    /// The set that made `palette`. Cheap enough for a delegate's paint().
    static Colours of(const QPalette& palette);

    bool isDark() const { return base.lightness() < 128; }
    const Tint& state(TicketState state) const;
    QColor ink(Ink ink) const;
    /// Light and dark only: the palette that all widgets get.
    QPalette palette() const;
};

/// The icon and text colour of a state.
Ink stateInk(TicketState state);

} // namespace caredesk
