#include "domain/EvidenceSource.h"

namespace caredesk {

QList<EvidenceSource> withPatterns(QList<EvidenceSource> sources, const BlankOutPatterns& common)
{
    for (EvidenceSource& source : sources) {
        for (auto it = common.cbegin(); it != common.cend(); ++it) {
            if (!source.blankOut.contains(it.key())) {
                source.blankOut.insert(it.key(), it.value());
            }
        }
    }
    return sources;
}

} // namespace caredesk
