#include "base/Log.h"
#include "domain/PortalAddress.h"
#include "fuzz/Fuzz.h"
#include "portal/http/AnswerJson.h"
#include "portal/http/HttpClient.h"
#include "portal/http/MultipartBody.h"
#include "portal/http/RedirectPolicy.h"

using namespace caredesk;
using namespace caredesk::fuzz;

namespace {

void followRedirect(const QByteArray& location)
{
    const QUrl from(QStringLiteral("https://portal.example/api/v2/file/1"));
    const std::optional<QUrl> target = redirectTarget(from, location);
    if (!target) {
        return;
    }
    require(target->scheme() == u"https" && !target->host().isEmpty(), "a redirect never leaves https");
    require(!carriesCredentials(*target, from) ||
                (target->host() == u"portal.example" && target->port(443) == 443),
            "credentials go to the portal only");
}

void readAddress(const QString& typed)
{
    const Result<QUrl> address = portalUrlFromText(typed);
    require(!address || (address->scheme() == u"https" && address->userInfo().isEmpty()),
            "a portal's address is https and holds no password");
}

/// A file's name becomes part of a header; it must not end it.
void sendName(const QString& name)
{
    MultipartBody body;
    body.addFile("file", name, "text/plain", QStringLiteral("/nowhere"), 0);
    const auto device = body.takeDevice();
    QByteArray head(4096, 0);
    head.truncate(static_cast<qsizetype>(std::max<qint64>(0, device->read(head.data(), head.size()))));
    const qsizetype end = head.indexOf("\r\n\r\n");
    require(end < 0 || head.left(end).count("\r\n") == 2, "a name adds no line to a head");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    HttpAnswer answer;
    for (const QByteArray& line : bytes.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append({line.left(colon), colon < 0 ? QByteArray() : line.mid(colon + 1).trimmed()});
    }
    answer.header("Date");
    followRedirect(answer.header("Location"));
    followRedirect(bytes);
    require(firstByteOfRange(answer.header("Content-Range")) >= -1, "a range begins somewhere or nowhere");
    firstByteOfRange(bytes);
    const QString text = textOf(data, size);
    readAddress(text);
    sendName(text);
    redacted(text);
    if (const auto json = jsonFrom(bytes)) {
        require(json->isObject() || json->isArray() || json->isNull(), "JSON is an object or a list");
    }
    return 0;
}
