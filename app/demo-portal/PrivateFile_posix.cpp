#include "PrivateFile.h"

#include <fcntl.h>
#include <unistd.h>

namespace demo {

int createPrivately(const std::filesystem::path& file)
{
    constexpr int ownerOnly = 0600;
    return ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, ownerOnly);
}

std::ptrdiff_t writeTo(int file, const char* bytes, std::size_t size)
{
    return ::write(file, bytes, size);
}

void closeFile(int file)
{
    ::close(file);
}

} // namespace demo
