#pragma once

#include "Blobs.h"

#include <httplib.h>

namespace demo {

/// Takes the part "file" of an upload to the disk as it comes; other parts, and what is over the limit, are
/// read and dropped, so that the client gets its answer.
class Multipart
{
public:
    Multipart(const BlobFolder& folder, std::int64_t limit)
        : m_folder(folder)
        , m_limit(limit)
    {
    }

    /// False when the body broke off or is no form.
    bool read(const httplib::Request& request, const httplib::ContentReader& reader);
    bool isTooBig() const { return m_isTooBig; }
    /// The file; none when there was no such part. It stays on the disk from now on.
    std::optional<ReceivedFile> take();

private:
    bool write(const char* bytes, std::size_t size);

    const BlobFolder& m_folder;
    std::int64_t m_limit;
    std::unique_ptr<BlobFolder::Incoming> m_incoming;
    bool m_isFilePart = false;
    bool m_isTooBig = false;
};

} // namespace demo
