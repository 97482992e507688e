#pragma once

#include "base/Job.h"
#include "capture/PictureFile.h"
#include "ui/compose/AttachmentItem.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <variant>

namespace caredesk {

class DraftService;
struct FileFacts;

/// What can be attached of a file that is over the limit.
enum class PartOffer {
    None,
    LastLines, ///< Of a log: what happened last stands there.
    Smaller,   ///< Of a picture: fewer pixels.
};

/// The files of one message: takes what is dropped, pasted or chosen, refuses at once what the portal would
/// not take, has the rest copied into the spool two at a time, and remembers what was removed until that is
/// undone. It goes on when another message is on the screen. Main thread; no disk is touched here.
class AttachmentQueue : public QObject
{
    Q_OBJECT

public:
    AttachmentQueue(DraftService& drafts, const QList<SpooledFile>& files, AttachmentLimits limits,
                    QObject* parent);
    ~AttachmentQueue() override;

    const AttachmentLimits& limits() const { return m_limits; }
    /// For what is added from now on.
    void setLimits(const AttachmentLimits& limits) { m_limits = limits; }
    QList<AttachmentItem> items() const;
    /// Null when there is none of that id.
    const AttachmentItem* item(int id) const;
    /// Those that are safe in the spool, in the order shown.
    QList<SpooledFile> files() const;
    /// How many are still being copied, or wait to be.
    int unsafeFiles() const;
    bool isBusy() const { return unsafeFiles() > 0; }

    /// Files that are in the spool already.
    void addSpooled(const QList<SpooledFile>& files);
    void addPaths(const QStringList& paths);
    void addImage(const QImage& image, const QString& fileName);
    /// `whenSafe` is called once the file, or one with the same contents, is in the spool; never if it is
    /// refused or removed before.
    void addText(const QString& text, const QString& fileName, std::function<void()> whenSafe = {});
    /// A picture from the editor.
    void addPicture(const FinishedPicture& picture, const QString& fileName);
    /// The same in the place of an older version of it, which is removed from the disk as soon as no draft
    /// names it: what the person took out of the picture is in no file then.
    void replacePicture(int id, const FinishedPicture& picture);
    /// What an attached picture is edited by; PictureFile.h has the format. Empty: the image itself.
    Job<QByteArray>* editable(int id);
    /// Stops the copying if need be. A removed file can be taken back, a refused one is gone.
    void remove(int id);
    /// Of a file that was refused as too large; None for any other.
    PartOffer partOffer(int id) const;
    /// Puts that part in the place of the refused file, in its own words when that fails.
    void takePart(int id);
    /// Takes back what was removed last; false when there is nothing.
    bool undoRemove();
    /// The draft was saved with the files as they are now: older versions of them go from the disk.
    void dropSuperseded();

Q_SIGNALS:
    void added(int id);
    void updated(int id);
    void removed(int id);
    /// files() or isBusy() changed.
    void filesChanged();
    /// `name` was not taken: `twin` has the same contents.
    void duplicate(const QString& name, const QString& twin);
    /// It does not go with the message; its item says why.
    void refused(int id);
    /// A folder was zipped; its item says what was left out.
    void packed(int id);
    /// Of files given at once, `left` were left out because a message holds no more than `limit`.
    void leftOut(int taken, int left, int limit);
    /// The newer version of a picture could not be kept; the older one stays.
    void notReplaced(const caredesk::Error& error);

private:
    using Source = std::variant<std::monostate, QString, QImage, QByteArray, FinishedPicture>;
    /// Where a file comes from, until it is in the spool.
    struct Entry
    {
        AttachmentItem item;
        Source source;
        std::function<void()> whenSafe = {};
        QPointer<JobBase> job = nullptr;
        bool replacing = false; ///< A newer version is on its way into the spool.
    };
    struct Removed
    {
        Entry entry;
        qsizetype index = 0;
    };

    static QString suffixOf(const QString& name);
    /// For what CareDesk names itself: two pictures of one second are told apart.
    QString unused(const QString& name) const;
    Entry* find(int id);
    int room() const;
    int take(const QString& name, Source source);
    void startNext();
    void start(Entry& entry);
    void inspected(int id, const Result<FileFacts>& facts);
    void spool(Entry& entry, Job<SpooledFile>* job);
    void pack(Entry& entry);
    void finish(int id, const Result<SpooledFile>& result);
    void refuse(int id, const Error& error);
    void replaced(int id, const Result<SpooledFile>& result);
    void fetchThumbnail(int id);

    DraftService& m_drafts;
    AttachmentLimits m_limits;
    std::vector<Entry> m_entries;
    std::optional<Removed> m_removed;
    QList<SpooledFile> m_superseded;
    int m_lastId = 0;
};

} // namespace caredesk
