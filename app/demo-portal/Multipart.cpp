#include "Multipart.h"

namespace demo {

bool Multipart::read(const httplib::Request& request, const httplib::ContentReader& reader)
{
    if (!request.is_multipart_form_data()) {
        reader([](const char*, std::size_t) { return true; });
        return false;
    }
    return reader(
        [&](const httplib::MultipartFormData& part) {
            m_isFilePart = part.name == "file";
            if (m_isFilePart) {
                m_incoming =
                    std::make_unique<BlobFolder::Incoming>(m_folder, part.filename, part.content_type);
            }
            return true;
        },
        [&](const char* bytes, std::size_t size) { return !m_isFilePart || write(bytes, size); });
}

bool Multipart::write(const char* bytes, std::size_t size)
{
    if (m_incoming->size() + static_cast<std::int64_t>(size) > m_limit) {
        m_isTooBig = true;
    }
    return m_isTooBig || m_incoming->write(bytes, size);
}

std::optional<ReceivedFile> Multipart::take()
{
    return m_incoming == nullptr || m_isTooBig ? std::nullopt : std::optional(m_incoming->finish());
}

} // namespace demo
