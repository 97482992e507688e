#include "content/HtmlParser.h"

#include <libxml/HTMLparser.h>

#include <memory>

namespace caredesk {

namespace {

/// Characters of one tag outside its quoted values. libxml2 compares each attribute with those before it, so
/// a tag with a hundred thousand of them would keep it busy for minutes.
constexpr int maxTagLength = 4'000;

struct ContextDeleter
{
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

struct Callback
{
    HtmlHandler& handler;
    htmlParserCtxt* context;
    bool stopped = false;
};

QString fromXml(const xmlChar* text)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(text));
}

void onStart(void* data, const xmlChar* name, const xmlChar** attributes)
{
    auto* callback = static_cast<Callback*>(data);
    if (callback->stopped) {
        return;
    }
    HtmlAttributes values;
    for (int i = 0; attributes != nullptr && attributes[i] != nullptr; i += 2) {
        values.insert(QByteArray(reinterpret_cast<const char*>(attributes[i])), fromXml(attributes[i + 1]));
    }
    if (!callback->handler.startElement(QByteArray(reinterpret_cast<const char*>(name)), values)) {
        callback->stopped = true;
        xmlStopParser(callback->context);
    }
}

void onEnd(void* data, const xmlChar* name)
{
    auto* callback = static_cast<Callback*>(data);
    if (!callback->stopped) {
        callback->handler.endElement(QByteArray(reinterpret_cast<const char*>(name)));
    }
}

void onText(void* data, const xmlChar* text, int length)
{
    auto* callback = static_cast<Callback*>(data);
    if (!callback->stopped) {
        callback->handler.text(QString::fromUtf8(reinterpret_cast<const char*>(text), length));
    }
}

bool hasEndlessTag(const QString& html)
{
    int length = -1;
    QChar quote;
    for (const QChar c : html) {
        if (length < 0) {
            length = c == u'<' ? 0 : -1;
        } else if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == u'>' || (length == 0 && !c.isLetter() && c != u'/')) {
            length = -1;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (++length > maxTagLength) {
            return true;
        }
    }
    return false;
}

} // namespace

bool parseHtml(const QString& html, HtmlHandler& handler)
{
    if (hasEndlessTag(html)) {
        return false;
    }
    const std::unique_ptr<htmlParserCtxt, ContextDeleter> context(htmlNewParserCtxt());
    if (!context) {
        return false;
    }
    Callback callback{handler, context.get()};
    *context->sax = htmlSAXHandler{};
    context->sax->startElement = onStart;
    context->sax->endElement = onEnd;
    context->sax->characters = onText;
    context->sax->ignorableWhitespace = onText;
    context->sax->cdataBlock = onText;
    context->userData = &callback;
    const QByteArray utf8 = html.toUtf8();
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                            HTML_PARSE_NOWARNING | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC;
    xmlFreeDoc(htmlCtxtReadMemory(context.get(), utf8.constData(), static_cast<int>(utf8.size()), nullptr,
                                  "UTF-8", options));
    return !callback.stopped;
}

} // namespace caredesk
