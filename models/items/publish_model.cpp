// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/publish_model.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"

namespace goldenrod::items {
namespace {

/// A JSON document has no rows; nought of them would read like a fault.
QString rowsInWords(const ReleaseFile& file) {
    return file.name.endsWith(QLatin1String(".json")) ? QString() : wording::count(file.rows);
}

} // namespace

void ReleasesModel::setFigures(const PublishFigures& figures) {
    beginResetModel();
    m_releases = figures.releases;
    m_possible = figures.possible;
    endResetModel();
}

const Release* ReleasesModel::at(int row) const {
    return row >= 1 && row <= m_releases.size() ? &m_releases[row - 1] : nullptr;
}

int ReleasesModel::rowOf(std::int64_t release) const {
    for (int i = 0; i < m_releases.size(); ++i)
        if (m_releases[i].id == release) return i + 1;
    return -1;
}

int ReleasesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_releases.size()) + 1;
}

QVariant ReleasesModel::data(const QModelIndex& index, int role) const {
    const Release* release = at(index.row());
    const QString name = tr("Release %1").arg(wording::count(release ? release->id : nextId()));
    const QString note = release      ? wording::isolated(wording::dateTime(release->at))
                         : m_possible ? tr("not published yet")
                                      : tr("nothing to publish yet");
    switch (role) {
    case Qt::DisplayRole: return name;
    case FigureRole: return release ? wording::count(release->goldenRecords) : QString();
    case SecondLineRole: return note;
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(name, note);
    case IdRole: return release ? static_cast<qlonglong>(release->id) : 0;
    case LinkRole: return release ? QStringLiteral("goldenrod:release/%1").arg(release->id) : QString();
    default: return {};
    }
}

void PublishLinesModel::setLines(const QList<PublishLine>& lines) {
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int PublishLinesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PublishLinesModel::data(const QModelIndex& index, int role) const {
    const PublishLine& line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? line.words : index.column() == 1 ? line.figure : line.note;
    case ContentRole: return QVariant::fromValue(index.column() == 1 ? Content::Figure : Content::Text);
    case EmphasisRole:
        if (index.column() == 2) return QVariant::fromValue(Emphasis::Muted);
        return QVariant::fromValue(index.column() == 1 && !line.link.isEmpty() ? Emphasis::Link
                                                                               : Emphasis::Normal);
    case LinkRole: return line.link;
    default: return {};
    }
}

QVariant PublishLinesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == ContentRole) return QVariant::fromValue(section == 1 ? Content::Figure : Content::Text);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    return section == 0 ? m_what : section == 1 ? tr("count") : QString();
}

void ReleaseFilesModel::setRelease(const Release& release) {
    beginResetModel();
    m_release = release;
    endResetModel();
}

QString ReleaseFilesModel::pathAt(int row) const {
    return m_release.folder + QLatin1Char('/') + m_release.files.value(row).name;
}

QString ReleaseFilesModel::hashAt(int row) const {
    return m_release.files.value(row).sha256;
}

int ReleaseFilesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_release.files.size());
}

int ReleaseFilesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReleaseFilesModel::data(const QModelIndex& index, int role) const {
    const ReleaseFile& file = m_release.files[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column == Name   ? file.name
               : column == Rows ? rowsInWords(file)
               : column == Hash ? file.sha256
               : file.guarded > 0
                   ? tr("%1 cells kept from running as a formula").arg(wording::count(file.guarded))
                   : QString();
    case ContentRole:
        return QVariant::fromValue(column == Rows   ? Content::Figure
                                   : column == Hash ? Content::Bytes
                                                    : Content::Text);
    case EmphasisRole:
        return QVariant::fromValue(column == Name   ? Emphasis::Label
                                   : column == Rows ? Emphasis::Normal
                                                    : Emphasis::Muted);
    default: return {};
    }
}

QVariant ReleaseFilesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == ContentRole) return QVariant::fromValue(section == Rows ? Content::Figure : Content::Text);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    return section == Name   ? tr("file")
           : section == Rows ? tr("rows")
           : section == Hash ? tr("SHA-256")
                             : tr("note");
}

} // namespace goldenrod::items
