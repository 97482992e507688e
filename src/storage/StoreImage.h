#pragma once

#include <QByteArray>
#include <QString>
#include <QVariantList>

#include <functional>
#include <optional>

namespace caredesk {

/// The pages of an SQLite file and, over them, those of its -wal, read past all that SQLite itself stops at.
/// The file's own format: https://www.sqlite.org/fileformat2.html. Held in memory; nothing is written to the
/// file.
class StoreImage
{
public:
    /// Nothing when there is no page in it.
    static std::optional<StoreImage> read(const QString& path);

    /// Writes the pages as one file that needs no -wal.
    bool saveAs(const QString& path) const;

    /// One row of some table, as it lies on its page: NULL, integers and texts; others are left out.
    using Row = std::function<void(qint64 rowId, const QVariantList& values)>;
    /// Calls `row` for each row on every page that holds rows of a table and is not free. Which table it
    /// belongs to is not said: the way from the root to the page may be what is damaged.
    void eachRow(const Row& row) const;

private:
    StoreImage(QByteArray bytes, int pageSize)
        : m_bytes(std::move(bytes))
        , m_pageSize(pageSize)
    {
    }

    qsizetype pageCount() const { return m_bytes.size() / m_pageSize; }
    /// Numbered from 1; empty when there is none.
    QByteArrayView page(quint32 number) const;
    QList<bool> freePages() const;
    void rowsOf(quint32 number, const Row& row) const;
    std::optional<QByteArray> payload(QByteArrayView page, qsizetype begin, quint64 size) const;

    QByteArray m_bytes;
    int m_pageSize;
};

} // namespace caredesk
