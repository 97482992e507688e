#include "portal/http/UploadDevice.h"

#include <algorithm>
#include <cstring>

namespace caredesk {

UploadDevice::UploadDevice(QList<BodyPart> parts, QObject* parent)
    : QIODevice(parent)
    , m_parts(std::move(parts))
{
    for (const BodyPart& part : m_parts) {
        m_total += part.length();
    }
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

UploadDevice::UploadDevice(const QByteArray& bytes, QObject* parent)
    : UploadDevice(QList<BodyPart>{BodyPart{bytes}}, parent)
{
}

bool UploadDevice::atEnd() const
{
    return m_failed || m_taken >= m_total;
}

qint64 UploadDevice::bytesAvailable() const
{
    return m_failed ? 0 : m_total - m_taken;
}

qint64 UploadDevice::readData(char* data, qint64 maxSize)
{
    if (atEnd()) {
        return -1;
    }
    while (m_part < m_parts.size() && m_takenOfPart >= m_parts.at(m_part).length()) {
        goToNextPart();
    }
    const BodyPart& part = m_parts.at(m_part);
    const qint64 read = readFrom(part, data, std::min(maxSize, part.length() - m_takenOfPart));
    if (read <= 0) {
        m_failed = true;
        QMetaObject::invokeMethod(
            this, [this, path = part.path] { Q_EMIT failed(path); }, Qt::QueuedConnection);
        return -1;
    }
    m_taken += read;
    m_takenOfPart += read;
    return read;
}

qint64 UploadDevice::writeData(const char*, qint64)
{
    return -1;
}

qint64 UploadDevice::readFrom(const BodyPart& part, char* data, qint64 maxSize)
{
    if (part.path.isEmpty()) {
        std::memcpy(data, part.bytes.constData() + m_takenOfPart, static_cast<size_t>(maxSize));
        return maxSize;
    }
    if (!m_file) {
        m_file = std::make_unique<QFile>(part.path);
        if (!m_file->open(QIODevice::ReadOnly)) {
            return -1;
        }
    }
    return m_file->read(data, maxSize);
}

void UploadDevice::goToNextPart()
{
    m_file.reset();
    m_takenOfPart = 0;
    ++m_part;
}

} // namespace caredesk
