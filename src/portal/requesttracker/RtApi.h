#pragma once

#include "base/Clock.h"
#include "portal/http/HttpClient.h"
#include "portal/http/MultipartBody.h"
#include "portal/requesttracker/RtAnswer.h"

#include <memory>

namespace caredesk {

/// The calls of REST2 below `HOST/REST/2.0/`: authorization, JSON in and out. Answers of any status are
/// values; errors are those of HttpClient, and MalformedAnswer for a read that answers no JSON. Network
/// thread.
class RtApi final : public QObject
{
    Q_OBJECT

public:
    RtApi(const QUrl& base, HttpOptions options, const Clock& clock, QObject* parent = nullptr);

    /// "Basic …" or "token 1-39-…" as it goes into the header; a bare token gets its scheme. Empty: signed
    /// out.
    void setCredential(const QString& credential);
    bool hasCredential() const { return !m_authorization.isEmpty(); }

    Job<RtAnswer>* get(const QString& path);
    /// Several reads at once; the first that could not be answered is the error.
    Job<RtAnswers>* read(const RtReads& reads);

    /// Leaves once. An unreadable answer is a value too.
    Job<RtAnswer>* write(const QByteArray& method, const QString& path, const QJsonObject& body);
    Job<RtAnswer>* post(const QString& path, MultipartBody body);

    HttpClient& http() { return m_http; }
    QUrl url(const QString& path) const;
    const QUrl& base() const { return m_base; }
    QList<HttpHeader> authorization() const;
    /// The portal's clock by its last answer.
    qint64 portalTime() const { return m_clock.now() + m_clockOffset; }

private:
    HttpRequest request(const QByteArray& method, const QString& path) const;
    Job<RtAnswer>* send(HttpRequest request, bool mustRead);
    Job<RtAnswer>* ask(const RtRead& read);
    Result<RtAnswer> answerFrom(const Result<HttpAnswer>& result, bool mustRead);

    QUrl m_base;
    const Clock& m_clock;
    HttpClient m_http;
    QByteArray m_authorization;
    qint64 m_clockOffset = 0;
};

} // namespace caredesk
