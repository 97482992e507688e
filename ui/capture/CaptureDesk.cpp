#include "ui/capture/CaptureDesk.h"

#include "ui/capture/EditorWindow.h"
#include "ui/capture/RegionPicker.h"
#include "ui/common/Preferences.h"

#include <QJsonArray>

#include <algorithm>

namespace caredesk {

namespace {

/// From our windows' going until the desktop shows what was below them.
constexpr int SettleMs = 60;
constexpr QLatin1String LastRegionKey("lastRegion");

struct LastRegion
{
    QString screen = {};
    QRect area = {};
};

LastRegion lastRegion(const Preferences& preferences)
{
    const QJsonArray kept = preferences.value(LastRegionKey).toArray();
    return {kept.at(0).toString(),
            QRect(kept.at(1).toInt(), kept.at(2).toInt(), kept.at(3).toInt(), kept.at(4).toInt())};
}

} // namespace

CaptureDesk::CaptureDesk(ScreenCapture& screens, Preferences& preferences, Dialogs& dialogs, QObject* parent)
    : QObject(parent)
    , m_screens(screens)
    , m_preferences(preferences)
    , m_dialogs(dialogs)
{
    m_delay.setSingleShot(true);
    m_delay.setTimerType(Qt::PreciseTimer);
    connect(&m_delay, &QTimer::timeout, this, &CaptureDesk::take);
    // A desktop that asks the person listens to the program in front only: our windows stay until it does.
    connect(&m_screens, &ScreenCapture::handedOver, this, &CaptureDesk::leave);
}

CaptureDesk::~CaptureDesk()
{
    closeEditors();
}

int CaptureDesk::unkeptPictures() const
{
    return static_cast<int>(
        std::count_if(m_editors.begin(), m_editors.end(), [](const QPointer<EditorWindow>& editor) {
            return editor && editor->isVisible() && !editor->isKept();
        }));
}

void CaptureDesk::closeEditors()
{
    const QList<QPointer<EditorWindow>> editors = std::exchange(m_editors, {});
    for (const QPointer<EditorWindow>& editor : editors) {
        delete editor;
    }
}

bool CaptureDesk::hasLastRegion() const
{
    return !lastRegion(m_preferences).area.isEmpty();
}

void CaptureDesk::capture(const CaptureRequest& request, const PictureUse& use)
{
    if (m_busy) {
        return;
    }
    m_busy = true;
    m_request = request;
    m_use = use;
    const int delay = request.delaySeconds * 1'000;
    if (m_screens.asksThePerson()) {
        m_delay.start(delay);
    } else {
        m_own.leave();
        m_delay.start(qMax(SettleMs, delay));
        m_screens.prepare();
        if (request.mode == CaptureMode::Region || request.mode == CaptureMode::Window) {
            m_picker = new RegionPicker(this);
        }
    }
}

void CaptureDesk::leave()
{
    if (m_busy) {
        m_own.leave();
    }
}

void CaptureDesk::take()
{
    m_screens.take()->then(this, [this](const Result<Snapshot>& snapshot) {
        if (snapshot) {
            taken(snapshot.value());
        } else {
            giveUp(snapshot.error());
        }
    });
}

void CaptureDesk::taken(const Snapshot& snapshot)
{
    if (!m_screens.asksThePerson()) {
        if (m_request.mode == CaptureMode::LastRegion) {
            const LastRegion last = lastRegion(m_preferences);
            choose(snapshot, last.screen, last.area);
            return;
        }
        if (m_request.mode != CaptureMode::Screen) {
            pick(snapshot);
            return;
        }
    }
    QList<QImage> images;
    for (const ScreenShot& shot : snapshot.screens) {
        if (m_request.screen.isEmpty() || m_request.screen == shot.screen) {
            images.append(shot.image);
        }
    }
    finish(images);
}

void CaptureDesk::pick(const Snapshot& snapshot)
{
    if (!m_picker) {
        m_picker = new RegionPicker(this);
    }
    connect(m_picker, &RegionPicker::chosen, this,
            [this, snapshot](const QString& screen, const QRect& area) {
                if (m_request.mode == CaptureMode::Region) {
                    m_preferences.setValue(
                        LastRegionKey, QJsonArray{screen, area.x(), area.y(), area.width(), area.height()});
                }
                choose(snapshot, screen, area);
            });
    connect(m_picker, &RegionPicker::cancelled, this, [this] { giveUp({ErrorCode::Cancelled}); });
    m_picker->show(snapshot, m_request.mode == CaptureMode::Window);
}

void CaptureDesk::choose(const Snapshot& snapshot, const QString& screen, const QRect& area)
{
    const auto shot = std::find_if(snapshot.screens.cbegin(), snapshot.screens.cend(),
                                   [&screen](const ScreenShot& one) { return one.screen == screen; });
    // The last region's monitor may be gone, or smaller now: then the person chooses anew.
    if (shot == snapshot.screens.cend() || !shot->image.rect().contains(area) || area.isEmpty()) {
        pick(snapshot);
        return;
    }
    finish({shot->image.copy(area)});
}

void CaptureDesk::finish(const QList<QImage>& images)
{
    if (m_picker) {
        std::exchange(m_picker, nullptr)->deleteLater();
    }
    m_own.comeBack();
    m_busy = false;
    const PictureUse use = std::exchange(m_use, {});
    for (const QImage& image : images) {
        edit(Picture(image), use);
    }
}

void CaptureDesk::giveUp(const Error& error)
{
    const PictureUse use = m_use;
    finish({});
    if (error.code != ErrorCode::Cancelled && use.failed && use.owner) {
        use.failed(error);
    }
}

void CaptureDesk::edit(const Picture& picture, const PictureUse& use)
{
    auto* editor = new EditorWindow(picture, use, m_dialogs, m_preferences);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    m_editors.removeAll(nullptr);
    m_editors.append(editor);
    editor->show();
    editor->raise();
    editor->activateWindow();
}

void CaptureDesk::edit(const QByteArray& editable, const QString& path, const PictureUse& use)
{
    openPicture(editable, path)->then(this, [this, use](const Result<Picture>& picture) {
        if (picture) {
            edit(picture.value(), use);
        } else if (use.failed && use.owner) {
            use.failed(picture.error());
        }
    });
}

} // namespace caredesk
