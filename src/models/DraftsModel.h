#pragma once

#include "domain/Draft.h"
#include "models/ListModelOf.h"

#include <QMetaType>

namespace caredesk {

class DraftService;

/// What was begun and not sent, last changed first. Empty drafts are left out. Main thread.
class DraftsModel : public ListModelOf<Draft>
{
    Q_OBJECT

public:
    enum Role {
        DraftRole = Qt::UserRole + 1, ///< Draft.
        UuidRole,                     ///< QString.
    };

    explicit DraftsModel(DraftService& drafts, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    const Draft& draft(int row) const { return items().at(row); }
    int rowOf(const QString& uuid) const;
    bool isLoaded() const { return m_loaded; }

    /// The words that a screen reader says for a row; the window gives them, in its language.
    void setAccessibleText(std::function<QString(const Draft&)> text) { m_accessibleText = std::move(text); }

Q_SIGNALS:
    /// Rows came, went or changed, or the first read is done.
    void updated();

private:
    void fetch();

    DraftService& m_drafts;
    std::function<QString(const Draft&)> m_accessibleText;
    bool m_loaded = false;
    bool m_fetching = false;
    bool m_fetchAgain = false;
};

} // namespace caredesk

Q_DECLARE_METATYPE(caredesk::Draft)
