#include "capture/PortalCapture.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QImageReader>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>
#include <QUuid>

namespace caredesk {

namespace {

constexpr QLatin1String Service("org.freedesktop.portal.Desktop");
constexpr QLatin1String Path("/org/freedesktop/portal/desktop");
constexpr QLatin1String Interface("org.freedesktop.portal.Screenshot");
constexpr QLatin1String RequestInterface("org.freedesktop.portal.Request");
constexpr uint Chosen = 0;
constexpr uint CancelledByPerson = 1;

/// The file was made for us: once it is read, no copy of the screen stays on the disk.
Result<Snapshot> readAndRemove(const QString& path)
{
    QImageReader reader(path);
    ScreenShot shot;
    shot.image = reader.read();
    QFile::remove(path);
    if (shot.image.isNull()) {
        return Error{ErrorCode::CaptureUnavailable, {}, reader.errorString()};
    }
    shot.place = shot.image.rect();
    return Snapshot{{shot}, {}};
}

class PortalCapture final : public ScreenCapture
{
    Q_OBJECT

public:
    explicit PortalCapture(int limitMs);

    bool asksThePerson() const override { return true; }
    /// What is taken is chosen in the desktop's own dialog.
    QStringList screens() const override { return {}; }
    /// One at a time: a second call ends the first with Cancelled.
    Job<Snapshot>* take() override;

private Q_SLOTS:
    void takeResponse(const QDBusMessage& response);

private:
    void subscribe(const QString& request);
    void ask(const QString& token);
    void finish(const Result<Snapshot>& result);
    void closeRequest();

    QDBusConnection m_bus = QDBusConnection::sessionBus();
    QTimer m_limit;
    QPointer<Job<Snapshot>> m_job;
    QString m_request;
};

PortalCapture::PortalCapture(int limitMs)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limitMs);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        closeRequest();
        finish(ErrorCode::TimedOut);
    });
}

Job<Snapshot>* PortalCapture::take()
{
    if (m_job) {
        m_job->abort();
    }
    if (!m_bus.isConnected()) {
        return finishedJob<Snapshot>(Error{ErrorCode::CaptureUnavailable, {}, m_bus.lastError().message()});
    }
    m_job = new Job<Snapshot>;
    m_job->setAbortHandler([self = QPointer(this)] {
        if (self) {
            self->closeRequest();
        }
    });
    const QString token = u"caredesk_" + QUuid::createUuid().toString(QUuid::Id128);
    QString sender = m_bus.baseService().mid(1);
    sender.replace(u'.', u'_');
    // The answer may come before the call returns: who subscribes afterwards may wait for ever.
    subscribe(u"/org/freedesktop/portal/desktop/request/" + sender + u'/' + token);
    ask(token);
    m_limit.start();
    return m_job;
}

void PortalCapture::subscribe(const QString& request)
{
    if (!m_request.isEmpty()) {
        m_bus.disconnect(Service, m_request, RequestInterface, QStringLiteral("Response"), this,
                         SLOT(takeResponse(QDBusMessage)));
    }
    m_request = request;
    if (!request.isEmpty()) {
        m_bus.connect(Service, request, RequestInterface, QStringLiteral("Response"), this,
                      SLOT(takeResponse(QDBusMessage)));
    }
}

void PortalCapture::ask(const QString& token)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(Service, Path, Interface, QStringLiteral("Screenshot"));
    call << QString()
         << QVariantMap{{QStringLiteral("handle_token"), token},
                        {QStringLiteral("modal"), true},
                        {QStringLiteral("interactive"), true}};
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, job = m_job] {
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        watcher->deleteLater();
        if (!job || job != m_job || job->isFinished()) {
            return;
        }
        if (reply.isError()) {
            finish(Error{ErrorCode::CaptureUnavailable, {}, reply.error().message()});
            return;
        }
        // Portals before 0.9 name the request as they like.
        if (reply.value().path() != m_request) {
            subscribe(reply.value().path());
        }
        Q_EMIT handedOver();
    });
}

void PortalCapture::takeResponse(const QDBusMessage& response)
{
    m_limit.stop();
    subscribe({});
    const uint answer = response.arguments().value(0).toUInt();
    const auto results = qdbus_cast<QVariantMap>(response.arguments().value(1));
    if (!m_job || answer != Chosen) {
        finish(answer == CancelledByPerson ? ErrorCode::Cancelled : ErrorCode::CaptureRefused);
        return;
    }
    const QString path = QUrl(results.value(QStringLiteral("uri")).toString()).toLocalFile();
    if (path.isEmpty()) {
        finish(ErrorCode::CaptureUnavailable);
        return;
    }
    QThreadPool::globalInstance()->start(
        [promise = m_job->promise(), path] { promise.finish(readAndRemove(path)); });
    m_job.clear();
}

void PortalCapture::finish(const Result<Snapshot>& result)
{
    m_limit.stop();
    subscribe({});
    if (const QPointer<Job<Snapshot>> job = std::exchange(m_job, nullptr)) {
        job->finish(result);
    }
}

void PortalCapture::closeRequest()
{
    if (!m_request.isEmpty()) {
        m_bus.asyncCall(
            QDBusMessage::createMethodCall(Service, m_request, RequestInterface, QStringLiteral("Close")));
    }
    m_limit.stop();
    subscribe({});
}

} // namespace

std::unique_ptr<ScreenCapture> makePortalCapture(int limitMs)
{
    return std::make_unique<PortalCapture>(limitMs);
}

} // namespace caredesk

#include "PortalCapture_posix.moc"
