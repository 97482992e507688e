#include "ui/common/Colours.h"

namespace caredesk {

namespace {

Colours makeLight()
{
    Colours c;
    c.window = QColor(0xF1F4F4);
    c.base = QColor(0xFFFFFF);
    c.alt = QColor(0xF7F9F9);
    c.text = QColor(0x182123);
    c.muted = QColor(0x536165);
    c.border = QColor(0xD3DADB);
    c.ctl = QColor(0x7C898C);
    c.accent = QColor(0x0A716C);
    c.accentHover = QColor(0x085D59);
    c.onAccent = QColor(0xFFFFFF);
    c.selection = QColor(0xD9EDEB);
    c.selectedText = c.text;
    c.railActive = QColor(0xE6EBEB);
    c.hover = QColor(0xEAEFEF);
    c.link = QColor(0x0A6A66);
    c.mark = QColor(0xFFE9A8);
    c.ok = QColor(0x1B6B3A);
    c.red = QColor(0xC42B1C);
    c.redHover = QColor(0xA52215);
    c.onRed = QColor(0xFFFFFF);
    c.redText = QColor(0xB42318);
    c.redTint = QColor(0xFCEBE9);
    c.veil = QColor(226, 243, 241, 219);
    c.open = {QColor(0x0B57A4), QColor(0xE2EEFA)};
    c.awaitingCustomer = {QColor(0x80480A), QColor(0xFBEBCF)};
    c.awaitingConfirmation = {QColor(0x6A3AA2), QColor(0xEFE6FA)};
    c.onHold = {QColor(0x45596F), QColor(0xE4EAF0)};
    c.closed = {QColor(0x436050), QColor(0xE3ECE6)};
    return c;
}

Colours makeDark()
{
    Colours c;
    c.window = QColor(0x1A1F21);
    c.base = QColor(0x212729);
    c.alt = QColor(0x262D2F);
    c.text = QColor(0xE6ECED);
    c.muted = QColor(0xA0AFB2);
    c.border = QColor(0x363F42);
    c.ctl = QColor(0x748286);
    c.accent = QColor(0x4FBDB3);
    c.accentHover = QColor(0x69CCC3);
    c.onAccent = QColor(0x06201E);
    c.selection = QColor(0x17413F);
    c.selectedText = c.text;
    c.railActive = QColor(0x2E3638);
    c.hover = QColor(0x2A3134);
    c.link = QColor(0x66CBC2);
    c.mark = QColor(0x5A4A12);
    c.ok = QColor(0x7FCF9B);
    c.red = QColor(0xD03C2E);
    c.redHover = QColor(0xB22F23);
    c.onRed = QColor(0xFFFFFF);
    c.redText = QColor(0xFF9A8F);
    c.redTint = QColor(0x45211E);
    c.veil = QColor(20, 52, 50, 224);
    c.open = {QColor(0x8BBFF7), QColor(0x1A324B)};
    c.awaitingCustomer = {QColor(0xF3BE6B), QColor(0x41310F)};
    c.awaitingConfirmation = {QColor(0xCDB0F8), QColor(0x35284C)};
    c.onHold = {QColor(0xB0C1D2), QColor(0x2C3844)};
    c.closed = {QColor(0xA8C4B3), QColor(0x26372D)};
    return c;
}

bool made(const Colours& colours, const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Base) == colours.base &&
           palette.color(QPalette::Active, QPalette::Highlight) == colours.selection;
}

} // namespace

const Colours& Colours::light()
{
    static const Colours colours = makeLight();
    return colours;
}

const Colours& Colours::dark()
{
    static const Colours colours = makeDark();
    return colours;
}

Colours Colours::highContrastFrom(const QPalette& system)
{
    const auto role = [&system](QPalette::ColorRole name) { return system.color(QPalette::Active, name); };
    Colours c;
    c.highContrast = true;
    c.window = role(QPalette::Window);
    c.base = c.alt = c.railActive = role(QPalette::Base);
    c.text = c.muted = c.border = c.ctl = c.ok = c.redText = role(QPalette::Text);
    c.accent = c.accentHover = c.selection = c.hover = role(QPalette::Highlight);
    c.onAccent = c.selectedText = role(QPalette::HighlightedText);
    c.link = role(QPalette::Link);
    c.mark = role(QPalette::Highlight);
    c.red = c.redHover = QColor(0xC42B1C);
    c.onRed = QColor(0xFFFFFF);
    c.redTint = c.base;
    c.veil = c.base;
    c.hover = c.base;
    const Tint plain = {c.text, c.base};
    c.open = c.awaitingCustomer = c.awaitingConfirmation = c.onHold = c.closed = plain;
    return c;
}

Colours Colours::of(const QPalette& palette)
{
    if (made(light(), palette)) {
        return light();
    }
    if (made(dark(), palette)) {
        return dark();
    }
    return highContrastFrom(palette);
}

const Tint& Colours::state(TicketState state) const
{
    switch (state) {
    case TicketState::Open: return open;
    case TicketState::AwaitingCustomer: return awaitingCustomer;
    case TicketState::OnHold: return onHold;
    case TicketState::AwaitingConfirmation: return awaitingConfirmation;
    case TicketState::Closed: return closed;
    }
    return open;
}

QColor Colours::ink(Ink ink) const
{
    switch (ink) {
    case Ink::Text: return text;
    case Ink::Muted: return muted;
    case Ink::Control: return ctl;
    case Ink::Accent: return accent;
    case Ink::OnAccent: return onAccent;
    case Ink::Link: return link;
    case Ink::Ok: return ok;
    case Ink::RedText: return redText;
    case Ink::OnRed: return onRed;
    case Ink::Open: return open.ink;
    case Ink::AwaitingCustomer: return awaitingCustomer.ink;
    case Ink::AwaitingConfirmation: return awaitingConfirmation.ink;
    case Ink::OnHold: return onHold.ink;
    case Ink::Closed: return closed.ink;
    }
    return text;
}

QPalette Colours::palette() const
{
    QPalette p(window);
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::Button, window);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, alt);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        p.setColor(role, text);
        p.setColor(QPalette::Disabled, role, ctl);
    }
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::BrightText, redText);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Midlight, hover);
    p.setColor(QPalette::Light, base);
    p.setColor(QPalette::Dark, ctl);
    p.setColor(QPalette::Shadow, border);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::HighlightedText, selectedText);
    p.setColor(QPalette::Link, link);
    p.setColor(QPalette::LinkVisited, link);
    p.setColor(QPalette::ToolTipBase, base);
    return p;
}

Ink stateInk(TicketState state)
{
    switch (state) {
    case TicketState::Open: return Ink::Open;
    case TicketState::AwaitingCustomer: return Ink::AwaitingCustomer;
    case TicketState::OnHold: return Ink::OnHold;
    case TicketState::AwaitingConfirmation: return Ink::AwaitingConfirmation;
    case TicketState::Closed: return Ink::Closed;
    }
    return Ink::Text;
}

} // namespace caredesk
