#include "ui/common/Preferences.h"

#include "base/Log.h"
#include "base/Paths.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace caredesk {

namespace {

constexpr int WriteDelayMs = 400;
constexpr qint64 MaxBytes = 1024 * 1024;
constexpr QLatin1String GeometryPrefix("geometry.");

void writeFile(const QString& path, const QByteArray& json)
{
    const Outcome folder = ensurePrivateDirectory(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!folder || !file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        qCWarning(lcUi) << "preferences could not be written:" << file.errorString();
    }
}

} // namespace

Preferences::Preferences(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_writer.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(WriteDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &Preferences::write);
    load();
}

Preferences::~Preferences()
{
    write();
    m_writer.waitForDone();
}

void Preferences::load()
{
    QFile file(m_path);
    if (!QFileInfo(m_path).isFile() || file.size() > MaxBytes || !file.open(QIODevice::ReadOnly)) {
        return;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    file.close();
    if (document.isObject()) {
        m_values = document.object();
        return;
    }
    const QString aside = m_path + QStringLiteral(".damaged");
    QFile::remove(aside);
    QFile::rename(m_path, aside);
    qCWarning(lcUi) << "preferences were damaged and are set aside:" << error.errorString();
}

void Preferences::write()
{
    m_delay.stop();
    if (!m_dirty) {
        return;
    }
    m_dirty = false;
    m_writer.start([path = m_path, json = QJsonDocument(m_values).toJson()] { writeFile(path, json); });
}

QJsonValue Preferences::value(const QString& key) const
{
    return m_values.value(key);
}

void Preferences::setValue(const QString& key, const QJsonValue& value)
{
    if (m_values.value(key) == value) {
        return;
    }
    m_values.insert(key, value);
    m_dirty = true;
    m_delay.start();
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
