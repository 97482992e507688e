#include "ui/shell/NoticeBar.h"

#include "ui/common/Strip.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace caredesk {

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_strip(new Strip(Strip::Kind::Warning, this))
    , m_button(m_strip->addButton({}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_strip);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_button, &QPushButton::clicked, this, &NoticeBar::press);
    showCurrent();
}

void NoticeBar::add(AccountNotice notice, const QStringList& arguments)
{
    m_entries.append({notice, arguments});
    showCurrent();
}

void NoticeBar::setSignInNeeded(bool needed)
{
    if (needed != m_signInNeeded) {
        m_signInNeeded = needed;
        showCurrent();
    }
}

void NoticeBar::clear()
{
    m_entries.clear();
    m_signInNeeded = false;
    showCurrent();
}

void NoticeBar::press()
{
    if (m_signInNeeded) {
        Q_EMIT signInRequested();
        return;
    }
    m_entries.removeFirst();
    showCurrent();
}

void NoticeBar::showCurrent()
{
    setVisible(m_signInNeeded || !m_entries.isEmpty());
    if (m_signInNeeded) {
        m_strip->setKind(Strip::Kind::Error);
        m_strip->setTexts(tr("Sign in again"), tr("The portal has ended this sign-in. What you wrote is kept "
                                                  "and goes out once you are signed in."));
        m_button->setText(tr("Sign in again…"));
    } else if (!m_entries.isEmpty()) {
        m_button->setText(tr("Understood"));
        showNotice(m_entries.constFirst());
    }
}

void NoticeBar::showNotice(const Entry& entry)
{
    const QStringList& arguments = entry.arguments;
    m_strip->setKind(entry.notice == AccountNotice::WorkSalvaged ? Strip::Kind::Error : Strip::Kind::Warning);
    switch (entry.notice) {
    case AccountNotice::TokenNotKept:
        m_strip->setTexts(tr("Signed in for this session only"),
                          tr("This computer has no keychain to keep a sign-in safely. CareDesk asks for it "
                             "again next time."));
        return;
    case AccountNotice::CacheRebuilt:
        m_strip->setTexts(tr("Everything is being fetched again"),
                          tr("The local copy of your tickets was damaged. What you wrote is not affected."));
        return;
    case AccountNotice::WorkSalvaged:
        m_strip->setTexts(tr("The store of what you wrote was damaged"),
                          tr("Saved: %1. Lost: %2. The damaged file is kept in %3.")
                              .arg(arguments.value(0), arguments.value(1), arguments.value(2)));
        return;
    case AccountNotice::WorkReadOnly:
        m_strip->setTexts(
            tr("Reading only"),
            tr("A newer CareDesk wrote this account's data. Update CareDesk to write here again."));
        return;
    }
}

void NoticeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showCurrent();
    }
}

} // namespace caredesk
