#pragma once

#include "sync/OperationRecord.h"

namespace caredesk {

/// Uploads an operation's files ahead of the message that names them, where the portal wants it so. Each
/// upload's token is written down, so that none is repeated. Network thread.
class OperationUploads final : public QObject
{
    Q_OBJECT

public:
    OperationUploads(const DeliveryContext& context, OperationRecord& record, QObject* parent);

    /// Uploads what has no token yet; ends the run when that fails.
    void start();
    /// The portal refused a message that names uploads of an earlier run, which may have expired: makes all
    /// of them again. False when they are this run's own, or there are none.
    bool startAgain();

Q_SIGNALS:
    void done();

private:
    /// Those that are still to be sent must be what the person attached.
    void checkFiles();
    void uploadNext();
    void uploaded(const QString& fileUuid, const QString& token);

    const DeliveryContext m_context;
    OperationRecord& m_record;
    bool m_allMadeHere = true; ///< In this run.
};

} // namespace caredesk
