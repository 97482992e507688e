#pragma once

#include "sync/OperationRecord.h"

namespace caredesk {

/// What follows once the portal has an operation, by its receipt or by a look-up: its record is read back and
/// compared with what was sent, put into the cache, and the operation is removed. What the portal has
/// otherwise is left to the person. From here on nothing is sent again. Network thread.
class OperationArrival final : public QObject
{
    Q_OBJECT

public:
    OperationArrival(const DeliveryContext& context, OperationRecord& record, QObject* parent);

    /// `asWritten`: the portal's own answer has already shown that nothing differs.
    void start(const WriteReceipt& receipt, bool asWritten);
    /// The portal's id is on disk since an earlier run.
    void goOn() { readBack(); }
    /// The portal has a newer word on the ticket and took nothing (409, 412): reads its side for the person
    /// to see. If it shows the very thing that was sent, that has arrived all the same.
    void conflict(const Error& error);

Q_SIGNALS:
    void delivered(const caredesk::SendResult& result);

private:
    void recordArrival();
    void readBack();
    void notRead(const Error& error);
    void judge(const Conversation& stored);
    void differs(const QList<WriteDifference>& differences);
    void judgeConflict(const Conversation& stored);
    void complete();
    /// Puts it into the cache, whatever comes of that, then calls `next` with it.
    void cacheThen(const Conversation& stored, void (OperationArrival::*next)(const Conversation&));
    void repeatSoon(void (OperationArrival::*step)());
    Operation& operation() { return m_record.operation(); }

    const DeliveryContext m_context;
    OperationRecord& m_record;
    bool m_asWritten = false;
    int m_storeFailures = 0;
};

} // namespace caredesk
