#include "archive/ZipList.h"

#include "base/NativePath.h"

#include <QFileInfo>

#include <memory>

#include <zip.h>

namespace caredesk {

Result<ZipListing> listZip(const QString& path, qsizetype mostFiles)
{
    if (!QFileInfo(path).isFile()) {
        return Error{ErrorCode::FileUnreadable, {QFileInfo(path).fileName()}};
    }
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open(longPath(path).toUtf8().constData(), ZIP_RDONLY, nullptr), &zip_discard);
    if (!archive) {
        return ErrorCode::Unsupported;
    }
    ZipListing listing;
    for (zip_int64_t at = 0; at < zip_get_num_entries(archive.get(), 0); ++at) {
        zip_stat_t status;
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(at), 0, &status) != 0) {
            continue;
        }
        const QString name = QString::fromUtf8(status.name);
        if (name.endsWith(u'/')) {
            continue;
        }
        const auto size = static_cast<qint64>(status.size);
        ++listing.count;
        listing.bytes += size;
        if (listing.files.size() < mostFiles) {
            listing.files.append({name, size});
        }
    }
    return listing;
}

} // namespace caredesk
