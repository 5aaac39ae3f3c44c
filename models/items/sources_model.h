// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/load_draft.h"
#include "models/items/sources_figures.h"

#include <QAbstractListModel>
#include <QAbstractTableModel>

namespace goldenrod::items {

/// Files on their way in, then the sources there are.
class SourcesModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setSources(std::vector<SourceRow> sources);
    /// The drafts in order; each is followed for changes.
    void setDrafts(const QList<LoadDraft*>& drafts);

    LoadDraft* draftAt(int row) const; ///< null: a source
    QString sourceAt(int row) const;   ///< name; empty: a draft
    int rowOfDraft(const LoadDraft* draft) const;
    int rowOfSource(const QString& name) const; ///< -1: not there
    const std::vector<SourceRow>& sources() const { return m_sources; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QVariant ofDraft(const LoadDraft& draft, int role) const;
    QVariant ofSource(const SourceRow& source, int role) const;
    QList<LoadDraft*> m_drafts;
    std::vector<SourceRow> m_sources;
};

/// Loads of one source, newest first.
class SourceLoadsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, File, When, Rows, Loaded, Quarantined, Whole, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setLoads(std::vector<LoadFigures> loads);
    const LoadFigures* at(int row) const;
    int rowOfLoad(std::int64_t id) const; ///< -1: not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QVariant text(const LoadFigures& load, int column);
    std::vector<LoadFigures> m_loads;
};

} // namespace goldenrod::items
