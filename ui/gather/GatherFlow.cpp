#include "ui/gather/GatherFlow.h"

#include "sync/SessionService.h"
#include "ui/common/UiContext.h"
#include "ui/compose/AttachmentQueue.h"
#include "ui/gather/GatherSheet.h"
#include "ui/gather/WindowSystemProbe.h"

#include <QCoreApplication>
#include <QPointer>

namespace caredesk {

namespace {

/// Gives the words below their translation context.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(GatherFlow)
};

/// Keeps the folder of a zip until the queue has copied it.
void keepUntilCopied(AttachmentQueue& queue, const std::shared_ptr<WorkFolder>& folder)
{
    auto* keeper = new QObject(&queue);
    QObject::connect(&queue, &AttachmentQueue::filesChanged, keeper, [keeper, folder, queue = &queue] {
        if (!queue->isBusy()) {
            keeper->deleteLater();
        }
    });
}

} // namespace

bool hasLogsToGather(const UiContext& context)
{
    return !context.session.portal().evidenceSources.isEmpty();
}

QString gatherLabel(bool hasLogs)
{
    return hasLogs ? Words::tr("&Gather logs…") : Words::tr("System i&nformation…");
}

void openGatherSheet(const UiContext& context, AttachmentQueue& queue, QWidget* parent)
{
    const AttachmentLimits& limits = queue.limits();
    const GatherOffer offer{.sources = context.session.portal().evidenceSources,
                            .maxZipBytes = limits.maxFileBytes,
                            .takesZips = !limits.refusedSuffixes.contains(QStringLiteral("zip"))};
    auto* sheet = new GatherSheet(offer, context.clock, WindowSystemProbe(), parent);
    QObject::connect(sheet, &GatherSheet::attached, &queue,
                     [queue = &queue](const QString& zip, const QString& systemInformation,
                                      const std::shared_ptr<WorkFolder>& folder) {
                         if (!zip.isEmpty()) {
                             keepUntilCopied(*queue, folder);
                             queue->addPaths({zip});
                         }
                         if (!systemInformation.isEmpty()) {
                             queue->addText(systemInformation, Words::tr("system-information.txt"));
                         }
                     });
    sheet->open();
}

} // namespace caredesk
