#pragma once

#include <QImage>
#include <QProcess>
#include <QSize>

namespace caredesk {

/// Another program that fills the whole desktop, of which a picture is to be taken: no part of it looks like
/// another, so that each pixel of the picture tells where it was.
class Kiosk
{
public:
    explicit Kiosk(QSize desktop);
    ~Kiosk();
    Kiosk(const Kiosk&) = delete;
    Kiosk& operator=(const Kiosk&) = delete;

    /// What it shows, in the display's pixels.
    static QImage picture(QSize desktop);
    /// The other program's main(); `argument`: WIDTHxHEIGHT.
    static int run(int& argc, char** argv, const QString& argument);

private:
    QProcess m_process;
};

} // namespace caredesk
