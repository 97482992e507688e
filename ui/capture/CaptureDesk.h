#pragma once

#include "capture/Picture.h"
#include "capture/ScreenCapture.h"
#include "ui/capture/CaptureRequest.h"
#include "ui/capture/OwnWindows.h"

#include <QObject>
#include <QTimer>

namespace caredesk {

class Dialogs;
class EditorWindow;
class Preferences;
class RegionPicker;

/// From "Screenshot" to the editor: our own windows go out of the way, the picture is taken, the person
/// chooses a part of it, the windows come back and the editor opens. One screenshot at a time; what is asked
/// for while one is being taken is ignored. Main thread.
class CaptureDesk : public QObject
{
    Q_OBJECT

public:
    CaptureDesk(ScreenCapture& screens, Preferences& preferences, Dialogs& dialogs,
                QObject* parent = nullptr);
    ~CaptureDesk() override;

    void capture(const CaptureRequest& request, const PictureUse& use);
    /// Opens the editor for a picture that is there already.
    void edit(const Picture& picture, const PictureUse& use);
    /// The same for a file: `editable` as FinishedPicture::editable, or empty; `path`: the image itself.
    void edit(const QByteArray& editable, const QString& path, const PictureUse& use);

    bool isBusy() const { return m_busy; }
    /// How many editors show something that would be lost with them.
    int unkeptPictures() const;
    /// Closes the editors without a question.
    void closeEditors();
    /// Where the desktop asks the person itself there is nothing to choose beforehand but the delay.
    bool offersChoices() const { return !m_screens.asksThePerson(); }
    QStringList screens() const { return m_screens.screens(); }
    /// True when CaptureMode::LastRegion has a region.
    bool hasLastRegion() const;

private:
    void leave();
    void take();
    void taken(const Snapshot& snapshot);
    void pick(const Snapshot& snapshot);
    void choose(const Snapshot& snapshot, const QString& screen, const QRect& area);
    void finish(const QList<QImage>& images);
    void giveUp(const Error& error);

    ScreenCapture& m_screens;
    Preferences& m_preferences;
    Dialogs& m_dialogs;
    OwnWindows m_own;
    QTimer m_delay;
    CaptureRequest m_request;
    PictureUse m_use;
    RegionPicker* m_picker = nullptr;
    QList<QPointer<EditorWindow>> m_editors;
    bool m_busy = false;
};

} // namespace caredesk
