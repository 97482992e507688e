#pragma once

#include "archive/ZipWriter.h"

#include <QFile>

#include <zip.h>

namespace caredesk {

/// What several inputs of one archive have in common.
struct ZipReading
{
    const std::atomic<bool>& aborted;
    const ZipProgress& progress;
    qint64 total = 0;
    qint64 done = 0;
    qint64 told = 0;

    void advance(qint64 bytes);
};

/// One entry as libzip reads it: opened only while it is read, since thousands wait their turn. Lives longer
/// than the zip_t that reads it.
class ZipInput
{
public:
    ZipInput(const ZipEntry& entry, ZipReading& reading);
    ~ZipInput();
    ZipInput(const ZipInput&) = delete;
    ZipInput& operator=(const ZipInput&) = delete;

    /// Whether the file is there and may be read.
    bool isReadable();
    qint64 size() const { return m_size; }
    /// Null when libzip is out of memory.
    zip_source_t* source();
    /// True when the archive came to nothing because this one could not be read.
    bool hasFailed() const { return m_failed; }

private:
    static zip_int64_t handle(void* input, void* data, zip_uint64_t length, zip_source_cmd_t command);
    zip_int64_t open();
    zip_int64_t read(char* data, qint64 length);
    zip_int64_t tell(zip_stat_t* status) const;
    zip_int64_t fail(int zipError);

    const ZipEntry& m_entry;
    ZipReading& m_reading;
    QFile m_file;
    qint64 m_size = 0;
    qint64 m_modified = 0;
    qint64 m_position = 0;
    bool m_failed = false;
    zip_error_t m_zipError;
};

} // namespace caredesk
