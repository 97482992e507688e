#pragma once

#include "portal/http/HttpClient.h"

#include <QPointer>

#include <memory>

namespace caredesk {

class PartFile;

/// What to fetch and where to put it.
struct FileDownloadRequest
{
    QUrl url = {};
    QList<HttpHeader> headers = {}; ///< Sent to the url's own origin only.
    QString path = {};
    qint64 size = -1; ///< As announced; -1: not known.
};

/// Fetches a file into `path` + ".part" and renames it when it is whole. Goes on from what a former try left,
/// where the server answers ranges (RFC 9110, 14). Follows up to three redirects to https addresses, without
/// the headers when they lead to another origin. Errors: those of HttpClient, SignInExpired (401), NotAllowed
/// (403), NotFound, Rejected, TooManyRequests, PortalUnavailable, MalformedAnswer (another size than
/// announced), FileWriteFailed and DiskFull with {path}.
class FileDownload final : public Job<Done>
{
public:
    FileDownload(HttpClient& http, FileDownloadRequest request, QObject* parent);
    ~FileDownload() override;

private:
    void ask();
    void onAnswer(const Result<HttpAnswer>& result);
    void onPartComplete();
    bool followRedirect(const HttpAnswer& answer);
    Error refusal(const HttpAnswer& answer) const;

    HttpClient& m_http;
    FileDownloadRequest m_request;
    QUrl m_origin;
    std::shared_ptr<PartFile> m_part;
    QPointer<JobBase> m_running;
    int m_redirects = 0;
    bool m_startedOver = false;
};

} // namespace caredesk
