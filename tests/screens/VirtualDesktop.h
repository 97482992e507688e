#pragma once

#include <QList>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>

namespace caredesk {

struct Monitor
{
    QSize size; ///< In pixels.
    double scale = 1;
};

/// A desktop without a screen: an X server on a display that it chooses, and a window manager. One monitor is
/// Xvfb's; several, side by side, are those of Xorg's dummy driver. What does not start throws
/// std::runtime_error.
class VirtualDesktop
{
public:
    explicit VirtualDesktop(const QList<Monitor>& monitors);
    ~VirtualDesktop();
    VirtualDesktop(const VirtualDesktop&) = delete;
    VirtualDesktop& operator=(const VirtualDesktop&) = delete;

    /// For a Qt program that is to stand there.
    QProcessEnvironment environment() const;

private:
    void startServer(const QString& program, const QStringList& arguments);
    void startXvfb(QSize size);
    void startXorg(const QList<Monitor>& monitors);
    void randr(const QStringList& arguments) const;

    QTemporaryDir m_folder;
    QProcess m_server;
    QProcess m_windowManager;
    QString m_display;
    QStringList m_scales;
};

} // namespace caredesk
