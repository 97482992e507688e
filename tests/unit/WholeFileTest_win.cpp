#include "base/WholeFile.h"
#include "support/FileContent.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <windows.h>

#include <chrono>
#include <thread>

using namespace caredesk;
using test::contentOf;

TEST_CASE("a whole file waits for a scanner that holds what it replaces", "[whole-file]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("informe.png"));
    REQUIRE(writeWholeFile(path, "first"));
    const HANDLE scanner = CreateFileW(reinterpret_cast<const wchar_t*>(path.utf16()), GENERIC_READ, 0,
                                       nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    REQUIRE(scanner != INVALID_HANDLE_VALUE);
    std::thread release([scanner] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        CloseHandle(scanner);
    });
    const Outcome written = writeWholeFile(path, "second");
    release.join();
    CHECK(written);
    CHECK(contentOf(path) == "second");
}
