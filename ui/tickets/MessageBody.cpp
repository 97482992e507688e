#include "ui/tickets/MessageBody.h"

#include "ui/common/Colours.h"
#include "ui/common/TextStyles.h"
#include "ui/tickets/BodyWriter.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMenu>
#include <QTextBlock>

namespace caredesk {

namespace {

constexpr qint64 sliceMs = 6;
constexpr int tallestImage = 480;

} // namespace

MessageBody::MessageBody(QWidget* parent)
    : QTextBrowser(parent)
{
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_StyledBackground, false);
    document()->setDocumentMargin(0);
    document()->setDefaultFont(textFont(TextStyle::Body));
    setFixedHeight(1);
    m_writeSoon.setSingleShot(true);
    m_writeSoon.setInterval(0);
    connect(&m_writeSoon, &QTimer::timeout, this, &MessageBody::writeSome);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MessageBody::fitHeight);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        const QString image = BodyWriter::imageOf(url.toString());
        if (image.isEmpty()) {
            Q_EMIT linkActivated(url.toString(QUrl::FullyEncoded));
        } else {
            Q_EMIT imageActivated(image);
        }
    });
}

void MessageBody::setBlocks(const QList<Block>& blocks, int width)
{
    m_blocks = blocks;
    resize(width, height());
    rewrite();
}

void MessageBody::rewrite()
{
    document()->clear();
    document()->setDefaultFont(textFont(TextStyle::Body));
    m_next = 0;
    writeSome();
}

void MessageBody::writeSome()
{
    QElapsedTimer clock;
    clock.start();
    BodyWriter writer(document(), document()->defaultFont(), palette());
    while (m_next < m_blocks.size() && clock.elapsed() < sliceMs) {
        const Block& block = m_blocks.at(m_next++);
        writer.write(block);
        if (block.kind == Block::Kind::Image) {
            putImage(block.image);
        }
        fitHeight();
    }
    if (m_next < m_blocks.size()) {
        m_writeSoon.start();
    } else {
        fitHeight();
        Q_EMIT completed();
    }
}

void MessageBody::setImage(const QString& image, const QImage& picture)
{
    m_images.insert(image, picture);
    putImage(image);
    document()->markContentsDirty(0, document()->characterCount());
    fitHeight();
}

/// Adds the picture in the size that fits the pane, or a grey frame of a thumbnail's size until it is here.
void MessageBody::putImage(const QString& image)
{
    QImage shown = m_images.value(image);
    if (shown.isNull()) {
        shown = QImage(160, 90, QImage::Format_ARGB32_Premultiplied);
        shown.fill(Colours::of(palette()).alt);
    } else {
        const qreal ratio = devicePixelRatioF();
        const QSize room(qMax(64, viewport()->width()), tallestImage);
        const QSize physical = room * ratio;
        if (shown.width() > physical.width() || shown.height() > physical.height()) {
            shown = shown.scaled(physical, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        }
        shown.setDevicePixelRatio(ratio);
    }
    document()->addResource(QTextDocument::ImageResource, QUrl(BodyWriter::imageName(image)), shown);
}

void MessageBody::fitImages()
{
    for (auto it = m_images.cbegin(); it != m_images.cend(); ++it) {
        putImage(it.key());
    }
    if (!m_images.isEmpty()) {
        document()->markContentsDirty(0, document()->characterCount());
    }
}

QVariant MessageBody::loadResource(int, const QUrl&)
{
    return {};
}

void MessageBody::fitHeight()
{
    const int wanted = qMax(1, qCeil(document()->size().height()));
    if (wanted != height()) {
        setFixedHeight(wanted);
    }
}

void MessageBody::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        fitImages();
        fitHeight();
    }
}

void MessageBody::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange) {
        rewrite();
    }
}

void MessageBody::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void MessageBody::keyPressEvent(QKeyEvent* event)
{
    const bool scrolls = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (scrolls && event->modifiers() == Qt::NoModifier) {
        event->ignore();
    } else {
        QTextBrowser::keyPressEvent(event);
    }
}

void MessageBody::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copy = menu->addAction(tr("Copy"), this, &QTextEdit::copy);
    copy->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Select all"), this, &QTextEdit::selectAll);
    menu->popup(event->globalPos());
    event->accept();
}

} // namespace caredesk
