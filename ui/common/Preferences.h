#pragma once

#include <QJsonObject>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace caredesk {

/// What the window remembers for this computer's user: language, theme, region, geometry, panes. Nothing
/// secret, nothing of a ticket. One JSON file, read once before the first window; each change is written a
/// moment later by another thread, whole or not at all. A damaged file is set aside (".damaged") and
/// everything starts at its default.
///
/// What it remembers of an account (saved filters, the last casino) lies in that account's own folder, so
/// that nobody else sees it and removing the account removes it.
class Preferences : public QObject
{
    Q_OBJECT

public:
    explicit Preferences(QString path, QObject* parent = nullptr);
    /// Writes what is still unwritten and waits for it.
    ~Preferences() override;

    /// "es", "en"; empty: the desktop's.
    QString language() const;
    void setLanguage(const QString& code);
    /// "system", "light" or "dark".
    QString theme() const;
    void setTheme(const QString& name);
    /// An emergency contact's region; empty: from the locale.
    QString region() const;
    void setRegion(const QString& region);

    /// Window and splitter states, as QWidget gives them. Names: "window", "tickets", …
    QByteArray geometry(const QString& name) const;
    void setGeometry(const QString& name, const QByteArray& state);

    /// Anything else, by key. Undefined when never set.
    QJsonValue value(const QString& key) const;
    void setValue(const QString& key, const QJsonValue& value);

    /// `folderName`: the account's folder beside this file. Its values come a moment later: accountLoaded().
    void openAccount(const QString& folderName);
    /// Writes what is unwritten of it and waits for that: its folder may be removed afterwards.
    void closeAccount();
    /// Undefined when never set, and while no account is open.
    QJsonValue accountValue(const QString& key) const;
    void setAccountValue(const QString& key, const QJsonValue& value);

Q_SIGNALS:
    void accountLoaded();

private:
    void load();
    void write();
    void takeAccount(const QString& path, const QJsonObject& values);

    /// A file, what it holds, whether it has been read, and whether the values are newer than it.
    struct Values
    {
        QString path = {};
        QJsonObject values = {};
        bool loaded = false;
        bool dirty = false;
    };
    void set(Values& values, const QString& key, const QJsonValue& value);
    void write(Values& values);

    Values m_own;
    Values m_account; ///< Its path is empty while no account is open.
    QTimer m_delay;
    QThreadPool m_writer;
};

} // namespace caredesk
