#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <type_traits>

namespace caredesk {

class Connection;

/// A leased prepared statement: bind(), then step() through its rows or run() it. When it goes out of scope
/// it is reset and goes back to its connection, which it must not outlive. Failures are thrown as
/// StorageFailure.
class Statement
{
public:
    Statement(Connection& connection, QString sql, std::unique_ptr<QSqlQuery> query);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds every parameter, in order; what ran before is reset.
    template <typename... Values>
    Statement& bind(const Values&... values)
    {
        reset();
        (bindNext(toVariant(values)), ...);
        return *this;
    }
    Statement& bindAll(const QVariantList& values);
    /// To the next row; false after the last one.
    bool step();
    /// For statements without rows. Returns how many rows were changed.
    int run();

    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    int number(int column) const { return m_query->value(column).toInt(); }
    bool flag(int column) const { return integer(column) != 0; }
    QString text(int column) const { return m_query->value(column).toString(); }
    QVariant value(int column) const { return m_query->value(column); }
    bool isNull(int column) const { return m_query->isNull(column); }

private:
    /// A null QString would become NULL, and no text column takes that.
    static QVariant toVariant(const QString& text)
    {
        return text.isNull() ? QVariant(QLatin1String("")) : QVariant(text);
    }
    static QVariant toVariant(bool value) { return QVariant(value ? 1 : 0); }
    template <typename Number,
              typename = std::enable_if_t<std::is_integral_v<Number> && !std::is_same_v<Number, bool>>>
    static QVariant toVariant(Number number)
    {
        return QVariant(static_cast<qlonglong>(number));
    }
    static QVariant toVariant(const QVariant& value) { return value; }

    void bindNext(const QVariant& value);
    void reset();

    Connection& m_connection;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    int m_bound = 0;
    bool m_executed = false;
};

} // namespace caredesk
