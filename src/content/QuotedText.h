#pragma once

#include "content/Document.h"

namespace caredesk {

/// Marks as quoted what mail programs leave without markup: lines that begin with ">", the line "On … wrote:"
/// above a quotation, and all that follows "-----Original Message-----". The ">" are taken away.
QList<Block> withQuotedText(const QList<Block>& blocks);

} // namespace caredesk
