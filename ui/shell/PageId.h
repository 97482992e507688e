#pragma once

namespace caredesk {

/// The pages of the window, as the rail names them.
enum class PageId { SignIn, NewTicket, Tickets, Drafts, Outbox, Settings, Emergency };

} // namespace caredesk
