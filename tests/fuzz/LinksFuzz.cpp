#include "content/LinkPolicy.h"
#include "fuzz/Fuzz.h"

#include <QUrl>

using namespace caredesk;
using namespace caredesk::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = textOf(data, size);
    const QString link = allowedLink(text);
    if (!link.isEmpty()) {
        const QUrl url(link);
        require(link.startsWith(u"https://") || link.startsWith(u"mailto:") || link.startsWith(u"tel:"),
                "only https, mailto and tel are opened");
        require(url.isValid() && url.userInfo().isEmpty(), "no link passes for another host");
        require(!url.hasQuery() || url.scheme() == u"https", "mailto and tel carry nothing but the address");
        for (const QChar c : link) {
            require(c.unicode() > 0x20 && c.unicode() < 0x7F, "a link is plain ASCII");
        }
        require(allowedLink(link) == link, "what is allowed stays as it is");
    }
    QString whole;
    const QList<Span> spans = withLinksFound({Span{.text = text}});
    for (const Span& span : spans) {
        require(span.link.isEmpty() || allowedLink(span.link) == span.link, "what is found is allowed");
        whole += span.text;
    }
    require(whole == text, "no text is lost where links are found");
    return 0;
}
