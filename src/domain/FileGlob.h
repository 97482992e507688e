#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace caredesk {

/// How paths are written: drives, both slashes, %VARIABLE% and no case; or / and ${VARIABLE}.
enum class PathStyle { Windows, Unix };

/// That of the system which this program runs on.
PathStyle ownPathStyle();

enum class GlobMistake {
    NotAbsolute,
    GoesUp,        ///< A part is ".." or ".".
    OtherWildcard, ///< Only *, ? and ** are wildcards, and ** stands for a part of its own.
    NoFolder,      ///< It begins at the root of a disk: everything would be looked through.
    WrongVariable, ///< Not closed, or behind the first wildcard.
};

/// A path with wildcards, taken apart: a place that is there or is not, and what to look for below it. In a
/// part, * stands for any characters and ? for one; a part ** stands for any folders, none included. A
/// beginning ~/ is the person's home.
struct FileGlob
{
    QString place = {}; ///< With / between parts; variables are still in it.
    QStringList parts = {};

    bool operator==(const FileGlob&) const = default;
};

/// What is wrong with a glob; nothing when it can be used.
std::optional<GlobMistake> mistakeInGlob(const QString& text, PathStyle style);

/// Takes a glob without mistakes apart.
FileGlob splitGlob(const QString& text, PathStyle style);

/// The place as this computer calls it; `variable` answers with an empty text for what is not set. Nothing
/// when a variable is not set, or the path that results is not absolute.
std::optional<QString> expandPlace(const QString& place, PathStyle style, const QString& home,
                                   const std::function<QString(const QString&)>& variable);

/// Whether a file or folder name is as the part says. Takes time in proportion to both lengths.
bool matchesPart(const QString& part, const QString& name, PathStyle style);

} // namespace caredesk
