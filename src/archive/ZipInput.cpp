#include "archive/ZipInput.h"

#include "base/RegularFile.h"

#include <QDateTime>

#include <cstring>

namespace caredesk {

namespace {

/// So that a large folder does not flood the event loop of whoever watches.
constexpr qint64 reports = 200;

} // namespace

void ZipReading::advance(qint64 bytes)
{
    done += bytes;
    if (done - told >= qMax<qint64>(1, total / reports) || done == total) {
        told = done;
        progress(qMin(done, total), total);
    }
}

ZipInput::ZipInput(const ZipEntry& entry, ZipReading& reading)
    : m_entry(entry)
    , m_reading(reading)
    , m_size(entry.bytes.size())
    , m_modified(entry.modified)
{
    zip_error_init(&m_zipError);
}

ZipInput::~ZipInput()
{
    zip_error_fini(&m_zipError);
}

bool ZipInput::isReadable()
{
    if (m_entry.path.isEmpty()) {
        m_modified = m_modified != 0 ? m_modified : QDateTime::currentSecsSinceEpoch();
        return true;
    }
    QFile file;
    if (!openRegularFile(file, m_entry.path)) {
        return false;
    }
    m_size = file.size();
    if (m_modified == 0) {
        m_modified = file.fileTime(QFileDevice::FileModificationTime).toSecsSinceEpoch();
    }
    return true;
}

zip_source_t* ZipInput::source()
{
    return zip_source_function_create(&ZipInput::handle, this, nullptr);
}

zip_int64_t ZipInput::handle(void* input, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto* self = static_cast<ZipInput*>(input);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                              ZIP_SOURCE_SUPPORTS, -1);
    case ZIP_SOURCE_OPEN: return self->open();
    case ZIP_SOURCE_READ: return self->read(static_cast<char*>(data), static_cast<qint64>(length));
    case ZIP_SOURCE_CLOSE: self->m_file.close(); return 0;
    case ZIP_SOURCE_STAT: return self->tell(static_cast<zip_stat_t*>(data));
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&self->m_zipError, data, length);
    case ZIP_SOURCE_FREE: return 0;
    default: zip_error_set(&self->m_zipError, ZIP_ER_OPNOTSUPP, 0); return -1;
    }
}

zip_int64_t ZipInput::open()
{
    if (m_reading.aborted) {
        return fail(ZIP_ER_CANCELLED);
    }
    m_position = 0;
    return m_entry.path.isEmpty() || openRegularFile(m_file, m_entry.path) ? 0 : fail(ZIP_ER_OPEN);
}

zip_int64_t ZipInput::read(char* data, qint64 length)
{
    if (m_reading.aborted) {
        return fail(ZIP_ER_CANCELLED);
    }
    qint64 got = qMin(length, m_size - m_position);
    if (m_entry.path.isEmpty()) {
        std::memcpy(data, m_entry.bytes.constData() + m_position, static_cast<std::size_t>(got));
    } else if (got > 0) {
        got = m_file.read(data, got);
        // None: it has become shorter.
        if (got <= 0) {
            return fail(ZIP_ER_READ);
        }
    }
    m_position += got;
    m_reading.advance(got);
    return got;
}

zip_int64_t ZipInput::tell(zip_stat_t* status) const
{
    zip_stat_init(status);
    status->size = static_cast<zip_uint64_t>(m_size);
    status->mtime = static_cast<time_t>(m_modified);
    status->valid |= ZIP_STAT_SIZE | ZIP_STAT_MTIME;
    return sizeof(zip_stat_t);
}

zip_int64_t ZipInput::fail(int zipError)
{
    m_failed = zipError != ZIP_ER_CANCELLED;
    zip_error_set(&m_zipError, zipError, 0);
    return -1;
}

} // namespace caredesk
