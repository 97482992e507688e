#pragma once

#include "portal/http/MultipartBody.h"
#include "portal/http/RestApi.h"
#include "portal/requesttracker/RtAnswer.h"

namespace caredesk {

/// The calls of REST2 below `HOST/REST/2.0/`: authorization, JSON in and out. Answers of any status are
/// values; errors are those of HttpClient, and MalformedAnswer for a read that answers no JSON. Network
/// thread.
class RtApi final : public RestApi
{
    Q_OBJECT

public:
    RtApi(const QUrl& base, HttpOptions options, const Clock& clock, QObject* parent = nullptr);

    /// "Basic …" or "token 1-39-…" as it goes into the header; a bare token gets its scheme. Empty: signed
    /// out.
    void setCredential(const QString& credential);

    Job<RtAnswer>* get(const QString& path);
    /// Several reads at once; the first that could not be answered is the error.
    Job<RtAnswers>* read(const RtReads& reads);

    /// Leaves once. An unreadable answer is a value too.
    Job<RtAnswer>* write(const QByteArray& method, const QString& path, const QJsonObject& body);
    Job<RtAnswer>* post(const QString& path, MultipartBody body);

private:
    Job<RtAnswer>* send(HttpRequest request, bool mustRead);
    Job<RtAnswer>* ask(const RtRead& read);
    Result<RtAnswer> answerFrom(const Result<HttpAnswer>& result, bool mustRead);
};

} // namespace caredesk
