#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QHash>
#include <QList>
#include <QMap>

namespace caredesk::test {

/// A Secret Service (https://specifications.freedesktop.org/secret-service/) that behaves as a test says. It
/// answers in the test's own thread, whenever the event loop turns.
class FakeSecretService final : public QDBusVirtualObject
{
public:
    enum class Mood {
        Willing,
        Failing, ///< Every call is an error.
        Locked,  ///< It asks the person to unlock it, who declines.
        Silent,  ///< It answers what touches an entry at release() only.
    };

    explicit FakeSecretService(Mood mood);
    ~FakeSecretService() override;

    void setMood(Mood mood) { m_mood = mood; }
    /// Goes on with what was held back, and is willing from then on.
    void release();
    /// How many calls it holds back.
    qsizetype held() const { return m_held.size(); }
    /// How many secrets it has taken so far.
    int taken() const { return m_taken; }
    QList<QByteArray> secrets() const { return m_entries.values(); }

    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;
    QString introspect(const QString& path) const override;

private:
    void answer(const QDBusMessage& message);
    void answerEntry(const QDBusMessage& message);
    QString find(const QMap<QString, QString>& attributes) const;
    void createItem(const QDBusMessage& message);
    void search(const QDBusMessage& message);
    void dismissPrompt(const QDBusMessage& message);
    void reply(const QDBusMessage& message, const QVariantList& values);
    void refuse(const QDBusMessage& message, const char* error);

    QDBusConnection m_connection;
    Mood m_mood;
    QHash<QString, QByteArray> m_entries;                ///< By object path.
    QHash<QString, QMap<QString, QString>> m_attributes; ///< Likewise.
    QList<QDBusMessage> m_held;
    int m_next = 1;
    int m_taken = 0;
};

} // namespace caredesk::test
