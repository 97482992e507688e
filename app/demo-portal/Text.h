#pragma once

#include "Model.h"

#include <string>
#include <string_view>
#include <vector>

namespace demo {

/// Now, in seconds since 1970.
Seconds now();
/// The dialect's date: 2025-05-01T08:02:02+0000.
std::string dialectDate(Seconds time);

/// The date of an HTTP header (RFC 9110): Thu, 01 May 2025 08:02:02 GMT.
std::string httpDate(Seconds time);

std::vector<std::string> split(std::string_view text, char separator);
std::string trimmed(std::string_view text);
std::string lowered(std::string_view text);
/// A whole decimal number, or none.
std::optional<std::int64_t> integerFrom(std::string_view text);
std::string percentDecoded(std::string_view text);
std::string percentEncoded(std::string_view text);
/// Plain text as HTML, line ends as <br>.
std::string escapedHtml(std::string_view text);
std::string hex(const unsigned char* bytes, std::size_t size);

} // namespace demo
