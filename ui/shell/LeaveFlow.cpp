#include "ui/shell/LeaveFlow.h"

#include "base/ErrorText.h"
#include "ui/common/Dialogs.h"
#include "ui/shell/AccountPages.h"

namespace caredesk {

namespace {

constexpr int LookEveryMs = 50;
/// Saving takes a few milliseconds: nobody is to see a question flash by.
constexpr int LooksBeforeAsking = 8;
/// Windows gives a program five seconds to answer.
constexpr int LongestSaveMs = 3'000;
constexpr QLatin1String Leave("leave");

} // namespace

LeaveFlow::LeaveFlow(Dialogs& dialogs, QWidget* window)
    : QObject(window)
    , m_dialogs(dialogs)
    , m_window(window)
{
    m_look.setInterval(LookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &LeaveFlow::look);
}

LeaveFlow::~LeaveFlow() = default;

void LeaveFlow::setPages(AccountPages* pages)
{
    std::function<void()> next;
    if (!pages && m_withoutAccount == WithoutAccount::GoOn) {
        next = std::move(m_goOn);
    }
    m_pages = pages;
    stay();
    if (next) {
        // Not in the middle of the account's closing.
        QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
    }
}

bool LeaveFlow::isFree() const
{
    return !m_pages || m_pages->unsafeWork().isEmpty();
}

bool LeaveFlow::mayEndNow() const
{
    if (!m_pages) {
        return true;
    }
    m_pages->flush();
    const bool saved = m_pages->waitUntilSaved(LongestSaveMs);
    const UnsafeWork work = m_pages->unsafeWork();
    return saved && !work.error && work.files == 0 && work.pictures == 0;
}

void LeaveFlow::setLocked(bool locked)
{
    if (m_pages) {
        m_pages->setEnabled(!locked);
    }
}

void LeaveFlow::leave(std::function<void()> goOn, WithoutAccount withoutAccount)
{
    stay();
    if (isFree()) {
        goOn();
        return;
    }
    m_goOn = std::move(goOn);
    m_withoutAccount = withoutAccount;
    m_refusals = m_pages->unsafeWork().refusals;
    m_look.start();
    look();
}

LeaveFlow::Obstacle LeaveFlow::obstacle() const
{
    const UnsafeWork work = m_pages ? m_pages->unsafeWork() : UnsafeWork();
    if (work.error) {
        return Obstacle::NotSaved;
    }
    if (work.refusals > m_refusals) {
        return Obstacle::NotAttached;
    }
    if (work.pictures > 0) {
        return Obstacle::Editing;
    }
    if (work.files > 0) {
        return Obstacle::Copying;
    }
    return work.texts > 0 ? Obstacle::Saving : Obstacle::None;
}

void LeaveFlow::look()
{
    const Obstacle now = obstacle();
    if (now == Obstacle::None) {
        goOn();
        return;
    }
    if (std::exchange(m_seen, now) != now) {
        m_looks = 0;
        m_pages->flush();
    }
    ++m_looks;
    if (m_looks >= LooksBeforeAsking && now != m_asked) {
        ask(now);
    }
}

void LeaveFlow::ask(Obstacle obstacle)
{
    m_asked = obstacle;
    Question question;
    const QString waits =
        tr("CareDesk waits, and goes on by itself as soon as everything is safe on this computer.");
    QString lose = tr("&Leave without them");
    switch (obstacle) {
    case Obstacle::None: return;
    case Obstacle::NotSaved: {
        const ErrorText words = errorText(*m_pages->unsafeWork().error);
        question.title = tr("What you wrote could not be saved");
        question.text = words.title + u' ' + words.advice + u' ' +
                        tr("Copy your text to a safe place if you have to leave.");
        lose = tr("&Leave and lose it");
        break;
    }
    case Obstacle::NotAttached:
        question.title = tr("A file could not be attached");
        question.text = tr("What you wrote is safe. The form says at the file what is wrong with it.");
        break;
    case Obstacle::Editing:
        question.title = tr("A picture is still open in the editor");
        question.text = tr("Attach it or close it, and CareDesk goes on by itself.");
        break;
    case Obstacle::Copying:
        question.title = tr("Files are still being copied");
        question.text = waits;
        break;
    case Obstacle::Saving:
        question.title = tr("What you wrote is still being saved");
        question.text = waits;
        lose = tr("&Leave and lose it");
        break;
    }
    question.choices = {{QString(), tr("&Stay"), ButtonRole::Framed}, {Leave, lose, ButtonRole::Destructive}};
    m_question = std::make_unique<QWidget>(m_window);
    m_dialogs.ask(m_question.get(), question, [this, asked = m_question.get()](const QString& choice) {
        if (asked != m_question.get()) {
            return; // An older question, answered in the moment it went.
        }
        if (choice == Leave) {
            goOn();
        } else {
            stay();
        }
    });
}

void LeaveFlow::stay()
{
    m_look.stop();
    m_looks = 0;
    m_seen = m_asked = Obstacle::None;
    m_goOn = {};
    m_withoutAccount = WithoutAccount::Forget;
    if (m_question) {
        // Its own answer may have called us.
        m_question.release()->deleteLater();
    }
}

void LeaveFlow::goOn()
{
    const std::function<void()> next = std::move(m_goOn);
    stay();
    if (next) {
        next();
    }
}

} // namespace caredesk
