#include "domain/FileGlob.h"

#include <QRegularExpression>

#include <algorithm>

namespace caredesk {

namespace {

const QLatin1String anyFolders("**");

QString withSlashes(QString text, PathStyle style)
{
    return style == PathStyle::Windows ? text.replace(u'\\', u'/') : text;
}

const QRegularExpression& variableOf(PathStyle style)
{
    static const QRegularExpression onWindows(QStringLiteral("%([A-Za-z_][A-Za-z0-9_()]*)%"));
    static const QRegularExpression onUnix(QStringLiteral(R"(\$\{([A-Za-z_][A-Za-z0-9_]*)\})"));
    return style == PathStyle::Windows ? onWindows : onUnix;
}

bool hasWildcard(const QString& part)
{
    return part.contains(u'*') || part.contains(u'?');
}

QStringList partsOf(const QString& path)
{
    return path.split(u'/', Qt::SkipEmptyParts);
}

bool isAbsolute(const QString& path, PathStyle style)
{
    static const QRegularExpression drive(QStringLiteral("^[A-Za-z]:/"));
    if (style == PathStyle::Unix) {
        return path.startsWith(u'/');
    }
    return path.startsWith(u"//") || drive.match(path).hasMatch();
}

/// The disk, or the computer and its share, that a path begins with; empty where it begins with neither.
qsizetype partsOfRoot(const QString& path, PathStyle style)
{
    if (!isAbsolute(path, style)) {
        return 0;
    }
    return style == PathStyle::Unix ? 0 : path.startsWith(u"//") ? 2 : 1;
}

bool beginsRight(const QString& path, PathStyle style)
{
    const auto variable = variableOf(style).match(path);
    return path.startsWith(u"~/") || isAbsolute(path, style) ||
           (variable.hasMatch() && variable.capturedStart() == 0);
}

} // namespace

PathStyle ownPathStyle()
{
#ifdef Q_OS_WIN
    return PathStyle::Windows;
#else
    return PathStyle::Unix;
#endif
}

std::optional<GlobMistake> mistakeInGlob(const QString& text, PathStyle style)
{
    const QString path = withSlashes(text, style);
    const QChar sign = style == PathStyle::Windows ? u'%' : u'$';
    if (!beginsRight(path, style)) {
        return GlobMistake::NotAbsolute;
    }
    const QStringList parts = partsOf(path);
    const auto firstWild = std::find_if(parts.begin(), parts.end(), hasWildcard);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (*part == QLatin1String("..") || *part == QLatin1String(".")) {
            return GlobMistake::GoesUp;
        }
        const bool mayVary = part < firstWild && part + 1 != parts.end();
        const QString fixed = mayVary ? QString(*part).remove(variableOf(style)) : *part;
        if (fixed.contains(sign)) {
            return GlobMistake::WrongVariable;
        }
        const bool braces =
            fixed.contains(u'[') || fixed.contains(u']') || fixed.contains(u'{') || fixed.contains(u'}');
        if (braces || (fixed.contains(anyFolders) && fixed != anyFolders)) {
            return GlobMistake::OtherWildcard;
        }
    }
    const FileGlob glob = splitGlob(text, style);
    const bool wild = std::any_of(glob.parts.begin(), glob.parts.end(), hasWildcard);
    const bool atRoot = isAbsolute(path, style) && partsOf(glob.place).size() <= partsOfRoot(path, style);
    if (glob.parts.isEmpty() || (wild && atRoot)) {
        return GlobMistake::NoFolder;
    }
    return std::nullopt;
}

FileGlob splitGlob(const QString& text, PathStyle style)
{
    const QString path = withSlashes(text, style);
    const QStringList parts = partsOf(path);
    const auto firstWild = std::find_if(parts.begin(), parts.end(), hasWildcard);
    // Without a wildcard it is one file, and its folder the place.
    const qsizetype fixed =
        firstWild == parts.end() ? std::max<qsizetype>(0, parts.size() - 1) : firstWild - parts.begin();
    FileGlob glob;
    glob.place = (path.startsWith(u"//")  ? QStringLiteral("//")
                  : path.startsWith(u'/') ? QStringLiteral("/")
                                          : QString()) +
                 parts.first(fixed).join(u'/');
    for (const QString& part : parts.sliced(fixed)) {
        if (part != anyFolders || glob.parts.isEmpty() || glob.parts.last() != anyFolders) {
            glob.parts.append(part);
        }
    }
    if (!glob.parts.isEmpty() && glob.parts.last() == anyFolders) {
        glob.parts.append(QStringLiteral("*"));
    }
    return glob;
}

std::optional<QString> expandPlace(const QString& place, PathStyle style, const QString& home,
                                   const std::function<QString(const QString&)>& variable)
{
    QString path = place;
    if (path == u"~" || path.startsWith(u"~/")) {
        path.replace(0, 1, home);
    }
    QString expanded;
    qsizetype end = 0;
    for (auto it = variableOf(style).globalMatch(path); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString value = variable(match.captured(1));
        if (value.isEmpty()) {
            return std::nullopt;
        }
        expanded += path.mid(end, match.capturedStart() - end) + value;
        end = match.capturedEnd();
    }
    expanded = withSlashes(expanded + path.mid(end), style);
    const QString whole = style == PathStyle::Windows && expanded.endsWith(u':') ? expanded + u'/' : expanded;
    return isAbsolute(whole, style) ? std::optional(whole) : std::nullopt;
}

bool matchesPart(const QString& part, const QString& name, PathStyle style)
{
    const QString pattern = style == PathStyle::Windows ? part.toCaseFolded() : part;
    const QString text = style == PathStyle::Windows ? name.toCaseFolded() : name;
    qsizetype at = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    qsizetype p = 0;
    while (at < text.size()) {
        if (p < pattern.size() && pattern.at(p) == u'*') {
            star = p++;
            mark = at;
        } else if (p < pattern.size() && (pattern.at(p) == u'?' || pattern.at(p) == text.at(at))) {
            ++p;
            ++at;
        } else if (star >= 0) {
            // The last star takes one character more; earlier ones never need to.
            p = star + 1;
            at = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern.at(p) == u'*') {
        ++p;
    }
    return p == pattern.size();
}

} // namespace caredesk
