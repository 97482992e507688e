#pragma once

#include "base/Job.h"
#include "domain/Draft.h"
#include "domain/Operation.h"
#include "storage/StoreOptions.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace caredesk {

class Database;
struct SpoolPart;

/// The last word on a send that arrived, kept so that its UUID can be followed and never sent again.
struct Delivery
{
    QString uuid = {};
    OperationKind kind = OperationKind::Create;
    QString ticketId = {};
    QString reference = {};
    QString link = {};
    qint64 at = 0;

    bool operator==(const Delivery&) const = default;
};

/// work.sqlite: what the person wrote. Precious: never deleted by the program, fsynced at each commit.
/// Methods may be called from any thread; each job belongs to the thread that calls. A read-only store
/// answers StoreReadOnly or StoreTooNew to every write. Signals come after the commit, also for what another
/// process wrote.
class WorkStore : public QObject
{
    Q_OBJECT

public:
    explicit WorkStore(StoreOptions options, QObject* parent = nullptr);
    ~WorkStore() override;

    /// Once, before all else: until it went well, every other call answers the error that kept it from
    /// opening.
    Job<StoreCondition>* open();

    Job<QList<Draft>>* drafts(); ///< Last modified first.
    Job<Draft>* draft(const QString& uuid);
    /// Inserts or replaces. A file that only this draft named and no longer does is kept until the next
    /// collectSpool().
    Job<Done>* saveDraft(const Draft& draft);
    Job<Done>* removeDraft(const QString& uuid);
    /// Blocks until every write that was asked for is done, as nothing else of the store does: for the end of
    /// a session. False when that took longer than `ms`, or the last of them failed.
    bool waitForWrites(int ms);

    /// Queues `operations` in this order and removes the draft they came from, in one transaction: either all
    /// is queued or the draft is still there. Queueing a UUID again is no error and changes nothing.
    Job<Done>* queue(const QList<Operation>& operations, const QString& draftUuid);
    Job<QList<Operation>>* operations(); ///< Oldest first.
    Job<Operation>* operation(const QString& uuid);
    Job<Done>* updateOperation(const Operation& operation);
    /// Puts the waiting operation `uuid` behind `first`, which is new, and after it what follows in its
    /// ticket, in one transaction: all keep their order.
    Job<Done>* queueBefore(const Operation& first, const Operation& operation);
    /// Only if it still is in `expected` state and nothing of it has arrived (Conflict otherwise): turns it
    /// back into a draft, in one transaction. A change of state that was queued with it as one action goes
    /// too.
    Job<Draft>* returnToDraft(const QString& uuid, OperationState expected);
    /// The operation arrived: records the delivery, removes the operation, and lets operations that waited
    /// for its UUID as their ticket point to the portal's id; one transaction. `rest`: a draft of what the
    /// portal did not take, saved with it.
    Job<Done>* complete(const Delivery& delivery, const std::optional<Draft>& rest = std::nullopt);
    /// Removes an operation for good, on the person's word.
    Job<Done>* discard(const QString& uuid);
    Job<Delivery>* delivery(const QString& uuid); ///< NotFound when it never arrived.

    /// Copies `path` into the spool off-thread, hashing as it goes (atomic: a part file is renamed when whole
    /// and synced). Errors: FileNotFound, FileUnreadable, FileNotRegular (folders, devices, pipes),
    /// FileEmpty, FileTooLarge{name, limit} decided before anything is copied, DiskFull, FileWriteFailed.
    /// abort() leaves nothing behind.
    Job<SpooledFile>* spoolFile(const QString& path, qint64 maxBytes);
    /// The same for bytes from the clipboard or a drop.
    Job<SpooledFile>* spoolBytes(const QByteArray& bytes, const QString& fileName, qint64 maxBytes);
    /// Reads these files of the spool again: AttachmentsLost with the names of those that are not what was
    /// copied. A file that the person may have waited days to send is not sent with other bytes in it.
    Job<Done>* checkSpooled(const QList<SpooledFile>& files);
    /// Removes spooled files that no draft and no operation names and that are older than a day; none while a
    /// damaged store lies beside, whose lost drafts may name them.
    Job<int>* collectSpool();
    /// Removes these files at once, unless a draft or an operation still names them: what the person took
    /// out of a picture must not lie in an older copy of it.
    Job<Done>* dropSpooled(const QList<SpooledFile>& files);
    /// Keeps beside a spooled file what it was made of, to go on editing; it goes with the file.
    Job<Done>* keepEditable(const SpooledFile& file, const QByteArray& editable);
    Job<QByteArray>* editable(const SpooledFile& file); ///< Empty when nothing was kept.

    const StoreOptions& options() const;

Q_SIGNALS:
    void draftsChanged();
    void operationsChanged();
    /// The file turned out damaged, or was removed, while it was open, and this came of it.
    void mended(const caredesk::StoreCondition& condition);

private:
    enum class Changed { Drafts, Operations, Both };

    template <typename T, typename Work>
    Job<T>* write(Changed what, Work work);
    template <typename Copy>
    Job<SpooledFile>* spool(const QString& fileName, Copy copy);
    void adopt(const SpoolPart& part, const QString& fileName,
               const std::shared_ptr<std::atomic<bool>>& aborted, const Job<SpooledFile>::Promise& promise);
    void announce(Changed what);

    StoreOptions m_options;
    QString m_spoolFolder;
    QTimer m_watch;
    std::atomic<bool> m_closing = false;
    std::unique_ptr<Database> m_database; ///< Ends its threads before the rest goes.
    QThreadPool m_copies;                 ///< Before that, the copies end that hand their files to it.
};

} // namespace caredesk
