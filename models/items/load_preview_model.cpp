// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/load_preview_model.h"

#include <algorithm>

namespace goldenrod::items {
namespace {

constexpr qsizetype kShown = 200; ///< characters of a long value
constexpr std::size_t kMostColumns = 200;

} // namespace

bool LoadPreviewModel::setSniffed(const sources::Sniffed& sniffed) {
    const auto& names = sniffed.dialect.columns;
    const std::size_t shown = std::min(names.size(), kMostColumns);
    QStringList columns;
    QList<QStringList> rows;
    for (std::size_t i = 0; i < shown; ++i) columns += QString::fromStdString(names[i]);
    for (const auto& row : sniffed.preview) {
        QStringList values;
        for (std::size_t i = 0; i < std::min(row.size(), shown); ++i)
            values += QString::fromStdString(row[i]).left(kShown);
        rows += values;
    }
    if (columns == m_columns && rows == m_rows) return false;
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
    return true;
}

QList<int> LoadPreviewModel::usualLengths() const {
    QList<int> lengths;
    for (int column = 0; column < m_columns.size(); ++column) {
        QList<int> all{static_cast<int>(m_columns[column].size())};
        for (const QStringList& row : m_rows) all += static_cast<int>(row.value(column).size());
        std::sort(all.begin(), all.end());
        const int usual = all[(all.size() - 1) * 9 / 10];
        lengths += std::max(usual, static_cast<int>(m_columns[column].size()));
    }
    return lengths;
}

int LoadPreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LoadPreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant LoadPreviewModel::data(const QModelIndex& index, int role) const {
    const QString value = m_rows[index.row()].value(index.column());
    switch (role) {
    case Qt::DisplayRole: return value;
    case Qt::AccessibleTextRole:
        return value.isEmpty() ? tr("%1: none").arg(m_columns[index.column()])
                               : tr("%1: %2").arg(m_columns[index.column()], value);
    case ContentRole: return QVariant::fromValue(Content::Bytes);
    case SignRole: return QVariant::fromValue(value.isEmpty() ? Sign::Missing : Sign::None);
    default: return {};
    }
}

QVariant LoadPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return m_columns[section];
    return {};
}

} // namespace goldenrod::items
