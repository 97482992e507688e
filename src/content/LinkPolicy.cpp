#include "content/LinkPolicy.h"

#include <QRegularExpression>
#include <QUrl>

namespace caredesk {

namespace {

constexpr qsizetype maxLink = 2'048;

/// The number as it is dialled: digits, with a plus sign before them or not.
QString phoneNumber(const QString& path)
{
    static const QRegularExpression written(QStringLiteral("^\\+?[0-9()\\-. ]{3,30}\\z"));
    static const QRegularExpression between(QStringLiteral("[()\\-. ]"));
    const QString number = QString(path).remove(between);
    return written.match(path).hasMatch() && number.size() > 3 ? number : QString();
}

/// One plain address. Not what RFC 6068 would take besides: several, and headers behind a (coded) question
/// mark or line break, which mail programs obey.
QString mailbox(const QString& path)
{
    static const QRegularExpression address(
        QStringLiteral("^[A-Za-z0-9.!#$'*+/=^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}\\z"));
    return address.match(path).hasMatch() ? path : QString();
}

/// Enough to see whose it is; the end of a host tells that.
constexpr qsizetype shownTarget = 60;

/// The host that a text names as its own, as in "https://x.example/a", "www.x.example" or "x.com"; empty when
/// it names none. "informe.pdf" is none.
QString hostNamedBy(const QString& text)
{
    static const QRegularExpression address(
        QStringLiteral(
            R"(^(https?://)?((?:[\w-]+\.)+(?:\w\w|com|net|org|info|biz|edu|gov|int|app|dev|example)))"
            R"((?=[/:?#\s]|\z))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = address.match(text.left(300));
    const QString host = QString::fromLatin1(QUrl::toAce(match.captured(2).toLower()));
    return host.startsWith(u"www.") ? host.mid(4) : host;
}

QString digitsOf(const QString& text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit()) {
            digits += c;
        }
    }
    return digits;
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
        // Encoded it is longer.
        const QString link = url.toString(QUrl::FullyEncoded);
        const bool allowed = !url.host().isEmpty() && url.userInfo().isEmpty() && link.size() <= maxLink;
        return allowed ? link : QString();
    }
    if (scheme == u"mailto") {
        const QString person = mailbox(url.path());
        return person.isEmpty() ? QString() : QString(u"mailto:" + person);
    }
    if (scheme == u"tel") {
        const QString number = phoneNumber(url.path());
        return number.isEmpty() ? QString() : QString(u"tel:" + number);
    }
    return {};
}

QString hiddenTarget(const QString& shown, const QString& link)
{
    const QUrl url(link);
    const QString text = shown.trimmed();
    if (url.scheme() == u"https") {
        const QString named = hostNamedBy(text);
        const QString host = url.host(QUrl::FullyEncoded);
        const bool same = named.isEmpty() || host == named || host.endsWith(u'.' + named);
        return same ? QString() : host.right(shownTarget);
    }
    if (url.scheme() == u"mailto") {
        const bool same = mailbox(text).isEmpty() || text.compare(url.path(), Qt::CaseInsensitive) == 0;
        return same ? QString() : url.path().right(shownTarget);
    }
    const QString named = phoneNumber(text).isEmpty() ? QString() : digitsOf(text);
    return digitsOf(url.path()).endsWith(named) ? QString() : url.path();
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
