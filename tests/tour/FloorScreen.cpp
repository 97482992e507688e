#include "tour/FloorScreen.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>

namespace caredesk::tour {

namespace {

constexpr QRect window(40, 30, 1200, 640);
constexpr int rowHeight = 26;
constexpr int titleHeight = 30;
constexpr QRect table(220, 70, 1020, 9 * rowHeight);
constexpr QRect events(220, 350, 640, 6 * rowHeight);
constexpr QRect player(880, 350, 360, 6 * rowHeight);
constexpr int faultRow = 4;
constexpr int columns[] = {0, 80, 210, 360, 450, 570, 700, 850};

// Lines; a bar between their cells.
const char* const PlacesText = "Main floor|    Bank A|    Bank B|Terrace|Cashier";
const char* const TableText = "Pos.|Machine|Model|Denom.|Coin in|Coin out|Bill acceptor|Status\n"
                              "A-11|MX-20411|Oro Maya 3|0.05|18,420.15|16,902.40|OK|In play\n"
                              "A-12|MX-20413|Oro Maya 3|0.05|12,077.60|11,410.05|OK|Idle\n"
                              "A-13|MX-20415|Luna Doble|0.10|22,310.90|19,988.70|OK|In play\n"
                              "A-14|MX-20417|Luna Doble|0.10|9,864.20|9,120.35|Rejects notes|Warning E-07\n"
                              "A-15|MX-20419|Siete Mares|0.20|31,055.00|28,764.10|OK|In play\n"
                              "A-16|MX-20421|Siete Mares|0.20|27,480.80|25,009.60|OK|Idle\n"
                              "B-01|MX-20502|Oro Maya 3|0.05|14,990.45|13,661.20|Nearly full|In play\n"
                              "B-02|MX-20504|Oro Maya 3|0.05|11,203.30|10,870.15|OK|Idle";
const char* const EventsText = "21:03:41|A-14|E-07 Note returned: channel 3 not read\n"
                               "21:02:58|A-14|E-07 Note returned: channel 3 not read\n"
                               "20:50:12|A-14|Stacker seated after drop\n"
                               "20:30:07|A-14|Stacker door opened\n"
                               "20:12:44|B-01|Stacker at 90 %";
const char* const PlayerText = "Player|Marina Ejemplo Pérez\n"
                               "Card|6700 0000 1234 5678\n"
                               "Identity|00000000-T\n"
                               "Points|2,140\n"
                               "Start|20:41";

QList<QStringList> cells(const char* text)
{
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (const QString& line : lines) {
        rows.append(line.split(u'|'));
    }
    return rows;
}

QFont fontOf(int pixels, bool bold = false)
{
    QFont font;
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

void line(QPainter& painter, const QRect& place, const QStringList& cells, const int* at)
{
    for (int i = 0; i < cells.size(); ++i) {
        painter.drawText(place.adjusted(8 + at[i], 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, cells.at(i));
    }
}

QRect rowOf(const QRect& area, int row)
{
    return {area.left(), area.top() + row * rowHeight, area.width(), rowHeight};
}

void paintTable(QPainter& painter)
{
    const QList<QStringList> rows = cells(TableText);
    for (int row = 0; row < rows.size(); ++row) {
        const QRect place = rowOf(table, row);
        painter.fillRect(place, row == 0          ? QColor(0xe6, 0xe9, 0xf2)
                                : row == faultRow ? QColor(0xff, 0xf0, 0xc8)
                                                  : Qt::white);
        painter.setPen(QColor(0xe0, 0xe3, 0xea));
        painter.drawLine(place.bottomLeft(), place.bottomRight());
        painter.setPen(row == faultRow ? QColor(0x8a, 0x3c, 0x08) : QColor(0x1c, 0x1e, 0x2a));
        painter.setFont(fontOf(12, row == 0 || row == faultRow));
        line(painter, place, rows.at(row), columns);
    }
}

void paintList(QPainter& painter, const QRect& area, const QString& title, const QList<QStringList>& rows,
               const QList<int>& at)
{
    painter.fillRect(area, Qt::white);
    painter.fillRect(rowOf(area, 0), QColor(0xe6, 0xe9, 0xf2));
    painter.setPen(QColor(0x1c, 0x1e, 0x2a));
    painter.setFont(fontOf(12, true));
    line(painter, rowOf(area, 0), {title}, at.constData());
    painter.setFont(fontOf(12));
    for (int row = 0; row < rows.size(); ++row) {
        line(painter, rowOf(area, row + 1), rows.at(row), at.constData());
    }
}

QImage paintedFloor(const QSize& size, qreal scale)
{
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    image.fill(QColor(0x2d, 0x47, 0x5f));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.fillRect(window, QColor(0xf3, 0xf4, 0xf9));
    painter.fillRect(QRect(window.topLeft(), QSize(window.width(), titleHeight)), QColor(0x2a, 0x4b, 0x80));
    painter.setPen(Qt::white);
    painter.setFont(fontOf(12));
    painter.drawText(window.adjusted(10, 0, 0, titleHeight - window.height()), Qt::AlignVCenter,
                     QStringLiteral("Floor Manager — Casino Azul Central"));
    painter.setPen(QColor(0x1c, 0x1e, 0x2a));
    const QStringList places = cells(PlacesText).constFirst();
    for (int i = 0; i < places.size(); ++i) {
        painter.drawText(QPoint(window.left() + 12, table.top() + 18 + i * rowHeight), places.at(i));
    }
    paintTable(painter);
    paintList(painter, events, QStringLiteral("Events, bank A"), cells(EventsText), {0, 90, 150});
    paintList(painter, player, QStringLiteral("Player session, A-14"), cells(PlayerText), {0, 120});
    return image;
}

} // namespace

std::shared_ptr<FakeScreens> floorScreens(const QSize& size, qreal scale)
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    auto screens = std::make_shared<FakeScreens>();
    screens->snapshot.screens = {
        {screen->name(), QRect(screen->geometry().topLeft(), size), scale, paintedFloor(size, scale)}};
    screens->snapshot.windows = {
        {screen->name(), QRectF(QPointF(window.topLeft()) * scale, QSizeF(window.size()) * scale).toRect(),
         QStringLiteral("Floor Manager")}};
    return screens;
}

QRect faultOnFloor()
{
    return rowOf(table, faultRow).adjusted(columns[6], 0, 0, 0);
}

QRect eventsOnFloor()
{
    return rowOf(events, 3).united(rowOf(events, 4)).adjusted(0, 0, -260, 0);
}

QList<QRect> playerOnFloor()
{
    QList<QRect> lines;
    for (int row = 1; row <= 3; ++row) {
        lines.append(rowOf(player, row).adjusted(120, 3, -60, -3));
    }
    return lines;
}

} // namespace caredesk::tour
