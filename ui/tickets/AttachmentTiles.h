#pragma once

#include "base/Error.h"
#include "base/FileName.h"
#include "domain/Ticket.h"
#include "ui/common/UiContext.h"

#include <QMap>
#include <QWidget>

class QPushButton;

namespace caredesk {

class FileTile;
class FlowLayout;
class LinkLabel;

/// The files of a message: each opens, saves, shows how far its download is and why it failed; two and more
/// are saved together. Of a great many files a few are shown, and more of them on request.
class AttachmentTiles : public QWidget
{
    Q_OBJECT

public:
    AttachmentTiles(const QList<Attachment>& attachments, const UiContext& context, QWidget* parent);

    /// Asks first when the file may do more than show itself; a program is never opened, only saved.
    void open(const Attachment& attachment);

Q_SIGNALS:
    /// "3 files saved.", a failure: to be shown for a moment.
    void told(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// Tiles for so many files more; the first of them, null when there is none.
    FileTile* addTiles(qsizetype count);
    FileTile* addTile(const Attachment& attachment);
    void nameTile(const Attachment& attachment);
    qsizetype nextTiles() const;
    void tellShown();
    void fetchThumbnail(const Attachment& attachment);
    void askBefore(FileRisk risk, const Attachment& attachment);
    void fetchAndOpen(const Attachment& attachment);
    void openFile(const QString& path);
    void saveAs(const Attachment& attachment);
    void saveAll();
    void popUpMenu(const Attachment& attachment, const QPoint& globalPosition);
    void showFailure(const QString& attachmentId, const Error& error);
    void retranslateUi();

    UiContext m_context;
    QList<Attachment> m_attachments;
    QMap<QString, FileTile*> m_tiles;
    FileTile* m_last = nullptr;
    qsizetype m_shown = 0; ///< So many of the attachments have a tile.
    FlowLayout* m_flow;
    LinkLabel* m_more;
    QPushButton* m_saveAll;
};

} // namespace caredesk
