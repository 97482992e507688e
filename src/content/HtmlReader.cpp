#include "content/HtmlReader.h"

#include "content/DocumentBuilder.h"
#include "content/HtmlParser.h"
#include "content/LinkPolicy.h"
#include "content/TagStripper.h"

namespace caredesk {

namespace {

constexpr qsizetype maxSource = 16ll * 1024 * 1024;
constexpr qsizetype maxOpenElements = 1'000;
constexpr int maxLevels = 64;

enum class Role {
    Plain, ///< Not known, or without meaning here: its content counts as its parent's.
    Dropped,
    Block,
    Heading,
    Bold,
    Italic,
    Code,
    Preformatted,
    Link,
    OrderedList,
    UnorderedList,
    Item,
    Quote,
    Table,
    Row,
    Cell,
    LineBreak,
    Rule,
    Image,
};

Role roleOf(const QByteArray& name)
{
    static const QHash<QByteArray, Role> roles = [] {
        QHash<QByteArray, Role> all;
        const auto add = [&all](Role role, const QList<QByteArray>& names) {
            for (const QByteArray& each : names) {
                all.insert(each, role);
            }
        };
        add(Role::Dropped,
            {"script", "style", "title", "template", "svg", "math", "embed", "applet", "iframe", "frame",
             "frameset", "noframes", "canvas", "audio", "video", "map", "select", "datalist", "input"});
        add(Role::Block, {"p",      "div", "section",  "article",   "header", "footer",  "main",
                          "aside",  "nav", "center",   "form",      "figure", "address", "dl",
                          "dt",     "dd",  "details",  "summary",   "body",   "caption", "legend",
                          "hgroup", "dir", "fieldset", "figcaption"});
        add(Role::Heading, {"h1", "h2", "h3", "h4", "h5", "h6"});
        add(Role::Bold, {"b", "strong"});
        add(Role::Italic, {"i", "em", "cite", "var", "dfn"});
        add(Role::Code, {"code", "tt", "kbd", "samp"});
        add(Role::Preformatted, {"pre", "listing", "xmp", "plaintext"});
        add(Role::Link, {"a"});
        add(Role::OrderedList, {"ol"});
        add(Role::UnorderedList, {"ul", "menu"});
        add(Role::Item, {"li"});
        add(Role::Quote, {"blockquote"});
        add(Role::Table, {"table"});
        add(Role::Row, {"tr"});
        add(Role::Cell, {"td", "th"});
        add(Role::LineBreak, {"br"});
        add(Role::Rule, {"hr"});
        add(Role::Image, {"img", "image"});
        return all;
    }();
    return roles.value(name, Role::Plain);
}

bool isHidden(const HtmlAttributes& attributes)
{
    const QString style = attributes.value("style").toLower().remove(u' ');
    return attributes.contains("hidden") || style.contains(u"display:none") ||
           style.contains(u"mso-hide:all");
}

/// What mail programs put around, or in front of, the mail that is answered.
bool isQuotation(const HtmlAttributes& attributes)
{
    const QString classes = attributes.value("class").toLower();
    return classes.contains(u"gmail_quote") || classes.contains(u"gmail_attr") ||
           classes.contains(u"yahoo_quoted") || classes.contains(u"moz-cite-prefix") ||
           attributes.value("type").toLower() == u"cite";
}

bool beginsAnsweredMail(const HtmlAttributes& attributes)
{
    const QString id = attributes.value("id").toLower();
    return id == u"appendonsend" || id == u"divrplyfwdmsg" || id.endsWith(u"_divrplyfwdmsg");
}

/// One or two pixels: there to report that the message was read, not to be seen.
bool isTrackingPixel(const HtmlAttributes& attributes)
{
    const auto tiny = [&attributes](const char* name) {
        bool number = false;
        const int size = attributes.value(name).toInt(&number);
        return number && size <= 2;
    };
    return tiny("width") || tiny("height");
}

class Reader final : public HtmlHandler
{
public:
    explicit Reader(const QStringList& knownImages)
        : m_knownImages(knownImages)
    {
    }

    bool startElement(const QByteArray& name, const HtmlAttributes& attributes) override;
    void endElement(const QByteArray& name) override;
    void text(const QString& text) override
    {
        if (!m_states.back().dropped) {
            m_builder.addText(text, m_states.back());
        }
    }
    Document take() { return m_builder.take(); }
    void setTruncated() { m_builder.setTruncated(); }
    void addRest(const QString& text) { m_builder.addRest(text); }

private:
    void begin(Role role, const QByteArray& name, const HtmlAttributes& attributes, TextState& state);
    void beginLink(const HtmlAttributes& attributes, TextState& state);
    void addImage(const HtmlAttributes& attributes, const TextState& state);

    DocumentBuilder m_builder;
    QStringList m_knownImages;
    QList<TextState> m_states{TextState{}};
    QList<Role> m_open;
    int m_levels = 0;
    bool m_answeredMail = false;
};

bool takesALevel(Role role)
{
    return role != Role::Plain && role != Role::Block && role != Role::LineBreak && role != Role::Rule &&
           role != Role::Image && role != Role::Dropped;
}

bool Reader::startElement(const QByteArray& name, const HtmlAttributes& attributes)
{
    if (m_open.size() >= maxOpenElements) {
        return false;
    }
    Role role = roleOf(name);
    if (takesALevel(role)) {
        if (m_levels >= maxLevels) {
            role = Role::Block;
            setTruncated();
        } else {
            ++m_levels;
        }
    }
    TextState state = m_states.back();
    m_answeredMail = m_answeredMail || beginsAnsweredMail(attributes);
    state.quoted = state.quoted || m_answeredMail;
    if (!state.dropped && role != Role::Dropped && isHidden(attributes)) {
        state.dropped = true;
    }
    if (!state.dropped) {
        begin(role, name, attributes, state);
    } else if (takesALevel(role)) {
        --m_levels;
        role = Role::Dropped;
    } else {
        role = Role::Dropped;
    }
    m_states.append(state);
    m_open.append(role);
    return true;
}

void Reader::begin(Role role, const QByteArray& name, const HtmlAttributes& attributes, TextState& state)
{
    if (!state.quoted && isQuotation(attributes)) {
        m_builder.endBlock();
        state.quoted = true;
    }
    switch (role) {
    case Role::Plain: break;
    case Role::Dropped: state.dropped = true; break;
    case Role::Block: m_builder.endBlock(); break;
    case Role::Heading:
        m_builder.endBlock();
        state.heading = name.at(1) - '0';
        break;
    case Role::Bold: state.bold = true; break;
    case Role::Italic: state.italic = true; break;
    case Role::Code: state.code = true; break;
    case Role::Preformatted:
        m_builder.endBlock();
        state.preformatted = true;
        break;
    case Role::Link: beginLink(attributes, state); break;
    case Role::OrderedList:
        m_builder.beginList(true, qMax(attributes.value("start", u"1"_qs).toInt(), 0));
        break;
    case Role::UnorderedList: m_builder.beginList(false, 1); break;
    case Role::Item: m_builder.beginItem(); break;
    case Role::Quote:
        m_builder.endBlock();
        state.quoted = true;
        break;
    case Role::Table: m_builder.beginTable(attributes.value("role").toLower() == u"presentation"); break;
    case Role::Row: m_builder.beginRow(); break;
    case Role::Cell: m_builder.beginCell(); break;
    case Role::LineBreak: m_builder.addLineBreak(state); break;
    case Role::Rule: m_builder.addRule(state); break;
    case Role::Image: addImage(attributes, state); break;
    }
}

void Reader::endElement(const QByteArray&)
{
    if (m_open.isEmpty()) {
        return;
    }
    const Role role = m_open.takeLast();
    m_states.removeLast();
    if (takesALevel(role)) {
        --m_levels;
    }
    switch (role) {
    case Role::Block:
    case Role::Heading:
    case Role::Preformatted:
    case Role::Quote:
    case Role::Item:
    case Role::Row: m_builder.endBlock(); break;
    case Role::OrderedList:
    case Role::UnorderedList: m_builder.endList(); break;
    case Role::Table: m_builder.endTable(); break;
    case Role::Cell: m_builder.endCell(); break;
    case Role::Plain:
    case Role::Dropped:
    case Role::Bold:
    case Role::Italic:
    case Role::Code:
    case Role::Link:
    case Role::LineBreak:
    case Role::Rule:
    case Role::Image: break;
    }
}

void Reader::beginLink(const HtmlAttributes& attributes, TextState& state)
{
    const QString link = allowedLink(attributes.value("href"));
    if (!link.isEmpty()) {
        state.link = link;
    }
}

void Reader::addImage(const HtmlAttributes& attributes, const TextState& state)
{
    const QString address = attributes.value("src").trimmed();
    const QString alt = attributes.value("alt").simplified().left(200);
    if (address.startsWith(u"cid:", Qt::CaseInsensitive)) {
        m_builder.addImage(address.mid(4), alt, state);
    } else if (m_knownImages.contains(address)) {
        m_builder.addImage(address, alt, state);
    } else if (!alt.isEmpty() && !isTrackingPixel(attributes)) {
        m_builder.addText(alt, state);
    }
}

/// What neither HTML nor a text field can hold.
QString withoutControls(QString text)
{
    for (QChar& c : text) {
        if (c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r') {
            c = u' ';
        }
    }
    return text;
}

} // namespace

Document readHtml(const QString& html, const QStringList& knownImages)
{
    Reader reader(knownImages);
    const QString clean = withoutControls(html);
    const QString source = clean.left(maxSource);
    const QString rest = textWithoutTags(clean.mid(maxSource));
    if (parseHtml(source, reader)) {
        if (!rest.isEmpty()) {
            reader.addRest(rest);
        }
        return reader.take();
    }
    DocumentBuilder textOnly;
    textOnly.setTruncated();
    for (const QString& line : textWithoutTags(source).split(u'\n')) {
        textOnly.addText(line, TextState{});
        textOnly.endBlock();
    }
    if (!rest.isEmpty()) {
        textOnly.addRest(rest);
    }
    return textOnly.take();
}

} // namespace caredesk
