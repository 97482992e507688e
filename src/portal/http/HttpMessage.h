#pragma once

#include "portal/http/AnswerSink.h"
#include "portal/http/UploadDevice.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <memory>

namespace caredesk {

using HttpHeader = QPair<QByteArray, QByteArray>;

/// What is asked. Move-only: a body can be sent once.
struct HttpRequest
{
    QByteArray method = QByteArrayLiteral("GET");
    QUrl url = {};
    QList<HttpHeader> headers = {};
    /// A write: leaves exactly once. HttpClient::send() says how.
    std::unique_ptr<UploadDevice> body = {};
    /// A body that only asks (a batch of reads): it may be repeated by the library beneath.
    QByteArray question = {};
    QByteArray contentType = {};
    /// Where the body of a 2xx answer goes instead of into HttpAnswer::body.
    std::shared_ptr<AnswerSink> sink = {};
    /// Decoded bytes that are taken into memory at most; beyond that AnswerTooLarge.
    qint64 maxAnswerBytes = 32ll * 1024 * 1024;
};

/// What was answered, whatever its status.
struct HttpAnswer
{
    int status = 0;
    QList<HttpHeader> headers = {};
    QByteArray body = {};
    /// From Retry-After, in seconds or as a date; at most an hour, 0 when it is not there.
    int retryAfterSeconds = 0;
    /// From the Date header, UTC milliseconds; 0: none.
    qint64 date = 0;

    QByteArray header(const QByteArray& name) const;
    bool isSuccess() const { return status >= 200 && status < 300; }
    bool operator==(const HttpAnswer&) const = default;
};

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7) as UTC milliseconds; 0 when it is none.
qint64 millisecondsFromHttpDate(const QByteArray& value);

/// Retry-After (RFC 9110, 10.2.3) in seconds from `now`, between 0 and 3600.
int secondsFromRetryAfter(const QByteArray& value, qint64 now);

/// The first byte that a Content-Range (RFC 9110, 14.4) names; -1 when it cannot be read.
qint64 firstByteOfRange(const QByteArray& value);

} // namespace caredesk
