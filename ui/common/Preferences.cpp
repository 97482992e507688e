#include "ui/common/Preferences.h"

#include "base/Log.h"
#include "base/Paths.h"
#include "base/WholeFile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace caredesk {

namespace {

constexpr int WriteDelayMs = 400;
constexpr qint64 MaxBytes = 1024ll * 1024;
constexpr QLatin1String GeometryPrefix("geometry.");

void writeFile(const QString& path, const QByteArray& json)
{
    const Outcome folder = ensurePrivateDirectory(QFileInfo(path).absolutePath());
    const Outcome written = folder ? writeWholeFile(path, json) : folder;
    if (!written) {
        qCWarning(lcUi) << "preferences could not be written:" << written.error().detail;
    }
}

} // namespace

Preferences::Preferences(QString path, QObject* parent)
    : QObject(parent)
{
    m_own.path = std::move(path);
    m_writer.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(WriteDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { write(); });
    load();
    m_own.loaded = true;
}

Preferences::~Preferences()
{
    write();
    m_writer.waitForDone();
}

void Preferences::load()
{
    QFile file(m_own.path);
    if (!QFileInfo(m_own.path).isFile() || file.size() > MaxBytes || !file.open(QIODevice::ReadOnly)) {
        return;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    file.close();
    if (document.isObject()) {
        m_own.values = document.object();
        return;
    }
    const QString aside = m_own.path + QStringLiteral(".damaged");
    QFile::remove(aside);
    QFile::rename(m_own.path, aside);
    qCWarning(lcUi) << "preferences were damaged and are set aside:" << error.errorString();
}

void Preferences::write()
{
    m_delay.stop();
    write(m_own);
    write(m_account);
}

void Preferences::write(Values& values)
{
    if (values.dirty && values.loaded) {
        values.dirty = false;
        m_writer.start(
            [path = values.path, json = QJsonDocument(values.values).toJson()] { writeFile(path, json); });
    }
}

QJsonValue Preferences::value(const QString& key) const
{
    return m_own.values.value(key);
}

void Preferences::setValue(const QString& key, const QJsonValue& value)
{
    set(m_own, key, value);
}

void Preferences::set(Values& values, const QString& key, const QJsonValue& value)
{
    if (values.values.value(key) == value) {
        return;
    }
    values.values.insert(key, value);
    values.dirty = true;
    m_delay.start();
}

void Preferences::openAccount(const QString& folderName)
{
    closeAccount();
    m_account.path =
        QFileInfo(m_own.path).absolutePath() + u'/' + folderName + QStringLiteral("/preferences.json");
    // The destructor waits for it.
    m_writer.start([this, path = m_account.path] {
        QFile file(path);
        const bool readable = file.size() <= MaxBytes && file.open(QIODevice::ReadOnly);
        const QJsonObject values =
            readable ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        QMetaObject::invokeMethod(
            this, [this, path, values] { takeAccount(path, values); }, Qt::QueuedConnection);
    });
}

void Preferences::takeAccount(const QString& path, const QJsonObject& values)
{
    if (path != m_account.path) {
        return;
    }
    // What was set meanwhile is newer.
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (!m_account.values.contains(it.key())) {
            m_account.values.insert(it.key(), it.value());
        }
    }
    m_account.loaded = true;
    Q_EMIT accountLoaded();
}

void Preferences::closeAccount()
{
    write();
    m_writer.waitForDone();
    m_account = {};
}

QJsonValue Preferences::accountValue(const QString& key) const
{
    return m_account.values.value(key);
}

void Preferences::setAccountValue(const QString& key, const QJsonValue& value)
{
    if (!m_account.path.isEmpty()) {
        set(m_account, key, value);
    }
}

QString Preferences::language() const
{
    return value(QStringLiteral("language")).toString();
}

void Preferences::setLanguage(const QString& code)
{
    setValue(QStringLiteral("language"), code);
}

QString Preferences::theme() const
{
    return value(QStringLiteral("theme")).toString(QStringLiteral("system"));
}

void Preferences::setTheme(const QString& name)
{
    setValue(QStringLiteral("theme"), name);
}

QString Preferences::region() const
{
    return value(QStringLiteral("region")).toString();
}

void Preferences::setRegion(const QString& region)
{
    setValue(QStringLiteral("region"), region);
}

QByteArray Preferences::geometry(const QString& name) const
{
    return QByteArray::fromBase64(value(GeometryPrefix + name).toString().toLatin1());
}

void Preferences::setGeometry(const QString& name, const QByteArray& state)
{
    setValue(GeometryPrefix + name, QString::fromLatin1(state.toBase64()));
}

} // namespace caredesk
