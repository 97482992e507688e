#include "sync/CapabilitiesNote.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace caredesk {

namespace {

constexpr std::array flags{
    std::pair{"listCasinoTickets", &Capabilities::listCasinoTickets},
    std::pair{"create", &Capabilities::create},
    std::pair{"attach", &Capabilities::attach},
    std::pair{"cc", &Capabilities::cc},
    std::pair{"addCcLater", &Capabilities::addCcLater},
    std::pair{"reply", &Capabilities::reply},
    std::pair{"close", &Capabilities::close},
    std::pair{"reopen", &Capabilities::reopen},
    std::pair{"registration", &Capabilities::registration},
    std::pair{"callback", &Capabilities::callback},
    std::pair{"articles", &Capabilities::articles},
    std::pair{"resumableDownload", &Capabilities::resumableDownload},
    std::pair{"uploadsBeforeMessage", &Capabilities::uploadsBeforeMessage},
};

} // namespace

QString writeCapabilities(const Capabilities& capabilities)
{
    QJsonObject object;
    for (const auto& [name, member] : flags) {
        object.insert(QLatin1String(name), capabilities.*member);
    }
    object.insert(QLatin1String("reopenWithinMs"), static_cast<double>(capabilities.reopenWithinMs));
    object.insert(QLatin1String("maxFileBytes"), static_cast<double>(capabilities.maxFileBytes));
    object.insert(QLatin1String("maxFiles"), capabilities.maxFiles);
    object.insert(QLatin1String("maxSubjectBytes"), capabilities.maxSubjectBytes);
    object.insert(QLatin1String("refusedSuffixes"), QJsonArray::fromStringList(capabilities.refusedSuffixes));
    QJsonArray states;
    for (const TicketState state : capabilities.states) {
        states.append(stateName(state));
    }
    object.insert(QLatin1String("states"), states);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Capabilities> readCapabilities(const QString& note)
{
    const QJsonDocument document = QJsonDocument::fromJson(note.toUtf8());
    if (!document.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = document.object();
    Capabilities capabilities;
    for (const auto& [name, member] : flags) {
        capabilities.*member = object.value(QLatin1String(name)).toBool(capabilities.*member);
    }
    const auto number = [&object](const char* name, qint64 otherwise) {
        return static_cast<qint64>(
            object.value(QLatin1String(name)).toDouble(static_cast<double>(otherwise)));
    };
    capabilities.reopenWithinMs = number("reopenWithinMs", capabilities.reopenWithinMs);
    capabilities.maxFileBytes = number("maxFileBytes", capabilities.maxFileBytes);
    capabilities.maxFiles = object.value(QLatin1String("maxFiles")).toInt(capabilities.maxFiles);
    capabilities.maxSubjectBytes =
        object.value(QLatin1String("maxSubjectBytes")).toInt(capabilities.maxSubjectBytes);
    const QJsonArray suffixes = object.value(QLatin1String("refusedSuffixes")).toArray();
    for (const QJsonValue& suffix : suffixes) {
        capabilities.refusedSuffixes.append(suffix.toString());
    }
    if (object.contains(QLatin1String("states"))) {
        capabilities.states.clear();
        const QJsonArray names = object.value(QLatin1String("states")).toArray();
        for (const QJsonValue& name : names) {
            if (const auto state = stateFromName(name.toString())) {
                capabilities.states.append(*state);
            }
        }
    }
    return capabilities;
}

} // namespace caredesk
