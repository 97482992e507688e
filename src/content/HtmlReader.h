#pragma once

#include "content/Document.h"

namespace caredesk {

/// The portal's HTML as a Document, by libxml2's HTML parser with network access off. Never fails: what is
/// not on the allow-list is dropped (scripts, styles, forms, remote images) or reduced to its text.
/// `knownImages`: the addresses of this message's own attachments; an image of any other address is replaced
/// by its description. Any thread; keep it off the GUI's. Limits: 64 levels, 2,000 table cells, 400,000
/// characters; beyond 1,000 open elements only the text without its markup is left.
Document readHtml(const QString& html, const QStringList& knownImages = {});

/// The plain text of a Document, one paragraph a line, quoted lines with "> "; for search and for screen
/// readers.
QString plainText(const Document& document);

/// A person's plain text as the HTML that goes to the portal: escaped, paragraphs and line breaks kept.
QString htmlFromPlainText(const QString& text);

} // namespace caredesk
