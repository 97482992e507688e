#include "sync/OperationUploads.h"

#include "storage/WorkStore.h"
#include "sync/Answer.h"

#include <algorithm>

namespace caredesk {

namespace {

bool isNotUploaded(const SpooledFile& file)
{
    return file.uploadToken.isEmpty();
}

} // namespace

OperationUploads::OperationUploads(const DeliveryContext& context, OperationRecord& record, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_record(record)
{
}

void OperationUploads::start()
{
    const QList<SpooledFile>& files = m_record.operation().draft.attachments;
    if (files.isEmpty()) {
        Q_EMIT done();
        return;
    }
    m_allMadeHere = std::all_of(files.cbegin(), files.cend(), isNotUploaded);
    // Nothing large leaves while what comes of it could not be written down.
    m_record.keep([this] { checkFiles(); });
}

bool OperationUploads::startAgain()
{
    QList<SpooledFile>& files = m_record.operation().draft.attachments;
    if (m_allMadeHere || files.isEmpty()) {
        return false;
    }
    for (SpooledFile& file : files) {
        file.uploadToken.clear();
    }
    m_record.operation().state = OperationState::Queued;
    m_allMadeHere = true;
    checkFiles();
    return true;
}

void OperationUploads::checkFiles()
{
    QList<SpooledFile> files = m_record.operation().draft.attachments;
    files.removeIf([](const SpooledFile& file) { return !isNotUploaded(file); });
    follow(m_context.work.checkSpooled(files), this, [this](const Outcome& whole) {
        if (whole) {
            uploadNext();
        } else if (whole.error().code == ErrorCode::Cancelled) {
            m_record.end(RunEnd::Stopped);
        } else {
            m_record.leaveToPerson(OperationState::Failed, whole.error());
        }
    });
}

void OperationUploads::uploadNext()
{
    const QList<SpooledFile>& files = m_record.operation().draft.attachments;
    const auto file = std::find_if(files.cbegin(), files.cend(), isNotUploaded);
    if (file == files.cend() || !m_context.client.capabilities().uploadsBeforeMessage) {
        Q_EMIT done();
        return;
    }
    Job<QString>* job = m_context.client.uploadAttachment(*file);
    connect(job, &JobBase::progress, this, [this, size = file->size](qint64 sent, qint64 total) {
        Q_EMIT m_record.progress({m_record.operation().uuid, sent, total > 0 ? total : size});
    });
    follow(job, this, [this, fileUuid = file->uuid](const Result<QString>& token) {
        m_record.note(token);
        if (token) {
            uploaded(fileUuid, *token);
        } else {
            m_record.readFailed(token.error(), OperationState::Queued, &RetryPolicy::retryDelayMs);
        }
    });
}

void OperationUploads::uploaded(const QString& fileUuid, const QString& token)
{
    for (SpooledFile& file : m_record.operation().draft.attachments) {
        if (file.uuid == fileUuid && isNotUploaded(file)) {
            file.uploadToken = token;
            break;
        }
    }
    m_record.keep([this] { uploadNext(); });
}

} // namespace caredesk
