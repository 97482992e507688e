#include "evidence/LineBlanker.h"

#include <algorithm>

namespace caredesk {

namespace {

/// PCRE's own limits: of steps for a match from one place on, and of memory in KiB. Matches of nothing are no
/// matches.
const QLatin1String limits("(*NOTEMPTY)(*LIMIT_MATCH=20000)(*LIMIT_DEPTH=5000)(*LIMIT_HEAP=2000)");
constexpr qsizetype window = 4'096;
constexpr qsizetype overlap = 1'024;

/// The same length, without what is no text in UTF-16.
QString wellFormed(const QString& line)
{
    if (line.isValidUtf16()) {
        return line;
    }
    QString text = line;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (text.at(i).isSurrogate()) {
            text[i] = QChar::ReplacementCharacter;
        }
    }
    return text;
}

/// Not between the halves of a character.
qsizetype wholeCharacter(const QString& text, qsizetype at)
{
    return at < text.size() && text.at(at).isLowSurrogate() ? at - 1 : at;
}

} // namespace

LineBlanker::LineBlanker(const BlankOutPatterns& patterns)
{
    for (auto it = patterns.cbegin(); it != patterns.cend(); ++it) {
        QRegularExpression expression(limits + it.value());
        if (expression.isValid()) {
            m_patterns.append({it.key(), expression});
        }
    }
}

QString LineBlanker::blanked(const QString& line, BlankCounts& counts) const
{
    const QString text = wellFormed(line);
    QList<Span> spans;
    for (const Pattern& pattern : m_patterns) {
        int count = 0;
        if (!find(pattern, text, spans, count)) {
            ++counts.wholeLines;
            return mark;
        }
        if (count > 0) {
            counts.byPattern[pattern.name] += count;
        }
    }
    if (spans.isEmpty()) {
        return line;
    }
    std::sort(spans.begin(), spans.end(),
              [](const Span& one, const Span& other) { return one.begin < other.begin; });
    QString result;
    qsizetype end = 0;
    for (const Span& span : std::as_const(spans)) {
        if (span.begin >= end) {
            result += line.mid(end, span.begin - end) + mark;
        }
        end = std::max(end, span.end);
    }
    return result + line.mid(end);
}

bool LineBlanker::find(const Pattern& pattern, const QString& text, QList<Span>& spans, int& count)
{
    const auto add = [&spans, &count](qsizetype begin, qsizetype end) {
        if (begin < end) {
            spans.append({begin, end});
            ++count;
        }
    };
    for (qsizetype begin = 0;;) {
        const qsizetype end = wholeCharacter(text, std::min(begin + window, text.size()));
        const bool isLast = end == text.size();
        // What begins behind this is found from the next window on.
        qsizetype next = isLast ? end : wholeCharacter(text, end - overlap);
        const qsizetype mostBegin = isLast ? end : next;
        auto matches = pattern.expression.globalMatch(QStringView(text).first(end), begin,
                                                      QRegularExpression::NormalMatch,
                                                      QRegularExpression::DontCheckSubjectStringMatchOption);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedStart() >= mostBegin && !isLast) {
                break;
            }
            if (!isLast && match.capturedEnd() == end) {
                // It may go on beyond the window: looked at again from where it begins, once.
                if (match.capturedStart() > begin) {
                    next = match.capturedStart();
                    break;
                }
                add(begin, text.size());
                return true;
            }
            bool inGroup = false;
            if (match.lastCapturedIndex() >= 1 && match.capturedStart(1) >= 0) {
                inGroup = true;
                add(match.capturedStart(1), match.capturedEnd(1));
            }
            if (!inGroup) {
                add(match.capturedStart(), match.capturedEnd());
            }
            next = std::max(next, match.capturedEnd());
        }
        if (!matches.isValid()) {
            return false;
        }
        if (isLast) {
            return true;
        }
        begin = next;
    }
}

} // namespace caredesk
