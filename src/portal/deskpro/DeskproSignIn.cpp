#include "portal/deskpro/DeskproSignIn.h"

#include "portal/deskpro/DeskproJson.h"

namespace caredesk {

namespace {

constexpr QLatin1String meKey("me");
constexpr QLatin1String ticketsKey("tickets");

/// The choice ids that an organization is limited to; empty: not limited.
QStringList allowedChoices(const QJsonValue& organization, const QString& casinoField)
{
    QJsonValue allowed = organization[QLatin1String("casino_choices")];
    if (allowed.isUndefined()) {
        allowed = organization[QLatin1String("fields")][casinoField];
        if (allowed.isObject() && allowed.toObject().contains(QLatin1String("value"))) {
            allowed = allowed[QLatin1String("value")];
        }
    }
    QStringList ids;
    const QJsonArray list =
        allowed.isArray() || allowed.isObject() ? deskpro::items(allowed) : QJsonArray{allowed};
    for (const QJsonValue& item : list) {
        if (const QString id = deskpro::id(item); !id.isEmpty()) {
            ids.append(id);
        }
    }
    return ids;
}

} // namespace

DeskproSignIn* DeskproSignIn::withPassword(std::shared_ptr<DeskproSession> session, const QString& user,
                                           const QString& password, QObject* parent)
{
    auto* flow = new DeskproSignIn(std::move(session), parent);
    flow->m_byPassword = true;
    flow->m_login = user.trimmed();
    flow->askForToken(flow->m_login, password);
    return flow;
}

DeskproSignIn* DeskproSignIn::withToken(std::shared_ptr<DeskproSession> session, const QString& token,
                                        QObject* parent)
{
    auto* flow = new DeskproSignIn(std::move(session), parent);
    flow->askWhoIAm(token.trimmed());
    return flow;
}

void DeskproSignIn::askForToken(const QString& user, const QString& password)
{
    api().setToken({});
    const QJsonObject body{{QStringLiteral("email"), user}, {QStringLiteral("password"), password}};
    stepEither(api().write("POST", QStringLiteral("api_tokens"), body, {}),
               [this](const Result<DeskproAnswer>& result) {
                   if (!result) {
                       return end(result.error());
                   }
                   const QString token = deskpro::text(result->data()[QLatin1String("token")]);
                   if (!result->isSuccess()) {
                       return end(deskproError(*result, DeskproRequest::SignIn));
                   }
                   if (token.isEmpty()) {
                       return end(Error{ErrorCode::MalformedAnswer, {api().base().host()}});
                   }
                   askWhoIAm(token);
               });
}

void DeskproSignIn::askWhoIAm(const QString& token)
{
    m_token = token;
    api().setToken(token);
    session().statusesKnown = false;
    session().choicesKnown = false;
    DeskproReads reads = session().vocabularyReads();
    reads.append({meKey, QStringLiteral("me")});
    reads.append({ticketsKey, QStringLiteral("tickets?count=1")});
    stepEither(api().read(reads), [this](const Result<DeskproAnswers>& result) {
        if (result) {
            return onWhoIAm(*result);
        }
        Error error = result.error();
        if (m_byPassword && error.code == ErrorCode::SignInExpired) {
            // It has just given us this token: it does not take it for its API.
            error.code = ErrorCode::ApiNotOpen;
        }
        end(error);
    });
}

void DeskproSignIn::onWhoIAm(const DeskproAnswers& answers)
{
    for (const QLatin1String key : {meKey, ticketsKey}) {
        const DeskproAnswer answer = answers.value(key);
        if (!answer.isSuccess()) {
            Error error = deskproError(answer, DeskproRequest::TicketList);
            if (m_byPassword && error.code == ErrorCode::SignInExpired) {
                error.code = ErrorCode::ApiNotOpen;
            }
            return end(error);
        }
    }
    session().learn(answers);
    m_account = deskproAccount(answers.value(meKey).data().toObject());
    if (m_account.person.id.isEmpty()) {
        return end(Error{ErrorCode::MalformedAnswer, {api().base().host()}});
    }
    m_account.portal = api().base();
    m_account.login = m_login.isEmpty() ? m_account.person.email : m_login;
    if (m_account.organizationId.isEmpty()) {
        return onOrganization({});
    }
    stepEither(api().get(QStringLiteral("organizations/") + m_account.organizationId),
               [this](const Result<DeskproAnswer>& result) {
                   if (!result) {
                       return end(result.error());
                   }
                   onOrganization(*result);
               });
}

void DeskproSignIn::onOrganization(const DeskproAnswer& answer)
{
    const QJsonValue organization = answer.data();
    const QStringList allowed = allowedChoices(organization, session().words.casinoField);
    for (const Casino& casino : std::as_const(session().choices)) {
        if (allowed.isEmpty() || allowed.contains(casino.id)) {
            m_account.casinos.append(casino);
        }
    }
    const QString name = deskpro::text(organization[QLatin1String("name")]);
    if (session().choices.isEmpty() && !name.isEmpty()) {
        m_account.casinos.append({name, name});
    }
    session().account = m_account;
    session().capabilities.listCasinoTickets = m_account.supervisor;
    finish(SignInResult{m_token, m_account});
}

void DeskproSignIn::end(const Error& error)
{
    api().setToken({});
    finish(error);
}

} // namespace caredesk
