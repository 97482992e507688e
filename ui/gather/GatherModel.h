#pragma once

#include "evidence/Gathering.h"

#include <QAbstractListModel>
#include <QSet>

namespace caredesk {

/// What was gathered, as a list to look through: the system information, each source with its files, what
/// was not taken and why, and the manifest. Files and the system information have a check mark: it goes.
class GatherModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Section, System, File, Skipped, Manifest };
    enum Role { KindRole = Qt::UserRole, DetailRole };

    using QAbstractListModel::QAbstractListModel;

    /// `withSystem`: whether the system information goes at first.
    void setContents(const Gathering& gathering, bool withSystem);
    const Gathering& gathering() const { return m_gathering; }
    /// The file of a row; null when it is none.
    const GatheredFile* file(const QModelIndex& index) const;
    /// Places in Gathering::files of those that do not go.
    const QSet<int>& leftOut() const { return m_leftOut; }
    bool systemGoes() const { return m_systemGoes; }
    int filesThatGo() const;
    qint64 bytesThatGo() const;
    /// The first row that something can be read of.
    QModelIndex firstReadable() const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// What goes has changed.
    void choiceChanged();

private:
    struct Row
    {
        Kind kind;
        int index; ///< Of the source, the file or what was skipped; -1: the section of these.
    };

    QString title(const Row& row) const;
    QString detail(const Row& row) const;
    bool goes(const Row& row) const;

    Gathering m_gathering;
    QList<Row> m_rows;
    QSet<int> m_leftOut;
    bool m_systemGoes = false;
};

} // namespace caredesk
