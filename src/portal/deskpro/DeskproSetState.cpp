#include "portal/deskpro/DeskproJson.h"
#include "portal/deskpro/DeskproPaths.h"
#include "portal/deskpro/DeskproWrites.h"

namespace caredesk {

namespace {

constexpr int mostMerges = 3;
constexpr int noContent = 204;
constexpr int methodNotAllowed = 405;

QString statusFor(TicketState state)
{
    switch (state) {
    case TicketState::Closed: return QStringLiteral("resolved");
    case TicketState::Open: return QStringLiteral("awaiting_agent");
    default: return {};
    }
}

} // namespace

DeskproSetState::DeskproSetState(std::shared_ptr<DeskproSession> shared, const QString& ticketId,
                                 TicketState state, QObject* parent)
    : DeskproFlow(std::move(shared), parent)
    , m_ticketId(ticketId)
    , m_state(state)
{
    if (statusFor(state).isEmpty()) {
        finish(Error{ErrorCode::Unsupported, {stateName(state)}});
    } else {
        send("PUT");
    }
}

void DeskproSetState::send(const QByteArray& method)
{
    const QJsonObject body{{QStringLiteral("status"), statusFor(m_state)}};
    step(api().write(method, QStringLiteral("tickets/%1").arg(m_ticketId), body, {}),
         [this, method](const DeskproAnswer& answer) { onSent(method, answer); });
}

void DeskproSetState::onSent(const QByteArray& method, const DeskproAnswer& answer)
{
    if (answer.isSuccess() && (answer.readable || answer.status == noContent)) {
        return readAgain();
    }
    if (const QString target = deskpro::mergedInto(answer); !target.isEmpty() && m_merges++ < mostMerges) {
        m_ticketId = target;
        return send(method);
    }
    if (answer.status == methodNotAllowed && method == "PUT") {
        // Some versions update by POST.
        return send("POST");
    }
    finish(deskproWriteError(answer));
}

void DeskproSetState::readAgain()
{
    DeskproReads reads = session().vocabularyReads();
    reads.append({QStringLiteral("ticket"), deskpro::ticketPath(m_ticketId)});
    stepEither(api().read(reads), [this](const Result<DeskproAnswers>& result) {
        const DeskproAnswer answer = result ? result->value(QStringLiteral("ticket")) : DeskproAnswer();
        if (!answer.isSuccess()) {
            // It was set, and we do not know what to: to be looked up.
            return finish(Error{ErrorCode::ConnectionLost,
                                {api().base().host()},
                                result ? QString() : result.error().detail});
        }
        session().learn(*result);
        const auto ticket =
            session().ticketFrom(answer.data().toObject(), answer.linked(QLatin1String("person")));
        finish(ticket ? Result<Ticket>(*ticket) : ErrorCode::NotFound);
    });
}

} // namespace caredesk
