#include "ui/shell/NoticeBar.h"

#include "sync/NoticeText.h"
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
    const bool grave =
        entry.notice == AccountNotice::WorkSalvaged || entry.notice == AccountNotice::WorkMissing;
    m_strip->setKind(grave ? Strip::Kind::Error : Strip::Kind::Warning);
    const NoticeText words = noticeText(entry.notice, entry.arguments);
    m_strip->setTexts(words.title, words.meaning);
}

void NoticeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showCurrent();
    }
}

} // namespace caredesk
