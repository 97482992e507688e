#include "capture/WindowList.h"

#include "capture/XReply.h"

#include <xcb/xcb.h>

#include <optional>
#include <vector>

namespace caredesk {

namespace {

constexpr uint32_t LongestProperty = 4096; ///< In units of four bytes.

/// What is asked of an X server: https://specifications.freedesktop.org/wm-spec/latest/
class XDesktop
{
public:
    explicit XDesktop(xcb_connection_t* connection)
        : m_connection(connection)
        , m_root(xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root)
    {
    }

    QList<DesktopWindow> windows()
    {
        QList<DesktopWindow> found;
        std::vector<xcb_window_t> bottomFirst = numbers(m_root, "_NET_CLIENT_LIST_STACKING", XCB_ATOM_WINDOW);
        if (bottomFirst.empty()) {
            bottomFirst = children();
        }
        for (auto window = bottomFirst.rbegin(); window != bottomFirst.rend(); ++window) {
            if (const auto one = describe(*window)) {
                found.append(*one);
            }
        }
        return found;
    }

private:
    std::optional<DesktopWindow> describe(xcb_window_t window)
    {
        const auto attributes = XReply<xcb_get_window_attributes_reply_t>(xcb_get_window_attributes_reply(
            m_connection, xcb_get_window_attributes(m_connection, window), nullptr));
        const auto geometry = XReply<xcb_get_geometry_reply_t>(
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr));
        const auto place = XReply<xcb_translate_coordinates_reply_t>(xcb_translate_coordinates_reply(
            m_connection, xcb_translate_coordinates(m_connection, window, m_root, 0, 0), nullptr));
        if (!attributes || !geometry || !place || attributes->map_state != XCB_MAP_STATE_VIEWABLE ||
            attributes->_class != XCB_WINDOW_CLASS_INPUT_OUTPUT || isPartOfDesktop(window)) {
            return std::nullopt;
        }
        QRect frame(place->dst_x, place->dst_y, geometry->width, geometry->height);
        // Left, right, top, bottom.
        const auto edges = numbers(window, "_NET_FRAME_EXTENTS", XCB_ATOM_CARDINAL);
        if (edges.size() == 4) {
            frame.adjust(-int(edges[0]), -int(edges[2]), int(edges[1]), int(edges[3]));
        }
        return DesktopWindow{title(window), frame};
    }

    bool isPartOfDesktop(xcb_window_t window)
    {
        const auto types = numbers(window, "_NET_WM_WINDOW_TYPE", XCB_ATOM_ATOM);
        const xcb_atom_t desktop = atom("_NET_WM_WINDOW_TYPE_DESKTOP");
        const xcb_atom_t dock = atom("_NET_WM_WINDOW_TYPE_DOCK");
        return !types.empty() && (types.front() == desktop || types.front() == dock);
    }

    QString title(xcb_window_t window)
    {
        const auto reply = property(window, atom("_NET_WM_NAME"), atom("UTF8_STRING"));
        return reply ? QString::fromUtf8(static_cast<const char*>(xcb_get_property_value(reply.get())),
                                         xcb_get_property_value_length(reply.get()))
                     : QString();
    }

    /// Without a window manager: what lies directly on the desktop.
    std::vector<xcb_window_t> children()
    {
        const auto tree = XReply<xcb_query_tree_reply_t>(
            xcb_query_tree_reply(m_connection, xcb_query_tree(m_connection, m_root), nullptr));
        if (!tree) {
            return {};
        }
        const xcb_window_t* first = xcb_query_tree_children(tree.get());
        return {first, first + xcb_query_tree_children_length(tree.get())};
    }

    std::vector<uint32_t> numbers(xcb_window_t window, const char* name, xcb_atom_t type)
    {
        const auto reply = property(window, atom(name), type);
        if (!reply || reply->format != 32) {
            return {};
        }
        const auto* first = static_cast<const uint32_t*>(xcb_get_property_value(reply.get()));
        return {first, first + xcb_get_property_value_length(reply.get()) / 4};
    }

    XReply<xcb_get_property_reply_t> property(xcb_window_t window, xcb_atom_t name, xcb_atom_t type)
    {
        return XReply<xcb_get_property_reply_t>(xcb_get_property_reply(
            m_connection, xcb_get_property(m_connection, 0, window, name, type, 0, LongestProperty),
            nullptr));
    }

    xcb_atom_t atom(const char* name)
    {
        const QByteArrayView text(name);
        const auto reply = XReply<xcb_intern_atom_reply_t>(xcb_intern_atom_reply(
            m_connection, xcb_intern_atom(m_connection, 0, uint16_t(text.size()), name), nullptr));
        return reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
    }

    xcb_connection_t* m_connection;
    xcb_window_t m_root;
};

} // namespace

QList<DesktopWindow> desktopWindows()
{
    xcb_connection_t* connection = xConnection();
    return connection ? XDesktop(connection).windows() : QList<DesktopWindow>();
}

} // namespace caredesk
