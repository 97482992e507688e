#pragma once

#include <QJsonObject>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace caredesk {

/// What the window remembers for this computer's user: language, theme, region, geometry, panes, saved
/// filters. Nothing secret, nothing of a ticket. One JSON file, read once before the first window; each
/// change is written a moment later by another thread, whole or not at all. A damaged file is set aside
/// (".damaged") and everything starts at its default.
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

    /// Anything else, by key: saved filters, the last casino of an account. Undefined when never set.
    QJsonValue value(const QString& key) const;
    void setValue(const QString& key, const QJsonValue& value);

private:
    void load();
    void write();

    QString m_path;
    QJsonObject m_values;
    QTimer m_delay;
    QThreadPool m_writer;
    bool m_dirty = false;
};

} // namespace caredesk
