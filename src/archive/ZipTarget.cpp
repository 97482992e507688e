#include "archive/ZipTarget.h"

#include <QFileInfo>

#include <cerrno>

namespace caredesk {

ZipTarget::ZipTarget(const QString& path, qint64 maxBytes)
    : m_path(path)
    , m_file(path)
    , m_maxBytes(maxBytes)
{
    zip_error_init(&m_zipError);
}

ZipTarget::~ZipTarget()
{
    zip_error_fini(&m_zipError);
}

zip_source_t* ZipTarget::source()
{
    return zip_source_function_create(&ZipTarget::handle, this, nullptr);
}

zip_int64_t ZipTarget::handle(void* target, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto* self = static_cast<ZipTarget*>(target);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
            ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, ZIP_SOURCE_BEGIN_WRITE,
            ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE,
            ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_REMOVE, -1);
    case ZIP_SOURCE_STAT:
        // Always a new archive, whatever lies there: so nothing is ever read back.
        zip_error_set(&self->m_zipError, ZIP_ER_READ, ENOENT);
        return -1;
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&self->m_zipError, data, length);
    case ZIP_SOURCE_BEGIN_WRITE: return self->begin();
    case ZIP_SOURCE_WRITE: return self->write(static_cast<const char*>(data), static_cast<qint64>(length));
    case ZIP_SOURCE_SEEK_WRITE: return self->seek(data, length);
    case ZIP_SOURCE_TELL_WRITE: return self->m_file.device().pos();
    case ZIP_SOURCE_COMMIT_WRITE: return self->commit();
    case ZIP_SOURCE_ROLLBACK_WRITE: self->m_file.cancel(); return 0;
    case ZIP_SOURCE_FREE:
    case ZIP_SOURCE_REMOVE: return 0;
    default: zip_error_set(&self->m_zipError, ZIP_ER_OPNOTSUPP, 0); return -1;
    }
}

zip_int64_t ZipTarget::begin()
{
    if (!m_file.open() || !m_file.device().setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return fail(ErrorCode::FileWriteFailed);
    }
    return 0;
}

zip_int64_t ZipTarget::write(const char* data, qint64 length)
{
    if (m_maxBytes > 0 && m_file.device().pos() + length > m_maxBytes) {
        return fail(ErrorCode::FileTooLarge);
    }
    if (m_file.device().write(data, length) != length) {
        return fail(ErrorCode::FileWriteFailed);
    }
    m_size = qMax(m_size, m_file.device().pos());
    return length;
}

zip_int64_t ZipTarget::seek(void* data, zip_uint64_t length)
{
    const zip_int64_t offset =
        zip_source_seek_compute_offset(static_cast<zip_uint64_t>(m_file.device().pos()),
                                       static_cast<zip_uint64_t>(m_size), data, length, &m_zipError);
    return offset >= 0 && !m_file.device().seek(offset) ? fail(ErrorCode::FileWriteFailed)
                                                        : (offset < 0 ? -1 : 0);
}

zip_int64_t ZipTarget::commit()
{
    return m_file.commit() ? 0 : fail(ErrorCode::FileWriteFailed);
}

zip_int64_t ZipTarget::fail(ErrorCode code)
{
    if (!m_error) {
        if (code == ErrorCode::FileTooLarge) {
            m_error = Error{code, {QFileInfo(m_path).fileName(), QString::number(m_maxBytes)}, {}};
        } else {
            m_error = m_file.error();
        }
    }
    zip_error_set(&m_zipError, ZIP_ER_WRITE, 0);
    return -1;
}

} // namespace caredesk
