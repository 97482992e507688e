#include "ui/gather/GatherModel.h"

#include "base/FileName.h"
#include "evidence/GatherWords.h"
#include "ui/common/Format.h"

#include <algorithm>

namespace caredesk {

void GatherModel::setContents(const Gathering& gathering, bool withSystem)
{
    beginResetModel();
    m_gathering = gathering;
    m_leftOut.clear();
    m_systemGoes = withSystem;
    m_rows = {{Kind::System, 0}};
    int source = -1;
    for (int i = 0; i < gathering.files.size(); ++i) {
        if (gathering.files.at(i).source != source) {
            source = gathering.files.at(i).source;
            m_rows.append({Kind::Section, source});
        }
        m_rows.append({Kind::File, i});
    }
    if (!gathering.files.isEmpty()) {
        m_rows.append({Kind::Manifest, 0});
    }
    if (!gathering.skipped.isEmpty()) {
        m_rows.append({Kind::Section, -1});
    }
    for (int i = 0; i < gathering.skipped.size(); ++i) {
        m_rows.append({Kind::Skipped, i});
    }
    endResetModel();
    Q_EMIT choiceChanged();
}

const GatheredFile* GatherModel::file(const QModelIndex& index) const
{
    if (!index.isValid() || m_rows.at(index.row()).kind != Kind::File) {
        return nullptr;
    }
    return &m_gathering.files.at(m_rows.at(index.row()).index);
}

int GatherModel::filesThatGo() const
{
    return static_cast<int>(m_gathering.files.size() - m_leftOut.size());
}

qint64 GatherModel::bytesThatGo() const
{
    qint64 bytes = 0;
    for (int i = 0; i < m_gathering.files.size(); ++i) {
        bytes += m_leftOut.contains(i) ? 0 : m_gathering.files.at(i).size;
    }
    return bytes;
}

QModelIndex GatherModel::firstReadable() const
{
    const auto isFile = [](const Row& row) { return row.kind == Kind::File; };
    const auto first = std::find_if(m_rows.begin(), m_rows.end(), isFile);
    return index(first == m_rows.end() ? 0 : static_cast<int>(first - m_rows.begin()));
}

void GatherModel::retranslate()
{
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int GatherModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant GatherModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    const bool checkable = row.kind == Kind::File || row.kind == Kind::System;
    switch (role) {
    case Qt::DisplayRole: return title(row);
    case DetailRole: return detail(row);
    case KindRole: return static_cast<int>(row.kind);
    case Qt::ToolTipRole: {
        const GatheredFile* shown = file(index);
        return shown ? shown->from : title(row);
    }
    case Qt::CheckStateRole:
        return checkable ? QVariant(goes(row) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole: {
        const QString more = detail(row);
        return more.isEmpty() ? title(row) : title(row) + QStringLiteral(", ") + more;
    }
    default: return {};
    }
}

bool GatherModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole) {
        return false;
    }
    const Row& row = m_rows.at(index.row());
    const bool goes = value.toInt() == Qt::Checked;
    if (row.kind == Kind::System) {
        m_systemGoes = goes;
    } else if (row.kind == Kind::File && goes) {
        m_leftOut.remove(row.index);
    } else if (row.kind == Kind::File) {
        m_leftOut.insert(row.index);
    } else {
        return false;
    }
    Q_EMIT dataChanged(index, index);
    Q_EMIT choiceChanged();
    return true;
}

Qt::ItemFlags GatherModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    switch (m_rows.at(index.row()).kind) {
    case Kind::Section: return Qt::NoItemFlags;
    case Kind::System:
    case Kind::File: return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
    case Kind::Skipped:
    case Kind::Manifest: return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    }
    return Qt::NoItemFlags;
}

QString GatherModel::title(const Row& row) const
{
    switch (row.kind) {
    case Kind::Section:
        return row.index < 0 ? tr("Not taken") : sourceName(m_gathering.sources.at(row.index));
    case Kind::System: return tr("System information");
    case Kind::File: return shownFileName(m_gathering.files.at(row.index).name.section(u'/', 1));
    case Kind::Skipped: return m_gathering.skipped.at(row.index).from;
    case Kind::Manifest: return tr("Table of contents");
    }
    return {};
}

QString GatherModel::detail(const Row& row) const
{
    switch (row.kind) {
    case Kind::System: return tr("Program, system, screens, time zone and network");
    case Kind::Manifest: return tr("With the files: what they are, what was blanked out");
    case Kind::File: {
        const GatheredFile& file = m_gathering.files.at(row.index);
        const QString changes = changesLine(file);
        return format::bytes(file.size) + (changes.isEmpty() ? QString() : QStringLiteral(" · ") + changes);
    }
    case Kind::Skipped: return skipReason(m_gathering.skipped.at(row.index));
    case Kind::Section: return {};
    }
    return {};
}

bool GatherModel::goes(const Row& row) const
{
    return row.kind == Kind::System ? m_systemGoes : row.kind == Kind::File && !m_leftOut.contains(row.index);
}

} // namespace caredesk
