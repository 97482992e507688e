#include "tour/Stage.h"

#include "account/CredentialStore.h"
#include "common/PortalSetup.h"
#include "sync/Session.h"
#include "ui/common/Preferences.h"
#include "ui/common/Theme.h"
#include "ui/shell/MainWindow.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <stdexcept>

namespace caredesk::tour {

void TourDialogs::ask(QWidget*, const Question& question, std::function<void(const QString&)> answer)
{
    answer(question.choices.isEmpty() ? QString() : question.choices.constFirst().id);
}

void TourDialogs::chooseFiles(QWidget*, const QString&, std::function<void(const QStringList&)> answer)
{
    answer(filesToChoose);
}

void TourDialogs::chooseSaveFile(QWidget*, const QString&, const QString&,
                                 std::function<void(const QString&)> answer)
{
    answer({});
}

void TourDialogs::chooseFolder(QWidget*, const QString&, std::function<void(const QString&)> answer)
{
    answer({});
}

bool TourDialogs::open(const QUrl&)
{
    return true;
}

Stage::Stage(const StageOptions& options)
    : m_dialogs(std::make_shared<TourDialogs>())
{
    CommonOptions common;
    common.profileDirectory = m_profile.path();
    common.portal = options.portal.toString();
    common.caFile = options.caPath;
    Result<PortalProfile> profile = setUpPortal(common);
    if (!profile) {
        throw std::runtime_error("no portal profile");
    }
    m_application = std::make_unique<Application>(ApplicationOptions{.profileDirectory = m_profile.path(),
                                                                     .profile = *profile,
                                                                     .credentials = makeMemoryStore(),
                                                                     .dialogs = m_dialogs,
                                                                     .language = options.language});
    m_application->theme().setChoice(themeChoiceFromName(options.theme));
    m_application->preferences().setRegion(options.language == QLatin1String("en") ? QStringLiteral("US")
                                                                                   : QStringLiteral("ES"));
    window().resize(options.size);
    m_application->show();
    waitFor(QStringLiteral("the window"), [this] { return window().isVisible(); });
    window().activateWindow();
}

Stage::~Stage()
{
    window().close();
}

void Stage::waitFor(const QString& what, const std::function<bool()>& condition, int timeoutMs)
{
    if (!QTest::qWaitFor(condition, timeoutMs)) {
        throw std::runtime_error("waited in vain for " + what.toStdString());
    }
}

void Stage::settle(int ms)
{
    QTest::qWait(ms);
}

void Stage::signIn(const QString& user, const QString& password)
{
    type(findWidget(QStringLiteral("user")), user);
    type(findWidget(QStringLiteral("password")), password);
    click(findWidget(QStringLiteral("LoginPage"))->findChild<QPushButton*>(QStringLiteral("signIn")));
    waitFor(QStringLiteral("the account"), [this] { return m_application->session().isOpen(); });
}

void Stage::save(const QString& path)
{
    settle();
    if (!window().grab().save(path)) {
        throw std::runtime_error("could not write " + path.toStdString());
    }
}

QWidget* Stage::findWidget(const QString& name)
{
    const auto found = window().findChildren<QWidget*>(name);
    for (QWidget* widget : found) {
        if (widget->isVisible()) {
            return widget;
        }
    }
    throw std::runtime_error("the window shows no " + name.toStdString());
}

void Stage::click(QWidget* widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

void Stage::type(QWidget* widget, const QString& text)
{
    widget->setFocus();
    QTest::keyClicks(widget, text);
}

} // namespace caredesk::tour
