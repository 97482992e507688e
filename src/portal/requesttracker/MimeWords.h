#pragma once

#include <QString>

namespace caredesk::mime {

// Names of files as mail programs write them. Nothing here fails: what cannot be decoded stays as it is.

/// "=?UTF-8?B?…?=" and "=?…?Q?…?=" (RFC 2047) decoded, wherever they stand in `text`.
QString decodedWords(const QString& text);

/// A parameter of a header such as Content-Disposition: filename="…", filename*=UTF-8''… and filename*0=…
/// (RFC 2231), or with encoded words in it. Empty when it is not there.
QString parameter(const QString& header, const QString& name);

} // namespace caredesk::mime
