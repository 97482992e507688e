#include "storage/Salvage.h"

#include "base/Log.h"
#include "storage/Connection.h"
#include "storage/SalvagedTable.h"
#include "storage/SpoolTable.h"
#include "storage/StoreImage.h"
#include "storage/Transaction.h"

#include <QDateTime>
#include <QDir>

namespace caredesk {

namespace {

constexpr qsizetype sha256Letters = 64;

struct Table
{
    QString name = {};
    bool precious = false; ///< What the person wrote; the other tables only belong to it.
};

/// In the order in which they refer to each other.
QList<Table> tables()
{
    return {{QStringLiteral("spool_files"), false},
            {QStringLiteral("deliveries"), false},
            {QStringLiteral("drafts"), true},
            {QStringLiteral("operations"), true},
            {QStringLiteral("draft_attachments"), false},
            {QStringLiteral("operation_attachments"), false},
            {QStringLiteral("operation_differences"), false}};
}

/// What lies in the spool under its hash is there, whether or not its row could be read.
void addSpooledFiles(SpoolTable& spool, const QString& spoolFolder)
{
    const auto files = QDir(spoolFolder).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files) {
        if (file.fileName().size() == sha256Letters) {
            spool.add(file.fileName(), file.size(), file.lastModified().toMSecsSinceEpoch());
        }
    }
}

/// Puts rows into the new store.
class Rescue
{
public:
    Rescue(Connection& fresh, const QString& spoolFolder)
        : m_fresh(fresh)
        , m_spool(fresh, spoolFolder)
    {
        addSpooledFiles(m_spool, spoolFolder);
    }

    /// How many of the rows are new there.
    int insertAll(const SalvagedTable& table)
    {
        // Newest first: of two rows with one UUID, which only damage makes, the newer one stays.
        int inserted = 0;
        for (auto row = table.rows().crbegin(); row != table.rows().crend(); ++row) {
            inserted += mayComeBack(table, row->second) && insert(table, row->second) ? 1 : 0;
        }
        return inserted;
    }

private:
    bool mayComeBack(const SalvagedTable& table, const QVariantList& values)
    {
        if (table.name() != QStringLiteral("operations")) {
            return true;
        }
        Statement arrived = m_fresh.statement(QStringLiteral("SELECT 1 FROM deliveries WHERE uuid = ?"));
        return !arrived.bind(table.value(values, QStringLiteral("uuid")).toString()).step();
    }

    /// False when it fits nowhere (its draft is lost, a value is nonsense) or is there already.
    bool insert(const SalvagedTable& table, const QVariantList& values)
    {
        try {
            if (const QVariant sha256 = table.value(values, QStringLiteral("sha256")); sha256.isValid()) {
                // An attachment whose file is gone stays with its message, so that the loss is seen.
                m_spool.add(sha256.toString(), 0, 0);
            }
            const QStringList columns = table.columns().first(values.size());
            const QString marks = QStringList(values.size(), QStringLiteral("?")).join(u',');
            Statement statement =
                m_fresh.statement(QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)")
                                      .arg(table.name(), columns.join(u','), marks));
            statement.bindAll(values);
            return statement.run() == 1;
        } catch (const StorageFailure& failure) {
            if (failure.error.code != ErrorCode::StoreFailed) {
                throw; // A full disk is no fault of the row.
            }
            qCWarning(lcStorage) << "a salvaged row does not fit:" << table.name() << failure.error.detail;
            return false;
        }
    }

    Connection& m_fresh;
    SpoolTable m_spool;
};

} // namespace

SalvageCount salvage(const SalvageSource& source, Connection& fresh, const QString& spoolFolder)
{
    SalvageCount count;
    Transaction transaction(fresh, Transaction::Kind::Write);
    Rescue rescue(fresh, spoolFolder);
    for (const Table& table : tables()) {
        const SalvagedTable found(source, table.name, columnsOf(fresh, table.name));
        const int saved = rescue.insertAll(found);
        if (table.precious) {
            count.saved += saved;
            count.lost += found.lost();
        }
    }
    transaction.commit();
    return count;
}

} // namespace caredesk
