#pragma once

#include "ExitCode.h"
#include "Output.h"
#include "capture/PictureFile.h"
#include "capture/ScreenCapture.h"
#include "common/CommandLine.h"

#include <QObject>

#include <memory>

namespace caredesk {

/// `capture`: a picture of a monitor or a part of it, with parts blacked out for good, as a PNG. It needs a
/// QGuiApplication and no account, so it is no Command: main() runs it by itself.
class CaptureCommand : public QObject
{
    Q_OBJECT

public:
    CaptureCommand(const ParsedCommandLine& commandLine, Output& output);

    void start();

Q_SIGNALS:
    void finished(caredesk::ExitCode code);

private:
    Result<Picture> pictureOf(const Snapshot& snapshot) const;
    Result<QList<QRect>> rectangles(const QString& option) const;
    void write(const FinishedPicture& picture);
    void fail(const Error& error);

    const ParsedCommandLine& m_commandLine;
    Output& m_output;
    std::unique_ptr<ScreenCapture> m_screens;
};

/// False where there is no display to take a picture of: a QGuiApplication would end the program.
bool hasDisplay();

} // namespace caredesk
