#pragma once

#include "content/Document.h"

#include <QTextBrowser>
#include <QTimer>

namespace caredesk {

/// The text of a message, as high as it needs to be: selectable and copyable, links by mouse and keyboard. A
/// long text is put in piece by piece, a few milliseconds at a time. Loads nothing by itself, from nowhere.
class MessageBody : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MessageBody(QWidget* parent);

    /// `width`: the one it will have, so that it is laid out once.
    void setBlocks(const QList<Block>& blocks, int width);
    /// An image of the message that has come; null: it cannot be shown, and its description stands for it.
    void setImage(const QString& image, const QImage& picture);
    bool isComplete() const { return m_next == m_blocks.size(); }

    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    /// A link that content/ let through.
    void linkActivated(const QString& address);
    /// An image was activated: Block::image.
    void imageActivated(const QString& image);
    /// Everything is in, and the height is final until the width changes.
    void completed();

protected:
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void writeSome();
    void rewrite();
    void fitHeight();
    void fitImages();
    void putImage(const QString& image);

    QList<Block> m_blocks;
    qsizetype m_next = 0;
    QHash<QString, QImage> m_images;
    QTimer m_writeSoon;
};

} // namespace caredesk
