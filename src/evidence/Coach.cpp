#include "evidence/Coach.h"

#include "evidence/CoachRules.h"

#include <QFile>

#include <algorithm>

namespace caredesk {

namespace {

/// So much has to stand under a heading for it to say something.
constexpr int fewestWordsOfSection = 2;
constexpr qsizetype longestHeading = 6;
constexpr qsizetype longestFound = 60;

/// A text with what the rules look at.
struct ReadText
{
    QString text;
    QList<Word> words;
    QSet<QString> sections; ///< Headings with something under them.
    int listItems = 0;
};

bool isSpace(QChar c)
{
    return c.isSpace();
}

/// "1. ", "2) ", "3- ", "- ", "* ", "• ", and something behind it.
bool isListItem(QStringView line)
{
    line = line.trimmed();
    qsizetype digits = 0;
    while (digits < line.size() && digits < 3 && line.at(digits).isDigit()) {
        ++digits;
    }
    const QStringView rest = line.mid(digits);
    if (rest.size() < 3) {
        return false;
    }
    const QChar mark = rest.front();
    const bool numbered = digits > 0 && (mark == u'.' || mark == u')' || mark == u'-' || mark == u'º');
    const bool bulleted = digits == 0 && (mark == u'-' || mark == u'*' || mark == u'\u2022');
    return (numbered && !rest.at(1).isDigit()) || (bulleted && isSpace(rest.at(1)));
}

/// Goes over the lines: a line that is a heading begins a section. "Antes: se cambió el rollo" is both.
void readLines(ReadText& read, const QSet<QString>& headings)
{
    qsizetype at = 0;
    QString section;
    int written = 0;
    const auto endSection = [&] {
        if (!section.isEmpty() && written >= fewestWordsOfSection) {
            read.sections.insert(section);
        }
        written = 0;
    };
    while (at < read.words.size()) {
        const int line = read.words.at(at).line;
        qsizetype end = at;
        QString joined;
        QString heading;
        qsizetype headingEnd = at;
        while (end < read.words.size() && read.words.at(end).line == line) {
            if (end - at < longestHeading) {
                joined += (joined.isEmpty() ? QString() : QStringLiteral(" ")) + read.words.at(end).folded;
                const qsizetype behind = read.words.at(end).end();
                const bool colon = behind < read.text.size() && read.text.at(behind) == u':';
                const bool last = end + 1 == read.words.size() || read.words.at(end + 1).line != line;
                if ((colon || last) && headings.contains(joined)) {
                    heading = joined;
                    headingEnd = end + 1;
                }
            }
            ++end;
        }
        if (!heading.isEmpty()) {
            endSection();
            section = heading;
            written = static_cast<int>(end - headingEnd);
        } else {
            written += static_cast<int>(end - at);
        }
        at = end;
    }
    endSection();
}

ReadText readText(const QString& text, const Coach::Rules& rules)
{
    ReadText read{text, wordsOf(text), {}, 0};
    rules.vocabulary.classify(read.words);
    readLines(read, rules.headings);
    const auto lines = QStringView(text).split(u'\n');
    read.listItems = static_cast<int>(std::count_if(lines.begin(), lines.end(), isListItem));
    return read;
}

std::optional<PatternMatch> matchOf(const CoachPart& part, const QList<Word>& words)
{
    if (part.patterns.isEmpty() || part.except.isEmpty()) {
        return part.patterns.best(words);
    }
    QList<bool> left(words.size(), true);
    part.except.mask(words, left);
    return part.patterns.best(words, left);
}

int tellingWords(const QList<Word>& words, const QSet<QString>& common)
{
    QSet<QString> telling;
    for (const Word& word : words) {
        if (!common.contains(word.folded)) {
            telling.insert(word.folded);
        }
    }
    return static_cast<int>(telling.size());
}

/// Whether the part is said, and where.
bool judge(const CoachPart& part, const CoachReport& report, const ReadText& subject, const ReadText& message,
           CoachFinding& finding)
{
    if (part.attachments > 0 && report.attachments >= part.attachments) {
        return true;
    }
    if (part.subjectWords > 0 && tellingWords(subject.words, part.commonWords) >= part.subjectWords) {
        return true;
    }
    if (const auto match = matchOf(part, message.words)) {
        const Word& first = message.words.at(match->first);
        const Word& last = message.words.at(match->first + match->count - 1);
        finding.position = first.position;
        finding.length = last.end() - first.position;
        finding.found = message.text.mid(first.position, std::min(finding.length, longestFound)).simplified();
        return true;
    }
    if (const auto match = matchOf(part, subject.words)) {
        const Word& first = subject.words.at(match->first);
        const Word& last = subject.words.at(match->first + match->count - 1);
        finding.found = subject.text.mid(first.position, std::min(last.end() - first.position, longestFound))
                            .simplified();
        return true;
    }
    return message.sections.intersects(part.headings) ||
           (part.listItems > 0 && message.listItems >= part.listItems);
}

} // namespace

int CoachAdvice::met() const
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [](const CoachFinding& finding) { return finding.met; }));
}

int CoachAdvice::score() const
{
    int score = 0;
    for (const CoachFinding& finding : findings) {
        score +=
            finding.weight * (finding.parts - static_cast<int>(finding.missingParts.size())) / finding.parts;
    }
    return score;
}

Coach::Coach(std::shared_ptr<const Rules> rules)
    : m_rules(std::move(rules))
{
}

Coach::Coach()
{
    QFile file(QStringLiteral(":/data/coach-rules.json"));
    Rules rules;
    if (file.open(QIODevice::ReadOnly)) {
        if (Result<Rules> parsed = parseCoachRules(file.readAll())) {
            rules = std::move(parsed.value());
        }
    }
    m_rules = std::make_shared<const Rules>(std::move(rules));
}

Result<Coach> Coach::fromRules(const QByteArray& json)
{
    Result<Rules> rules = parseCoachRules(json);
    if (!rules) {
        return rules.error();
    }
    return Coach(std::make_shared<const Rules>(std::move(rules.value())));
}

CoachAdvice Coach::advise(const CoachReport& report) const
{
    const ReadText subject = readText(report.subject, *m_rules);
    const ReadText message = readText(report.message, *m_rules);
    CoachAdvice advice;
    for (const CoachRule& rule : m_rules->rules) {
        CoachFinding finding;
        finding.point = rule.point;
        finding.weight = rule.weight;
        finding.parts = static_cast<int>(rule.parts.size());
        for (const CoachPart& part : rule.parts) {
            if (!judge(part, report, subject, message, finding)) {
                finding.missingParts.append(part.name);
            }
        }
        finding.met = finding.missingParts.isEmpty();
        advice.findings.append(finding);
    }
    return advice;
}

QString coachPointName(CoachPoint point)
{
    switch (point) {
    case CoachPoint::Subject: return QStringLiteral("subject");
    case CoachPoint::Began: return QStringLiteral("began");
    case CoachPoint::Course: return QStringLiteral("course");
    case CoachPoint::Steps: return QStringLiteral("steps");
    case CoachPoint::Machine: return QStringLiteral("machine");
    case CoachPoint::Extent: return QStringLiteral("extent");
    case CoachPoint::Evidence: return QStringLiteral("evidence");
    }
    return {};
}

} // namespace caredesk
