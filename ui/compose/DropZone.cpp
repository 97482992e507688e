#include "ui/compose/DropZone.h"

#include "ui/common/DropVeil.h"
#include "ui/common/Format.h"
#include "ui/compose/AttachmentArea.h"
#include "ui/compose/AttachmentItem.h"
#include "ui/compose/MimeFiles.h"

#include <QDragEnterEvent>

namespace caredesk {

DropZone::DropZone(QWidget* page, AttachmentArea* area)
    : QObject(page)
    , m_page(page)
    , m_area(area)
    , m_veil(new DropVeil(page))
{
    page->setAcceptDrops(true);
    page->installEventFilter(this);
}

void DropZone::setButton(const QWidget* button)
{
    m_button = button;
}

void DropZone::setActive(bool active)
{
    m_page->setAcceptDrops(active);
    if (!active) {
        m_veil->hide();
    }
}

bool DropZone::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* drag = static_cast<QDragMoveEvent*>(event);
        if (!takes(*drag->mimeData())) {
            drag->ignore();
            return true;
        }
        if (event->type() == QEvent::DragEnter) {
            reveal(*drag->mimeData());
        }
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        return true;
    }
    case QEvent::DragLeave: m_veil->hide(); return true;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        m_veil->hide();
        if (!takes(*drop->mimeData())) {
            drop->ignore();
            return true;
        }
        // Never a move: the original stays where it is.
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (!m_area->take(*drop->mimeData())) {
            Q_EMIT textDropped(drop->mimeData()->text());
        }
        return true;
    }
    default: return QObject::eventFilter(watched, event);
    }
}

bool DropZone::takes(const QMimeData& data) const
{
    const bool open = !m_button || (m_button->isVisible() && m_button->isEnabled());
    return open && m_page->acceptDrops() && (carriesFiles(data) || data.hasText());
}

void DropZone::reveal(const QMimeData& data)
{
    if (!carriesFiles(data)) {
        return;
    }
    const int count = qMax(1, static_cast<int>(localFiles(data).size()));
    const qint64 limit = m_area->limits().maxFileBytes;
    m_veil->reveal(
        tr("Drop to attach %n file(s)", nullptr, count),
        limit > 0 ? tr("Images, logs, configuration files, folders. Up to %1 each.").arg(format::bytes(limit))
                  : tr("Images, logs, configuration files, folders."));
}

} // namespace caredesk
