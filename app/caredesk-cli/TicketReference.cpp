#include "TicketReference.h"

#include "storage/WorkStore.h"
#include "sync/Session.h"
#include "sync/TicketService.h"

#include <QUuid>

namespace caredesk {

Job<QString>* resolveTicket(Session& session, const QString& reference, QObject* parent)
{
    auto* job = new Job<QString>(parent);
    if (QUuid::fromString(reference).isNull()) {
        session.tickets()->ticket(reference)->then(job, [job, reference](const Result<TicketRow>& row) {
            if (row) {
                job->finish(row->ticket.id);
            } else if (row.error().code == ErrorCode::NotFound && !reference.contains(u'-')) {
                job->finish(reference); // An id that the cache has not seen: the portal decides.
            } else {
                job->finish(row.error());
            }
        });
        return job;
    }
    const QString uuid = QUuid::fromString(reference).toString(QUuid::WithoutBraces);
    WorkStore* work = session.workStore();
    work->delivery(uuid)->then(job, [job, work, uuid](const Result<Delivery>& delivery) {
        if (delivery) {
            job->finish(delivery->ticketId);
            return;
        }
        work->operation(uuid)->then(job, [job, uuid](const Result<Operation>& waiting) {
            job->finish(waiting ? Result<QString>(uuid) : Result<QString>(waiting.error()));
        });
    });
    return job;
}

} // namespace caredesk
