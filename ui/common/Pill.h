#pragma once

#include "domain/Operation.h"
#include "ui/common/Colours.h"

#include <QWidget>

namespace caredesk {

/// What a pill shows. Filled: the portal has said so. Dashed: only on this computer. Failed: red.
struct PillLook
{
    enum class Kind { State, Local, Failed };

    QString text = {};
    QString icon = {};
    Kind kind = Kind::State;
    TicketState state = TicketState::Open;

    bool operator==(const PillLook&) const = default;
};

PillLook statePill(TicketState state);
/// `percent` of an upload is added to the word while sending; -1: none.
PillLook operationPill(OperationState state, int percent = -1);

/// Width and height that the whole pill needs (18 high at 100 %).
QSize pillSize(const PillLook& look);
/// Draws the pill at the left of `rect`, no wider than it; the word is elided, the icon stays. Returns what
/// it covered.
QRect paintPill(QPainter* painter, const QRect& rect, const PillLook& look, const QPalette& palette);

/// A pill as a widget; its accessible name is its word.
class Pill : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(QWidget* parent = nullptr);

    void setLook(const PillLook& look);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PillLook m_look;
};

} // namespace caredesk
