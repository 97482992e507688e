#pragma once

#include "account/AccountDirectory.h"

#include <QByteArray>

#include <optional>

namespace caredesk {

/// account.json: who an account folder belongs to. Holds no secret.
QByteArray writeAccountFile(const KnownAccount& account);
/// Nothing when it is no such file. `folder` is not in it: the caller knows it.
std::optional<KnownAccount> readAccountFile(const QByteArray& json);

} // namespace caredesk
