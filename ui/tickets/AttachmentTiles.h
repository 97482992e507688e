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

/// The files of a message: each opens, saves, shows how far its download is and why it failed; two and more
/// are saved together.
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
    void addTile(const Attachment& attachment);
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
    FlowLayout* m_flow;
    QPushButton* m_saveAll;
};

} // namespace caredesk
