#include "support/FakeSecretService.h"

#include "support/Keyring.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QMap>

#include <stdexcept>

namespace caredesk::test {

/// "(oayays)" of the specification.
struct WireSecret
{
    QDBusObjectPath session = QDBusObjectPath(QStringLiteral("/"));
    QByteArray parameters = {};
    QByteArray value = {};
    QString contentType = QStringLiteral("text/plain");
};

using WireSecrets = QMap<QDBusObjectPath, WireSecret>;
using Attributes = QMap<QString, QString>;

} // namespace caredesk::test

Q_DECLARE_METATYPE(caredesk::test::WireSecret)
Q_DECLARE_METATYPE(caredesk::test::WireSecrets)

namespace caredesk::test {

QDBusArgument& operator<<(QDBusArgument& argument, const WireSecret& secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, WireSecret& secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

namespace {

const QString root = QStringLiteral("/org/freedesktop/secrets");
const QString service = QStringLiteral("org.freedesktop.secrets");

QVariant path(const QString& text)
{
    return QVariant::fromValue(QDBusObjectPath(text));
}

QVariant paths(const QStringList& texts)
{
    QList<QDBusObjectPath> list;
    for (const QString& text : texts) {
        list.append(QDBusObjectPath(text));
    }
    return QVariant::fromValue(list);
}

} // namespace

FakeSecretService::FakeSecretService(Mood mood)
    : m_connection(QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"),
                                                 QStringLiteral("fake-keychain")))
    , m_mood(mood)
{
    qDBusRegisterMetaType<WireSecret>();
    qDBusRegisterMetaType<WireSecrets>();
    qDBusRegisterMetaType<Attributes>();
    if (!m_connection.registerVirtualObject(root, this, QDBusConnection::SubPath) ||
        !m_connection.registerService(service)) {
        throw std::runtime_error("fake keychain: " + m_connection.lastError().message().toStdString());
    }
}

FakeSecretService::~FakeSecretService()
{
    m_connection.unregisterService(service);
    m_connection.unregisterObject(root, QDBusConnection::UnregisterTree);
    QDBusConnection::disconnectFromBus(QStringLiteral("fake-keychain"));
    forgetKeychain();
}

QString FakeSecretService::introspect(const QString&) const
{
    return {};
}

bool FakeSecretService::handleMessage(const QDBusMessage& message, const QDBusConnection&)
{
    message.setDelayedReply(true);
    answer(message);
    return true;
}

void FakeSecretService::release()
{
    m_mood = Mood::Willing;
    const QList<QDBusMessage> held = std::exchange(m_held, {});
    for (const QDBusMessage& message : held) {
        answerEntry(message);
    }
}

void FakeSecretService::answer(const QDBusMessage& message)
{
    const QString member = message.member();
    if (message.interface() == QLatin1String("org.freedesktop.DBus.Properties")) {
        member == QLatin1String("GetAll") ? reply(message, {QVariantMap()})
                                          : refuse(message, "org.freedesktop.DBus.Error.UnknownProperty");
    } else if (m_mood == Mood::Failing) {
        refuse(message, "org.freedesktop.DBus.Error.Failed");
    } else if (member == QLatin1String("OpenSession")) {
        if (message.arguments().value(0).toString() == QLatin1String("plain")) {
            reply(message,
                  {QVariant::fromValue(QDBusVariant(QString())), path(root + QStringLiteral("/session/1"))});
        } else {
            refuse(message, "org.freedesktop.DBus.Error.NotSupported");
        }
    } else if (member == QLatin1String("ReadAlias")) {
        reply(message, {path(root + QStringLiteral("/collection/login"))});
    } else if (member == QLatin1String("Unlock")) {
        reply(message, {paths({}), path(root + QStringLiteral("/prompt/1"))});
    } else if (member == QLatin1String("Prompt")) {
        dismissPrompt(message);
    } else if (m_mood == Mood::Silent) {
        m_held.append(message);
    } else {
        answerEntry(message);
    }
}

void FakeSecretService::answerEntry(const QDBusMessage& message)
{
    const QString member = message.member();
    if (member == QLatin1String("CreateItem")) {
        createItem(message);
    } else if (member == QLatin1String("SearchItems")) {
        search(message);
    } else if (member == QLatin1String("GetSecrets")) {
        WireSecrets secrets;
        const auto wanted = qdbus_cast<QList<QDBusObjectPath>>(message.arguments().value(0));
        for (const QDBusObjectPath& item : wanted) {
            WireSecret secret;
            secret.session = qdbus_cast<QDBusObjectPath>(message.arguments().value(1));
            secret.value = m_entries.value(item.path());
            secrets.insert(item, secret);
        }
        reply(message, {QVariant::fromValue(secrets)});
    } else if (member == QLatin1String("Delete")) {
        m_entries.remove(message.path());
        m_attributes.remove(message.path());
        reply(message, {path(QStringLiteral("/"))});
    } else {
        refuse(message, "org.freedesktop.DBus.Error.UnknownMethod");
    }
}

/// The entry that has all of these.
QString FakeSecretService::find(const Attributes& attributes) const
{
    for (auto entry = m_attributes.cbegin(); entry != m_attributes.cend(); ++entry) {
        bool all = true;
        for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) {
            all = all && entry->value(it.key()) == it.value();
        }
        if (all) {
            return entry.key();
        }
    }
    return {};
}

void FakeSecretService::createItem(const QDBusMessage& message)
{
    if (m_mood == Mood::Locked) {
        refuse(message, "org.freedesktop.Secret.Error.IsLocked");
        return;
    }
    const auto properties = qdbus_cast<QVariantMap>(message.arguments().value(0));
    const auto attributes =
        qdbus_cast<Attributes>(properties.value(QStringLiteral("org.freedesktop.Secret.Item.Attributes")));
    QString item = find(attributes);
    if (item.isEmpty()) {
        item = root + QStringLiteral("/collection/login/%1").arg(m_next++);
    }
    m_attributes.insert(item, attributes);
    ++m_taken;
    m_entries.insert(item, qdbus_cast<WireSecret>(message.arguments().value(1)).value);
    reply(message, {path(item), path(QStringLiteral("/"))});
}

void FakeSecretService::search(const QDBusMessage& message)
{
    const QString item = find(qdbus_cast<Attributes>(message.arguments().value(0)));
    const QStringList found = item.isEmpty() ? QStringList() : QStringList{item};
    const bool locked = m_mood == Mood::Locked;
    reply(message, {paths(locked ? QStringList() : found), paths(locked ? found : QStringList())});
}

void FakeSecretService::dismissPrompt(const QDBusMessage& message)
{
    reply(message, {});
    QDBusMessage completed = QDBusMessage::createSignal(
        message.path(), QStringLiteral("org.freedesktop.Secret.Prompt"), QStringLiteral("Completed"));
    completed << true << QVariant::fromValue(QDBusVariant(paths({})));
    m_connection.send(completed);
}

void FakeSecretService::reply(const QDBusMessage& message, const QVariantList& values)
{
    m_connection.send(message.createReply(values));
}

void FakeSecretService::refuse(const QDBusMessage& message, const char* error)
{
    m_connection.send(message.createErrorReply(QLatin1String(error), QStringLiteral("as the test wants")));
}

} // namespace caredesk::test
