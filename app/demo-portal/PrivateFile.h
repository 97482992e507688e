#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace demo {

/// Writes a file that only its owner may read, under another name first, so that it is never half there.
/// Throws std::runtime_error.
void writePrivately(const std::filesystem::path& file, const std::string& content);

/// Makes a file that only its owner may read, open for writing; negative when that failed or there is one.
int createPrivately(const std::filesystem::path& file);
/// How many bytes were written; negative when that failed.
std::ptrdiff_t writeTo(int file, const char* bytes, std::size_t size);
void closeFile(int file);

} // namespace demo
