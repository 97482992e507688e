#include "base/ProcessEnd.h"
#include "support/Sanitizer.h"

#include <catch2/catch.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

using namespace caredesk;

namespace {

constexpr int exitCode = 7;

/// What a process says and ends with that has written "all of it", with an exit handler that adds to it.
std::string ending(int& status)
{
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        std::atexit([] { std::printf(", and a library taken down"); });
        std::printf("all of it");
        endProcess(exitCode);
        ::_exit(exitCode);
    }
    ::close(ends[1]);
    std::string said(200, '\0');
    const ssize_t got = ::read(ends[0], said.data(), said.size());
    ::close(ends[0]);
    said.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    REQUIRE(::waitpid(child, &status, 0) == child);
    return said;
}

} // namespace

TEST_CASE("a process ends with its code and all it said, and takes no library down meanwhile")
{
    if (test::sanitizerCost > 1) {
        WARN("skipped: with a sanitizer a process ends in the usual way");
        return;
    }
    int status = 0;
    CHECK(ending(status) == "all of it");
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == exitCode);
}
