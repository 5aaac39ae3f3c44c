// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/load_mapping_model.h"

#include "models/items/load_mapping.h"
#include "models/wording/messages.h"
#include "models/wording/terms.h"

#include <algorithm>

namespace goldenrod::items {
namespace {

constexpr double kSure = 0.6;
constexpr int kSamples = 3;

QString samplesOf(const sources::Sniffed& sniffed, const std::string& column) {
    const auto& columns = sniffed.dialect.columns;
    const auto at =
        static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) - columns.begin());
    QStringList samples;
    for (const auto& row : sniffed.preview) {
        if (at >= row.size() || row[at].empty()) continue;
        const QString value = wording::isolated(QString::fromStdString(row[at]).left(40));
        if (!samples.contains(value)) samples += value;
        if (samples.size() == kSamples) break;
    }
    return samples.join(QStringLiteral(" · "));
}

} // namespace

void LoadMappingModel::show(const LoadDraft& draft) {
    const sources::Mapping& mapping = draft.mapping();
    const auto& evidence = draft.prepared().evidence;
    QList<Row> rows;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const std::string& column = mapping.columns[i].column;
        Row row{QString::fromStdString(column),
                samplesOf(draft.prepared().sniffed, column),
                targetInWords(mapping, i),
                {}};
        row.left = choiceOf(mapping, i) == kLeftOut;
        if (i < evidence.size()) {
            row.why = wording::mappingEvidence(evidence[i].code, evidence[i].arguments);
            row.doubtful = evidence[i].confidence < kSure;
        }
        rows += row;
    }
    const bool same = rows.size() == m_rows.size() &&
                      std::equal(rows.begin(), rows.end(), m_rows.begin(),
                                 [](const Row& a, const Row& b) { return a.column == b.column; });
    if (!same) beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
}

int LoadMappingModel::doubtful() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& r) { return r.doubtful; }));
}

int LoadMappingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LoadMappingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LoadMappingModel::text(const Row& row, int column) const {
    switch (column) {
    case Name: return row.column;
    case Sample: return row.sample;
    case Field: return row.field;
    case Why: return row.why;
    default: return row.doubtful ? tr("look at it") : QString();
    }
}

QVariant LoadMappingModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return column == Standing ? QVariant() : text(row, column);
    case Qt::AccessibleTextRole: return text(row, column);
    case ContentRole:
        return QVariant::fromValue(column == Name || column == Sample ? Content::Bytes
                                   : column == Standing               ? Content::Pattern
                                                                      : Content::Text);
    case EmphasisRole:
        return QVariant::fromValue(column == Field && !row.left ? Emphasis::Label
                                   : column == Name             ? Emphasis::Normal
                                                                : Emphasis::Muted);
    case SignRole:
        return QVariant::fromValue(column == Standing && row.doubtful ? Sign::Warning : Sign::None);
    default: return {};
    }
}

QVariant LoadMappingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == ContentRole && section == Standing) return QVariant::fromValue(Content::Pattern);
    if (role == Qt::AccessibleTextRole && section == Standing) return tr("standing");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (section) {
    case Name: return tr("column");
    case Sample: return tr("first values");
    case Field: return tr("becomes");
    case Why: return tr("why");
    default: return {};
    }
}

} // namespace goldenrod::items
