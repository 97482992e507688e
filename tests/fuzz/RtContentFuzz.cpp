#include "fuzz/Fuzz.h"
#include "portal/http/HttpMessage.h"
#include "portal/requesttracker/ContentSink.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace caredesk;
using namespace caredesk::fuzz;

namespace {

struct Taken
{
    bool whole = false;
    qint64 written = 0;

    bool operator==(const Taken&) const = default;
};

/// The answer as it comes over the wire: in pieces of any size.
Taken take(const QByteArray& answer, qsizetype piece)
{
    static const QTemporaryDir folder;
    constexpr qint64 most = 4'096;
    ContentSink sink(folder.filePath(QStringLiteral("file")), most);
    HttpAnswer head;
    head.status = 200;
    bool good = !sink.begin(head);
    for (qsizetype at = 0; good && at < answer.size(); at += piece) {
        good = !sink.write(answer.mid(at, piece));
    }
    const bool ended = !sink.end();
    require(!good || sink.written() <= most, "a file has an end");
    return {good && ended, good ? sink.written() : 0};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray answer = bytesOf(data, size);
    const Taken atOnce = take(answer, answer.size() + 1);
    require(atOnce == take(answer, 3), "pieces make no difference");
    const QJsonObject json = QJsonDocument::fromJson(answer).object();
    const QJsonValue content = json.value(QLatin1String("Content"));
    if (atOnce.whole && content.isString()) {
        const QByteArray plain =
            QByteArray::fromBase64(content.toString().toUtf8(), QByteArray::IgnoreBase64DecodingErrors);
        require(atOnce.written <= plain.size() + 4'096, "no byte comes from nowhere");
    }
    return 0;
}
