#include "ui/shell/LeaveFlow.h"

#include "base/ErrorText.h"
#include "ui/common/Dialogs.h"
#include "ui/shell/AccountPages.h"

namespace caredesk {

namespace {

constexpr int LookEveryMs = 50;
/// Saving takes a few milliseconds: nobody is to see a question flash by.
constexpr int LooksBeforeAsking = 8;
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
    m_pages = pages;
    stay();
}

bool LeaveFlow::isFree() const
{
    return !m_pages || m_pages->unsafeWork().isEmpty();
}

void LeaveFlow::leave(std::function<void()> goOn)
{
    stay();
    if (isFree()) {
        goOn();
        return;
    }
    m_goOn = std::move(goOn);
    m_look.start();
    look();
}

LeaveFlow::Obstacle LeaveFlow::obstacle() const
{
    const UnsafeWork work = m_pages ? m_pages->unsafeWork() : UnsafeWork();
    if (work.error) {
        return Obstacle::NotSaved;
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
    const QString goesOn =
        tr("CareDesk waits, and goes on by itself as soon as everything is safe on this computer.");
    QString lose = tr("&Leave and lose it");
    switch (obstacle) {
    case Obstacle::None: return;
    case Obstacle::Copying:
        question.title = tr("Files are still being copied");
        question.text = goesOn;
        lose = tr("&Leave without them");
        break;
    case Obstacle::Saving:
        question.title = tr("What you wrote is still being saved");
        question.text = goesOn;
        break;
    case Obstacle::NotSaved: {
        const ErrorText words = errorText(*m_pages->unsafeWork().error);
        question.title = tr("What you wrote could not be saved");
        question.text = words.title + u' ' + words.advice + u' ' +
                        tr("Copy your text to a safe place if you have to leave.");
        break;
    }
    }
    question.choices = {{QString(), tr("&Stay"), ButtonRole::Framed}, {Leave, lose, ButtonRole::Destructive}};
    m_question = std::make_unique<QWidget>(m_window);
    m_dialogs.ask(m_question.get(), question, [this](const QString& choice) {
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
    if (m_question) {
        // Its own answer may have called us.
        m_question.release()->deleteLater();
    }
}

void LeaveFlow::goOn()
{
    const std::function<void()> next = std::move(m_goOn);
    stay();
    next();
}

} // namespace caredesk
