#include "content/LinkPolicy.h"

#include <QRegularExpression>
#include <QUrl>

namespace caredesk {

namespace {

constexpr qsizetype maxLink = 2'048;

QString phoneNumber(const QString& path)
{
    static const QRegularExpression number(QStringLiteral("^\\+?[0-9()\\-. ]{3,30}$"));
    return number.match(path).hasMatch() ? QString(path).remove(u' ') : QString();
}

void appendWithLinks(QList<Span>& out, const Span& span)
{
    static const QRegularExpression address(QStringLiteral("https://[^\\s<>\"'«»]+"),
                                            QRegularExpression::CaseInsensitiveOption);
    qsizetype from = 0;
    auto matches = address.globalMatch(span.text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString found = match.captured();
        while (!found.isEmpty() && QStringView(u".,;:!?)]}").contains(found.back())) {
            found.chop(1);
        }
        const QString link = allowedLink(found);
        if (link.isEmpty()) {
            continue;
        }
        if (match.capturedStart() > from) {
            Span before = span;
            before.text = span.text.mid(from, match.capturedStart() - from);
            out.append(before);
        }
        Span linked = span;
        linked.text = found;
        linked.link = link;
        out.append(linked);
        from = match.capturedStart() + found.size();
    }
    if (from < span.text.size()) {
        Span rest = span;
        rest.text = span.text.mid(from);
        out.append(rest);
    }
}

} // namespace

QString allowedLink(const QString& address)
{
    const QString trimmed = address.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > maxLink) {
        return {};
    }
    const QUrl url(trimmed, QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid()) {
        return {};
    }
    if (scheme == u"https") {
        return url.host().isEmpty() || !url.userInfo().isEmpty() ? QString()
                                                                 : url.toString(QUrl::FullyEncoded);
    }
    if (scheme == u"mailto") {
        const QString mailbox = url.path();
        return mailbox.contains(u'@') ? QString(u"mailto:" + mailbox) : QString();
    }
    if (scheme == u"tel") {
        const QString number = phoneNumber(url.path());
        return number.isEmpty() ? QString() : QString(u"tel:" + number);
    }
    return {};
}

QList<Span> withLinksFound(const QList<Span>& spans)
{
    QList<Span> out;
    for (const Span& span : spans) {
        if (span.link.isEmpty() && span.text.contains(u"https://", Qt::CaseInsensitive)) {
            appendWithLinks(out, span);
        } else {
            out.append(span);
        }
    }
    return out;
}

} // namespace caredesk
