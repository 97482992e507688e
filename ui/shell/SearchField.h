#pragma once

#include <QLineEdit>

namespace caredesk {

/// The window's search field: magnifier, shortcut while it is empty, Esc clears.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);

Q_SIGNALS:
    /// Down or Return: the person wants to go on in the list.
    void leaveToResults();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace caredesk
