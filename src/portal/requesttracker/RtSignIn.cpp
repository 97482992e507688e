#include "portal/requesttracker/RtSignIn.h"

#include "portal/requesttracker/GroupNames.h"
#include "portal/requesttracker/RtJson.h"
#include "portal/requesttracker/RtQuery.h"

#include <QRegularExpression>

#include <algorithm>

namespace caredesk {

namespace {

constexpr QLatin1String userKey("user");
constexpr QLatin1String queueKey("queue");
constexpr QLatin1String callbackKey("callback");
constexpr QLatin1String groupsKey("groups");
constexpr QLatin1String fieldKey("field");
constexpr qsizetype mostGroups = 60;

QString basicCredential(const QByteArray& pair)
{
    return QStringLiteral("Basic ") + QString::fromLatin1(pair.toBase64());
}

bool isAscii(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c < QChar(0x80); });
}

bool isLatin1(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c <= QChar(0xFF); });
}

/// Whom a credential is of: the login name in "Basic …", the user's id in "token 1-39-…".
QString userOf(const QString& credential)
{
    static const QRegularExpression token(QStringLiteral(R"(^(?:token\s+)?\d+-(\d+)-)"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = token.match(credential); match.hasMatch()) {
        return match.captured(1);
    }
    if (!credential.startsWith(QLatin1String("basic "), Qt::CaseInsensitive)) {
        return {};
    }
    const QByteArray pair = QByteArray::fromBase64(credential.mid(6).trimmed().toLatin1());
    const QByteArray user = pair.left(std::max<qsizetype>(0, pair.indexOf(':')));
    return user.isValidUtf8() ? QString::fromUtf8(user) : QString::fromLatin1(user);
}

QString fieldIdIn(const QJsonObject& queue, const char* list, const QString& name)
{
    const QJsonArray fields = queue.value(QLatin1String(list)).toArray();
    for (const QJsonValue& field : fields) {
        const bool named = rt::text(field[QLatin1String("name")]).compare(name, Qt::CaseInsensitive) == 0;
        if (named || rt::id(field) == name) {
            return rt::id(field);
        }
    }
    return {};
}

bool takesTickets(const RtAnswer& queue, const RtVocabulary& words)
{
    return queue.isSuccess() &&
           !fieldIdIn(queue.object(), "TicketCustomFields", words.clientRefField).isEmpty();
}

} // namespace

RtSignIn* RtSignIn::withPassword(std::shared_ptr<RtSession> session, const QString& user,
                                 const QString& password, QObject* parent)
{
    auto* flow = new RtSignIn(std::move(session), parent);
    flow->m_byPassword = true;
    flow->m_login = user.trimmed();
    const QString pair = flow->m_login + u':' + password;
    flow->m_hasSpecialLetters = !isAscii(pair);
    if (flow->m_hasSpecialLetters && isLatin1(pair)) {
        flow->m_inLatin1 = basicCredential(pair.toLatin1());
    }
    flow->askWhoIAm(basicCredential(pair.toUtf8()), flow->m_login);
    return flow;
}

RtSignIn* RtSignIn::withToken(std::shared_ptr<RtSession> session, const QString& token, QObject* parent)
{
    auto* flow = new RtSignIn(std::move(session), parent);
    const QString credential = token.simplified();
    flow->askWhoIAm(credential, userOf(credential));
    return flow;
}

void RtSignIn::askWhoIAm(const QString& credential, const QString& user)
{
    if (user.isEmpty()) {
        return end(Error{m_byPassword ? ErrorCode::WrongPassword : ErrorCode::SignInExpired});
    }
    m_credential = credential;
    api().setCredential(credential);
    m_capabilities = rtCapabilities(session().profile, session().statuses);
    RtReads reads{{userKey, rt::userPath(user)},
                  {queueKey, rt::queuePath(session().profile.rtQueue)},
                  {groupsKey, rt::groupsPath(1)}};
    if (m_capabilities.callback) {
        reads.append({callbackKey, rt::queuePath(session().profile.rtCallbackQueue)});
    }
    stepEither(api().read(reads), [this](const Result<RtAnswers>& result) {
        if (!result) {
            return end(result.error());
        }
        onWhoIAm(*result);
    });
}

void RtSignIn::onWhoIAm(const RtAnswers& answers)
{
    for (const RtAnswer& answer : answers) {
        constexpr int unauthorized = 401;
        const bool later = answer.status >= 500 || answer.status == 429;
        if (answer.status == unauthorized && !m_inLatin1.isEmpty()) {
            // Released versions take what comes as Latin-1 and encode it again (measured on 5.0.3).
            return askWhoIAm(std::exchange(m_inLatin1, {}), m_login);
        }
        if (answer.status == unauthorized || later) {
            return end(refusalOf(answer));
        }
    }
    if (!takeUser(answers.value(userKey))) {
        return;
    }
    takeQueue(answers);
    askCasinos(answers);
}

Error RtSignIn::refusalOf(const RtAnswer& answer) const
{
    Error error = rtError(answer, m_byPassword ? RtRequest::SignIn : RtRequest::Read);
    if (error.code == ErrorCode::WrongPassword) {
        if (m_login.contains(u'@')) {
            error.arguments = QStringList{QStringLiteral("login-name")};
        } else if (m_hasSpecialLetters) {
            error.arguments = QStringList{QStringLiteral("letters")};
        }
    }
    return error;
}

bool RtSignIn::takeUser(const RtAnswer& answer)
{
    if (!answer.isSuccess()) {
        // It let us in, and does not say who we are.
        end(rtError(answer, RtRequest::TicketList));
        return false;
    }
    const QJsonObject user = answer.object();
    const QString name = rt::text(user.value(QLatin1String("Name")));
    m_account.backend = QStringLiteral("requesttracker");
    m_account.person = {name, rt::text(user.value(QLatin1String("RealName"))).trimmed(),
                        rt::text(user.value(QLatin1String("EmailAddress"))).trimmed()};
    if (m_account.person.name.isEmpty()) {
        m_account.person.name = name;
    }
    m_account.language = rt::text(user.value(QLatin1String("Lang"))).left(2).toLower();
    m_account.portal = api().base();
    m_account.login = m_login.isEmpty() ? name : m_login;
    const QJsonArray memberships = user.value(QLatin1String("Memberships")).toArray();
    for (const QJsonValue& group : memberships) {
        m_memberships.append(rt::id(group));
    }
    if (name.isEmpty()) {
        end(Error{ErrorCode::MalformedAnswer, {api().base().host()}});
        return false;
    }
    return true;
}

void RtSignIn::takeQueue(const RtAnswers& answers)
{
    const RtAnswer queue = answers.value(queueKey);
    const RtVocabulary& words = session().words;
    // Without a field for the reference a send cannot be found again, so it could arrive twice.
    m_capabilities.create = takesTickets(queue, words);
    m_capabilities.callback = m_capabilities.callback && takesTickets(answers.value(callbackKey), words);
    m_capabilities.reply =
        queue.isSuccess() &&
        !fieldIdIn(queue.object(), "TicketTransactionCustomFields", words.replyRefField).isEmpty();
    m_casinoFieldId = fieldIdIn(queue.object(), "TicketCustomFields", words.casinoField);
}

void RtSignIn::askCasinos(const RtAnswers& answers)
{
    RtReads reads;
    if (rt::isNumber(m_casinoFieldId)) {
        reads.append({fieldKey, QStringLiteral("customfield/") + m_casinoFieldId});
    }
    const GroupNames names(session().profile);
    const QJsonArray groups = rt::items(answers.value(groupsKey).json);
    for (const QJsonValue& group : groups) {
        const QString id = rt::id(group);
        const bool ofCasino = names.isOfCasino(rt::text(group[QLatin1String("Name")]));
        if (ofCasino && m_memberships.contains(id) && rt::isNumber(id) && reads.size() < mostGroups) {
            reads.append({groupsKey + id, QStringLiteral("group/") + id});
        }
    }
    stepEither(api().read(reads), [this](const Result<RtAnswers>& result) {
        if (!result) {
            return end(result.error());
        }
        onCasinos(*result);
    });
}

void RtSignIn::takeGroup(const QJsonObject& group)
{
    const GroupNames names(session().profile);
    const QString name = rt::text(group.value(QLatin1String("Name")));
    const QString casino = names.casinoOf(name);
    if (!casino.isEmpty() && !m_casinos.contains(casino)) {
        m_casinos.append(casino);
    }
    m_account.supervisor = m_account.supervisor || names.isOfSupervisors(name);
    const QJsonArray members = group.value(QLatin1String("Members")).toArray();
    for (const QJsonValue& member : members) {
        m_colleagues.insert(rt::id(member).toCaseFolded());
    }
}

void RtSignIn::onCasinos(const RtAnswers& answers)
{
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        if (it.key() != fieldKey && it->isSuccess()) {
            takeGroup(it->object());
        }
    }
    const QJsonArray values = answers.value(fieldKey).object().value(QLatin1String("Values")).toArray();
    for (const QJsonValue& value : values) {
        const QString name = value.isObject() ? rt::text(value[QLatin1String("name")]) : rt::text(value);
        if (!name.isEmpty() && (m_casinos.isEmpty() || m_casinos.contains(name, Qt::CaseInsensitive))) {
            m_account.casinos.append({name, name});
        }
    }
    if (values.isEmpty()) {
        m_casinos.sort();
        for (const QString& name : std::as_const(m_casinos)) {
            m_account.casinos.append({name, name});
        }
    }
    m_capabilities.listCasinoTickets = m_account.supervisor;
    session().account = m_account;
    session().colleagues = m_colleagues;
    session().capabilities = m_capabilities;
    finish(SignInResult{m_credential, m_account});
}

void RtSignIn::end(const Error& error)
{
    api().setCredential({});
    finish(error);
}

} // namespace caredesk
