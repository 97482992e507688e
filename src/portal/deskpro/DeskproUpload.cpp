#include "portal/deskpro/DeskproUpload.h"

#include "portal/deskpro/DeskproCodec.h"

#include <QFileInfo>

namespace caredesk {

DeskproUpload::DeskproUpload(std::shared_ptr<DeskproSession> shared, const SpooledFile& file, QObject* parent)
    : DeskproFlow(std::move(shared), parent)
    , m_file(file)
{
    if (const Outcome usable = check(); !usable) {
        finish(usable.error());
    } else {
        send();
    }
}

void DeskproUpload::send()
{
    MultipartBody body;
    body.addFile("file", m_file.fileName, m_file.contentType.toUtf8(), m_file.path, m_file.size);
    auto* job = api().upload(QStringLiteral("blobs/temp"), std::move(body));
    connect(job, &JobBase::progress, this, &JobBase::progress);
    step(job, [this](const DeskproAnswer& answer) { onSent(answer); });
}

Outcome DeskproUpload::check() const
{
    const QFileInfo info(m_file.path);
    if (!info.exists()) {
        return Error{ErrorCode::FileNotFound, {m_file.fileName}};
    }
    if (!info.isFile()) {
        return Error{ErrorCode::FileNotRegular, {m_file.fileName}};
    }
    if (!info.isReadable() || info.size() != m_file.size) {
        return Error{ErrorCode::FileUnreadable, {m_file.fileName}};
    }
    const qint64 most = session().capabilities.maxFileBytes;
    if (most > 0 && m_file.size > most) {
        return Error{ErrorCode::TooLarge, {m_file.fileName, QString::number(most)}};
    }
    return Done{};
}

void DeskproUpload::onSent(const DeskproAnswer& answer)
{
    if (!answer.isSuccess()) {
        Error error = deskproError(answer, DeskproRequest::Write);
        if (error.code == ErrorCode::TooLarge || error.code == ErrorCode::TypeRefused) {
            error.arguments = QStringList{m_file.fileName};
        }
        return finish(error);
    }
    const QString token = deskproUploadToken(answer.data().toObject());
    if (token.isEmpty()) {
        return finish(Error{ErrorCode::MalformedAnswer, {api().base().host()}});
    }
    finish(token);
}

} // namespace caredesk
