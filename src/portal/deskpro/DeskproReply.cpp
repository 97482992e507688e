#include "portal/deskpro/DeskproJson.h"
#include "portal/deskpro/DeskproPaths.h"
#include "portal/deskpro/DeskproWriteBody.h"
#include "portal/deskpro/DeskproWrites.h"

namespace caredesk {

namespace {
constexpr int mostMerges = 3;
}

DeskproReply::DeskproReply(std::shared_ptr<DeskproSession> shared, const QString& ticketId,
                           const Draft& draft, const QString& uuid, QObject* parent)
    : DeskproFlow(std::move(shared), parent)
    , m_draft(draft)
    , m_uuid(uuid)
    , m_ticketId(ticketId)
{
    if (const Outcome uploaded = checkUploaded(m_draft); !uploaded) {
        finish(uploaded.error());
    } else {
        send();
    }
}

void DeskproReply::send()
{
    const QString path = QStringLiteral("tickets/%1/messages").arg(m_ticketId);
    step(api().write("POST", path, deskproReplyBody(session(), m_draft, m_uuid), m_uuid),
         [this](const DeskproAnswer& answer) { onSent(answer); });
}

void DeskproReply::onSent(const DeskproAnswer& answer)
{
    if (const QString target = deskpro::mergedInto(answer); !target.isEmpty() && m_merges++ < mostMerges) {
        m_ticketId = target;
        return send();
    }
    const QString id = deskpro::id(answer.data());
    if (!answer.isSuccess() || id.isEmpty()) {
        return finish(deskproWriteError(answer));
    }
    finish(WriteReceipt{m_ticketId, id, {}, session().linkTo(m_ticketId)});
}

} // namespace caredesk
