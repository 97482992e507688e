#include "portal/deskpro/DeskproJson.h"
#include "portal/deskpro/DeskproPaths.h"
#include "portal/deskpro/DeskproWrites.h"

#include <algorithm>

namespace caredesk {

namespace {
constexpr QLatin1String ticketKey("ticket");
constexpr QLatin1String attachmentsKey("attachments");
} // namespace

DeskproReceipt::DeskproReceipt(std::shared_ptr<DeskproSession> shared, const WriteReceipt& receipt,
                               int attachments, QObject* parent)
    : DeskproFlow(std::move(shared), parent)
    , m_receipt(receipt)
    , m_attachments(attachments)
{
    DeskproReads reads;
    reads.append({ticketKey, deskpro::ticketPath(m_receipt.ticketId)});
    if (m_attachments > 0) {
        reads.append({attachmentsKey, deskpro::attachmentsPath(m_receipt.ticketId, 1)});
    }
    stepEither(api().read(reads), [this](const Result<DeskproAnswers>& result) { onRead(result); });
}

void DeskproReceipt::onRead(const Result<DeskproAnswers>& result)
{
    if (!result) {
        return finish(m_receipt);
    }
    const QString reference = deskpro::text(result->value(ticketKey).data()[QLatin1String("ref")]);
    if (!reference.isEmpty()) {
        m_receipt.reference = reference;
    }
    const DeskproAnswer list = result->value(attachmentsKey);
    if (m_attachments == 0 || !list.isSuccess() || deskpro::goesOn(list, 1)) {
        return finish(m_receipt);
    }
    const QJsonArray attachments = deskpro::items(list.data());
    const auto there =
        std::count_if(attachments.cbegin(), attachments.cend(), [this](const QJsonValue& attachment) {
            return m_receipt.messageId.isEmpty() ||
                   deskpro::id(attachment[QLatin1String("message")]) == m_receipt.messageId;
        });
    if (there < m_attachments) {
        return finish(Error{ErrorCode::Conflict,
                            {m_receipt.reference},
                            QStringLiteral("%1 of %2 attachments arrived").arg(there).arg(m_attachments)});
    }
    finish(m_receipt);
}

} // namespace caredesk
