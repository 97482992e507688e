#include "portal/EvidenceReader.h"

#include "domain/FileGlob.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>
#include <optional>

namespace caredesk {

namespace {

constexpr qsizetype longestPattern = 1'000;
constexpr qsizetype longestGlob = 1'000;
constexpr qsizetype mostPatterns = 50;
constexpr qsizetype mostSources = 50;
constexpr qsizetype mostGlobs = 50;
constexpr qint64 largestFileLimit = 32ll * 1024 * 1024;

/// Gives the words below their translation context.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PortalProfile)
};

Error mistake(const QString& place, const QString& words)
{
    return {ErrorCode::InvalidProfile, {place, words}, words};
}

QString wordsFor(GlobMistake wrong)
{
    switch (wrong) {
    case GlobMistake::NotAbsolute: return Words::tr("expected a whole path, from the disk or a variable on");
    case GlobMistake::GoesUp: return Words::tr("a path may not go up by .. or stay by .");
    case GlobMistake::OtherWildcard:
        return Words::tr("only * and ? are understood, and ** as a folder of its own");
    case GlobMistake::NoFolder: return Words::tr("name a folder before the first * or ?");
    case GlobMistake::WrongVariable:
        return Words::tr("variables stand in a folder before the first * or ?, as %NAME% on Windows and "
                         "${NAME} on Linux");
    }
    return {};
}

/// One object of the list, key by key; keeps the first mistake.
class SourceReader
{
public:
    SourceReader(QString place, QJsonObject object)
        : m_place(std::move(place))
        , m_object(std::move(object))
    {
    }

    void name(const char* key, QString& value)
    {
        const QJsonValue taken = take(key);
        value = taken.toString().trimmed();
        if (value.isEmpty()) {
            fail(key, Words::tr("expected a text in quotation marks"));
        }
    }

    void globs(const char* key, PathStyle style, QStringList& values)
    {
        const QJsonValue taken = take(key);
        const QJsonArray list = taken.toArray();
        if (!taken.isUndefined() && (!taken.isArray() || list.size() > mostGlobs)) {
            return fail(key, Words::tr("expected a list of texts"));
        }
        for (const QJsonValue& item : list) {
            const QString glob = item.toString().trimmed();
            if (glob.isEmpty() || glob.size() > longestGlob) {
                return fail(key, Words::tr("expected a list of texts"));
            }
            if (const auto wrong = mistakeInGlob(glob, style)) {
                return fail(key, glob + QStringLiteral(": ") + wordsFor(*wrong));
            }
            values.append(glob);
        }
    }

    template <typename Number>
    void number(const char* key, Number& value, qint64 least, qint64 most)
    {
        const QJsonValue taken = take(key);
        if (taken.isUndefined()) {
            return;
        }
        const double number = taken.toDouble(std::nan(""));
        if (!taken.isDouble() || std::trunc(number) != number || number < static_cast<double>(least) ||
            number > static_cast<double>(most)) {
            return fail(key, Words::tr("expected a whole number from %1 to %2").arg(least).arg(most));
        }
        value = static_cast<Number>(number);
    }

    void flag(const char* key, bool& value)
    {
        const QJsonValue taken = take(key);
        if (!taken.isUndefined() && !taken.isBool()) {
            return fail(key, Words::tr("expected true or false"));
        }
        value = taken.toBool(value);
    }

    void patterns(const char* key, BlankOutPatterns& values)
    {
        const QJsonValue taken = take(key);
        if (taken.isUndefined()) {
            return;
        }
        Result<BlankOutPatterns> read =
            readBlankOutPatterns(m_place + u'.' + QString::fromLatin1(key), taken);
        if (read) {
            values = *std::move(read);
        } else if (!m_error) {
            m_error = read.error();
        }
    }

    void noOtherKeys()
    {
        const QStringList keys = m_object.keys();
        for (const QString& key : keys) {
            if (!m_asked.contains(key) && !m_error) {
                m_error = mistake(m_place + u'.' + key, Words::tr("there is no such setting"));
            }
        }
    }

    void fail(const char* key, const QString& words)
    {
        if (!m_error) {
            m_error = mistake(m_place + u'.' + QString::fromLatin1(key), words);
        }
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    QJsonValue take(const char* key)
    {
        const QString name = QString::fromLatin1(key);
        m_asked.append(name);
        return m_object.contains(name) ? m_object.value(name) : QJsonValue(QJsonValue::Undefined);
    }

    QString m_place;
    QJsonObject m_object;
    QStringList m_asked;
    std::optional<Error> m_error;
};

Result<EvidenceSource> readSource(const QString& place, const QJsonValue& value)
{
    if (!value.isObject()) {
        return mistake(place, Words::tr("expected { … }"));
    }
    EvidenceSource source;
    SourceReader reader(place, value.toObject());
    reader.name("nameEn", source.nameEn);
    reader.name("nameEs", source.nameEs);
    reader.globs("windows", PathStyle::Windows, source.windowsGlobs);
    reader.globs("linux", PathStyle::Unix, source.linuxGlobs);
    reader.number("maxFileBytes", source.maxFileBytes, 1'024, largestFileLimit);
    reader.number("maxFiles", source.maxFiles, 1, 1'000);
    reader.number("maxAgeDays", source.maxAgeDays, 0, 36'500);
    reader.flag("binaryFiles", source.binaryFiles);
    reader.patterns("blankOut", source.blankOut);
    reader.noOtherKeys();
    if (source.windowsGlobs.isEmpty() && source.linuxGlobs.isEmpty()) {
        reader.fail("linux", Words::tr("name at least one place, for Windows or for Linux"));
    }
    return reader.error() ? Result<EvidenceSource>(*reader.error()) : source;
}

} // namespace

Result<QList<EvidenceSource>> readEvidenceSources(const QString& key, const QJsonValue& value)
{
    const QJsonArray list = value.toArray();
    if (!value.isArray() || list.size() > mostSources) {
        return mistake(key, Words::tr("expected a list [ … ] of at most %1").arg(mostSources));
    }
    QList<EvidenceSource> sources;
    for (const QJsonValue& item : list) {
        Result<EvidenceSource> source =
            readSource(QStringLiteral("%1[%2]").arg(key).arg(sources.size() + 1), item);
        if (!source) {
            return source.error();
        }
        sources.append(*std::move(source));
    }
    return sources;
}

Result<BlankOutPatterns> readBlankOutPatterns(const QString& key, const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    if (!value.isObject() || object.size() > mostPatterns) {
        return mistake(key, Words::tr("expected { … }"));
    }
    BlankOutPatterns patterns;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString place = key + u'.' + it.key();
        const QString pattern = it.value().toString();
        if (pattern.isEmpty() || pattern.size() > longestPattern || it.key().trimmed().isEmpty()) {
            return mistake(
                place,
                Words::tr("expected a regular expression of at most %1 characters").arg(longestPattern));
        }
        const QRegularExpression expression(pattern);
        if (!expression.isValid()) {
            return mistake(place, Words::tr("this is no regular expression: %1, at character %2")
                                      .arg(expression.errorString())
                                      .arg(expression.patternErrorOffset() + 1));
        }
        patterns.insert(it.key().trimmed(), pattern);
    }
    return patterns;
}

} // namespace caredesk
