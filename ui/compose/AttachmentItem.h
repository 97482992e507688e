#pragma once

#include "base/Error.h"
#include "domain/Draft.h"
#include "sync/DraftService.h"
#include "sync/TicketService.h"

#include <QImage>

#include <optional>

namespace caredesk {

/// What the portal takes with one message. 0 means that no limit is known.
struct AttachmentLimits
{
    qint64 maxFileBytes = 0;
    int maxFiles = 0;
    QStringList refusedSuffixes = {}; ///< Lower case, without the dot.

    static AttachmentLimits of(const TicketRights& rights)
    {
        return {rights.maxFileBytes, rights.maxFiles, rights.refusedSuffixes};
    }
    bool operator==(const AttachmentLimits&) const = default;
};

/// One file of a message being written, as its tile shows it.
struct AttachmentItem
{
    enum class State {
        Waiting, ///< Until it is its turn to be copied.
        Copying,
        Ready,   ///< Safe in the spool; it belongs to the draft.
        Refused, ///< It does not go with the message; `error` says why.
    };

    int id = 0;
    QString name = {};
    qint64 size = -1; ///< Bytes; -1 while it is not known.
    State state = State::Waiting;
    qint64 copiedBytes = 0;
    bool folder = false;   ///< It is zipped, and `size` is what there is to zip until it is in the spool.
    qint64 foundFiles = 0; ///< In a folder, while they are looked for.
    std::optional<SpooledFolder> packed = std::nullopt; ///< What became of a folder.
    std::optional<Error> error = std::nullopt;
    SpooledFile file = {};
    QImage thumbnail = {};

    bool operator==(const AttachmentItem&) const = default;
};

/// 0…100 while it is copied or zipped and its size is known, else -1.
int attachmentPercent(const AttachmentItem& item);
/// "312 KB", "Copying… 62 %", "184 MB · over the limit of 25 MB": the second line of a tile.
QString attachmentMeta(const AttachmentItem& item, const AttachmentLimits& limits);
/// What happened and what one can do, in sentences; for tooltips and screen readers. Empty unless refused, or
/// a part of a folder was left out.
QString attachmentExplanation(const AttachmentItem& item);

} // namespace caredesk
