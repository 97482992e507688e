#include "portal/http/MultipartBody.h"

#include <QUuid>

namespace caredesk {

namespace {

/// As browsers send it: UTF-8, with only what would end the quoted string escaped (WHATWG,
/// multipart/form-data).
QByteArray quoted(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return '"' + bytes + '"';
}

} // namespace

MultipartBody::MultipartBody()
    : m_boundary("caredesk-" + QUuid::createUuid().toByteArray(QUuid::Id128))
{
}

void MultipartBody::addField(const QByteArray& name, const QByteArray& contentType, const QByteArray& value)
{
    open("form-data; name=\"" + name + '"', contentType);
    m_parts.append(BodyPart{value + "\r\n"});
}

void MultipartBody::addFile(const QByteArray& name, const QString& fileName, const QByteArray& contentType,
                            const QString& path, qint64 size)
{
    open("form-data; name=\"" + name + "\"; filename=" + quoted(fileName), contentType);
    m_parts.append(BodyPart{{}, path, size});
    m_parts.append(BodyPart{"\r\n"});
}

QByteArray MultipartBody::contentType() const
{
    return "multipart/form-data; boundary=" + m_boundary;
}

std::unique_ptr<UploadDevice> MultipartBody::takeDevice()
{
    m_parts.append(BodyPart{"--" + m_boundary + "--\r\n"});
    return std::make_unique<UploadDevice>(std::exchange(m_parts, {}));
}

void MultipartBody::open(const QByteArray& disposition, const QByteArray& contentType)
{
    QByteArray head = "--" + m_boundary + "\r\nContent-Disposition: " + disposition + "\r\n";
    if (!contentType.isEmpty()) {
        head += "Content-Type: " + contentType + "\r\n";
    }
    m_parts.append(BodyPart{head + "\r\n"});
}

} // namespace caredesk
