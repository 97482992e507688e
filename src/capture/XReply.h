#pragma once

#include <cstdlib>
#include <memory>

struct xcb_connection_t;

namespace caredesk {

struct FreeReply
{
    void operator()(void* reply) const { std::free(reply); }
};

/// An X server's answer, which libxcb allocates and we free. X11 only.
template <typename Reply>
using XReply = std::unique_ptr<Reply, FreeReply>;

/// The program's own connection to the X server; null on every other platform of Qt.
xcb_connection_t* xConnection();

} // namespace caredesk
