#pragma once

#include "base/Error.h"
#include "capture/PictureFile.h"

#include <QPointer>
#include <QString>

#include <functional>

namespace caredesk {

enum class CaptureMode { Region, Window, Screen, LastRegion };

/// What a person asks to have a picture of.
struct CaptureRequest
{
    CaptureMode mode = CaptureMode::Region;
    int delaySeconds = 0;
    QString screen =
        {}; ///< Of CaptureMode::Screen: one monitor's name; empty: all, each a picture of its own.

    bool operator==(const CaptureRequest&) const = default;
};

/// Where a finished picture goes.
struct PictureUse
{
    QPointer<QObject> owner = {}; ///< Gone: there is nothing left to attach it to.
    QString title = {};           ///< What it is for: the ticket's subject. May be empty.
    std::function<void(const FinishedPicture&)> attach =
        {}; ///< Empty: the picture can be copied and saved only.
    std::function<void(const Error&)> failed = {};
};

} // namespace caredesk
