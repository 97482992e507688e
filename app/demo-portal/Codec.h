#pragma once

#include "Model.h"
#include "Refusal.h"

namespace demo {

/// The JSON shapes of the dialect.
namespace codec {

Json ticket(const Ticket& ticket);
Json message(const Message& message, const std::string& origin);
Json attachment(const Attachment& attachment, const std::string& origin);
Json blob(const Blob& blob, const std::string& origin);
Json person(const Person& person);
/// Of the one who asks: with the role.
Json me(const Person& person);
Json organization(Id id, const std::string& name, const std::vector<Casino>& casinos);
Json casinoField(const std::vector<Casino>& casinos);
Json clientRefField();
Json departments();
Json statuses();
Json pagination(std::int64_t total, std::int64_t shown, std::int64_t perPage, std::int64_t page);

} // namespace codec

} // namespace demo
