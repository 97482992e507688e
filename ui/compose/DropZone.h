#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace caredesk {

class AttachmentArea;
class DropVeil;

/// Makes a whole page a place to drop files on: it lights up and says how many and which limit. Text that is
/// dropped beside the editor goes to the editor.
class DropZone : public QObject
{
    Q_OBJECT

public:
    /// `page` owns it. `area` takes the files.
    DropZone(QWidget* page, AttachmentArea* area);

    /// Drops are taken only while this button can be pressed: it attaches to the same message.
    void setButton(const QWidget* button);
    /// Nothing can be dropped while it is off.
    void setActive(bool active);

Q_SIGNALS:
    void textDropped(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takes(const QMimeData& data) const;
    void reveal(const QMimeData& data);

    QWidget* m_page;
    AttachmentArea* m_area;
    DropVeil* m_veil;
    const QWidget* m_button = nullptr;
};

} // namespace caredesk
