#include "portal/deskpro/DeskproJson.h"
#include "portal/deskpro/DeskproLookup.h"
#include "portal/deskpro/DeskproWriteBody.h"
#include "portal/deskpro/DeskproWrites.h"

namespace caredesk {

Error deskproWriteError(const DeskproAnswer& answer)
{
    Error error = deskproError(answer, DeskproRequest::Write);
    if (answer.isSuccess()) {
        error.code = ErrorCode::ConnectionLost;
    }
    return error;
}

DeskproCreate::DeskproCreate(std::shared_ptr<DeskproSession> shared, const Draft& draft, const QString& uuid,
                             QObject* parent)
    : DeskproFlow(std::move(shared), parent)
{
    m_operation.uuid = uuid;
    m_operation.kind = OperationKind::Create;
    m_operation.draft = draft;
    send(deskproCreateBody(session(), draft, uuid));
}

DeskproCreate::DeskproCreate(std::shared_ptr<DeskproSession> shared, const Operation& callback,
                             QObject* parent)
    : DeskproFlow(std::move(shared), parent)
    , m_operation(callback)
{
    send(deskproCallbackBody(session(), callback));
}

void DeskproCreate::send(QJsonObject body)
{
    if (const Outcome uploaded = checkUploaded(m_operation.draft); !uploaded) {
        return finish(uploaded.error());
    }
    step(api().write("POST", QStringLiteral("tickets"), body, m_operation.uuid),
         [this](const DeskproAnswer& answer) { onSent(answer); });
}

void DeskproCreate::onSent(const DeskproAnswer& answer)
{
    if (hasDeskproCode(answer, QLatin1String("dupe_ticket"))) {
        return adopt(answer);
    }
    const QString id = deskpro::id(answer.data());
    if (!answer.isSuccess() || id.isEmpty()) {
        return finish(deskproWriteError(answer));
    }
    finish(WriteReceipt{id, {}, deskpro::text(answer.data()[QLatin1String("ref")]), session().linkTo(id)});
}

void DeskproCreate::adopt(const DeskproAnswer& duplicate)
{
    step(new DeskproLookup(shared(), m_operation, this), [this, duplicate](const LookupResult& found) {
        // Not ours: somebody filed the very same words on purpose, and the portal refuses them.
        finish(found ? Result<WriteReceipt>(*found) : deskproError(duplicate, DeskproRequest::Write));
    });
}

} // namespace caredesk
