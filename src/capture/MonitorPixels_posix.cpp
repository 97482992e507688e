#include "capture/MonitorPixels.h"

#include "capture/XReply.h"

#include <QPixmap>
#include <QScreen>
#include <QThreadPool>

#include <sys/mman.h>
#include <unistd.h>
#include <xcb/randr.h>
#include <xcb/shm.h>

#include <algorithm>
#include <bit>

namespace caredesk {

namespace {

constexpr int BytesPerPixel = sizeof(QRgb);
constexpr uint8_t TrueColourDepth = 24;

} // namespace

/// Memory of this process that the X server writes into, too.
class MonitorPixels::Memory
{
public:
    explicit Memory(QSize size)
        : m_size(size)
        , m_bytes(size_t(size.width()) * size_t(size.height()) * BytesPerPixel)
        , m_file(memfd_create("screenshot", MFD_CLOEXEC))
    {
        if (m_file >= 0 && ftruncate(m_file, off_t(m_bytes)) == 0) {
            void* memory = mmap(nullptr, m_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, m_file, 0);
            m_memory = memory == MAP_FAILED ? nullptr : memory;
        }
    }
    ~Memory()
    {
        if (m_memory) {
            munmap(m_memory, m_bytes);
        }
        if (m_file >= 0) {
            close(m_file);
        }
    }
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;

    bool isValid() const { return m_memory != nullptr; }
    QSize size() const { return m_size; }
    /// Has the system give it now and not where it is touched first. Any thread. Linux before 5.14 cannot.
    void populate() { madvise(m_memory, m_bytes, MADV_POPULATE_WRITE); }
    /// For libxcb, which closes it.
    int takeFile() { return std::exchange(m_file, -1); }

    /// An image of that memory, which goes with it.
    static QImage image(const std::shared_ptr<Memory>& memory)
    {
        auto* first = static_cast<QRgb*>(memory->m_memory);
        // The server leaves anything in the fourth byte; Qt asks for an opaque pixel.
        std::for_each(first, first + memory->m_bytes / BytesPerPixel,
                      [](QRgb& pixel) { pixel |= 0xff000000; });
        const QSize size = memory->m_size;
        const auto forget = [](void* held) { delete static_cast<std::shared_ptr<Memory>*>(held); };
        return {reinterpret_cast<uchar*>(first),         size.width(),         size.height(),
                size.width() * qsizetype(BytesPerPixel), QImage::Format_RGB32, forget,
                new std::shared_ptr<Memory>(memory)};
    }

private:
    QSize m_size;
    size_t m_bytes;
    int m_file;
    void* m_memory = nullptr;
};

namespace {

/// https://www.x.org/releases/current/doc/xextproto/shm.html
class XServer
{
public:
    explicit XServer(xcb_connection_t* connection)
        : m_connection(connection)
        , m_setup(xcb_get_setup(connection))
        , m_screen(xcb_setup_roots_iterator(m_setup).data)
    {
    }

    bool sharesMemory() { return laysPixelsOutAsWeDo() && takesFiles(); }

    /// False when the server refused.
    bool write(const QRect& monitor, int file)
    {
        const uint32_t segment = xcb_generate_id(m_connection);
        const auto attached = xcb_shm_attach_fd_checked(m_connection, segment, file, 0);
        if (XReply<xcb_generic_error_t>(xcb_request_check(m_connection, attached))) {
            return false;
        }
        const auto image =
            xcb_shm_get_image(m_connection, m_screen->root, int16_t(monitor.x()), int16_t(monitor.y()),
                              uint16_t(monitor.width()), uint16_t(monitor.height()), ~0U,
                              XCB_IMAGE_FORMAT_Z_PIXMAP, segment, 0);
        const auto reply =
            XReply<xcb_shm_get_image_reply_t>(xcb_shm_get_image_reply(m_connection, image, nullptr));
        xcb_shm_detach(m_connection, segment);
        return reply != nullptr;
    }

    QList<QRect> monitors()
    {
        QList<QRect> places;
        if (!has(&xcb_randr_id)) {
            return places;
        }
        const auto monitors = XReply<xcb_randr_get_monitors_reply_t>(xcb_randr_get_monitors_reply(
            m_connection, xcb_randr_get_monitors(m_connection, m_screen->root, 1), nullptr));
        if (!monitors) {
            return places;
        }
        for (auto at = xcb_randr_get_monitors_monitors_iterator(monitors.get()); at.rem > 0;
             xcb_randr_monitor_info_next(&at)) {
            places.append(QRect(at.data->x, at.data->y, at.data->width, at.data->height));
        }
        return places;
    }

private:
    bool has(xcb_extension_t* extension)
    {
        const xcb_query_extension_reply_t* there = xcb_get_extension_data(m_connection, extension);
        return there && there->present;
    }

    /// Memory by its file, since 1.2; a server on another machine takes none.
    bool takesFiles()
    {
        if (!has(&xcb_shm_id)) {
            return false;
        }
        const auto version = XReply<xcb_shm_query_version_reply_t>(
            xcb_shm_query_version_reply(m_connection, xcb_shm_query_version(m_connection), nullptr));
        return version && (version->major_version > 1 || version->minor_version >= 2);
    }

    bool laysPixelsOutAsWeDo() const
    {
        const bool sameOrder = (m_setup->image_byte_order == XCB_IMAGE_ORDER_LSB_FIRST) ==
                               (std::endian::native == std::endian::little);
        const xcb_format_t* first = xcb_setup_pixmap_formats(m_setup);
        return sameOrder && m_screen->root_depth == TrueColourDepth &&
               std::any_of(
                   first, first + xcb_setup_pixmap_formats_length(m_setup), [](const xcb_format_t& format) {
                       return format.depth == TrueColourDepth && format.bits_per_pixel == BytesPerPixel * 8;
                   });
    }

    xcb_connection_t* m_connection;
    const xcb_setup_t* m_setup;
    const xcb_screen_t* m_screen;
};

} // namespace

MonitorPixels::MonitorPixels() = default;
MonitorPixels::~MonitorPixels() = default;

void MonitorPixels::prepare()
{
    m_ready.clear();
    xcb_connection_t* connection = xConnection();
    if (!connection || !XServer(connection).sharesMemory()) {
        return;
    }
    const QList<QRect> monitors = XServer(connection).monitors();
    for (const QRect& monitor : monitors) {
        auto memory = std::make_shared<Memory>(monitor.size());
        if (memory->isValid()) {
            m_ready.push_back(memory);
            QThreadPool::globalInstance()->start([memory] { memory->populate(); });
        }
    }
}

QImage MonitorPixels::take(QScreen& screen)
{
    xcb_connection_t* connection = xConnection();
    if (m_ready.empty()) {
        prepare();
    }
    const QList<QRect> monitors = connection ? XServer(connection).monitors() : QList<QRect>();
    // A monitor begins at the same coordinates for Qt and for the server; its size in pixels Qt has rounded.
    const auto monitor = std::find_if(monitors.cbegin(), monitors.cend(), [&screen](const QRect& place) {
        return place.topLeft() == screen.geometry().topLeft();
    });
    if (monitor != monitors.cend()) {
        const auto memory = std::find_if(m_ready.begin(), m_ready.end(), [&monitor](const auto& one) {
            return one->size() == monitor->size();
        });
        if (memory != m_ready.end()) {
            const std::shared_ptr<Memory> ours = *memory;
            m_ready.erase(memory);
            if (XServer(connection).write(*monitor, ours->takeFile())) {
                return Memory::image(ours);
            }
        }
    }
    return screen.grabWindow(0).toImage();
}

} // namespace caredesk
