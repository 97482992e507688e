#pragma once

#include <filesystem>
#include <string>

namespace demo {

/// Writes a file that only its owner may read, under another name first, so that it is never half there.
/// Throws std::runtime_error.
void writePrivately(const std::filesystem::path& file, const std::string& content);

} // namespace demo
