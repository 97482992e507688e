#include "ComposeStage.h"

#include "archive/FolderZip.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QMimeDatabase>
#include <QUrl>
#include <QWidget>

namespace caredesk::test {

namespace {

class PlainAppearance final : public SystemAppearance
{
public:
    bool prefersDark() const override { return false; }
    bool prefersHighContrast() const override { return false; }
};

Account ana()
{
    Account account;
    account.login = QStringLiteral("ana@azul.example");
    account.portal = QUrl(QStringLiteral("https://portal.example"));
    account.person = {QStringLiteral("1"), QStringLiteral("Ana Ruiz"), account.login};
    account.casinos = {{QStringLiteral("11"), QStringLiteral("Casino Azul")},
                       {QStringLiteral("12"), QStringLiteral("Casino Marbella Mar")}};
    return account;
}

} // namespace

Job<Conversation>* StageTickets::conversation(const QString& id)
{
    return conversations.contains(id) ? finishedJob<Conversation>(conversations.value(id))
                                      : finishedJob<Conversation>(ErrorCode::NotFound);
}

Job<TicketRow>* StageTickets::ticket(const QString& id)
{
    return conversations.contains(id)
               ? finishedJob<TicketRow>(TicketRow{1, conversations.value(id).ticket, false})
               : finishedJob<TicketRow>(ErrorCode::NotFound);
}

Job<QList<Person>>* StageTickets::people(const QString& typed, int limit)
{
    QList<Person> found;
    for (const Person& person : std::as_const(known)) {
        const bool matches = person.name.contains(typed, Qt::CaseInsensitive) ||
                             person.email.contains(typed, Qt::CaseInsensitive);
        if (matches && found.size() < limit) {
            found.append(person);
        }
    }
    return finishedJob<QList<Person>>(found);
}

Job<QList<Draft>>* StageDrafts::drafts()
{
    return finishedJob<QList<Draft>>(stored.values());
}

Job<Draft>* StageDrafts::draft(const QString& uuid)
{
    return stored.contains(uuid) ? finishedJob<Draft>(stored.value(uuid))
                                 : finishedJob<Draft>(ErrorCode::NotFound);
}

Job<Done>* StageDrafts::save(const Draft& draft)
{
    ++saves;
    if (saveError) {
        return finishedJob<Done>(*saveError);
    }
    stored.insert(draft.uuid, draft);
    Q_EMIT changed();
    return finishedJob<Done>(Done{});
}

bool StageDrafts::waitForWrites(int)
{
    savesWaitedFor = saves;
    return !saveError;
}

Job<Done>* StageDrafts::remove(const QString& uuid)
{
    stored.remove(uuid);
    Q_EMIT changed();
    return finishedJob<Done>(Done{});
}

Job<SpooledFile>* StageDrafts::addFile(const QString& path)
{
    QFile file(path);
    if (path == unreadable || !file.open(QIODevice::ReadOnly)) {
        return finishedJob<SpooledFile>(Error{ErrorCode::FileUnreadable, {QFileInfo(path).fileName()}});
    }
    return spool(file.readAll(), QFileInfo(path).fileName());
}

Job<SpooledFile>* StageDrafts::addBytes(const QByteArray& bytes, const QString& fileName)
{
    return spool(bytes, fileName);
}

Job<Done>* StageDrafts::keepEditable(const SpooledFile& file, const QByteArray& editable)
{
    editables.insert(file.uuid, editable);
    return finishedJob<Done>(Done{});
}

Job<QByteArray>* StageDrafts::editable(const SpooledFile& file)
{
    return finishedJob<QByteArray>(editables.value(file.uuid));
}

Job<Done>* StageDrafts::dropFiles(const QList<SpooledFile>& files)
{
    for (const SpooledFile& file : files) {
        dropped.append(file.uuid);
    }
    return finishedJob<Done>(Done{});
}

Job<SpooledFolder>* StageDrafts::addFolder(const QString& path)
{
    auto* job = new Job<SpooledFolder>(this);
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    job->setAbortHandler([stop] { *stop = true; });
    SpooledFile file{.uuid = QStringLiteral("file-%1").arg(++m_count), .fileName = zipNameOf(path)};
    file.path = m_spool.filePath(QStringLiteral("%1_%2").arg(m_count).arg(file.fileName));
    file.contentType = QStringLiteral("application/zip");
    m_zipping.start(
        [promise = job->promise(), path, stop, file, limit = maxFolderBytes, told = whileZipping] {
            const auto zip =
                zipFolder(path, file.path, limit, *stop, [&promise, &told](qint64 done, qint64 total) {
                    promise.reportProgress(done, total);
                    if (told) {
                        told(done);
                    }
                });
            if (!zip) {
                promise.finish(zip.error());
                return;
            }
            QFile whole(file.path);
            QCryptographicHash hash(QCryptographicHash::Sha256);
            SpooledFolder folder{file, zip->zip.files, zip->links, zip->special, zip->unreadable};
            folder.file.size = zip->zip.size;
            if (whole.open(QIODevice::ReadOnly) && hash.addData(&whole)) {
                folder.file.sha256 = QString::fromLatin1(hash.result().toHex());
            }
            promise.finish(folder);
        });
    return job;
}

Job<SpooledFile>* StageDrafts::spool(const QByteArray& bytes, const QString& fileName)
{
    SpooledFile file;
    file.uuid = QStringLiteral("file-%1").arg(++m_count);
    file.fileName = fileName;
    file.size = bytes.size();
    file.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    file.path = m_spool.filePath(QStringLiteral("%1_%2").arg(m_count).arg(fileName));
    QFile copy(file.path);
    REQUIRE(copy.open(QIODevice::WriteOnly));
    copy.write(bytes);
    copy.close();
    file.contentType = QMimeDatabase().mimeTypeForFile(file.path).name();
    if (!holdCopies) {
        return finishedJob<SpooledFile>(file);
    }
    auto* job = new Job<SpooledFile>(this);
    m_held.append({job, file});
    return job;
}

void StageDrafts::releaseCopies()
{
    holdCopies = false;
    for (const Held& held : std::exchange(m_held, {})) {
        if (held.job) {
            held.job->finish(held.file);
        }
    }
}

void StageDrafts::refuseCopies(const Error& error)
{
    holdCopies = false;
    for (const Held& held : std::exchange(m_held, {})) {
        if (held.job) {
            held.job->finish(error);
        }
    }
}

void StageDrafts::reportProgress(int percent)
{
    for (const Held& held : std::as_const(m_held)) {
        if (held.job) {
            Q_EMIT held.job->progress(held.file.size * percent / 100, held.file.size);
        }
    }
}

ComposeStage::ComposeStage()
    : preferences(folder.filePath(QStringLiteral("preferences.json")))
    , theme(std::make_unique<PlainAppearance>())
    , capture(screens, preferences, dialogs)
    , context{session, preferences, language, theme, dialogs, clock, navigator, capture}
{
    tickets.who = ana();
    tickets.may.maxFileBytes = 25ll * 1024 * 1024;
    tickets.may.maxFiles = 20;
    tickets.may.refusedSuffixes = {QStringLiteral("exe")};
    session.ticketService = &tickets;
    session.draftService = &drafts;
    session.outboxService = &outbox;
    session.syncService = &sync;
    preferences.openAccount(QStringLiteral("account"));
    theme.setChoice(ThemeChoice::Light);
    language.set(QStringLiteral("en"));
}

QString ComposeStage::file(const QString& name, const QByteArray& contents) const
{
    const QString path = folder.filePath(name);
    QFile made(path);
    REQUIRE(made.open(QIODevice::WriteOnly));
    made.write(contents);
    return path;
}

bool dragAndDrop(QWidget* page, QPoint at, const QMimeData& mime, const std::function<void()>& whileOver)
{
    const auto under = [page, at] {
        QWidget* widget = page->childAt(at);
        return widget ? widget : page;
    };
    QWidget* first = under();
    QDragEnterEvent enter(first->mapFrom(page, at), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton,
                          {});
    QApplication::sendEvent(first, &enter);
    if (!enter.isAccepted()) {
        return false;
    }
    QDragMoveEvent over(first->mapFrom(page, at), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(first, &over);
    if (whileOver) {
        whileOver();
    }
    QDropEvent drop(first->mapFrom(page, at), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(first, &drop);
    return drop.isAccepted();
}

std::unique_ptr<QMimeData> mimeOfFiles(const QStringList& paths)
{
    auto mime = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString& path : paths) {
        urls.append(QUrl::fromLocalFile(path));
    }
    mime->setUrls(urls);
    return mime;
}

} // namespace caredesk::test
