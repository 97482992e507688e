#include "archive/ZipWriter.h"

#include "archive/ZipInput.h"
#include "archive/ZipTarget.h"

#include <QFileInfo>
#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace caredesk {

namespace {

struct ZipDiscard
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using ZipHandle = std::unique_ptr<zip_t, ZipDiscard>;

/// Whoever unpacks it must not be led out of the folder that they chose.
bool isSafeName(const QString& name)
{
    const QStringList parts = name.split(u'/');
    return !name.contains(u'\\') && !name.contains(QChar(0)) &&
           std::none_of(parts.begin(), parts.end(),
                        [](const QString& part) { return part.isEmpty() || part == u"." || part == u".."; });
}

Outcome checkNames(const QList<ZipEntry>& entries)
{
    QSet<QString> names;
    for (const ZipEntry& entry : entries) {
        if (!isSafeName(entry.name) || names.contains(entry.name)) {
            return Error{ErrorCode::InvalidInput, {entry.name}};
        }
        names.insert(entry.name);
    }
    return entries.isEmpty() ? Outcome(ErrorCode::FileEmpty) : Outcome(Done{});
}

/// What is compressed already: a second time costs the person time and saves nothing.
bool isDense(const QString& name)
{
    static const QSet<QString> suffixes = {
        QStringLiteral("7z"),   QStringLiteral("bz2"),  QStringLiteral("gz"),  QStringLiteral("jpeg"),
        QStringLiteral("jpg"),  QStringLiteral("mp4"),  QStringLiteral("png"), QStringLiteral("rar"),
        QStringLiteral("webp"), QStringLiteral("xz"),   QStringLiteral("zip"), QStringLiteral("zst"),
        QStringLiteral("docx"), QStringLiteral("xlsx"), QStringLiteral("mp3")};
    return suffixes.contains(name.mid(name.lastIndexOf(u'.') + 1).toLower());
}

/// The entries of one try, as libzip reads them.
class ZipAttempt
{
public:
    ZipAttempt(const ZipOrder& order, const std::atomic<bool>& aborted, const ZipProgress& progress)
        : m_order(order)
        , m_reading{aborted, progress}
    {
    }

    /// Leaves out `unreadable` and adds to it. FileUnreadable when one could not be read after all: it is
    /// named there then, and another attempt does without it.
    Result<ZipSummary> run(QSet<qsizetype>& unreadable);

private:
    Outcome open(QSet<qsizetype>& unreadable);
    Outcome add(zip_t* archive) const;
    Error failure(const ZipTarget& target) const;

    const ZipOrder& m_order;
    ZipReading m_reading;
    std::vector<std::unique_ptr<ZipInput>> m_inputs; ///< Null for what is left out.
};

Outcome ZipAttempt::open(QSet<qsizetype>& unreadable)
{
    bool any = false;
    for (qsizetype at = 0; at < m_order.entries.size(); ++at) {
        if (m_reading.aborted) {
            return ErrorCode::Cancelled;
        }
        auto input = std::make_unique<ZipInput>(m_order.entries.at(at), m_reading);
        if (unreadable.contains(at) || !input->isReadable()) {
            unreadable.insert(at);
            input.reset();
        } else {
            m_reading.total += input->size();
            any = true;
        }
        m_inputs.push_back(std::move(input));
    }
    if (!any) {
        QStringList names;
        for (const ZipEntry& entry : m_order.entries) {
            names.append(entry.name);
        }
        return Error{ErrorCode::FileUnreadable, names};
    }
    return Done{};
}

Outcome ZipAttempt::add(zip_t* archive) const
{
    for (std::size_t at = 0; at < m_inputs.size(); ++at) {
        if (!m_inputs[at]) {
            continue;
        }
        const QString& name = m_order.entries.at(static_cast<qsizetype>(at)).name;
        zip_source_t* source = m_inputs[at]->source();
        const zip_int64_t index =
            source ? zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            zip_source_free(source);
            return Error{ErrorCode::InvalidInput, {name}, QString::fromUtf8(zip_strerror(archive))};
        }
        if (isDense(name)) {
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
        }
    }
    return Done{};
}

Error ZipAttempt::failure(const ZipTarget& target) const
{
    return target.error() ? *target.error()
                          : Error{ErrorCode::FileWriteFailed, {m_order.target}, QStringLiteral("libzip")};
}

Result<ZipSummary> ZipAttempt::run(QSet<qsizetype>& unreadable)
{
    if (const Outcome opened = open(unreadable); !opened) {
        return opened.error();
    }
    ZipTarget target(m_order.target, m_order.maxBytes);
    zip_source_t* source = target.source();
    ZipHandle archive(source ? zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nullptr) : nullptr);
    if (!archive) {
        zip_source_free(source);
        return failure(target);
    }
    if (const Outcome added = add(archive.get()); !added) {
        return added.error();
    }
    if (zip_close(archive.get()) != 0) {
        if (m_reading.aborted) {
            return ErrorCode::Cancelled;
        }
        for (std::size_t at = 0; at < m_inputs.size(); ++at) {
            if (m_inputs[at] && m_inputs[at]->hasFailed()) {
                const auto place = static_cast<qsizetype>(at);
                unreadable.insert(place);
                return Error{ErrorCode::FileUnreadable, {m_order.entries.at(place).name}};
            }
        }
        return failure(target);
    }
    static_cast<void>(archive.release()); // zip_close() freed it.
    ZipSummary summary{m_order.target, target.size()};
    for (qsizetype at = 0; at < m_order.entries.size(); ++at) {
        if (unreadable.contains(at)) {
            summary.unreadable.append(m_order.entries.at(at).name);
        } else {
            ++summary.files;
        }
    }
    return summary;
}

} // namespace

Result<ZipSummary> writeZip(const ZipOrder& order, const std::atomic<bool>& aborted,
                            const ZipProgress& progress)
{
    if (const Outcome named = checkNames(order.entries); !named) {
        return named.error();
    }
    QSet<qsizetype> unreadable;
    while (true) {
        const qsizetype before = unreadable.size();
        Result<ZipSummary> result = ZipAttempt(order, aborted, progress).run(unreadable);
        // A file that vanished or broke off midway: again without it, as long as there is another.
        const bool another = !result && result.error().code == ErrorCode::FileUnreadable &&
                             unreadable.size() > before && unreadable.size() < order.entries.size();
        if (!another) {
            return result;
        }
    }
}

Job<ZipSummary>* startZip(const ZipOrder& order, QObject* parent)
{
    auto* job = new Job<ZipSummary>(parent);
    auto aborted = std::make_shared<std::atomic<bool>>(false);
    job->setAbortHandler([aborted] { *aborted = true; });
    QThreadPool::globalInstance()->start([promise = job->promise(), order, aborted] {
        promise.finish(writeZip(
            order, *aborted, [&promise](qint64 done, qint64 total) { promise.reportProgress(done, total); }));
    });
    return job;
}

} // namespace caredesk
