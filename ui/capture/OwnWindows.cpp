#include "ui/capture/OwnWindows.h"

#include <QApplication>
#include <QWidget>

namespace caredesk {

OwnWindows::~OwnWindows()
{
    comeBack();
}

void OwnWindows::leave()
{
    m_active = QApplication::activeWindow();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        const Qt::WindowType type = window->windowType();
        if (window->isVisible() && (type == Qt::Window || type == Qt::Dialog || type == Qt::Sheet)) {
            // A compositor that lets windows fade away fades one that cannot be seen.
            window->setWindowOpacity(0);
            window->hide();
            m_hidden.append(window);
        }
    }
}

void OwnWindows::comeBack()
{
    const QList<QPointer<QWidget>> hidden = std::exchange(m_hidden, {});
    for (const QPointer<QWidget>& window : hidden) {
        if (window) {
            window->setWindowOpacity(1);
            window->show();
        }
    }
    if (m_active) {
        m_active->raise();
        m_active->activateWindow();
    }
    m_active.clear();
}

} // namespace caredesk
