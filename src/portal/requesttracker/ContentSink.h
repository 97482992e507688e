#pragma once

#include "portal/http/AnswerSink.h"
#include "portal/http/PartFile.h"

namespace caredesk {

/// Takes {"…": …, "Content": "BASE64"} as it arrives, in any order of its members, and writes what Content
/// stands for into a file: neither the answer nor the file lies in memory. Errors: those of PartFile, and
/// MalformedAnswer for what is no such JSON or longer than `most` bytes.
class ContentSink final : public AnswerSink
{
public:
    /// `most`: bytes of the file at most; negative: any number.
    ContentSink(const QString& path, qint64 most);

    std::optional<Error> begin(const HttpAnswer& head) override;
    std::optional<Error> write(const QByteArray& bytes) override;
    /// Once the answer is there: an error when it was not whole, or could not be written.
    std::optional<Error> end();

    qint64 written() const { return m_written; }
    PartFile& file() { return m_file; }

private:
    bool take(char c);
    bool takeInString(char c);
    bool takeOutside(char c);
    bool takeCharacter(char c);
    bool decode(char c);
    std::optional<Error> flushDecoded();

    PartFile m_file;
    qint64 m_most;
    qint64 m_written = 0;
    QByteArray m_decoded;
    // Where we are in the JSON.
    int m_depth = 0;
    bool m_inString = false;
    bool m_isKey = true;
    bool m_escaped = false;
    int m_hexLeft = 0;
    unsigned m_hex = 0;
    QByteArray m_key;
    bool m_ended = false;
    // Where we are in the base64.
    bool m_taking = false;
    unsigned m_bits = 0;
    int m_bitCount = 0;
    bool m_padded = false;
};

} // namespace caredesk
