#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace demo {

struct Colour
{
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

/// A picture to draw on with rectangles and plain capitals, and to write as PNG (ISO/IEC 15948).
class Picture
{
public:
    Picture(int width, int height, Colour background);

    void rectangle(int left, int top, int width, int height, Colour colour);
    /// Letters A to Z, digits, "-", "." and ":"; five by seven dots, each scale pixels wide.
    void write(int left, int top, int scale, const std::string& text, Colour colour);
    std::string png() const;

private:
    int m_width;
    int m_height;
    std::vector<Colour> m_pixels;
};

/// The screen of a slot machine that shows a fault: some 640 by 400 pixels.
std::string machineScreenPng(const std::string& title, const std::string& detail, unsigned variant);

} // namespace demo
