#pragma once

#include "support/FakeClock.h"
#include "support/FakeOutbox.h"
#include "support/FakeScreens.h"
#include "sync/DraftService.h"
#include "sync/SessionService.h"
#include "sync/SyncService.h"
#include "sync/TicketService.h"
#include "ui/capture/CaptureDesk.h"
#include "ui/common/Dialogs.h"
#include "ui/common/Language.h"
#include "ui/common/Navigator.h"
#include "ui/common/Preferences.h"
#include "ui/common/SystemAppearance.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"

#include <QMap>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QWidget>

namespace caredesk::test {

/// Tickets, people and rights as a test sets them.
class StageTickets final : public TicketService
{
public:
    Account who;
    TicketRights may;
    QList<Person> known;
    QMap<QString, Conversation> conversations;
    QList<TicketRow> alike; ///< What similar() answers.
    QList<SimilarityQuestion> similarAsked;

    const Account& account() const override { return who; }
    TicketRights rights() const override { return may; }
    Job<Conversation>* conversation(const QString& id) override;
    Job<Conversation>* fetchConversation(const QString& id) override { return conversation(id); }
    Job<TicketRow>* ticket(const QString& id) override;
    Job<QStringList>* casinoNames() override { return finishedJob<QStringList>(QStringList()); }
    Job<QList<Person>>* people(const QString& typed, int limit) override;
    Job<QList<TicketRow>>* similar(const SimilarityQuestion& question) override
    {
        similarAsked.append(question);
        return finishedJob<QList<TicketRow>>(alike);
    }
    void setRead(const QStringList&, bool) override {}
    void removeLocal(const QString&) override {}
    Job<QString>* attachmentFile(const QString&) override
    {
        return finishedJob<QString>(ErrorCode::NotFound);
    }
    Job<Done>* saveAttachment(const QString&, const QString&) override
    {
        return finishedJob<Done>(ErrorCode::NotFound);
    }
};

/// Drafts in memory and a spool in a folder of its own. Saving can be made to fail, copying to wait.
class StageDrafts final : public DraftService
{
public:
    QMap<QString, Draft> stored;
    std::optional<Error> saveError;
    bool holdCopies = false;
    int saves = 0;
    int savesWaitedFor = 0;              ///< As many had been asked for when it was waited for them.
    QMap<QString, QByteArray> editables; ///< By the file's UUID.
    QStringList dropped;                 ///< UUIDs.
    QString unreadable;                  ///< A path: its file is refused as the spool does it.
    qint64 maxFolderBytes = 25ll * 1024 * 1024;
    std::function<void(qint64 done)> whileZipping; ///< In that thread.

    Job<QList<Draft>>* drafts() override;
    Job<Draft>* draft(const QString& uuid) override;
    Job<Done>* save(const Draft& draft) override;
    Job<Done>* remove(const QString& uuid) override;
    bool waitForWrites(int ms) override;
    Job<SpooledFile>* addFile(const QString& path) override;
    Job<SpooledFile>* addBytes(const QByteArray& bytes, const QString& fileName) override;
    Job<Done>* keepEditable(const SpooledFile& file, const QByteArray& editable) override;
    Job<QByteArray>* editable(const SpooledFile& file) override;
    Job<Done>* dropFiles(const QList<SpooledFile>& files) override;
    /// Zips for real, in another thread, as the account does.
    Job<SpooledFolder>* addFolder(const QString& path) override;
    /// Lets the copies that wait finish.
    void releaseCopies();
    /// The copies that wait fail.
    void refuseCopies(const Error& error);
    void reportProgress(int percent);

private:
    Job<SpooledFile>* spool(const QByteArray& bytes, const QString& fileName);

    struct Held
    {
        QPointer<Job<SpooledFile>> job;
        SpooledFile file;
    };
    QList<Held> m_held;
    QTemporaryDir m_spool;
    int m_count = 0;
    QThreadPool m_zipping; ///< The last to be made: it waits for its threads at its end.
};

class StageSync final : public SyncService
{
public:
    SyncStatus now{.connection = ConnectionState::Online};

    void set(const SyncStatus& status)
    {
        now = status;
        Q_EMIT statusChanged(status);
    }
    SyncStatus status() const override { return now; }
    Job<Done>* syncNow(bool) override { return finishedJob<Done>(Done{}); }
    void setAttention(bool) override {}
    void setOpenTicket(const QString&) override {}
};

/// An account that is open.
class StageSession final : public SessionService
{
public:
    StageTickets* ticketService = nullptr;
    StageDrafts* draftService = nullptr;
    FakeOutbox* outboxService = nullptr;
    StageSync* syncService = nullptr;
    PortalInfo portalInfo;

    PortalInfo portal() const override { return portalInfo; }
    Outcome setPortalUrl(const QString&) override { return Done{}; }
    Job<Done>* checkPortal() override { return done(); }
    Job<QList<AccountEntry>>* knownAccounts() override
    {
        return finishedJob<QList<AccountEntry>>(QList<AccountEntry>());
    }
    Job<Done>* signIn(const QString&, const QString&, bool) override { return done(); }
    Job<Done>* signInWithToken(const QString&, bool) override { return done(); }
    Job<Done>* open(const QString&) override { return done(); }
    Job<Done>* openUnverified(const QString&) override { return done(); }
    Job<Done>* signInAgain(const QString&) override { return done(); }
    Job<Done>* signOut(bool, bool) override { return done(); }
    Job<Done>* close() override { return done(); }
    SignInStage stage() const override { return SignInStage::Ready; }
    bool isOpen() const override { return true; }
    TicketService* tickets() const override { return ticketService; }
    DraftService* drafts() const override { return draftService; }
    OutboxService* outbox() const override { return outboxService; }
    SyncService* sync() const override { return syncService; }
    ProxyService* proxy() const override { return nullptr; }

private:
    static Job<Done>* done() { return finishedJob<Done>(Done{}); }
};

/// Answers questions as a test says, and remembers them.
class StageDialogs final : public Dialogs
{
public:
    QString answer;
    bool thinking = false; ///< Questions get no answer.
    QStringList files;
    QString folder;
    QList<Question> asked;
    QList<QUrl> opened;

    void ask(QWidget*, const Question& question, std::function<void(const QString&)> done) override
    {
        asked.append(question);
        if (!thinking) {
            done(answer);
        }
    }
    void chooseFiles(QWidget*, const QString&, std::function<void(const QStringList&)> done) override
    {
        done(files);
    }
    void chooseSaveFile(QWidget*, const QString&, const QString&,
                        std::function<void(const QString&)> done) override
    {
        done({});
    }
    void chooseFolder(QWidget*, const QString&, std::function<void(const QString&)> done) override
    {
        done(folder);
    }
    bool open(const QUrl& url) override
    {
        opened.append(url);
        return true;
    }
};

class StageNavigator final : public Navigator
{
public:
    QStringList went;

    void openTicket(const QString& id) override { went.append(QStringLiteral("ticket ") + id); }
    void newTicket() override { went.append(QStringLiteral("new")); }
    void openDraft(const QString& uuid) override { went.append(QStringLiteral("draft ") + uuid); }
    void showTickets() override { went.append(QStringLiteral("tickets")); }
    void showDrafts() override { went.append(QStringLiteral("drafts")); }
    void showOutbox(const QString& uuid) override { went.append(QStringLiteral("outbox ") + uuid); }
    void showEmergency() override { went.append(QStringLiteral("emergency")); }
};

/// Everything that a page of ui/compose needs, with an account that has two casinos. Time stands still.
class ComposeStage
{
public:
    ComposeStage();

    QString file(const QString& name, const QByteArray& contents) const;

    QTemporaryDir folder;
    FakeClock clock;
    StageTickets tickets;
    StageDrafts drafts;
    FakeOutbox outbox;
    StageSync sync;
    StageSession session;
    StageDialogs dialogs;
    StageNavigator navigator;
    Preferences preferences;
    Language language;
    Theme theme;
    FakeScreens screens;
    CaptureDesk capture;
    UiContext context;
};

/// Drags `mime` over the widget that lies at `at` (in `page`'s coordinates) and drops it there, as the window
/// system does; whether it was taken. `whileOver` runs before the drop.
bool dragAndDrop(QWidget* page, QPoint at, const QMimeData& mime,
                 const std::function<void()>& whileOver = {});
std::unique_ptr<QMimeData> mimeOfFiles(const QStringList& paths);

/// The child of that type and object name; fails the test when it is missing.
template <typename Type>
Type* child(QWidget* page, const char* name)
{
    auto* found = page->findChild<Type*>(QLatin1String(name));
    INFO(name);
    REQUIRE(found);
    return found;
}

} // namespace caredesk::test
