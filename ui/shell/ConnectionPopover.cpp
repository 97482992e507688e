#include "ui/shell/ConnectionPopover.h"

#include "ui/common/TextStyles.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace caredesk {

namespace {

constexpr int Width = 320;

} // namespace

ConnectionPopover::ConnectionPopover(const ConnectionWords& words, QWidget* parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFixedWidth(Width);
    setAccessibleName(words.line);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(6);
    auto* title = new QLabel(words.line, this);
    setTextStyle(title, TextStyle::BodyBold);
    auto* text = new QLabel(words.explanation, this);
    for (QLabel* label : {title, text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }

    QString offer;
    switch (words.offer) {
    case ConnectionOffer::None: return;
    case ConnectionOffer::Refresh: offer = tr("Try now"); break;
    case ConnectionOffer::SignInAgain: offer = tr("Sign in again…"); break;
    case ConnectionOffer::SignInToProxy: offer = tr("Sign in to the proxy…"); break;
    case ConnectionOffer::ShowOutbox: offer = tr("Open the outbox"); break;
    }
    auto* button = new QPushButton(offer, this);
    column->addSpacing(6);
    column->addWidget(button, 0, Qt::AlignLeft);
    button->setFocus();
    connect(button, &QPushButton::clicked, this, [this, what = words.offer] {
        close();
        Q_EMIT accepted(what);
    });
}

void ConnectionPopover::openBelow(const QWidget* anchor)
{
    adjustSize();
    const QRect window = anchor->window()->geometry();
    const QPoint below = anchor->mapToGlobal(QPoint(0, anchor->height() + 6));
    move(qBound(window.left() + 8, below.x(), qMax(window.left() + 8, window.right() - width() - 8)),
         below.y());
    show();
}

} // namespace caredesk
