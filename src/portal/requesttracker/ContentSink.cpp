#include "portal/requesttracker/ContentSink.h"

#include "portal/http/HttpMessage.h"

namespace caredesk {

namespace {

constexpr qsizetype longestKey = 64;
constexpr int deepest = 64;

/// The value of a base64 digit; -1 for anything else.
int digitOf(char c)
{
    if (c >= 'A' && c <= 'Z') {
        return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
        return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
        return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

int hexOf(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

Error malformed(const QString& why)
{
    return Error{ErrorCode::MalformedAnswer, {}, why};
}

} // namespace

ContentSink::ContentSink(const QString& path, qint64 most)
    : m_file(path)
    , m_most(most)
{
}

std::optional<Error> ContentSink::begin(const HttpAnswer& head)
{
    return m_file.begin(head);
}

std::optional<Error> ContentSink::write(const QByteArray& bytes)
{
    for (const char c : bytes) {
        if (!take(c)) {
            return malformed(QStringLiteral("the file is not as JSON holds one"));
        }
    }
    return flushDecoded();
}

std::optional<Error> ContentSink::end()
{
    const auto unwritten = m_file.flush();
    if (unwritten) {
        return unwritten;
    }
    return m_ended ? std::nullopt : std::optional(malformed(QStringLiteral("the answer was cut")));
}

std::optional<Error> ContentSink::flushDecoded()
{
    const QByteArray decoded = std::exchange(m_decoded, {});
    m_written += decoded.size();
    if (m_most >= 0 && m_written > m_most) {
        return malformed(QStringLiteral("the file is longer than announced"));
    }
    return decoded.isEmpty() ? std::nullopt : m_file.write(decoded);
}

bool ContentSink::take(char c)
{
    return m_inString ? takeInString(c) : takeOutside(c);
}

bool ContentSink::takeOutside(char c)
{
    switch (c) {
    case '"':
        m_inString = true;
        if (m_depth == 1 && m_isKey) {
            m_key.clear();
        }
        m_taking = m_depth == 1 && !m_isKey && m_key == "Content";
        return m_depth > 0;
    case '{':
    case '[':
        // The record is an object, and there is one.
        m_isKey = true;
        return ++m_depth <= deepest && !m_ended && (m_depth > 1 || c == '{');
    case '}':
    case ']':
        m_isKey = true;
        m_ended = --m_depth == 0;
        return m_depth >= 0;
    case ':': m_isKey = m_isKey && m_depth != 1; return true;
    case ',': m_isKey = true; return true;
    default: return m_depth > 0 || c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}

bool ContentSink::takeInString(char c)
{
    if (m_hexLeft > 0) {
        const int digit = hexOf(c);
        m_hex = m_hex * 16 + static_cast<unsigned>(digit);
        const bool whole = --m_hexLeft == 0;
        return digit >= 0 && (!whole || takeCharacter(m_hex < 128 ? static_cast<char>(m_hex) : '?'));
    }
    if (m_escaped) {
        m_escaped = false;
        switch (c) {
        case 'u':
            m_hexLeft = 4;
            m_hex = 0;
            return true;
        case 'n':
        case 'r':
        case 't':
        case 'b':
        case 'f': return takeCharacter('\n');
        default: return takeCharacter(c);
        }
    }
    if (c == '\\') {
        m_escaped = true;
        return true;
    }
    if (c == '"') {
        m_inString = false;
        const bool cut = m_taking && !m_padded && m_bitCount > 0;
        m_taking = false;
        return !cut;
    }
    return takeCharacter(c);
}

bool ContentSink::takeCharacter(char c)
{
    if (m_taking) {
        return decode(c);
    }
    if (m_depth == 1 && m_isKey && m_key.size() < longestKey) {
        m_key.append(c);
    }
    return true;
}

bool ContentSink::decode(char c)
{
    if (c == '\n' || c == '\r' || c == ' ') {
        return true;
    }
    if (c == '=') {
        m_padded = true;
        return true;
    }
    const int digit = digitOf(c);
    if (digit < 0 || m_padded) {
        return false;
    }
    m_bits = (m_bits << 6) | static_cast<unsigned>(digit);
    m_bitCount += 6;
    if (m_bitCount >= 8) {
        m_bitCount -= 8;
        m_decoded.append(static_cast<char>((m_bits >> m_bitCount) & 0xFF));
        m_bits &= (1u << m_bitCount) - 1;
    }
    return true;
}

} // namespace caredesk
