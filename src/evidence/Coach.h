#pragma once

#include "base/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace caredesk {

/// What a report should say, in the order in which it is shown.
enum class CoachPoint { Subject, Began, Course, Steps, Machine, Extent, Evidence };

/// What is judged: the texts as they stand, and how many files go along.
struct CoachReport
{
    QString subject = {};
    QString message = {};
    int attachments = 0;

    bool operator==(const CoachReport&) const = default;
};

/// A point and what was found of it.
struct CoachFinding
{
    CoachPoint point = CoachPoint::Subject;
    bool met = false;
    int weight = 0;                ///< Of 100.
    int parts = 1;                 ///< Of how many parts the point is made: before, during, after.
    QStringList missingParts = {}; ///< Names of those that are not there: "before", "during", "after".
    QString found = {};            ///< The words that say it, as they were written; empty for a heading.
    qsizetype position = -1;       ///< Of those words in the message; -1: not there. In UTF-16 units.
    qsizetype length = 0;

    bool operator==(const CoachFinding&) const = default;
};

/// The answer: one finding a point. It advises; nothing is ever held back for it.
struct CoachAdvice
{
    QList<CoachFinding> findings = {};

    /// Points that are there.
    int met() const;
    /// 0 to 100: points by weight, a point of several parts by those that are there.
    int score() const;
    bool operator==(const CoachAdvice&) const = default;
};

/// Reads a report as it is written and says what support would ask for. The rules are data
/// (resources/coach-rules.json): words and patterns in Spanish and English at once, whatever the language of
/// the window; case and accents do not count. Everything stays on this computer. A value: cheap to copy, any
/// thread. Time grows with the length of the text (64 KiB: a few milliseconds).
class Coach
{
public:
    /// With the rules that come with the program.
    Coach();
    /// Error: InvalidInput with the place in the rules that is wrong.
    static Result<Coach> fromRules(const QByteArray& json);

    CoachAdvice advise(const CoachReport& report) const;

    struct Rules;

private:
    explicit Coach(std::shared_ptr<const Rules> rules);

    std::shared_ptr<const Rules> m_rules;
};

/// A stable name: "subject", "began", "course", "steps", "machine", "extent", "evidence".
QString coachPointName(CoachPoint point);

} // namespace caredesk
