#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace caredesk::fuzz {

/// What must hold for every input. A broken promise ends the program, so that libFuzzer keeps the input.
inline void require(bool holds, const char* promise)
{
    if (!holds) {
        std::fprintf(stderr, "broken promise: %s\n", promise);
        std::abort();
    }
}

inline QByteArray bytesOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
}

/// The status of an answer; every one that means something of its own occurs. seeds.py has the same list.
inline int statusFrom(std::uint8_t byte)
{
    constexpr std::array<int, 21> statuses{200, 201, 204, 206, 301, 302, 400, 401, 403, 404, 408,
                                           409, 410, 412, 413, 415, 422, 429, 500, 502, 503};
    return statuses.at(byte % statuses.size());
}

/// The input as text. An input that begins with 0xFF is UTF-16, so that lone surrogates and what is no
/// character occur too; any other is UTF-8, as it comes over the wire.
inline QString textOf(const std::uint8_t* data, std::size_t size)
{
    if (size == 0 || data[0] != 0xFF) {
        return QString::fromUtf8(bytesOf(data, size));
    }
    QString text;
    for (std::size_t i = 1; i + 1 < size; i += 2) {
        text += QChar(static_cast<char16_t>(data[i] | (data[i + 1] << 8)));
    }
    return text;
}

} // namespace caredesk::fuzz
