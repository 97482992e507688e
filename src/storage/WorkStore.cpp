#include "storage/WorkStore.h"

#include "base/FileName.h"
#include "base/Paths.h"
#include "domain/OperationOrder.h"
#include "storage/Database.h"
#include "storage/DraftTable.h"
#include "storage/FolderUse.h"
#include "storage/OperationTable.h"
#include "storage/Spool.h"
#include "storage/SpoolCollector.h"
#include "storage/WorkOpening.h"
#include "storage/WorkReplacement.h"

#include <QDateTime>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QUuid>

namespace caredesk {

namespace {

/// Copies run beside each other only as far as the disk likes it.
constexpr int copiesAtOnce = 2;

Error notFound(const QString& uuid)
{
    return Error{ErrorCode::NotFound, {uuid}};
}

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// "Close, with a note" is one action of the person's: when the note is taken back, the change must not go on
/// alone.
void removeCompanions(OperationTable& operations, const Operation& taken)
{
    const QList<Operation> left = operations.all();
    for (const Operation& other : left) {
        if (other.kind == OperationKind::SetState && other.state == OperationState::Queued &&
            other.ticketId == taken.ticketId && other.queued == taken.queued) {
            operations.remove(other.uuid);
        }
    }
}

QString contentTypeOf(const SpoolPart& part, const QString& fileName)
{
    QFile file(part.path);
    return file.open(QIODevice::ReadOnly) ? QMimeDatabase().mimeTypeForFileNameAndData(fileName, &file).name()
                                          : QStringLiteral("application/octet-stream");
}

/// Whoever queued it may not have heard yet that the ticket it follows has arrived. Under the portal's id it
/// stands in one line with what was queued for that ticket before.
Operation followingDelivery(OperationTable& table, Operation operation)
{
    if (const auto delivered = table.delivery(operation.ticketId)) {
        operation.ticketId = delivered->ticketId;
        operation.draft.ticketId = delivered->ticketId;
    }
    return operation;
}

} // namespace

WorkStore::WorkStore(StoreOptions options, QObject* parent)
    : QObject(parent)
    , m_options(withClaim(std::move(options), QStringLiteral("work")))
    , m_spoolFolder(spoolFolder(m_options))
    , m_database(std::make_unique<Database>(
          [with = m_options] { return openWork(with); },
          [with = m_options](std::unique_ptr<Connection>& live) { return mendWork(with, live); }))
{
    m_database->onMended([this](const StoreCondition& condition) {
        announce(Changed::Both);
        QMetaObject::invokeMethod(
            this, [this, condition] { Q_EMIT mended(condition); }, Qt::QueuedConnection);
    });
    m_copies.setMaxThreadCount(copiesAtOnce);
    m_watch.setInterval(m_options.watchIntervalMs);
    connect(&m_watch, &QTimer::timeout, this,
            [this] { m_database->watch([this] { announce(Changed::Both); }); });
}

WorkStore::~WorkStore()
{
    m_closing = true;
    m_copies.waitForDone();
}

const StoreOptions& WorkStore::options() const
{
    return m_options;
}

Job<StoreCondition>* WorkStore::open()
{
    QMetaObject::invokeMethod(&m_watch, qOverload<>(&QTimer::start));
    return m_database->open();
}

void WorkStore::announce(Changed what)
{
    QMetaObject::invokeMethod(
        this,
        [this, what] {
            if (what != Changed::Operations) {
                Q_EMIT draftsChanged();
            }
            if (what != Changed::Drafts) {
                Q_EMIT operationsChanged();
            }
        },
        Qt::QueuedConnection);
}

template <typename T, typename Work>
Job<T>* WorkStore::write(Changed what, Work work)
{
    return m_database->write<T>(std::move(work), [this, what](const T&) { announce(what); });
}

Job<QList<Draft>>* WorkStore::drafts()
{
    return m_database->read<QList<Draft>>(
        [folder = m_spoolFolder](Connection& connection) -> Result<QList<Draft>> {
            return DraftTable(connection, folder).all();
        });
}

Job<Draft>* WorkStore::draft(const QString& uuid)
{
    return m_database->read<Draft>([folder = m_spoolFolder, uuid](Connection& connection) -> Result<Draft> {
        const auto draft = DraftTable(connection, folder).find(uuid);
        return draft ? Result<Draft>(*draft) : notFound(uuid);
    });
}

Job<Done>* WorkStore::saveDraft(const Draft& draft)
{
    return write<Done>(Changed::Drafts, [folder = m_spoolFolder, draft](Connection& connection) -> Outcome {
        DraftTable(connection, folder).save(draft);
        return Done{};
    });
}

bool WorkStore::waitForWrites(int ms)
{
    return m_database->waitForWrites(ms);
}

Job<Done>* WorkStore::removeDraft(const QString& uuid)
{
    return write<Done>(Changed::Drafts, [folder = m_spoolFolder, uuid](Connection& connection) -> Outcome {
        DraftTable(connection, folder).remove(uuid);
        return Done{};
    });
}

Job<Done>* WorkStore::queue(const QList<Operation>& operations, const QString& draftUuid)
{
    return write<Done>(Changed::Both,
                       [folder = m_spoolFolder, operations, draftUuid](Connection& connection) -> Outcome {
                           OperationTable table(connection, folder);
                           for (const Operation& operation : operations) {
                               if (!table.find(operation.uuid) && !table.delivery(operation.uuid)) {
                                   table.add(followingDelivery(table, operation));
                               }
                           }
                           DraftTable(connection, folder).remove(draftUuid);
                           return Done{};
                       });
}

Job<QList<Operation>>* WorkStore::operations()
{
    return m_database->read<QList<Operation>>(
        [folder = m_spoolFolder](Connection& connection) -> Result<QList<Operation>> {
            return OperationTable(connection, folder).all();
        });
}

Job<Operation>* WorkStore::operation(const QString& uuid)
{
    return m_database->read<Operation>(
        [folder = m_spoolFolder, uuid](Connection& connection) -> Result<Operation> {
            const auto operation = OperationTable(connection, folder).find(uuid);
            return operation ? Result<Operation>(*operation) : notFound(uuid);
        });
}

Job<Done>* WorkStore::updateOperation(const Operation& operation)
{
    return write<Done>(
        Changed::Operations, [folder = m_spoolFolder, operation](Connection& connection) -> Outcome {
            return OperationTable(connection, folder).update(operation) ? Outcome(Done{})
                                                                        : notFound(operation.uuid);
        });
}

Job<Draft>* WorkStore::returnToDraft(const QString& uuid, OperationState expected)
{
    return write<Draft>(Changed::Both,
                        [folder = m_spoolFolder, uuid, expected](Connection& connection) -> Result<Draft> {
                            OperationTable operations(connection, folder);
                            const auto operation = operations.find(uuid);
                            if (!operation) {
                                return notFound(uuid);
                            }
                            if (operation->state != expected || hasArrived(*operation)) {
                                return Error{ErrorCode::Conflict, {operationStateName(operation->state)}};
                            }
                            Draft draft = operation->draft;
                            draft.ticketId = operation->ticketId;
                            if (draft.uuid.isEmpty()) {
                                draft.uuid = newUuid();
                            }
                            DraftTable(connection, folder).save(draft);
                            operations.remove(uuid);
                            removeCompanions(operations, *operation);
                            return draft;
                        });
}

Job<Done>* WorkStore::queueBefore(const Operation& first, const Operation& operation)
{
    return write<Done>(Changed::Operations,
                       [folder = m_spoolFolder, first, operation](Connection& connection) -> Outcome {
                           OperationTable operations(connection, folder);
                           QList<Operation> moved{first};
                           bool found = false;
                           const QList<Operation> all = operations.all();
                           for (const Operation& other : all) {
                               if (other.uuid == operation.uuid) {
                                   found = true;
                                   moved.append(operation);
                               } else if (found && isSameTicket(other, operation)) {
                                   moved.append(other);
                               }
                           }
                           if (!found) {
                               return notFound(operation.uuid);
                           }
                           for (const Operation& one : std::as_const(moved)) {
                               operations.remove(one.uuid);
                               operations.add(one);
                           }
                           return Done{};
                       });
}

Job<Done>* WorkStore::complete(const Delivery& delivery, const std::optional<Draft>& rest)
{
    return write<Done>(Changed::Both,
                       [folder = m_spoolFolder, delivery, rest](Connection& connection) -> Outcome {
                           OperationTable operations(connection, folder);
                           DraftTable drafts(connection, folder);
                           if (rest) {
                               drafts.save(*rest);
                           }
                           operations.addDelivery(delivery);
                           operations.remove(delivery.uuid);
                           operations.repoint(delivery.uuid, delivery.ticketId);
                           drafts.repoint(delivery.uuid, delivery.ticketId);
                           return Done{};
                       });
}

Job<Done>* WorkStore::discard(const QString& uuid)
{
    return write<Done>(
        Changed::Operations, [folder = m_spoolFolder, uuid](Connection& connection) -> Outcome {
            return OperationTable(connection, folder).remove(uuid) ? Outcome(Done{}) : notFound(uuid);
        });
}

Job<Delivery>* WorkStore::delivery(const QString& uuid)
{
    return m_database->read<Delivery>(
        [folder = m_spoolFolder, uuid](Connection& connection) -> Result<Delivery> {
            const auto delivery = OperationTable(connection, folder).delivery(uuid);
            return delivery ? Result<Delivery>(*delivery) : notFound(uuid);
        });
}

Job<SpooledFile>* WorkStore::spoolFile(const QString& path, qint64 maxBytes)
{
    const QString name = QFileInfo(path).fileName();
    return spool(name, [path, maxBytes](const Spool& spool, const std::atomic<bool>& aborted,
                                        const Spool::Progress& progress) {
        return spool.copy(path, maxBytes, aborted, progress);
    });
}

Job<SpooledFile>* WorkStore::spoolBytes(const QByteArray& bytes, const QString& fileName, qint64 maxBytes)
{
    return spool(fileName, [bytes, fileName, maxBytes](const Spool& spool, const std::atomic<bool>&,
                                                       const Spool::Progress&) {
        return spool.copy(bytes, fileName, maxBytes);
    });
}

template <typename Copy>
Job<SpooledFile>* WorkStore::spool(const QString& fileName, Copy copy)
{
    auto* job = new Job<SpooledFile>;
    const auto aborted = std::make_shared<std::atomic<bool>>(false);
    job->setAbortHandler([aborted] { *aborted = true; });
    m_copies.start([this, promise = job->promise(), aborted, fileName, copy = std::move(copy)] {
        if (const auto refusal = m_database->writesAnswer()) {
            promise.finish(*refusal);
            return;
        }
        const Spool spool(m_spoolFolder);
        if (m_closing) {
            *aborted = true;
        }
        const Result<SpoolPart> part =
            copy(spool, *aborted, [this, promise, aborted](qint64 done, qint64 total) {
                promise.reportProgress(done, total);
                if (m_closing) {
                    *aborted = true;
                }
            });
        if (!part) {
            promise.finish(part.error());
            return;
        }
        adopt(*part, fileName, aborted, promise);
    });
    return job;
}

void WorkStore::adopt(const SpoolPart& part, const QString& fileName,
                      const std::shared_ptr<std::atomic<bool>>& aborted,
                      const Job<SpooledFile>::Promise& promise)
{
    const SpooledFile file{newUuid(),
                           safeFileName(fileName),
                           contentTypeOf(part, fileName),
                           part.size,
                           part.sha256,
                           Spool(m_spoolFolder).pathOf(part.sha256),
                           {}};
    const auto work = [spool = Spool(m_spoolFolder), folder = m_spoolFolder, part, file,
                       aborted](Connection& connection) -> Result<SpooledFile> {
        if (*aborted) {
            return ErrorCode::Cancelled;
        }
        SpoolTable(connection, folder).add(part.sha256, part.size, QDateTime::currentMSecsSinceEpoch());
        const Outcome adopted = spool.adopt(part);
        return adopted ? Result<SpooledFile>(file) : adopted.error();
    };
    m_database->write<SpooledFile>(promise, work, [](const SpooledFile&) {});
    // Whatever came of it, nothing stays behind under a passing name.
    m_database->inWriter([spool = Spool(m_spoolFolder), part] { spool.discard(part); });
}

Job<Done>* WorkStore::checkSpooled(const QList<SpooledFile>& files)
{
    auto* job = new Job<Done>;
    const auto aborted = std::make_shared<std::atomic<bool>>(false);
    job->setAbortHandler([aborted] { *aborted = true; });
    m_copies.start([this, promise = job->promise(), aborted, files] {
        QStringList lost;
        for (const SpooledFile& file : files) {
            const bool whole = Spool::isWhole(file, [this, &aborted] { return m_closing || *aborted; });
            if (m_closing || *aborted) {
                promise.finish(ErrorCode::Cancelled);
                return;
            }
            if (!whole) {
                lost.append(file.fileName);
            }
        }
        promise.finish(lost.isEmpty() ? Outcome(Done{}) : Error{ErrorCode::AttachmentsLost, lost});
    });
    return job;
}

Job<int>* WorkStore::collectSpool()
{
    return m_database->write<int>(
        [options = m_options](Connection& connection) -> Result<int> {
            return collectUnusedFiles(connection, options);
        },
        [](int) {});
}

Job<Done>* WorkStore::dropSpooled(const QList<SpooledFile>& files)
{
    return m_database->write<Done>(
        [options = m_options, files](Connection& connection) -> Outcome {
            dropUnusedFiles(connection, options, files);
            return Done{};
        },
        [](Done) {});
}

Job<Done>* WorkStore::keepEditable(const SpooledFile& file, const QByteArray& editable)
{
    auto* job = new Job<Done>;
    m_copies.start([this, promise = job->promise(), file, editable] {
        const auto refusal = m_database->writesAnswer();
        promise.finish(refusal ? Outcome(*refusal)
                               : Spool(m_spoolFolder).writeCompanion(file.sha256, editable));
    });
    return job;
}

Job<QByteArray>* WorkStore::editable(const SpooledFile& file)
{
    auto* job = new Job<QByteArray>;
    m_copies.start([this, promise = job->promise(), file] {
        promise.finish(Spool(m_spoolFolder).readCompanion(file.sha256));
    });
    return job;
}

} // namespace caredesk
