#pragma once

#include "ui/common/Pill.h"

#include <QString>

#include <optional>

namespace caredesk {

/// What a row of Drafts or Outbox says.
struct WorkRow
{
    QString icon = {};
    QString title = {};
    QString meta = {};
    std::optional<PillLook> pill = std::nullopt;
    QString reason = {};   ///< Below the pill.
    bool alarming = false; ///< The reason in red: something the person must do.

    /// All of it in one line, for a screen reader.
    QString spoken() const;
    bool operator==(const WorkRow&) const = default;
};

} // namespace caredesk
