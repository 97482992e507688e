#pragma once

#include "portal/http/UploadDevice.h"

namespace caredesk {

/// A multipart/form-data body (RFC 7578) of fields and files, streamed from disk by an UploadDevice.
class MultipartBody
{
public:
    MultipartBody();

    void addField(const QByteArray& name, const QByteArray& contentType, const QByteArray& value);
    /// `size`: the file's length now; the Content-Length is made from it.
    void addFile(const QByteArray& name, const QString& fileName, const QByteArray& contentType,
                 const QString& path, qint64 size);

    QByteArray contentType() const;
    /// The whole, closed body. Once.
    std::unique_ptr<UploadDevice> takeDevice();

private:
    void open(const QByteArray& disposition, const QByteArray& contentType);

    QByteArray m_boundary;
    QList<BodyPart> m_parts;
};

} // namespace caredesk
