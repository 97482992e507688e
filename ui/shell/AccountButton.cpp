#include "ui/shell/AccountButton.h"

#include "ui/common/Avatar.h"
#include "ui/common/Format.h"
#include "ui/common/Icons.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"

#include <QMenu>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int Circle = 24;
constexpr int Gap = 6;
constexpr int ArrowSize = 12;
constexpr int MaxNameWidth = 160;

} // namespace

AccountButton::AccountButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &AccountButton::openMenu);
}

void AccountButton::setPerson(const QString& name, const QString& login)
{
    m_name = name.isEmpty() ? login : name;
    m_login = login;
    setAccessibleName(m_name);
    setToolTip(m_login);
    updateGeometry();
    update();
}

void AccountButton::setShort(bool on)
{
    m_short = on;
    updateGeometry();
    update();
}

QSize AccountButton::sizeHint() const
{
    const int name = m_short ? 0 : qMin(MaxNameWidth, fontMetrics().horizontalAdvance(m_name)) + Gap;
    return {4 + Circle + name + Gap + ArrowSize + 4, 30};
}

void AccountButton::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_name);
    QAction* who = menu->addAction(m_login);
    who->setEnabled(false);
    menu->addSeparator();
    connect(menu->addAction(caredesk::icon(QStringLiteral("user")), tr("S&witch account")),
            &QAction::triggered, this, &AccountButton::switchRequested);
    connect(menu->addAction(caredesk::icon(QStringLiteral("sign-out")), tr("Sign &out")), &QAction::triggered,
            this, &AccountButton::signOutRequested);
    menu->addSeparator();
    connect(menu->addAction(caredesk::icon(QStringLiteral("edit-delete"), Ink::RedText),
                            tr("Sign out and &remove this account's data…")),
            &QAction::triggered, this, &AccountButton::purgeRequested);
    menu->popup(mapToGlobal(QPoint(width() - menu->sizeHint().width(), height() + 4)));
}

void AccountButton::paintEvent(QPaintEvent*)
{
    const Colours colours = Colours::of(palette());
    QPainter painter(this);
    if (underMouse() || isDown()) {
        paint::box(&painter, rect(), colours.hover, {});
    }
    paintAvatar(&painter, QRect(4, (height() - Circle) / 2, Circle, Circle), format::initials(m_name), false,
                palette());
    if (!m_short) {
        painter.setPen(colours.text);
        painter.drawText(QRect(4 + Circle + Gap, 0, MaxNameWidth, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(m_name, Qt::ElideRight, MaxNameWidth));
    }
    paintIcon(&painter, QRect(width() - ArrowSize - 4, (height() - ArrowSize) / 2, ArrowSize, ArrowSize),
              QStringLiteral("go-down"), colours.text);
}

} // namespace caredesk
