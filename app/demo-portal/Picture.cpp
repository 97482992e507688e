#include "Picture.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

namespace demo {

namespace {

struct Glyph
{
    char letter;
    std::array<std::uint8_t, 7> rows;
};

constexpr std::array glyphs{
    Glyph{'A', {0x0E, 0x11, 0x11, 0x1F, 0x11, 0x11, 0x11}},
    Glyph{'B', {0x1E, 0x11, 0x11, 0x1E, 0x11, 0x11, 0x1E}},
    Glyph{'C', {0x0E, 0x11, 0x10, 0x10, 0x10, 0x11, 0x0E}},
    Glyph{'D', {0x1E, 0x11, 0x11, 0x11, 0x11, 0x11, 0x1E}},
    Glyph{'E', {0x1F, 0x10, 0x10, 0x1E, 0x10, 0x10, 0x1F}},
    Glyph{'F', {0x1F, 0x10, 0x10, 0x1E, 0x10, 0x10, 0x10}},
    Glyph{'G', {0x0E, 0x11, 0x10, 0x17, 0x11, 0x11, 0x0F}},
    Glyph{'H', {0x11, 0x11, 0x11, 0x1F, 0x11, 0x11, 0x11}},
    Glyph{'I', {0x0E, 0x04, 0x04, 0x04, 0x04, 0x04, 0x0E}},
    Glyph{'J', {0x07, 0x02, 0x02, 0x02, 0x02, 0x12, 0x0C}},
    Glyph{'K', {0x11, 0x12, 0x14, 0x18, 0x14, 0x12, 0x11}},
    Glyph{'L', {0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x1F}},
    Glyph{'M', {0x11, 0x1B, 0x15, 0x15, 0x11, 0x11, 0x11}},
    Glyph{'N', {0x11, 0x19, 0x15, 0x13, 0x11, 0x11, 0x11}},
    Glyph{'O', {0x0E, 0x11, 0x11, 0x11, 0x11, 0x11, 0x0E}},
    Glyph{'P', {0x1E, 0x11, 0x11, 0x1E, 0x10, 0x10, 0x10}},
    Glyph{'Q', {0x0E, 0x11, 0x11, 0x11, 0x15, 0x12, 0x0D}},
    Glyph{'R', {0x1E, 0x11, 0x11, 0x1E, 0x14, 0x12, 0x11}},
    Glyph{'S', {0x0F, 0x10, 0x10, 0x0E, 0x01, 0x01, 0x1E}},
    Glyph{'T', {0x1F, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04}},
    Glyph{'U', {0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x0E}},
    Glyph{'V', {0x11, 0x11, 0x11, 0x11, 0x11, 0x0A, 0x04}},
    Glyph{'W', {0x11, 0x11, 0x11, 0x15, 0x15, 0x1B, 0x11}},
    Glyph{'X', {0x11, 0x11, 0x0A, 0x04, 0x0A, 0x11, 0x11}},
    Glyph{'Y', {0x11, 0x11, 0x0A, 0x04, 0x04, 0x04, 0x04}},
    Glyph{'Z', {0x1F, 0x01, 0x02, 0x04, 0x08, 0x10, 0x1F}},
    Glyph{'0', {0x0E, 0x11, 0x13, 0x15, 0x19, 0x11, 0x0E}},
    Glyph{'1', {0x04, 0x0C, 0x04, 0x04, 0x04, 0x04, 0x0E}},
    Glyph{'2', {0x0E, 0x11, 0x01, 0x06, 0x08, 0x10, 0x1F}},
    Glyph{'3', {0x1F, 0x01, 0x02, 0x06, 0x01, 0x11, 0x0E}},
    Glyph{'4', {0x02, 0x06, 0x0A, 0x12, 0x1F, 0x02, 0x02}},
    Glyph{'5', {0x1F, 0x10, 0x1E, 0x01, 0x01, 0x11, 0x0E}},
    Glyph{'6', {0x06, 0x08, 0x10, 0x1E, 0x11, 0x11, 0x0E}},
    Glyph{'7', {0x1F, 0x01, 0x02, 0x04, 0x08, 0x08, 0x08}},
    Glyph{'8', {0x0E, 0x11, 0x11, 0x0E, 0x11, 0x11, 0x0E}},
    Glyph{'9', {0x0E, 0x11, 0x11, 0x0F, 0x01, 0x02, 0x0C}},
    Glyph{'-', {0x00, 0x00, 0x00, 0x1F, 0x00, 0x00, 0x00}},
    Glyph{'.', {0x00, 0x00, 0x00, 0x00, 0x00, 0x0C, 0x0C}},
    Glyph{':', {0x00, 0x0C, 0x0C, 0x00, 0x0C, 0x0C, 0x00}},
};

const Glyph* glyphOf(char letter)
{
    for (const Glyph& glyph : glyphs) {
        if (glyph.letter == letter) {
            return &glyph;
        }
    }
    return nullptr;
}

void appendNumber(std::string& bytes, std::uint32_t number)
{
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        bytes += static_cast<char>(number >> shift & 0xFFU);
    }
}

void appendChunk(std::string& file, const std::string& kind, const std::string& content)
{
    appendNumber(file, static_cast<std::uint32_t>(content.size()));
    const std::string checked = kind + content;
    file += checked;
    appendNumber(file, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(checked.data()),
                                                        static_cast<uInt>(checked.size()))));
}

} // namespace

Picture::Picture(int width, int height, Colour background)
    : m_width(width)
    , m_height(height)
    , m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), background)
{
}

void Picture::rectangle(int left, int top, int width, int height, Colour colour)
{
    for (int y = std::max(0, top); y < std::min(m_height, top + height); ++y) {
        for (int x = std::max(0, left); x < std::min(m_width, left + width); ++x) {
            m_pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
                     static_cast<std::size_t>(x)] = colour;
        }
    }
}

void Picture::write(int left, int top, int scale, const std::string& text, Colour colour)
{
    constexpr int dots = 5;
    for (const char letter : text) {
        if (const Glyph* glyph = glyphOf(letter)) {
            int y = top;
            for (const std::uint8_t row : glyph->rows) {
                for (int dot = 0; dot < dots; ++dot) {
                    if ((row >> (dots - 1 - dot) & 1) != 0) {
                        rectangle(left + dot * scale, y, scale, scale, colour);
                    }
                }
                y += scale;
            }
        }
        left += (dots + 1) * scale;
    }
}

std::string Picture::png() const
{
    std::string rows;
    for (int y = 0; y < m_height; ++y) {
        rows += '\0';
        for (int x = 0; x < m_width; ++x) {
            const Colour& pixel = m_pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
                                           static_cast<std::size_t>(x)];
            rows +=
                {static_cast<char>(pixel.red), static_cast<char>(pixel.green), static_cast<char>(pixel.blue)};
        }
    }
    uLongf size = compressBound(static_cast<uLong>(rows.size()));
    std::string packed(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(rows.data()),
                  static_cast<uLong>(rows.size()), Z_DEFAULT_COMPRESSION) != Z_OK) {
        throw std::runtime_error("zlib failed");
    }
    packed.resize(size);

    std::string header;
    appendNumber(header, static_cast<std::uint32_t>(m_width));
    appendNumber(header, static_cast<std::uint32_t>(m_height));
    header += std::string("\x08\x02\x00\x00\x00", 5); // eight bits a channel, RGB, no interlacing
    std::string file("\x89PNG\r\n\x1a\n");
    appendChunk(file, "IHDR", header);
    appendChunk(file, "IDAT", packed);
    appendChunk(file, "IEND", {});
    return file;
}

std::string machineScreenPng(const std::string& title, const std::string& detail, unsigned variant)
{
    constexpr std::array backgrounds{Colour{18, 32, 58}, Colour{44, 20, 54}, Colour{14, 48, 44},
                                     Colour{52, 30, 18}};
    constexpr std::array reels{Colour{214, 64, 69}, Colour{240, 180, 41}, Colour{62, 142, 208},
                               Colour{84, 178, 108}, Colour{170, 96, 200}};
    constexpr Colour white{245, 245, 245};
    constexpr Colour grey{150, 158, 170};
    constexpr Colour alarm{178, 30, 38};
    Picture picture(640, 400, backgrounds[variant % backgrounds.size()]);
    picture.rectangle(0, 0, 640, 44, {8, 12, 22});
    picture.write(18, 12, 3, "CREDIT 1250.00   BET 2.50", grey);
    for (int reel = 0; reel < 5; ++reel) {
        picture.rectangle(40 + reel * 114, 76, 100, 150, white);
        for (int symbol = 0; symbol < 3; ++symbol) {
            const auto pick = (variant * 7 + static_cast<unsigned>(reel * 3 + symbol * 5)) % reels.size();
            picture.rectangle(62 + reel * 114, 88 + symbol * 46, 56, 34, reels[pick]);
        }
    }
    picture.rectangle(60, 180, 520, 140, alarm);
    picture.rectangle(66, 186, 508, 128, {228, 232, 238});
    picture.write(86, 206, 5, title, alarm);
    picture.write(86, 262, 3, detail, {30, 34, 44});
    picture.write(18, 370, 3, "CALL ATTENDANT", {240, 180, 41});
    return picture.png();
}

} // namespace demo
