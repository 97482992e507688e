// How what was given to an AttachmentQueue gets into the spool: looked at, zipped, encoded, copied, or
// refused.
#include "archive/FolderZip.h"
#include "sync/DraftService.h"
#include "ui/compose/AttachmentQueue.h"
#include "ui/compose/FileWork.h"
#include "ui/compose/PreviewKind.h"

#include <QMimeDatabase>

#include <algorithm>

namespace caredesk {

namespace {

constexpr int copiesAtOnce = 2;
/// Twice the size of a tile's picture, so that it is sharp at 200 %.
constexpr QSize thumbnailBounds(104, 72);

} // namespace

void AttachmentQueue::startNext()
{
    auto running = std::count_if(m_entries.begin(), m_entries.end(), [](const Entry& entry) {
        return entry.item.state == AttachmentItem::State::Copying;
    });
    for (Entry& entry : m_entries) {
        if (running >= copiesAtOnce) {
            return;
        }
        if (entry.item.state == AttachmentItem::State::Waiting) {
            entry.item.state = AttachmentItem::State::Copying;
            start(entry);
            ++running;
        }
    }
}

void AttachmentQueue::start(Entry& entry)
{
    const int id = entry.item.id;
    if (const auto* path = std::get_if<QString>(&entry.source)) {
        auto* job = inspectFile(*path);
        entry.job = job;
        job->then(this, [this, id](const Result<FileFacts>& facts) { inspected(id, facts); });
    } else if (const auto* image = std::get_if<QImage>(&entry.source)) {
        auto* job = encodePng(*image);
        entry.job = job;
        job->then(this, [this, id](const Result<QByteArray>& png) {
            if (Entry* encoded = find(id); encoded && png) {
                encoded->item.size = png->size();
                spool(*encoded, m_drafts.addBytes(png.value(), encoded->item.name));
            } else if (!png) {
                refuse(id, png.error());
            }
        });
    } else if (const auto* bytes = std::get_if<QByteArray>(&entry.source)) {
        entry.item.size = bytes->size();
        spool(entry, m_drafts.addBytes(*bytes, entry.item.name));
    } else if (const auto* picture = std::get_if<FinishedPicture>(&entry.source)) {
        entry.item.size = picture->png.size();
        spool(entry, m_drafts.addBytes(picture->png, entry.item.name));
    }
}

void AttachmentQueue::inspected(int id, const Result<FileFacts>& facts)
{
    Entry* entry = find(id);
    if (!entry) {
        return;
    }
    const QString name = entry->item.name;
    if (!facts) {
        return refuse(id, facts.error());
    }
    entry->item.folder = facts->folder;
    if (facts->regular) {
        entry->item.size = facts->size;
    }
    if (!facts->exists) {
        return refuse(id, {ErrorCode::FileNotFound, {name}});
    }
    if (facts->folder) {
        return pack(*entry);
    }
    if (!facts->regular) {
        return refuse(id, {ErrorCode::FileNotRegular, {name}});
    }
    if (facts->size == 0) {
        return refuse(id, {ErrorCode::FileEmpty, {name}});
    }
    if (m_limits.maxFileBytes > 0 && facts->size > m_limits.maxFileBytes) {
        return refuse(id, {ErrorCode::FileTooLarge, {name, QString::number(m_limits.maxFileBytes)}});
    }
    spool(*entry, m_drafts.addFile(std::get<QString>(entry->source)));
}

void AttachmentQueue::spool(Entry& entry, Job<SpooledFile>* job)
{
    const int id = entry.item.id;
    entry.job = job;
    connect(job, &JobBase::progress, this, [this, id](qint64 done, qint64 total) {
        if (Entry* copying = find(id)) {
            copying->item.copiedBytes = done;
            copying->item.size = total > 0 ? total : copying->item.size;
            Q_EMIT updated(id);
        }
    });
    job->then(this, [this, id](const Result<SpooledFile>& result) { finish(id, result); });
    Q_EMIT updated(id);
}

void AttachmentQueue::pack(Entry& entry)
{
    const int id = entry.item.id;
    const QString path = std::get<QString>(entry.source);
    entry.item.name = zipNameOf(path);
    if (m_limits.refusedSuffixes.contains(suffixOf(entry.item.name))) {
        return refuse(id, {ErrorCode::TypeRefused, {entry.item.name, suffixOf(entry.item.name)}});
    }
    auto* job = m_drafts.addFolder(path);
    entry.job = job;
    connect(job, &JobBase::progress, this, [this, id](qint64 done, qint64 total) {
        if (Entry* packing = find(id)) {
            (total < 0 ? packing->item.foundFiles : packing->item.copiedBytes) = done;
            packing->item.size = total;
            Q_EMIT updated(id);
        }
    });
    job->then(this, [this, id](const Result<SpooledFolder>& result) {
        Entry* done = find(id);
        if (done && result) {
            done->item.packed = result.value();
        }
        finish(id, result ? Result<SpooledFile>(result->file) : Result<SpooledFile>(result.error()));
        if (find(id) && result) {
            Q_EMIT packed(id);
        }
    });
    Q_EMIT updated(id);
}

void AttachmentQueue::finish(int id, const Result<SpooledFile>& result)
{
    Entry* entry = find(id);
    if (!entry) {
        return;
    }
    if (!result) {
        return refuse(id, result.error());
    }
    const auto twin = std::find_if(m_entries.begin(), m_entries.end(), [&result](const Entry& other) {
        return other.item.state == AttachmentItem::State::Ready && !result->sha256.isEmpty() &&
               other.item.file.sha256 == result->sha256;
    });
    if (twin != m_entries.end()) {
        const QString twinName = twin->item.name;
        const std::function<void()> whenSafe = std::exchange(entry->whenSafe, {});
        m_entries.erase(m_entries.begin() + (entry - m_entries.data()));
        Q_EMIT removed(id);
        Q_EMIT filesChanged();
        Q_EMIT duplicate(result->fileName, twinName);
        if (whenSafe) {
            whenSafe();
        }
        return startNext();
    }
    if (const auto* picture = std::get_if<FinishedPicture>(&entry->source);
        picture && !picture->editable.isEmpty()) {
        const QByteArray editable = picture->editable;
        entry->source = std::monostate();
        m_drafts.keepEditable(result.value(), editable)->then(this, [this, id, result](const Outcome&) {
            finish(id, result);
        });
        return;
    }
    entry->item.file = result.value();
    entry->item.name = result->fileName;
    entry->item.size = result->size;
    entry->item.copiedBytes = result->size;
    entry->item.state = AttachmentItem::State::Ready;
    entry->source = std::monostate();
    entry->job = nullptr;
    const std::function<void()> whenSafe = std::exchange(entry->whenSafe, {});
    Q_EMIT updated(id);
    Q_EMIT filesChanged();
    if (whenSafe) {
        whenSafe();
    }
    fetchThumbnail(id);
    startNext();
}

void AttachmentQueue::refuse(int id, const Error& error)
{
    if (Entry* entry = find(id)) {
        entry->item.state = AttachmentItem::State::Refused;
        entry->item.error = error;
        // Of what is too large a part may still be taken.
        if (error.code != ErrorCode::FileTooLarge) {
            entry->source = std::monostate();
        }
        entry->job = nullptr;
        Q_EMIT updated(id);
        Q_EMIT filesChanged();
        Q_EMIT refused(id);
    }
    startNext();
}

void AttachmentQueue::fetchThumbnail(int id)
{
    const Entry* entry = find(id);
    if (!entry->item.file.contentType.startsWith(u"image/")) {
        return;
    }
    loadThumbnail(entry->item.file.path, thumbnailBounds)
        ->then(this, [this, id](const Result<QImage>& image) {
            if (Entry* shown = find(id); shown && image) {
                shown->item.thumbnail = image.value();
                Q_EMIT updated(id);
            }
        });
}

PartOffer AttachmentQueue::partOffer(int id) const
{
    const AttachmentItem* refused = item(id);
    if (!refused || refused->folder || !refused->error || refused->error->code != ErrorCode::FileTooLarge) {
        return PartOffer::None;
    }
    // By the name alone: the disk is not touched here.
    switch (
        previewKind(QMimeDatabase().mimeTypeForFile(refused->name, QMimeDatabase::MatchExtension).name())) {
    case PreviewKind::Picture: return PartOffer::Smaller;
    case PreviewKind::Text: return PartOffer::LastLines;
    case PreviewKind::Archive:
    case PreviewKind::None: break;
    }
    return PartOffer::None;
}

void AttachmentQueue::takePart(int id)
{
    const PartOffer offer = partOffer(id);
    Entry* entry = find(id);
    const auto* path = entry ? std::get_if<QString>(&entry->source) : nullptr;
    if (!path || offer == PartOffer::None) {
        return;
    }
    const QString name = entry->item.name;
    const QString suffix = name.mid(name.lastIndexOf(u'.'));
    const QString stem = name.chopped(suffix.size());
    auto* job = offer == PartOffer::Smaller ? shrinkPicture(*path, m_limits.maxFileBytes)
                                            : loadLastLines(*path, m_limits.maxFileBytes);
    entry->item.state = AttachmentItem::State::Copying;
    entry->item.error.reset();
    entry->item.size = -1;
    entry->job = job;
    job->then(this, [this, id, offer, stem, suffix](const Result<QByteArray>& bytes) {
        Entry* part = find(id);
        if (!bytes) {
            return refuse(id, bytes.error());
        }
        if (!part) {
            return;
        }
        const bool jpeg = bytes->startsWith("\xff\xd8");
        part->item.name = offer == PartOffer::LastLines
                              ? tr("%1_end", "name of a file").arg(stem) + suffix
                              : tr("%1_smaller", "name of a file").arg(stem) +
                                    (jpeg ? QStringLiteral(".jpg") : QStringLiteral(".png"));
        part->item.size = bytes->size();
        part->source = bytes.value();
        spool(*part, m_drafts.addBytes(bytes.value(), part->item.name));
    });
    Q_EMIT updated(id);
    Q_EMIT filesChanged();
}

} // namespace caredesk
