#pragma once

#include <QString>
#include <QUrl>

namespace caredesk {

/// Tells the system that `path` came from the network, so that other programs are careful with it: on Windows
/// the mark of the web (zone 3, in the stream Zone.Identifier), which opens documents in protected view and
/// asks before programs run; on Linux the attribute user.xdg.origin.url (freedesktop.org, "Extended
/// Attributes"). Only the host of `origin` is written: a download's address may hold a secret. A file system
/// that cannot keep the mark goes without. Any thread.
void markAsDownloaded(const QString& path, const QUrl& origin);

/// Gives `to` the mark that `from` has.
void copyDownloadMark(const QString& from, const QString& to);

} // namespace caredesk
