#include "ui/compose/AttachmentQueue.h"

#include "base/FileName.h"
#include "sync/DraftService.h"
#include "ui/compose/FileWork.h"

#include <algorithm>

namespace caredesk {

namespace {

QString fileNameOf(const QString& path)
{
    // No QFileInfo: a name is only text here, whatever the disk has.
    QString name = path;
    while (name.size() > 1 && name.endsWith(u'/')) {
        name.chop(1);
    }
    return name.mid(name.lastIndexOf(u'/') + 1);
}

QString asPng(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return (dot > 0 ? name.first(dot) : name) + QStringLiteral(".png");
}

} // namespace

AttachmentQueue::AttachmentQueue(DraftService& drafts, const QList<SpooledFile>& files,
                                 AttachmentLimits limits, QObject* parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_limits(std::move(limits))
{
    addSpooled(files);
}

AttachmentQueue::~AttachmentQueue()
{
    for (const Entry& entry : m_entries) {
        if (entry.job) {
            entry.job->disconnect(this);
            entry.job->abort();
        }
    }
    dropSuperseded();
}

QList<AttachmentItem> AttachmentQueue::items() const
{
    QList<AttachmentItem> items;
    for (const Entry& entry : m_entries) {
        items.append(entry.item);
    }
    return items;
}

const AttachmentItem* AttachmentQueue::item(int id) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [id](const Entry& entry) { return entry.item.id == id; });
    return it == m_entries.end() ? nullptr : &it->item;
}

QList<SpooledFile> AttachmentQueue::files() const
{
    QList<SpooledFile> files;
    for (const Entry& entry : m_entries) {
        if (entry.item.state == AttachmentItem::State::Ready) {
            files.append(entry.item.file);
        }
    }
    return files;
}

int AttachmentQueue::unsafeFiles() const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [](const Entry& entry) {
        return entry.replacing || entry.item.state == AttachmentItem::State::Waiting ||
               entry.item.state == AttachmentItem::State::Copying;
    }));
}

void AttachmentQueue::addSpooled(const QList<SpooledFile>& files)
{
    for (const SpooledFile& file : files) {
        Entry entry;
        entry.item = {.id = ++m_lastId,
                      .name = file.fileName,
                      .size = file.size,
                      .state = AttachmentItem::State::Ready,
                      .copiedBytes = file.size,
                      .file = file};
        m_entries.push_back(std::move(entry));
        Q_EMIT added(m_lastId);
        fetchThumbnail(m_lastId);
    }
    if (!files.isEmpty()) {
        Q_EMIT filesChanged();
    }
}

void AttachmentQueue::addPaths(const QStringList& paths)
{
    const int taken = std::min(room(), static_cast<int>(paths.size()));
    for (const QString& path : paths.first(taken)) {
        take(fileNameOf(path), path);
    }
    const int left = static_cast<int>(paths.size()) - taken;
    if (left > 0) {
        Q_EMIT leftOut(taken, left, m_limits.maxFiles);
    }
    startNext();
}

void AttachmentQueue::addImage(const QImage& image, const QString& fileName)
{
    if (room() == 0) {
        Q_EMIT leftOut(0, 1, m_limits.maxFiles);
        return;
    }
    take(unused(fileName), image);
    startNext();
}

void AttachmentQueue::addText(const QString& text, const QString& fileName, std::function<void()> whenSafe)
{
    if (room() == 0) {
        Q_EMIT leftOut(0, 1, m_limits.maxFiles);
        return;
    }
    const int id = take(unused(fileName), text.toUtf8());
    find(id)->whenSafe = std::move(whenSafe);
    startNext();
}

void AttachmentQueue::addPicture(const FinishedPicture& picture, const QString& fileName)
{
    if (room() == 0) {
        Q_EMIT leftOut(0, 1, m_limits.maxFiles);
        return;
    }
    take(unused(fileName), picture);
    startNext();
}

void AttachmentQueue::replacePicture(int id, const FinishedPicture& picture)
{
    Entry* entry = find(id);
    if (!entry || entry->item.state != AttachmentItem::State::Ready) {
        // It was removed meanwhile.
        addPicture(picture, tr("screenshot.png"));
        return;
    }
    entry->replacing = true;
    m_drafts.addBytes(picture.png, asPng(entry->item.name))
        ->then(this, [this, id, editable = picture.editable](const Result<SpooledFile>& result) {
            if (!result || editable.isEmpty()) {
                replaced(id, result);
                return;
            }
            m_drafts.keepEditable(result.value(), editable)->then(this, [this, id, result](const Outcome&) {
                replaced(id, result);
            });
        });
    Q_EMIT filesChanged();
}

void AttachmentQueue::replaced(int id, const Result<SpooledFile>& result)
{
    Entry* entry = find(id);
    if (!entry) {
        return;
    }
    entry->replacing = false;
    if (!result) {
        Q_EMIT notReplaced(result.error());
    } else if (result->sha256.isEmpty() || entry->item.file.sha256 != result->sha256) {
        m_superseded.append(entry->item.file);
        entry->item.file = result.value();
        entry->item.name = result->fileName;
        entry->item.size = result->size;
        entry->item.copiedBytes = result->size;
        Q_EMIT updated(id);
        fetchThumbnail(id);
    }
    Q_EMIT filesChanged();
}

Job<QByteArray>* AttachmentQueue::editable(int id)
{
    const AttachmentItem* shown = item(id);
    return shown ? m_drafts.editable(shown->file) : finishedJob<QByteArray>(QByteArray());
}

void AttachmentQueue::dropSuperseded()
{
    if (!m_superseded.isEmpty()) {
        m_drafts.dropFiles(std::exchange(m_superseded, {}));
    }
}

void AttachmentQueue::remove(int id)
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [id](const Entry& entry) { return entry.item.id == id; });
    if (it == m_entries.end()) {
        return;
    }
    if (it->job) {
        it->job->disconnect(this);
        it->job->abort();
        it->job = nullptr;
    }
    if (it->item.state != AttachmentItem::State::Refused) {
        m_removed = Removed{*it, it - m_entries.begin()};
    }
    m_entries.erase(it);
    Q_EMIT removed(id);
    Q_EMIT filesChanged();
    startNext();
}

bool AttachmentQueue::undoRemove()
{
    if (!m_removed) {
        return false;
    }
    if (room() == 0) {
        Q_EMIT leftOut(0, 1, m_limits.maxFiles);
        return false;
    }
    Removed back = std::move(*m_removed);
    m_removed.reset();
    if (back.entry.item.state == AttachmentItem::State::Copying) {
        back.entry.item.state = AttachmentItem::State::Waiting;
        back.entry.item.copiedBytes = 0;
        back.entry.item.foundFiles = 0;
    }
    const auto index = std::min(back.index, static_cast<qsizetype>(m_entries.size()));
    m_entries.insert(m_entries.begin() + index, back.entry);
    Q_EMIT added(back.entry.item.id);
    Q_EMIT filesChanged();
    startNext();
    return true;
}

AttachmentQueue::Entry* AttachmentQueue::find(int id)
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [id](const Entry& entry) { return entry.item.id == id; });
    return it == m_entries.end() ? nullptr : &*it;
}

int AttachmentQueue::room() const
{
    if (m_limits.maxFiles <= 0) {
        return std::numeric_limits<int>::max();
    }
    const auto used = std::count_if(m_entries.begin(), m_entries.end(), [](const Entry& entry) {
        return entry.item.state != AttachmentItem::State::Refused;
    });
    return std::max(0, m_limits.maxFiles - static_cast<int>(used));
}

int AttachmentQueue::take(const QString& name, Source source)
{
    Entry entry;
    entry.item.id = ++m_lastId;
    entry.item.name = name;
    entry.source = std::move(source);
    const bool isRefused = m_limits.refusedSuffixes.contains(suffixOf(name));
    if (isRefused) {
        entry.item.state = AttachmentItem::State::Refused;
        entry.item.error = Error{ErrorCode::TypeRefused, {name, suffixOf(name)}};
    }
    m_entries.push_back(std::move(entry));
    Q_EMIT added(m_lastId);
    Q_EMIT filesChanged();
    if (isRefused) {
        Q_EMIT refused(m_lastId);
    }
    return m_lastId;
}

QString AttachmentQueue::unused(const QString& name) const
{
    return unusedName(name, [this](const QString& wanted) {
        return std::any_of(m_entries.cbegin(), m_entries.cend(), [&wanted](const Entry& entry) {
            return entry.item.name.compare(wanted, Qt::CaseInsensitive) == 0;
        });
    });
}

QString AttachmentQueue::suffixOf(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.mid(dot + 1).toLower();
}

} // namespace caredesk
