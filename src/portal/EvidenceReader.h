#pragma once

#include "base/Result.h"
#include "domain/EvidenceSource.h"

#include <QJsonValue>

namespace caredesk {

// The parts of a portal profile that say what evidence is gathered. `key` is the setting's own name. Errors:
// InvalidProfile {the place inside the setting, as "evidenceSources[2].linux", what is wrong}.

Result<QList<EvidenceSource>> readEvidenceSources(const QString& key, const QJsonValue& value);
Result<BlankOutPatterns> readBlankOutPatterns(const QString& key, const QJsonValue& value);

} // namespace caredesk
