#include "storage/SimilarTickets.h"

#include "domain/TicketState.h"
#include "storage/FoldedText.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace caredesk {

namespace {

constexpr int mostTickets = 5'000;
constexpr qsizetype readOfMessage = 2'000;
constexpr int mostWordsOfMessage = 30;
/// Long enough to part words, short enough that "imprime" and "imprimir" are one.
constexpr qsizetype stem = 5;
constexpr qsizetype shortestWord = 3;
/// Only so many words decide, the rarest: a long subject must not win by its length.
constexpr int decidingWords = 4;
constexpr double weightOfMessage = 0.5;
/// One word in common is enough only if no more than this part of the tickets have it.
constexpr double rare = 0.02;
constexpr double dayMs = 86'400'000.0;
constexpr double halfLifeDays = 60.0;

struct Candidate
{
    qint64 row = 0;
    bool active = false;
    qint64 updated = 0;
    QList<int> words; ///< Indexes into the words asked for.
};

struct Asked
{
    double weight = 1;
    int tickets = 0; ///< That have it.
};

QStringList stems(const QString& text)
{
    QStringList words;
    QString word;
    const QString folded = foldedText(text) + u' ';
    for (const QChar c : folded) {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            const bool number = word.front().isDigit();
            if (word.size() >= shortestWord || number) {
                words.append(number ? word : word.left(stem));
            }
            word.clear();
        }
    }
    return words;
}

/// The words asked for, those of the subject first and with more weight.
QHash<QString, int> wordsOf(const SimilarityQuestion& question, QList<Asked>& asked)
{
    QHash<QString, int> index;
    const auto add = [&](const QStringList& words, double weight, qsizetype most) {
        for (const QString& word : words) {
            if (index.size() < most && !index.contains(word)) {
                index.insert(word, static_cast<int>(asked.size()));
                asked.append(Asked{weight, 0});
            }
        }
    };
    add(stems(question.subject), 1.0, mostWordsOfMessage);
    // A number says something beside the word it belongs to; alone in a long text it is any number.
    QStringList message = stems(question.message.left(readOfMessage));
    message.removeIf([](const QString& word) { return word.front().isDigit(); });
    add(message, weightOfMessage, index.size() + mostWordsOfMessage);
    return index;
}

double scoreOf(const Candidate& candidate, const QList<Asked>& asked, qsizetype tickets, qint64 now)
{
    QList<double> weights;
    bool rareWord = false;
    for (const int word : candidate.words) {
        const Asked& one = asked.at(word);
        weights.append(one.weight * std::log(1.0 + double(tickets) / one.tickets));
        rareWord = rareWord || (one.weight == 1.0 && one.tickets <= std::max(2.0, rare * double(tickets)));
    }
    if (weights.isEmpty() || (weights.size() == 1 && !rareWord)) {
        return 0;
    }
    std::sort(weights.begin(), weights.end(), std::greater<>());
    double score = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(decidingWords, weights.size()); ++i) {
        score += weights.at(i);
    }
    const double days = std::max(0.0, double(now - candidate.updated) / dayMs);
    return score * (candidate.active ? 1.0 : 0.7) * (0.5 + 0.5 * std::exp2(-days / halfLifeDays));
}

} // namespace

QList<qint64> SimilarTickets::find(const SimilarityQuestion& question)
{
    QList<Asked> asked;
    const QHash<QString, int> index = wordsOf(question, asked);
    if (index.isEmpty() || question.casino.isEmpty()) {
        return {};
    }
    // The index of the list by casino holds all that is asked for but the subject.
    Statement query = m_connection.statement(
        QStringLiteral("SELECT row_id, subject, state, updated FROM tickets INDEXED BY tickets_by_casino "
                       "WHERE casino_key = ? "
                       "AND casino_name = ? AND (state <> ? OR updated >= ?) ORDER BY updated DESC LIMIT ?"));
    query.bind(sortKey(question.casino), question.casino, stateName(TicketState::Closed),
               question.closedSince, mostTickets);
    QList<Candidate> candidates;
    qsizetype tickets = 0;
    while (query.step()) {
        ++tickets;
        QSet<int> words;
        for (const QString& word : stems(query.text(1))) {
            if (const auto it = index.constFind(word); it != index.cend()) {
                words.insert(*it);
            }
        }
        for (const int word : std::as_const(words)) {
            ++asked[word].tickets;
        }
        if (!words.isEmpty()) {
            candidates.append({query.integer(0), query.text(2) != stateName(TicketState::Closed),
                               query.integer(3), QList<int>(words.begin(), words.end())});
        }
    }
    QList<std::pair<double, qint64>> scored;
    for (const Candidate& candidate : std::as_const(candidates)) {
        if (const double score = scoreOf(candidate, asked, tickets, question.now); score > 0) {
            scored.append(std::pair(score, candidate.row));
        }
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    QList<qint64> rows;
    for (qsizetype i = 0; i < std::min<qsizetype>(question.limit, scored.size()); ++i) {
        rows.append(scored.at(i).second);
    }
    return rows;
}

} // namespace caredesk
