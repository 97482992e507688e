#include "base/ByteSize.h"

#include <QLocale>

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("sizes are told in units of 1024, in the digits of the language")
{
    const QLocale before;
    const auto text = [](qint64 size) { return byteSizeText(size).replace(QChar(0xA0), u' ').toStdString(); };
    QLocale::setDefault(QLocale(QLocale::English));
    CHECK(text(0) == "0 B");
    CHECK(text(1'023) == "1023 B");
    CHECK(text(1'024) == "1 KB");
    CHECK(text(65'400) == "64 KB");
    CHECK(text(1'024 * 1'000) == "1.0 MB");
    CHECK(text(25 * 1'024 * 1'024) == "25 MB");
    CHECK(text(5'000'000'000) == "4.7 GB");
    CHECK(text(5'000'000'000'000) == "4657 GB");
    CHECK(text(-1).empty());
    QLocale::setDefault(QLocale(QLocale::Spanish));
    CHECK(text(1'500'000) == "1,4 MB");
    QLocale::setDefault(before);
}
