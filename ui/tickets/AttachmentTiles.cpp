#include "ui/tickets/AttachmentTiles.h"

#include "base/ErrorText.h"
#include "sync/SessionService.h"
#include "sync/TicketService.h"
#include "ui/common/Buttons.h"
#include "ui/common/Dialogs.h"
#include "ui/common/FileTile.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Format.h"
#include "ui/common/Icons.h"
#include "ui/common/LinkLabel.h"
#include "ui/compose/FileWork.h"
#include "ui/tickets/FolderNames.h"

#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

namespace caredesk {

namespace {

/// Pictures up to this size are fetched to be shown small.
constexpr qint64 thumbnailLimit = 5ll * 1024 * 1024;
constexpr QSize thumbnailSize(52, 36);
/// Each tile is a widget: these many hold no window up.
constexpr qsizetype firstTiles = 24;
constexpr qsizetype moreTiles = 96;

} // namespace

AttachmentTiles::AttachmentTiles(const QList<Attachment>& attachments, const UiContext& context,
                                 QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_attachments(attachments)
    , m_more(new LinkLabel(this))
    , m_saveAll(new QPushButton(this))
{
    m_flow = new FlowLayout(this, 8);
    setButtonRole(m_saveAll, ButtonRole::Flat);
    setButtonSize(m_saveAll, ButtonSize::Small);
    setButtonIcon(m_saveAll, u"document-save"_qs);
    m_saveAll->setVisible(attachments.size() > 1);
    connect(m_saveAll, &QPushButton::clicked, this, &AttachmentTiles::saveAll);
    m_more->setObjectName(u"moreFiles"_qs);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        if (FileTile* first = addTiles(nextTiles())) {
            // A layout shows it with the next event only, and what is hidden takes no focus.
            first->show();
            first->setFocus();
        }
    });
    addTiles(firstTiles);
    retranslateUi();
}

void AttachmentTiles::tellShown()
{
    m_more->setText(tr("%1 of %2 files are shown. Show %n more", nullptr, static_cast<int>(nextTiles()))
                        .arg(QLocale().toString(m_shown), QLocale().toString(m_attachments.size())));
}

qsizetype AttachmentTiles::nextTiles() const
{
    return qMin(moreTiles, m_attachments.size() - m_shown);
}

FileTile* AttachmentTiles::addTiles(qsizetype count)
{
    FileTile* first = nullptr;
    const qsizetype end = qMin(m_shown + count, m_attachments.size());
    // What stands behind the tiles.
    m_flow->removeWidget(m_more);
    m_flow->removeWidget(m_saveAll);
    for (; m_shown < end; ++m_shown) {
        FileTile* tile = addTile(m_attachments.at(m_shown));
        if (m_last) {
            QWidget::setTabOrder(m_last, tile);
        }
        m_last = tile;
        first = first ? first : tile;
    }
    if (m_last) {
        QWidget::setTabOrder(m_last, m_more);
        QWidget::setTabOrder(m_more, m_saveAll);
    }
    m_flow->addWidget(m_more);
    m_flow->addWidget(m_saveAll);
    m_more->setVisible(m_shown < m_attachments.size());
    tellShown();
    return first;
}

FileTile* AttachmentTiles::addTile(const Attachment& attachment)
{
    auto* tile = new FileTile(this);
    tile->setContextMenuPolicy(Qt::CustomContextMenu);
    m_flow->addWidget(tile);
    m_tiles.insert(attachment.id, tile);
    connect(tile, &FileTile::opened, this, [this, attachment] { open(attachment); });
    connect(tile, &QWidget::customContextMenuRequested, this,
            [this, attachment, tile](const QPoint& at) { popUpMenu(attachment, tile->mapToGlobal(at)); });
    if (attachment.isImage && attachment.size >= 0 && attachment.size <= thumbnailLimit) {
        fetchThumbnail(attachment);
    }
    nameTile(attachment);
    return tile;
}

void AttachmentTiles::nameTile(const Attachment& attachment)
{
    FileTile* tile = m_tiles.value(attachment.id);
    tile->setFile(attachment.fileName, format::bytes(attachment.size), attachment.contentType);
    tile->setAccessibleDescription(tr("Opens the file. The menu key saves it."));
}

void AttachmentTiles::fetchThumbnail(const Attachment& attachment)
{
    const auto show = [this, id = attachment.id](const Result<QImage>& image) {
        if (image && m_tiles.contains(id)) {
            QPixmap picture = QPixmap::fromImage(*image);
            picture.setDevicePixelRatio(devicePixelRatioF());
            m_tiles[id]->setThumbnail(picture);
        }
    };
    m_context.session.tickets()
        ->attachmentFile(attachment.id)
        ->then(this, [this, show](const Result<QString>& path) {
            if (path) {
                loadThumbnail(*path, thumbnailSize * devicePixelRatioF())->then(this, show);
            }
        });
}

void AttachmentTiles::open(const Attachment& attachment)
{
    const FileRisk risk = riskOf(attachment.fileName);
    if (risk == FileRisk::None) {
        fetchAndOpen(attachment);
    } else {
        askBefore(risk, attachment);
    }
}

void AttachmentTiles::askBefore(FileRisk risk, const Attachment& attachment)
{
    const bool program = risk == FileRisk::Program;
    Question question{tr("Open “%1”?").arg(shownFileName(attachment.fileName)), {}, {}};
    question.text =
        program ? tr("This kind of file can run a program on this computer, so CareDesk does not open it. "
                     "You can save it and have it checked.")
                : tr("This kind of file can hold macros or scripts that act as soon as it is opened. "
                     "Open it only if you expected it.");
    if (!program) {
        question.choices.append({u"open"_qs, tr("Open")});
    }
    question.choices.append({u"save"_qs, tr("Save as…")});
    question.choices.append({{}, tr("Cancel")});
    m_context.dialogs.ask(this, question, [this, attachment, program](const QString& choice) {
        if (choice == u"open" && !program) {
            fetchAndOpen(attachment);
        } else if (choice == u"save") {
            saveAs(attachment);
        }
    });
}

void AttachmentTiles::fetchAndOpen(const Attachment& attachment)
{
    // A picture in the text may have no tile of its own yet.
    const QPointer<FileTile> tile = m_tiles.value(attachment.id);
    if (tile) {
        tile->setRefused({});
    }
    auto* job = m_context.session.tickets()->attachmentFile(attachment.id);
    connect(job, &JobBase::progress, this, [tile](qint64 done, qint64 total) {
        if (tile) {
            tile->setProgress(total > 0 ? static_cast<int>(done * 100 / total) : 0);
        }
    });
    job->then(this, [this, tile, id = attachment.id](const Result<QString>& path) {
        if (tile) {
            tile->setProgress(-1);
        }
        if (path) {
            openFile(*path);
        } else {
            showFailure(id, path.error());
        }
    });
}

void AttachmentTiles::openFile(const QString& path)
{
    if (!m_context.dialogs.open(QUrl::fromLocalFile(path))) {
        Q_EMIT told(tr("No program on this computer opens this kind of file. Save it instead."));
    }
}

void AttachmentTiles::saveAs(const Attachment& attachment)
{
    m_context.dialogs.chooseSaveFile(
        this, tr("Save attachment"), safeFileName(attachment.fileName),
        [this, attachment](const QString& path) {
            if (path.isEmpty()) {
                return;
            }
            m_context.session.tickets()
                ->saveAttachment(attachment.id, path)
                ->then(this, [this, attachment](const Outcome& outcome) {
                    if (outcome) {
                        Q_EMIT told(tr("“%1” was saved.").arg(shownFileName(attachment.fileName)));
                    } else {
                        showFailure(attachment.id, outcome.error());
                    }
                });
        });
}

void AttachmentTiles::saveAll()
{
    const auto save = [this](const Result<QStringList>& paths) {
        auto left = std::make_shared<qsizetype>(paths ? paths->size() : 0);
        auto failed = std::make_shared<int>(0);
        for (qsizetype i = 0; paths && i < paths->size(); ++i) {
            const QString id = m_attachments.at(i).id;
            m_context.session.tickets()
                ->saveAttachment(id, paths->at(i))
                ->then(this, [this, id, left, failed,
                              all = static_cast<int>(paths->size())](const Outcome& outcome) {
                    if (!outcome) {
                        ++*failed;
                        showFailure(id, outcome.error());
                    }
                    if (--*left == 0) {
                        Q_EMIT told(*failed == 0 ? tr("%n file(s) saved.", nullptr, all)
                                                 : tr("%n file(s) could not be saved.", nullptr, *failed));
                    }
                });
        }
    };
    m_context.dialogs.chooseFolder(this, tr("Save all attachments"), [this, save](const QString& folder) {
        if (folder.isEmpty()) {
            return;
        }
        QStringList names;
        for (const Attachment& attachment : std::as_const(m_attachments)) {
            names.append(attachment.fileName);
        }
        freePathsIn(folder, names)->then(this, save);
    });
}

void AttachmentTiles::popUpMenu(const Attachment& attachment, const QPoint& globalPosition)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"document-open"_qs), tr("Open"), this, [this, attachment] { open(attachment); });
    menu->addAction(icon(u"document-save"_qs), tr("Save as…"), this,
                    [this, attachment] { saveAs(attachment); });
    if (m_attachments.size() > 1) {
        menu->addAction(tr("Save all…"), this, &AttachmentTiles::saveAll);
    }
    menu->popup(globalPosition);
}

void AttachmentTiles::showFailure(const QString& attachmentId, const Error& error)
{
    const ErrorText text = errorText(error);
    if (FileTile* tile = m_tiles.value(attachmentId)) {
        tile->setRefused(text.title);
        tile->setToolTip(text.paragraph());
    } else {
        Q_EMIT told(text.paragraph());
    }
}

void AttachmentTiles::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void AttachmentTiles::retranslateUi()
{
    m_saveAll->setText(tr("Save all…"));
    tellShown();
    for (qsizetype i = 0; i < m_shown; ++i) {
        nameTile(m_attachments.at(i));
    }
}

} // namespace caredesk
