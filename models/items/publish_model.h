// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/publish_figures.h"

#include <QAbstractListModel>
#include <QAbstractTableModel>

namespace goldenrod::items {

/// The release that could be made now, then those that were, newest first.
class ReleasesModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setFigures(const PublishFigures& figures);
    const Release* at(int row) const;      ///< null: the next release
    int rowOf(std::int64_t release) const; ///< -1: not there
    std::int64_t nextId() const { return m_releases.isEmpty() ? 1 : m_releases.first().id + 1; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<Release> m_releases;
    bool m_possible = false;
};

/// Lines of three columns: what, how many, note.
class PublishLinesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// `what` heads the first column.
    PublishLinesModel(QString what, QObject* parent)
        : QAbstractTableModel(parent)
        , m_what(std::move(what)) {}
    void setLines(const QList<PublishLine>& lines);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString m_what;
    QList<PublishLine> m_lines;
};

/// Files of a release with rows and SHA-256.
class ReleaseFilesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Rows, Hash, Guarded, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setRelease(const Release& release);
    QString pathAt(int row) const;
    QString hashAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Release m_release;
};

} // namespace goldenrod::items
