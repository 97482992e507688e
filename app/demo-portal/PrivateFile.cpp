#include "PrivateFile.h"

#include <stdexcept>

namespace demo {

void writePrivately(const std::filesystem::path& file, const std::string& content)
{
    const std::filesystem::path partial = file.string() + ".new";
    std::filesystem::remove(partial);
    const int handle = createPrivately(partial);
    const bool isWritten = handle >= 0 && writeTo(handle, content.data(), content.size()) ==
                                              static_cast<std::ptrdiff_t>(content.size());
    if (handle >= 0) {
        closeFile(handle);
    }
    if (!isWritten) {
        throw std::runtime_error("cannot write " + file.string());
    }
    std::filesystem::rename(partial, file);
}

} // namespace demo
