#include "PrivateFile.h"

#include <algorithm>
#include <limits>

#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>

namespace demo {

int createPrivately(const std::filesystem::path& file)
{
    // Who may read it says the folder that it is in.
    return ::_wopen(file.c_str(), _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY | _O_NOINHERIT,
                    _S_IREAD | _S_IWRITE);
}

std::ptrdiff_t writeTo(int file, const char* bytes, std::size_t size)
{
    constexpr std::size_t most = std::numeric_limits<int>::max();
    return ::_write(file, bytes, static_cast<unsigned>(std::min(size, most)));
}

void closeFile(int file)
{
    ::_close(file);
}

} // namespace demo
