#pragma once

#include "base/WholeFile.h"

#include <optional>

#include <zip.h>

namespace caredesk {

/// Where libzip writes an archive to: a file that takes its name once it is whole, and stops growing at a
/// limit. Lives longer than the zip_t that writes to it.
class ZipTarget
{
public:
    /// 0: no limit.
    ZipTarget(const QString& path, qint64 maxBytes);
    ~ZipTarget();
    ZipTarget(const ZipTarget&) = delete;
    ZipTarget& operator=(const ZipTarget&) = delete;

    /// Null when libzip is out of memory.
    zip_source_t* source();
    /// Why it could not be written; nothing when the target is not to blame.
    const std::optional<Error>& error() const { return m_error; }
    /// Once it was written.
    qint64 size() const { return m_size; }

private:
    static zip_int64_t handle(void* target, void* data, zip_uint64_t length, zip_source_cmd_t command);
    zip_int64_t begin();
    zip_int64_t write(const char* data, qint64 length);
    zip_int64_t seek(void* data, zip_uint64_t length);
    zip_int64_t commit();
    zip_int64_t fail(ErrorCode code);

    QString m_path;
    WholeFile m_file;
    qint64 m_maxBytes;
    qint64 m_size = 0;
    std::optional<Error> m_error;
    zip_error_t m_zipError;
};

} // namespace caredesk
