#include "tour/Stage.h"

#include "account/CredentialStore.h"
#include "common/PortalSetup.h"
#include "sync/Session.h"
#include "sync/SyncService.h"
#include "ui/common/Preferences.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QListView>
#include <QMimeData>
#include <QTest>

#include <algorithm>
#include <stdexcept>

namespace caredesk::tour {

StageOptions stageFor(const test::PortalUnderTest& portal)
{
    StageOptions options;
    options.portal = portal.profile().baseUrl;
    options.caPath = portal.profile().caFile;
    options.portalProfile = portal.profileJson();
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    return options;
}

void TourDialogs::ask(QWidget*, const Question& question, std::function<void(const QString&)> answer)
{
    asked.append(question);
    if (thinking) {
        return;
    }
    answer(answers.isEmpty() ? question.choices.value(0).id : answers.takeFirst());
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

bool TourDialogs::open(const QUrl& url)
{
    opened.append(url);
    return true;
}

Stage::Stage(const StageOptions& options)
    : m_options(options)
    , m_dialogs(std::make_shared<TourDialogs>())
{
    if (!m_options.credentials) {
        m_options.credentials = makeMemoryStore();
    }
    CommonOptions common;
    common.profileDirectory = m_profile.path();
    common.portal = options.portal.toString();
    common.caFile = options.caPath;
    Result<PortalProfile> profile = setUpPortal(common, {});
    if (!profile) {
        throw std::runtime_error("no portal profile");
    }
    profile = parsePortalProfile(options.portalProfile, *profile);
    if (!profile) {
        throw std::runtime_error("a wrong portal profile: " + options.portalProfile.toStdString());
    }
    m_portal = *profile;
    {
        Preferences remembered(QDir(m_profile.path()).filePath(QStringLiteral("preferences.json")));
        remembered.setLanguage(options.language);
        remembered.setTheme(options.theme);
        remembered.setRegion(options.region);
    }
    start();
}

void Stage::start()
{
    m_application = std::make_unique<Application>(ApplicationOptions{.profileDirectory = m_profile.path(),
                                                                     .profile = m_portal,
                                                                     .credentials = m_options.credentials,
                                                                     .dialogs = m_dialogs,
                                                                     .screens = m_options.screens});
    if (m_options.size.isValid()) {
        window().resize(m_options.size);
    }
    m_application->show();
    waitFor(QStringLiteral("the window"), [this] { return window().isVisible(); });
    window().activateWindow();
    waitFor(QStringLiteral("the window to be active"), [this] { return window().isActiveWindow(); });
}

void Stage::startAgain()
{
    m_application.reset();
    start();
}

Stage::~Stage()
{
    window().close();
}

void Stage::waitFor(const QString& what, const std::function<bool()>& condition, int timeoutMs)
{
    if (!QTest::qWaitFor(condition, timeoutMs)) {
        const SyncStatus status = syncStatus();
        throw std::runtime_error(
            QStringLiteral("waited in vain for %1; connection %2 (%3), %4 waiting, %5 unknown, %6 failed")
                .arg(what)
                .arg(int(status.connection))
                .arg(status.error ? errorName(status.error->code) : QStringLiteral("no error"))
                .arg(status.waiting)
                .arg(status.unknown)
                .arg(status.failed)
                .toStdString());
    }
}

void Stage::settle(int ms)
{
    QTest::qWait(ms);
}

void Stage::signIn(const QString& user, const QString& password)
{
    type(QStringLiteral("user"), user);
    type(QStringLiteral("password"), password);
    press(findWidget(QStringLiteral("password")), Qt::Key_Return);
    waitFor(QStringLiteral("the account"), [this] { return m_application->session().isOpen(); });
}

void Stage::save(const QString& path)
{
    save(&window(), path);
}

void Stage::save(QWidget* window, const QString& path)
{
    settle();
    if (!window->grab().save(path)) {
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

bool Stage::shows(const QString& name)
{
    const auto found = window().findChildren<QWidget*>(name);
    return std::any_of(found.cbegin(), found.cend(),
                       [](const QWidget* widget) { return widget->isVisible(); });
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

void Stage::press(QWidget* widget, int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(widget, Qt::Key(key), modifiers);
}

void Stage::choose(const QString& name, int row)
{
    auto* box = find<QComboBox>(name);
    waitFor(QStringLiteral("the choices of ") + name, [box, row] { return box->count() > row; });
    box->setFocus();
    while (box->currentIndex() != row) {
        press(box, box->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    }
}

void Stage::dragFiles(QWidget* target, const QStringList& paths, bool drop)
{
    QList<QUrl> urls;
    for (const QString& path : paths) {
        urls.append(QUrl::fromLocalFile(path));
    }
    QMimeData data;
    data.setUrls(urls);
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QDragMoveEvent move(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &move);
    if (drop) {
        QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &dropped);
    }
}

void Stage::leaveDrag(QWidget* target)
{
    QDragLeaveEvent leave;
    QApplication::sendEvent(target, &leave);
}

void Stage::openFirst(const QString& chip)
{
    click(chip);
    auto* list = find<QListView>(QStringLiteral("ticketList"));
    settle(400);
    waitFor(QStringLiteral("a ticket below ") + chip, [list] { return list->model()->rowCount() > 0; });
    list->setCurrentIndex(list->model()->index(0, 0));
    list->setFocus();
    press(list, Qt::Key_Return);
    waitFor(QStringLiteral("the conversation"), [this] { return shows(QStringLiteral("conversation")); });
    settle(700);
}

SyncStatus Stage::syncStatus()
{
    const SyncService* sync = m_application->session().sync();
    return sync ? sync->status() : SyncStatus();
}

} // namespace caredesk::tour
