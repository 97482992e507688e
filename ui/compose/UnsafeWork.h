#pragma once

#include "base/Error.h"

#include <optional>

namespace caredesk {

/// What of the messages being written would be lost if their forms went now.
struct UnsafeWork
{
    int files = 0;                   ///< On their way into the spool.
    int texts = 0;                   ///< Messages that are not on the disk as they stand in the form.
    int pictures = 0;                ///< Open in the editor and not attached as they stand.
    std::optional<Error> error = {}; ///< Why one of the texts could not be saved; it is tried again.
    int refusals = 0;                ///< Files that could not be attached, since the account was opened.

    bool isEmpty() const { return files == 0 && texts == 0 && pictures == 0; }
    UnsafeWork operator+(const UnsafeWork& other) const
    {
        return {files + other.files, texts + other.texts, pictures + other.pictures,
                error ? error : other.error, refusals + other.refusals};
    }
};

} // namespace caredesk
