#include "portal/http/RestApi.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace caredesk {

namespace {

constexpr auto json = "application/json";

} // namespace

RestApi::RestApi(const QUrl& base, const QString& root, HttpOptions options, const Clock& clock,
                 QObject* parent)
    : QObject(parent)
    , m_base(base)
    , m_root(root)
    , m_clock(clock)
    , m_http(std::move(options))
{
}

QUrl RestApi::url(const QString& path) const
{
    const qsizetype question = path.indexOf(u'?');
    QUrl url = m_base;
    url.setPath(m_base.path() + m_root + path.left(question), QUrl::TolerantMode);
    if (question >= 0) {
        url.setQuery(path.mid(question + 1), QUrl::TolerantMode);
    }
    return url;
}

QList<HttpHeader> RestApi::authorization() const
{
    return isAuthorized() ? QList<HttpHeader>{{"Authorization", m_authorization}} : QList<HttpHeader>();
}

HttpRequest RestApi::request(const QByteArray& method, const QString& path) const
{
    HttpRequest request;
    request.method = method;
    request.url = url(path);
    request.headers = authorization();
    request.headers.append(HttpHeader{"Accept", json});
    return request;
}

HttpRequest RestApi::writeRequest(const QByteArray& method, const QString& path,
                                  const QJsonObject& body) const
{
    HttpRequest write = request(method, path);
    write.contentType = json;
    write.body = std::make_unique<UploadDevice>(QJsonDocument(body).toJson(QJsonDocument::Compact));
    return write;
}

HttpRequest RestApi::searchRequest(const QString& path, const QByteArray& question) const
{
    HttpRequest search = request("POST", path);
    search.contentType = json;
    search.question = question;
    return search;
}

void RestApi::noteTime(const HttpAnswer& answer)
{
    if (answer.date > 0) {
        m_clockOffset = answer.date - m_clock.now();
    }
}

} // namespace caredesk
