#include "ui/compose/AttachmentArea.h"

#include "base/ErrorText.h"
#include "ui/capture/CaptureDesk.h"
#include "ui/common/Dialogs.h"
#include "ui/common/FileTile.h"
#include "ui/common/Format.h"
#include "ui/common/TextStyles.h"
#include "ui/compose/AttachmentQueue.h"
#include "ui/compose/MessageEdit.h"
#include "ui/compose/MimeFiles.h"
#include "ui/compose/NoticeLine.h"
#include "ui/compose/PreviewSheet.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace caredesk {

namespace {

constexpr int twoColumnsFrom = 480;

QString timeForName()
{
    return QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd_HHmmss"));
}

} // namespace

AttachmentArea::AttachmentArea(QWidget* parent)
    : QWidget(parent)
    , m_notice(new NoticeLine(this))
    , m_grid(new QGridLayout)
    , m_total(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_notice);
    column->addLayout(m_grid);
    column->addWidget(m_total);
    m_total->setObjectName(QStringLiteral("attachmentTotal"));
    setTextStyle(m_total, TextStyle::Small);
    setMuted(m_total);
    m_total->hide();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(8);
    retranslateUi();
}

void AttachmentArea::setCapture(CaptureDesk& capture, std::function<QString()> subject)
{
    m_capture = &capture;
    m_subject = std::move(subject);
}

void AttachmentArea::captureScreen(const CaptureRequest& request)
{
    if (m_queue) {
        m_capture->capture(request, pictureUse([queue = m_queue](const FinishedPicture& picture) {
                               queue->addPicture(picture, tr("screenshot_%1.png").arg(timeForName()));
                           }));
    }
}

void AttachmentArea::addPicture(const FinishedPicture& picture)
{
    if (m_queue) {
        m_queue->addPicture(picture, tr("screenshot_%1.png").arg(timeForName()));
    }
}

PictureUse AttachmentArea::pictureUse(std::function<void(const FinishedPicture&)> attach)
{
    return {m_queue.data(), m_subject(), std::move(attach), [area = QPointer(this)](const Error& error) {
                if (area) {
                    area->m_notice->tell([error] { return errorText(error).paragraph(); });
                    Q_EMIT area->contentsChanged();
                }
            }};
}

void AttachmentArea::editFile(int id)
{
    const AttachmentItem* item = m_queue->item(id);
    if (!item || item->state != AttachmentItem::State::Ready) {
        return;
    }
    const PictureUse use = pictureUse(
        [queue = m_queue, id](const FinishedPicture& picture) { queue->replacePicture(id, picture); });
    m_queue->editable(id)->then(
        m_capture, [desk = m_capture, path = item->file.path, use](const Result<QByteArray>& editable) {
            desk->edit(editable ? editable.value() : QByteArray(), path, use);
        });
}

void AttachmentArea::setQueue(AttachmentQueue* queue)
{
    if (m_queue) {
        m_queue->disconnect(this);
    }
    m_queue = queue;
    m_notice->clear();
    qDeleteAll(m_tiles);
    m_tiles.clear();
    if (queue) {
        connect(queue, &AttachmentQueue::added, this, &AttachmentArea::addTile);
        connect(queue, &AttachmentQueue::updated, this, &AttachmentArea::updateTile);
        connect(queue, &AttachmentQueue::removed, this, &AttachmentArea::removeTile);
        connect(queue, &AttachmentQueue::duplicate, this, &AttachmentArea::tellDuplicate);
        connect(queue, &AttachmentQueue::refused, this, &AttachmentArea::tellRefused);
        connect(queue, &AttachmentQueue::packed, this, &AttachmentArea::tellPacked);
        connect(queue, &AttachmentQueue::leftOut, this, &AttachmentArea::tellLeftOut);
        connect(queue, &AttachmentQueue::notReplaced, this, [this](const Error& error) {
            m_notice->tell([error] { return errorText(error).paragraph(); });
            Q_EMIT contentsChanged();
        });
        const QList<AttachmentItem> items = queue->items();
        for (const AttachmentItem& item : items) {
            addTile(item.id);
        }
    }
    layOut();
}

AttachmentLimits AttachmentArea::limits() const
{
    return m_queue ? m_queue->limits() : AttachmentLimits();
}

int AttachmentArea::fileCount() const
{
    const QList<AttachmentItem> items = m_queue ? m_queue->items() : QList<AttachmentItem>();
    return static_cast<int>(std::count_if(items.begin(), items.end(), [](const AttachmentItem& item) {
        return item.state != AttachmentItem::State::Refused;
    }));
}

void AttachmentArea::chooseFiles()
{
    m_dialogs->chooseFiles(this, tr("Attach files"), [queue = m_queue](const QStringList& paths) {
        if (queue && !paths.isEmpty()) {
            queue->addPaths(paths);
        }
    });
}

void AttachmentArea::chooseFolder()
{
    m_dialogs->chooseFolder(this, tr("Attach a folder as a zip file"),
                            [queue = m_queue](const QString& path) {
                                if (queue && !path.isEmpty()) {
                                    queue->addPaths({path});
                                }
                            });
}

bool AttachmentArea::take(const QMimeData& mime)
{
    if (!m_queue) {
        return false;
    }
    const QStringList paths = localFiles(mime);
    if (!paths.isEmpty()) {
        m_queue->addPaths(paths);
        return true;
    }
    const QImage image = carriedImage(mime);
    if (!image.isNull()) {
        m_queue->addImage(image, tr("pasted-image_%1.png").arg(timeForName()));
        return true;
    }
    return false;
}

void AttachmentArea::offerAsFile(MessageEdit& message)
{
    m_notice->tell([] { return tr("That is a long text. As a file it is easier to read."); },
                   [] { return tr("Attach as &file"); },
                   [this, message = QPointer(&message)] {
                       // As it is by now: the person may have written in it.
                       const QString text = message ? message->longText() : QString();
                       if (m_queue && !text.isEmpty()) {
                           m_queue->addText(text, pastedTextName(), [message, text] {
                               if (message) {
                                   message->removeLongText(text);
                               }
                           });
                       }
                   });
    Q_EMIT contentsChanged();
}

QString AttachmentArea::pastedTextName()
{
    return tr("pasted-text_%1.txt").arg(timeForName());
}

void AttachmentArea::addPastedText(const QString& text)
{
    if (m_queue) {
        m_queue->addText(text, pastedTextName());
    }
}

void AttachmentArea::addTile(int id)
{
    auto* tile = new FileTile(this);
    connect(tile, &FileTile::removeRequested, this, [this, id] { removeFile(id); });
    connect(tile, &FileTile::opened, this, [this, id] { openFile(id); });
    connect(tile, &FileTile::editRequested, this, [this, id] { editFile(id); });
    tile->setRemovable(true);
    m_tiles.insert(id, tile);
    updateTile(id);
    layOut();
}

void AttachmentArea::updateTile(int id)
{
    const AttachmentItem* item = m_queue->item(id);
    FileTile* tile = m_tiles.value(id);
    if (!item || !tile) {
        return;
    }
    const QString meta = attachmentMeta(*item, m_queue->limits());
    const bool refused = item->state == AttachmentItem::State::Refused;
    tile->setFile(item->name, refused ? QString() : meta, item->file.contentType);
    tile->setProgress(attachmentPercent(*item));
    tile->setRefused(refused ? meta : QString());
    const QString explanation = attachmentExplanation(*item);
    tile->setAccessibleDescription(explanation);
    if (!explanation.isEmpty()) {
        tile->setToolTip(tile->fileName() + u'\n' + explanation);
    }
    tile->setRemoveLabel(refused ? tr("Dismiss %1").arg(item->name) : tr("Remove %1").arg(item->name));
    tile->setThumbnail(QPixmap::fromImage(item->thumbnail));
    // What has a thumbnail is a picture that can be read.
    tile->setEditLabel(m_capture && !item->thumbnail.isNull() ? tr("Edit %1").arg(item->name) : QString());
    tellTotal();
}

void AttachmentArea::openFile(int id)
{
    const AttachmentItem* item = m_queue ? m_queue->item(id) : nullptr;
    if (!item || item->state != AttachmentItem::State::Ready) {
        return;
    }
    const QUrl copy = QUrl::fromLocalFile(item->file.path);
    if (previewKind(item->file.contentType) != PreviewKind::None) {
        auto* sheet = new PreviewSheet(item->file, this);
        connect(sheet, &PreviewSheet::openRequested, this, [this, copy] { m_dialogs->open(copy); });
        sheet->open();
    } else if (item->file.contentType == u"application/pdf") {
        m_dialogs->open(copy);
    } else {
        // Nothing else is opened: a program that someone attached must not start by a click on its tile.
        m_notice->tell(
            [name = item->name] { return tr("%1 cannot be shown here. It is sent as it is.").arg(name); });
        Q_EMIT contentsChanged();
    }
}

void AttachmentArea::removeTile(int id)
{
    if (FileTile* tile = m_tiles.take(id)) {
        tile->hide();
        tile->deleteLater();
        layOut();
    }
}

void AttachmentArea::removeFile(int id)
{
    const AttachmentItem* item = m_queue->item(id);
    const QString name = item->name;
    const bool refused = item->state == AttachmentItem::State::Refused;
    m_queue->remove(id);
    if (!refused) {
        m_notice->tell([name] { return tr("%1 was removed.").arg(name); }, [] { return tr("&Undo"); },
                       [this] {
                           if (m_queue) {
                               m_queue->undoRemove();
                           }
                       });
        Q_EMIT contentsChanged();
    }
}

void AttachmentArea::tellLeftOut(int taken, int left, int limit)
{
    m_notice->tell([taken, left, limit] {
        if (taken == 0) {
            return tr("A message holds up to %n file(s): no more were attached.", nullptr, limit);
        }
        return tr("The first %1 of %2 files were attached: a message holds up to %3. Attach a folder with "
                  "all "
                  "of them, which travels as one file, or send the others in a reply.")
            .arg(taken)
            .arg(taken + left)
            .arg(limit);
    });
    Q_EMIT contentsChanged();
}

void AttachmentArea::tellPacked(int id)
{
    const AttachmentItem* item = m_queue->item(id);
    if (item && !attachmentExplanation(*item).isEmpty()) {
        m_notice->tell([packed = *item] { return attachmentExplanation(packed); });
        Q_EMIT contentsChanged();
    }
}

void AttachmentArea::tellRefused(int id)
{
    const QList<AttachmentItem> items = m_queue->items();
    const auto refused = std::count_if(items.begin(), items.end(), [](const AttachmentItem& item) {
        return item.state == AttachmentItem::State::Refused;
    });
    if (refused > 1) {
        m_notice->tell([count = static_cast<int>(refused)] {
            return tr(
                "%n files were not attached; each says why. Compress, split or shrink them, or put them "
                "where support can fetch them and write the link into the message.",
                nullptr, count);
        });
    } else if (const AttachmentItem* item = m_queue->item(id)) {
        const PartOffer part = m_queue->partOffer(id);
        const auto words = [refusal = *item] { return attachmentExplanation(refusal); };
        if (part == PartOffer::None) {
            m_notice->tell(words);
        } else {
            m_notice->tell(
                words,
                [part] {
                    return part == PartOffer::LastLines ? tr("Attach its &end") : tr("Attach it &smaller");
                },
                [this, id] {
                    if (m_queue) {
                        m_queue->takePart(id);
                    }
                });
        }
    }
    Q_EMIT contentsChanged();
}

void AttachmentArea::tellDuplicate(const QString& name, const QString& twin)
{
    m_notice->tell([name, twin] {
        return name == twin ? tr("%1 is attached already.").arg(name)
                            : tr("%1 is attached already, as %2.").arg(name, twin);
    });
    Q_EMIT contentsChanged();
}

void AttachmentArea::tellTotal()
{
    qint64 bytes = 0;
    const QList<AttachmentItem> items = m_queue ? m_queue->items() : QList<AttachmentItem>();
    for (const AttachmentItem& item : items) {
        // What a folder weighs is known once it is zipped.
        const bool counts = item.state == AttachmentItem::State::Ready ||
                            (item.state != AttachmentItem::State::Refused && !item.folder);
        bytes += counts ? qMax<qint64>(0, item.size) : 0;
    }
    const int files = fileCount();
    m_total->setText(tr("%n file(s), %1 in all", nullptr, files).arg(format::bytes(bytes)));
    m_total->setVisible(files > 1);
}

void AttachmentArea::layOut()
{
    tellTotal();
    m_columns = width() >= twoColumnsFrom ? 2 : 1;
    while (QLayoutItem* old = m_grid->takeAt(0)) {
        delete old;
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, m_columns == 2 ? 1 : 0);
    int place = 0;
    QWidget* before = nullptr;
    // In the queue's order: a file that was taken back stands where it stood.
    const QList<AttachmentItem> items = m_queue ? m_queue->items() : QList<AttachmentItem>();
    for (const AttachmentItem& item : items) {
        if (FileTile* tile = m_tiles.value(item.id)) {
            m_grid->addWidget(tile, place / m_columns, place % m_columns);
            tile->show();
            if (before) {
                setTabOrder(before, tile);
            }
            before = tile;
            ++place;
        }
    }
    Q_EMIT contentsChanged();
}

void AttachmentArea::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if ((width() >= twoColumnsFrom ? 2 : 1) != m_columns) {
        layOut();
    }
}

void AttachmentArea::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void AttachmentArea::retranslateUi()
{
    setAccessibleName(tr("Attachments"));
    for (auto it = m_tiles.cbegin(); it != m_tiles.cend(); ++it) {
        updateTile(it.key());
    }
}

} // namespace caredesk
