#pragma once

#include "sync/OperationArrival.h"
#include "sync/OperationRecord.h"
#include "sync/OperationUploads.h"

#include <QObject>

namespace caredesk {

/// Carries one operation as far as it goes now: looks for an earlier try, has its files uploaded, sends it,
/// and sees to it that it arrived as it was written. Every step is written down before the next one begins,
/// so that a crash anywhere leaves enough to go on without sending twice. Made for one run and thrown away.
/// Network thread.
class OperationRunner final : public QObject
{
    Q_OBJECT

public:
    /// `lookFirst`: an earlier try may exist although the operation does not say so.
    OperationRunner(const DeliveryContext& context, Operation operation, bool lookFirst, QObject* parent);

    void start();
    /// As it stands now, in memory; never behind what is on disk.
    const Operation& operation() const { return m_record.operation(); }
    /// An earlier try may still exist: the look that was to find out did not come to its end.
    bool mustLook() const { return m_lookFirst; }

Q_SIGNALS:
    void progress(const caredesk::SendProgress& progress);
    /// What a request at the portal said about the connection; no error: it was answered.
    void answered(const std::optional<caredesk::Error>& error);
    void delivered(const caredesk::SendResult& result);
    void finished(caredesk::RunEnd end);

private:
    void lookUp();
    void lookFailed(const Error& error);
    void looked(const LookupResult& found);
    void prepare();
    void followCreate();
    void waitForMending();
    void markSending();
    void send();
    void sendState();
    void sendFailed(const Error& error);

    const DeliveryContext m_context;
    OperationRecord m_record;
    OperationUploads m_uploads;
    OperationArrival m_arrival;
    bool m_lookFirst;
};

} // namespace caredesk
