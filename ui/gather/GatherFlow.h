#pragma once

class QString;
class QWidget;

namespace caredesk {

class AttachmentQueue;
struct UiContext;

/// Whether the portal profile names places of logs.
bool hasLogsToGather(const UiContext& context);

/// "Gather logs…", or "System information…" where there are none.
QString gatherLabel(bool hasLogs);

/// Opens the sheet that gathers over `parent`; what the person attaches goes into `queue`, as files do,
/// unless that is gone by then.
void openGatherSheet(const UiContext& context, AttachmentQueue& queue, QWidget* parent);

} // namespace caredesk
