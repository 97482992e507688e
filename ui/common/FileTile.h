#pragma once

#include <QPixmap>
#include <QWidget>

namespace caredesk {

class IconButton;

/// A file on a form or in a conversation: thumbnail or type icon, name, size, progress, remove. Return, Space
/// or a click opens it, Delete removes it.
class FileTile : public QWidget
{
    Q_OBJECT

public:
    explicit FileTile(QWidget* parent = nullptr);

    void setFile(const QString& name, const QString& detail, const QString& contentType);
    /// Made by another thread; a null one shows the type's icon again.
    void setThumbnail(const QPixmap& thumbnail);
    /// 0…100; -1: none.
    void setProgress(int percent);
    /// The file was not taken: red, with the reason in the place of the size. Empty: taken.
    void setRefused(const QString& reason);
    void setRemovable(bool removable);
    /// The accessible name and tooltip of the remove button.
    void setRemoveLabel(const QString& label);
    /// The accessible name and tooltip of the edit button; empty: it is not there.
    void setEditLabel(const QString& label);
    /// As it is shown: with what would not be seen made visible.
    QString fileName() const { return m_name; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened();
    void removeRequested();
    void editRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    int textLeft() const;
    /// Of the buttons at the right.
    int buttonsWidth() const;
    void tellName();

    QString m_name;
    QString m_detail;
    QString m_refused;
    QString m_icon;
    QPixmap m_thumbnail;
    int m_progress = -1;
    IconButton* m_remove;
    IconButton* m_edit;
};

/// The icon for a MIME type: picture, archive, PDF, table, text.
QString fileTypeIcon(const QString& contentType);

} // namespace caredesk
