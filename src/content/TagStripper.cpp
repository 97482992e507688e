#include "content/TagStripper.h"

#include <QStringList>

#include <array>

namespace caredesk {

namespace {

struct Entity
{
    QLatin1StringView name;
    QChar character;
};

/// The entities without which plain text cannot be read.
QString withEntities(const QString& text)
{
    static constexpr std::array<Entity, 6> entities{{{QLatin1StringView("&lt;"), u'<'},
                                                     {QLatin1StringView("&gt;"), u'>'},
                                                     {QLatin1StringView("&quot;"), u'"'},
                                                     {QLatin1StringView("&#39;"), u'\''},
                                                     {QLatin1StringView("&nbsp;"), u' '},
                                                     {QLatin1StringView("&amp;"), u'&'}}};
    QString out = text;
    for (const Entity& entity : entities) {
        out.replace(entity.name, QString(entity.character));
    }
    return out;
}

QString nameOfTag(QStringView inside)
{
    qsizetype end = 0;
    while (end < inside.size() && inside.at(end).isLetterOrNumber()) {
        ++end;
    }
    return inside.left(qMin<qsizetype>(end, 16)).toString().toLower();
}

bool isInline(const QString& name)
{
    static const QStringList names{u"a"_qs, u"b"_qs,    u"i"_qs,    u"em"_qs, u"strong"_qs,
                                   u"u"_qs, u"code"_qs, u"span"_qs, u"s"_qs,  u"font"_qs};
    return names.contains(name);
}

} // namespace

QString textWithoutTags(const QString& html)
{
    QString out;
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype open = html.indexOf(u'<', at);
        if (open < 0) {
            out += html.mid(at);
            break;
        }
        out += QStringView(html).mid(at, open - at);
        const qsizetype close = html.indexOf(u'>', open);
        if (close < 0) {
            break;
        }
        const QString name = nameOfTag(QStringView(html).mid(open + 1, close - open - 1));
        at = close + 1;
        if (name == u"script" || name == u"style") {
            const QString endTag = u"</" + name;
            const qsizetype end = html.indexOf(endTag, at, Qt::CaseInsensitive);
            at = end < 0 ? html.size() : end;
        }
        const bool closesInline =
            name.isEmpty() && isInline(nameOfTag(QStringView(html).mid(open + 2, close - open - 2)));
        if (!closesInline && !isInline(name) && !out.endsWith(u'\n')) {
            out += u'\n';
        }
    }
    return withEntities(out);
}

} // namespace caredesk
