#pragma once

#include "domain/Operation.h"
#include "models/ListModelOf.h"

#include <QMetaType>

namespace caredesk {

class OutboxService;

/// What waits to reach the portal, in the order of the outbox. Main thread.
class OutboxModel : public ListModelOf<Operation>
{
    Q_OBJECT

public:
    enum Role {
        OperationRole = Qt::UserRole + 1, ///< Operation.
        UuidRole,                         ///< QString.
        PercentRole,                      ///< int, of the upload that runs; -1: none.
    };

    explicit OutboxModel(OutboxService& outbox, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    const Operation& operation(int row) const { return items().at(row); }
    const QList<Operation>& operations() const { return items(); }
    int percent(int row) const { return m_percent.value(items().at(row).uuid, -1); }
    /// Of all uploads that run now, on the average; -1: none.
    int uploadPercent() const;
    /// -1 when it has gone.
    int rowOf(const QString& uuid) const;

    /// True once the outbox has been read.
    bool isLoaded() const { return m_loaded; }
    /// Those that the person must decide about: failed or in conflict.
    int attentionCount() const;

    /// The words that a screen reader says for a row; the window gives them, in its language.
    void setAccessibleText(std::function<QString(const Operation&)> text)
    {
        m_accessibleText = std::move(text);
    }

Q_SIGNALS:
    /// Rows came, went or changed, or the first read is done.
    void updated();

private:
    void fetch();

    OutboxService& m_outbox;
    QHash<QString, int> m_percent;
    std::function<QString(const Operation&)> m_accessibleText;
    bool m_loaded = false;
    bool m_fetching = false;
    bool m_fetchAgain = false;
};

} // namespace caredesk

Q_DECLARE_METATYPE(caredesk::Operation)
