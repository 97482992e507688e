#pragma once

#include "evidence/Gathering.h"

#include <QList>
#include <QRegularExpression>

namespace caredesk {

/// Takes out of a line what patterns find. It fails closed: a line on which a pattern gives up is blanked out
/// whole. What it costs is bounded: each match has a limit of steps, and of a long line 4,096 characters at a
/// time are looked at, with 1,024 of them again, so that what is up to so long is found wherever it stands;
/// what goes on beyond is blanked out to the end of the line. One thread at a time.
class LineBlanker
{
public:
    /// What comes instead of what is blanked out.
    static constexpr QLatin1String mark{"[***]"};

    /// Patterns that are no regular expressions are left out: whoever read the profile has refused them.
    explicit LineBlanker(const BlankOutPatterns& patterns);

    bool isIdle() const { return m_patterns.isEmpty(); }
    /// `line` without its end; counts what it blanks out.
    QString blanked(const QString& line, BlankCounts& counts) const;

private:
    struct Pattern
    {
        QString name;
        QRegularExpression expression;
    };
    struct Span
    {
        qsizetype begin;
        qsizetype end;
    };

    /// False when the pattern gave up.
    static bool find(const Pattern& pattern, const QString& text, QList<Span>& spans, int& count);

    QList<Pattern> m_patterns;
};

} // namespace caredesk
