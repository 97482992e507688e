#pragma once

#include <QWidget>

namespace caredesk {

/// Lies over a whole page while files are dragged above it, and says how many and which limit. Paints only:
/// the page takes the drag events, shows the veil and hides it.
class DropVeil : public QWidget
{
    Q_OBJECT

public:
    explicit DropVeil(QWidget* page);

    void reveal(const QString& title, const QString& hint);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString m_title;
    QString m_hint;
};

} // namespace caredesk
