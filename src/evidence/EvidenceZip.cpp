#include "evidence/EvidenceZip.h"

#include "evidence/Manifest.h"

namespace caredesk {

ZipOrder evidenceZip(const Gathering& gathering, const QSet<int>& leftOut, qint64 now, const QString& target,
                     qint64 maxBytes)
{
    ZipOrder order{.target = target, .maxBytes = maxBytes};
    order.entries = {{.name = QStringLiteral("manifest.txt"),
                      .bytes = manifestText(gathering, leftOut, now).toUtf8(),
                      .modified = now / 1'000},
                     {.name = QStringLiteral("manifest.json"),
                      .bytes = manifestJson(gathering, leftOut, now),
                      .modified = now / 1'000}};
    for (int i = 0; i < gathering.files.size(); ++i) {
        const GatheredFile& file = gathering.files.at(i);
        if (!leftOut.contains(i)) {
            order.entries.append({.name = file.name, .path = file.path, .modified = file.modified / 1'000});
        }
    }
    return order;
}

} // namespace caredesk
