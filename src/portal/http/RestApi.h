#pragma once

#include "base/Clock.h"
#include "portal/http/HttpClient.h"

namespace caredesk {

/// What the portals' REST APIs have in common: everything below one address, an Authorization with each
/// request, JSON, and a clock of their own. A portal's API says which calls there are. Network thread.
class RestApi : public QObject
{
    Q_OBJECT

public:
    HttpClient& http() { return m_http; }
    /// Of a path and query below the API's root.
    QUrl url(const QString& path) const;
    /// The portal's own address.
    const QUrl& base() const { return m_base; }
    /// For requests outside the API that the portal authorizes in the same way.
    QList<HttpHeader> authorization() const;
    bool isAuthorized() const { return !m_authorization.isEmpty(); }
    /// How far the portal's clock is ahead of this computer's, by the last answer; milliseconds.
    qint64 clockOffset() const { return m_clockOffset; }
    qint64 portalTime() const { return m_clock.now() + m_clockOffset; }

protected:
    /// `root` is the API's path below `base`, with a slash at both ends.
    RestApi(const QUrl& base, const QString& root, HttpOptions options, const Clock& clock, QObject* parent);

    /// The header's value; empty: signed out.
    void setAuthorization(const QByteArray& value) { m_authorization = value; }
    HttpRequest request(const QByteArray& method, const QString& path) const;
    /// One that leaves once, with a JSON body.
    HttpRequest writeRequest(const QByteArray& method, const QString& path, const QJsonObject& body) const;
    /// A search, which may be sent again.
    HttpRequest searchRequest(const QString& path, const QByteArray& question) const;

    /// All that an answer says but for its body; takes note of the portal's clock.
    template <typename Answer>
    Answer headOf(const HttpAnswer& from)
    {
        noteTime(from);
        Answer answer;
        answer.status = from.status;
        answer.retryAfterSeconds = from.retryAfterSeconds;
        answer.date = from.date;
        answer.location = QUrl::fromEncoded(from.header("Location"));
        return answer;
    }

    /// A success that has to be read and cannot be is MalformedAnswer.
    template <typename Answer>
    Result<Answer> checked(const Answer& answer, bool mustRead) const
    {
        if (mustRead && answer.isSuccess() && !answer.readable) {
            return Error{ErrorCode::MalformedAnswer, {m_base.host()}};
        }
        return answer;
    }

private:
    void noteTime(const HttpAnswer& answer);

    QUrl m_base;
    QString m_root;
    const Clock& m_clock;
    HttpClient m_http;
    QByteArray m_authorization;
    qint64 m_clockOffset = 0;
};

} // namespace caredesk
