#include "tour/Evidence.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>

#include <stdexcept>

namespace caredesk::tour {

namespace {

constexpr qint64 TooBig = 184ll * 1024 * 1024;

void writeFile(const QString& path, const QByteArray& contents, qint64 size = -1)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size() ||
        (size > 0 && !file.resize(size))) {
        throw std::runtime_error("could not write " + path.toStdString());
    }
}

/// A kiosk's screen with an error on it.
QImage kioskScreen()
{
    QImage image(640, 400, QImage::Format_RGB32);
    image.fill(QColor(0x22344A));
    QPainter painter(&image);
    painter.fillRect(40, 40, 560, 60, QColor(0x2F6FA8));
    painter.fillRect(40, 130, 560, 180, QColor(0xF4F6F8));
    painter.setPen(QColor(0xA52215));
    QFont font = painter.font();
    font.setPixelSize(30);
    painter.setFont(font);
    painter.drawText(QRect(40, 130, 560, 180), Qt::AlignCenter, QStringLiteral("E-27 PRINTER OFFLINE"));
    painter.fillRect(240, 335, 160, 40, QColor(0xE0A030));
    return image;
}

} // namespace

Evidence::Evidence()
    : m_log(m_folder.filePath(QStringLiteral("printer_K02.log")))
    , m_picture(m_folder.filePath(QStringLiteral("kiosk_K02.png")))
    , m_configuration(m_folder.filePath(QStringLiteral("config_kiosk.zip")))
    , m_video(m_folder.filePath(QStringLiteral("video_kiosk.mov")))
    , m_logFolder(m_folder.filePath(QStringLiteral("kiosk_K02_logs")))
{
    QByteArray lines;
    for (int minute = 0; minute < 60; ++minute) {
        lines += QStringLiteral("20:%1 printer K-02 status=0x%2 paper=ok head=ok\n")
                     .arg(minute, 2, 10, QChar(u'0'))
                     .arg(minute * 7, 4, 16, QChar(u'0'))
                     .toUtf8();
    }
    writeFile(m_log, lines);
    QDir(m_folder.path()).mkpath(QStringLiteral("kiosk/logs"));
    writeFile(m_folder.filePath(QStringLiteral("kiosk/logs/printer_K02.log")), lines.repeated(40));
    writeFile(m_folder.filePath(QStringLiteral("kiosk/logs/kiosk_K02.log")),
              QByteArray("20:40:02 cash-out accepted player=481516 amount=120.00\n"
                         "20:40:41 E-27 PRINTER OFFLINE\n20:41:10 service login password=Kiosk-2341 ok\n"
                         "20:41:12 printer reset requested\n20:41:40 E-27 PRINTER OFFLINE\n"));
    writeFile(m_folder.filePath(QStringLiteral("kiosk/kiosk.ini")),
              "[kiosk]\nposition=K-02\nversion=4.12.3\npassword=Kiosk-2341\n");
    writeFile(m_folder.filePath(QStringLiteral("kiosk/logs/dump.log")), QByteArray("MZ\0\1", 4));
    writeFile(m_configuration, QByteArray("PK\x05\x06", 4), 640 * 1024);
    writeFile(m_video, {}, TooBig);
    kioskScreen().save(m_picture);
    QDir().mkpath(m_logFolder + QStringLiteral("/printer"));
    for (const char* name : {"kiosk.log", "door.log", "printer/spooler.log", "printer/status.csv"}) {
        writeFile(m_logFolder + u'/' + QLatin1String(name), lines);
    }
    QFile::link(m_log, m_logFolder + QStringLiteral("/latest.log"));
}

QByteArray Evidence::profileWithLogs() const
{
    qputenv("KIOSK", QFile::encodeName(m_folder.filePath(QStringLiteral("kiosk"))));
    return R"json({"deskproCallbackDepartment": "2", "evidenceSources": [
        {"nameEn": "Kiosk K-02", "nameEs": "Quiosco K-02", "linux": ["${KIOSK}/logs/*.log"],
         "maxFileBytes": 65536, "blankOut": {"player": "player=(\\d+)"}},
        {"nameEn": "Configuration", "nameEs": "Configuración", "linux": ["${KIOSK}/*.ini", "/opt/kiosk/*.conf"]}
        ]})json";
}

} // namespace caredesk::tour
