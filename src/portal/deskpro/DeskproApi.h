#pragma once

#include "base/Clock.h"
#include "portal/deskpro/DeskproAnswer.h"
#include "portal/http/HttpClient.h"
#include "portal/http/MultipartBody.h"

namespace caredesk {

/// The calls of the REST API below `HOST/api/v2/`: authorization, JSON in and out, batches. Answers of any
/// status are values; errors are those of HttpClient, and MalformedAnswer for a read that answers no JSON.
/// Network thread.
class DeskproApi final : public QObject
{
    Q_OBJECT

public:
    /// Reads in one batch at most; more are asked in several.
    static constexpr int mostReads = 60;

    DeskproApi(const QUrl& base, HttpOptions options, const Clock& clock, QObject* parent = nullptr);

    /// "ID:SECRET", or with its scheme: "token ID:SECRET", "key ID:CODE". Empty: signed out.
    void setToken(const QString& token);
    bool hasToken() const { return !m_authorization.isEmpty(); }

    Job<DeskproAnswer>* get(const QString& path);
    /// Several reads in one round trip (in several of `mostReads` each, one after the other, when they are
    /// more).
    Job<DeskproAnswers>* read(const DeskproReads& reads);

    /// Leaves once. `uuid` (may be empty) goes along as X-Client-Reference. An unreadable answer is a value
    /// too.
    Job<DeskproAnswer>* write(const QByteArray& method, const QString& path, const QJsonObject& body,
                              const QString& uuid);
    Job<DeskproAnswer>* upload(const QString& path, MultipartBody body);
    Job<DeskproAnswer>* remove(const QString& path);

    HttpClient& http() { return m_http; }
    QUrl url(const QString& path) const;
    const QUrl& base() const { return m_base; }
    /// For requests outside the API that the portal authorizes by the same token.
    QList<HttpHeader> authorization() const;
    /// How far the portal's clock is ahead of this computer's, by the last answer; milliseconds.
    qint64 clockOffset() const { return m_clockOffset; }
    qint64 portalTime() const { return m_clock.now() + m_clockOffset; }

private:
    HttpRequest request(const QByteArray& method, const QString& path) const;
    Job<DeskproAnswers>* readBatch(const DeskproReads& reads);
    Result<DeskproAnswer> answerFrom(const Result<HttpAnswer>& result, bool mustRead);
    void noteTime(const HttpAnswer& answer);

    QUrl m_base;
    const Clock& m_clock;
    HttpClient m_http;
    QByteArray m_authorization;
    qint64 m_clockOffset = 0;
};

} // namespace caredesk
