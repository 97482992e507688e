#pragma once

#include "capture/ScreenCapture.h"
#include "caredesk/Application.h"
#include "support/portals/PortalUnderTest.h"
#include "sync/SyncStatus.h"
#include "ui/common/Dialogs.h"

#include <QTemporaryDir>
#include <QUrl>

#include <functional>
#include <memory>

namespace caredesk::tour {

/// Where the window that is shown finds its portal, and how it looks.
struct StageOptions
{
    QUrl portal = {};
    QString caPath = {};
    /// What else its profile says, as JSON; the default is the demo portal's.
    QByteArray portalProfile = R"({"deskproCallbackDepartment": "2"})";
    QString language = {};
    QString theme = {}; ///< "light" or "dark".
    QString region = {};
    std::shared_ptr<CredentialStore> credentials = {}; ///< Null: in memory.
    std::shared_ptr<ScreenCapture> screens = {};       ///< Null: the display's.
    QSize size = QSize(1366, 738);                     ///< Invalid: as the program opens it.
};

/// The window in English and in the light, at that portal.
StageOptions stageFor(const test::PortalUnderTest& portal);

/// Answers for the person: file dialogs get the files that were laid ready, questions the choices that were
/// laid ready in order, then their first one.
class TourDialogs final : public Dialogs
{
public:
    QStringList filesToChoose;
    QStringList answers;   ///< Ids of choices.
    bool thinking = false; ///< Questions get no answer.
    QList<Question> asked;
    QList<QUrl> opened;

    void ask(QWidget* parent, const Question& question, std::function<void(const QString&)> answer) override;
    void chooseFiles(QWidget* parent, const QString& title,
                     std::function<void(const QStringList&)> answer) override;
    void chooseSaveFile(QWidget* parent, const QString& title, const QString& suggestedName,
                        std::function<void(const QString&)> answer) override;
    void chooseFolder(QWidget* parent, const QString& title,
                      std::function<void(const QString&)> answer) override;
    bool open(const QUrl& url) override;
};

/// The real program with a profile folder of its own, driven from outside through its window only. What does
/// not come within its time throws std::runtime_error.
class Stage
{
public:
    explicit Stage(const StageOptions& options);
    ~Stage();

    /// Ends the program and starts it again with the same profile folder.
    void startAgain();

    Application& application() { return *m_application; }
    QString profileDirectory() const { return m_profile.path(); }
    MainWindow& window() { return m_application->window(); }
    TourDialogs& dialogs() { return *m_dialogs; }

    /// Turns the event loop until `condition` holds.
    void waitFor(const QString& what, const std::function<bool()>& condition, int timeoutMs = 30'000);
    /// Lets what was just asked for be painted.
    void settle(int ms = 120);
    void signIn(const QString& user, const QString& password);
    /// The window as a picture in its screen's pixels.
    void save(const QString& path);
    /// Another window of the program.
    void save(QWidget* window, const QString& path);

    /// The visible widget of that type with that object name.
    template <typename Widget>
    Widget* find(const QString& name)
    {
        return qobject_cast<Widget*>(findWidget(name));
    }
    QWidget* findWidget(const QString& name);
    bool shows(const QString& name);
    void click(QWidget* widget);
    void click(const QString& name) { click(findWidget(name)); }
    void type(QWidget* widget, const QString& text);
    void type(const QString& name, const QString& text) { type(findWidget(name), text); }
    void press(QWidget* widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The row of a combo box, by keyboard.
    void choose(const QString& name, int row);
    /// Files held over the widget, as a file manager's drag brings them; dropped when `drop`.
    void dragFiles(QWidget* target, const QStringList& paths, bool drop);
    /// Ends a drag that was not dropped.
    void leaveDrag(QWidget* target);

    /// Opens the first ticket below the chip of that name ("chipYourTurn") and waits for its conversation.
    void openFirst(const QString& chip);
    SyncStatus syncStatus();

private:
    void start();

    StageOptions m_options;
    PortalProfile m_portal;
    QTemporaryDir m_profile;
    std::shared_ptr<TourDialogs> m_dialogs;
    std::unique_ptr<Application> m_application;
};

} // namespace caredesk::tour
