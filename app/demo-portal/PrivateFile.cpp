#include "PrivateFile.h"

#include <fcntl.h>
#include <unistd.h>

#include <stdexcept>

namespace demo {

void writePrivately(const std::filesystem::path& file, const std::string& content)
{
    const std::string partial = file.string() + ".new";
    constexpr int ownerOnly = 0600;
    const int handle = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, ownerOnly);
    const bool isWritten = handle >= 0 && ::write(handle, content.data(), content.size()) ==
                                              static_cast<ssize_t>(content.size());
    if (handle >= 0) {
        ::close(handle);
    }
    if (!isWritten) {
        throw std::runtime_error("cannot write " + file.string());
    }
    std::filesystem::rename(partial, file);
}

} // namespace demo
