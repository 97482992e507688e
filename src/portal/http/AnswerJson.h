#pragma once

#include <QByteArray>
#include <QJsonDocument>

#include <optional>

namespace caredesk {

/// The JSON of an answer, whole or not at all. Nothing for what is no JSON, and for what would cost far more
/// memory than its own length: more than 100 levels, 300,000 objects and lists, or 2,000,000 values. (32 MiB
/// of "[]," become more than a gigabyte otherwise.)
std::optional<QJsonDocument> jsonFrom(const QByteArray& body);

} // namespace caredesk
