#include "evidence/CoachRules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace caredesk {

namespace {

constexpr CoachPoint allPoints[] = {CoachPoint::Subject, CoachPoint::Began,   CoachPoint::Course,
                                    CoachPoint::Steps,   CoachPoint::Machine, CoachPoint::Extent,
                                    CoachPoint::Evidence};

QStringList texts(const QJsonValue& value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& text : array) {
        texts.append(text.toString());
    }
    return texts;
}

QStringList foldedWords(const QString& text)
{
    QStringList words;
    for (const Word& word : wordsOf(text)) {
        words.append(word.folded);
    }
    return words;
}

QSet<QString> foldedHeadings(const QJsonValue& value)
{
    QSet<QString> folded;
    const QStringList all = texts(value);
    for (const QString& text : all) {
        folded.insert(foldedWords(text).join(u' '));
    }
    return folded;
}

QSet<QString> eachWord(const QJsonValue& value)
{
    const QStringList words = foldedWords(texts(value).join(u' '));
    return {words.begin(), words.end()};
}

Outcome addPatterns(PatternSet& set, const QJsonValue& value, const Vocabulary& vocabulary)
{
    const QStringList patterns = texts(value);
    for (const QString& pattern : patterns) {
        if (const Outcome added = set.add(pattern, vocabulary); !added) {
            return added;
        }
    }
    return Done{};
}

Result<CoachPart> parsePart(const QJsonObject& object, const Vocabulary& vocabulary)
{
    CoachPart part;
    part.name = object.value(u"name").toString();
    part.headings = foldedHeadings(object.value(u"headings"));
    part.listItems = object.value(u"listItems").toInt();
    part.attachments = object.value(u"attachments").toInt();
    part.subjectWords = object.value(u"subjectWords").toInt();
    part.commonWords = eachWord(object.value(u"commonWords"));
    if (const Outcome added = addPatterns(part.patterns, object.value(u"patterns"), vocabulary); !added) {
        return added.error();
    }
    if (const Outcome added = addPatterns(part.except, object.value(u"except"), vocabulary); !added) {
        return added.error();
    }
    return part;
}

} // namespace

Result<Coach::Rules> parseCoachRules(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return Error{ErrorCode::InvalidInput, {QStringLiteral("rules")}};
    }
    Coach::Rules rules;
    const QJsonObject lists = document.object().value(u"lists").toObject();
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        if (!rules.vocabulary.addList(it.key(), texts(it.value()))) {
            return Error{ErrorCode::InvalidInput, {it.key()}};
        }
    }
    const QJsonObject points = document.object().value(u"points").toObject();
    for (const CoachPoint point : allPoints) {
        const QString name = coachPointName(point);
        const QJsonObject object = points.value(name).toObject();
        CoachRule rule{point, object.value(u"weight").toInt()};
        QJsonArray parts = object.value(u"parts").toArray();
        if (parts.isEmpty()) {
            parts.append(object);
        }
        for (const QJsonValue& value : std::as_const(parts)) {
            Result<CoachPart> part = parsePart(value.toObject(), rules.vocabulary);
            if (!part) {
                return Error{ErrorCode::InvalidInput, {name, part.error().arguments.value(0)}};
            }
            rules.headings |= part->headings;
            rule.parts.append(std::move(part.value()));
        }
        if (rule.weight <= 0) {
            return Error{ErrorCode::InvalidInput, {name}};
        }
        rules.rules.append(rule);
    }
    return rules;
}

} // namespace caredesk
