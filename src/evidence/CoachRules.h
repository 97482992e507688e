#pragma once

#include "evidence/Coach.h"
#include "evidence/PatternSet.h"

#include <QSet>

namespace caredesk {

/// One thing that a report may say, and the ways in which it can: any of them is enough.
struct CoachPart
{
    QString name = {};
    QSet<QString> headings = {}; ///< Folded; a line of its own, with something written under it.
    PatternSet patterns = {};
    PatternSet except = {}; ///< What these find does not count for `patterns`: "error E-204" is no machine.
    int listItems = 0;      ///< That many lines which begin as in a list; 0: lists say nothing.
    int attachments = 0;
    int subjectWords = 0;           ///< That many words of the subject which are not `commonWords`.
    QSet<QString> commonWords = {}; ///< Folded.
};

struct CoachRule
{
    CoachPoint point = CoachPoint::Subject;
    int weight = 0;
    QList<CoachPart> parts = {};
};

struct Coach::Rules
{
    Vocabulary vocabulary;
    QList<CoachRule> rules;
    QSet<QString> headings; ///< Of all parts: where one section ends.
};

/// Error: InvalidInput with the place that is wrong.
Result<Coach::Rules> parseCoachRules(const QByteArray& json);

} // namespace caredesk
