#pragma once

#include <QList>
#include <QPointer>

class QWidget;

namespace caredesk {

/// Gets the program's own windows out of the picture and brings them back as they were.
class OwnWindows
{
public:
    ~OwnWindows();

    /// Hides all that are visible.
    void leave();
    /// The window that was active is so again. Nothing happens when none is away.
    void comeBack();
    bool areAway() const { return !m_hidden.isEmpty(); }

private:
    QList<QPointer<QWidget>> m_hidden;
    QPointer<QWidget> m_active;
};

} // namespace caredesk
