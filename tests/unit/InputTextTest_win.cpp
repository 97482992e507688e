#include "common/InputText.h"

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("what is typed on a console of Western Europe is understood as well as UTF-8")
{
    constexpr unsigned westernEurope = 850;
    CHECK(inputText("contrase\xA4"
                    "a",
                    westernEurope) == QStringLiteral("contraseña"));
    CHECK(inputText("contrase\xC3\xB1"
                    "a",
                    westernEurope) == QStringLiteral("contraseña"));
    CHECK(inputText("\xEF\xBB\xBF"
                    "a",
                    westernEurope) == QStringLiteral("a"));
    CHECK(inputText("contrase\xC3\xB1"
                    "a",
                    0) == QStringLiteral("contraseña"));
}
