#pragma once

#include "portal/deskpro/DeskproAnswer.h"
#include "portal/http/MultipartBody.h"
#include "portal/http/RestApi.h"

namespace caredesk {

/// The calls of the REST API below `HOST/api/v2/`: authorization, JSON in and out, batches. Answers of any
/// status are values; errors are those of HttpClient, and MalformedAnswer for a read that answers no JSON.
/// Network thread.
class DeskproApi final : public RestApi
{
    Q_OBJECT

public:
    /// Reads in one batch at most; more are asked in several.
    static constexpr int mostReads = 60;

    DeskproApi(const QUrl& base, HttpOptions options, const Clock& clock, QObject* parent = nullptr);

    /// "ID:SECRET", or with its scheme: "token ID:SECRET", "key ID:CODE". Empty: signed out.
    void setToken(const QString& token);

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

private:
    Job<DeskproAnswers>* readBatch(const DeskproReads& reads);
    Result<DeskproAnswer> answerFrom(const Result<HttpAnswer>& result, bool mustRead);
};

} // namespace caredesk
