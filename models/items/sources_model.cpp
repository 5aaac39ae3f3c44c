// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sources_model.h"

#include "models/items/load_ledger.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"

#include <algorithm>

namespace goldenrod::items {
namespace {

QString standing(const LoadDraft& draft) {
    switch (draft.state()) {
    case LoadDraft::State::Reading: return SourcesModel::tr("reading the file");
    case LoadDraft::State::Failed: return SourcesModel::tr("cannot be read");
    case LoadDraft::State::Loading:
        return SourcesModel::tr("loading, %1").arg(wording::percent(draft.share(), 0));
    case LoadDraft::State::Ready: break;
    }
    const auto questions = static_cast<int>(draft.questions().size());
    if (questions > 0) return SourcesModel::tr("open questions: %1").arg(questions);
    return SourcesModel::tr("ready to load into %1")
        .arg(wording::isolated(QString::fromStdString(draft.prepared().source)));
}

QString kindOf(const SourceRow& source) {
    if (source.entity == "touchpoint") return SourcesModel::tr("touchpoints");
    return source.entity == "holding" ? SourcesModel::tr("holdings") : SourcesModel::tr("customers");
}

} // namespace

void SourcesModel::setSources(std::vector<SourceRow> sources) {
    beginResetModel();
    m_sources = std::move(sources);
    endResetModel();
}

void SourcesModel::setDrafts(const QList<LoadDraft*>& drafts) {
    beginResetModel();
    for (LoadDraft* draft : m_drafts)
        if (!drafts.contains(draft)) draft->disconnect(this);
    for (LoadDraft* draft : drafts) {
        if (m_drafts.contains(draft)) continue;
        connect(draft, &LoadDraft::changed, this, [this, draft] {
            const QModelIndex at = index(rowOfDraft(draft));
            if (at.isValid()) emit dataChanged(at, at);
        });
    }
    m_drafts = drafts;
    endResetModel();
}

LoadDraft* SourcesModel::draftAt(int row) const {
    return row >= 0 && row < m_drafts.size() ? m_drafts[row] : nullptr;
}

QString SourcesModel::sourceAt(int row) const {
    const auto at = static_cast<std::size_t>(row) - static_cast<std::size_t>(m_drafts.size());
    return row >= m_drafts.size() && at < m_sources.size() ? QString::fromStdString(m_sources[at].name)
                                                           : QString();
}

int SourcesModel::rowOfDraft(const LoadDraft* draft) const {
    return static_cast<int>(std::find(m_drafts.begin(), m_drafts.end(), draft) - m_drafts.begin());
}

int SourcesModel::rowOfSource(const QString& name) const {
    const auto at = std::find_if(m_sources.begin(), m_sources.end(),
                                 [&](const SourceRow& s) { return s.name == name.toStdString(); });
    if (at == m_sources.end()) return -1;
    return static_cast<int>(m_drafts.size() + (at - m_sources.begin()));
}

int SourcesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0
                            : static_cast<int>(m_drafts.size() + static_cast<qsizetype>(m_sources.size()));
}

QVariant SourcesModel::data(const QModelIndex& index, int role) const {
    if (const LoadDraft* draft = draftAt(index.row())) return ofDraft(*draft, role);
    return ofSource(m_sources[static_cast<std::size_t>(index.row() - m_drafts.size())], role);
}

QVariant SourcesModel::ofDraft(const LoadDraft& draft, int role) const {
    const bool asks = draft.state() == LoadDraft::State::Ready && !draft.questions().empty();
    switch (role) {
    case Qt::DisplayRole: return draft.fileName();
    case SecondLineRole: return standing(draft);
    case SignRole:
        return QVariant::fromValue(draft.state() == LoadDraft::State::Failed ? Sign::Differ
                                   : asks                                    ? Sign::Warning
                                                                             : Sign::None);
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(draft.fileName(), standing(draft));
    case IdRole: return QString::fromStdString(draft.file().string());
    default: return {};
    }
}

QVariant SourcesModel::ofSource(const SourceRow& source, int role) const {
    const QString name = QString::fromStdString(source.name);
    QString note =
        source.lastLoadAt == 0
            ? kindOf(source)
            : tr("%1, %2").arg(kindOf(source), wording::isolated(wording::dateTime(source.lastLoadAt)));
    if (source.quarantined > 0)
        note =
            tr("%1 in quarantine, %2")
                .arg(wording::count(source.quarantined), wording::isolated(wording::date(source.lastLoadAt)));
    switch (role) {
    case Qt::DisplayRole: return name;
    case FigureRole: return wording::count(source.rows);
    case SecondLineRole: return note;
    case SignRole: return QVariant::fromValue(source.quarantined > 0 ? Sign::Warning : Sign::None);
    case Qt::AccessibleTextRole: return tr("%1, %2, %3").arg(name, wording::count(source.rows), note);
    case LinkRole: return QStringLiteral("goldenrod:source/") + name;
    case IdRole: return name;
    default: return {};
    }
}

void SourceLoadsModel::setLoads(std::vector<LoadFigures> loads) {
    beginResetModel();
    m_loads = std::move(loads);
    endResetModel();
}

const LoadFigures* SourceLoadsModel::at(int row) const {
    return row >= 0 && row < rowCount() ? &m_loads[static_cast<std::size_t>(row)] : nullptr;
}

int SourceLoadsModel::rowOfLoad(std::int64_t id) const {
    const auto at =
        std::find_if(m_loads.begin(), m_loads.end(), [&](const LoadFigures& l) { return l.load.id == id; });
    return at == m_loads.end() ? -1 : static_cast<int>(at - m_loads.begin());
}

int SourceLoadsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_loads.size());
}

int SourceLoadsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourceLoadsModel::text(const LoadFigures& load, int column) {
    switch (column) {
    case Number: return wording::count(load.load.ordinal);
    case File: {
        const QString file = QString::fromStdString(load.load.fileName);
        return load.load.corrects == 0 ? file : tr("%1, corrected rows").arg(wording::isolated(file));
    }
    case When: return wording::dateTime(load.load.finishedAt);
    case Rows: return wording::count(rowsIn(load.ledger));
    case Loaded: return wording::count(rowsOf(load.ledger, "loaded"));
    case Quarantined: return wording::count(rowsOf(load.ledger, "quarantined"));
    default: return reconciles(load.ledger, load.load.fileSize) ? tr("every row") : tr("does not add up");
    }
}

QVariant SourceLoadsModel::data(const QModelIndex& index, int role) const {
    const LoadFigures& load = m_loads[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool whole = reconciles(load.ledger, load.load.fileSize);
    const bool figure = column == Number || column == Rows || column == Loaded || column == Quarantined;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(load, column);
    case SpansRole: // words with the name in them, not data alone
        return column == File && load.load.corrects != 0
                   ? QVariant::fromValue(Spans{Span{text(load, column).toString()}})
                   : QVariant();
    case ContentRole:
        return QVariant::fromValue(figure           ? Content::Figure
                                   : column == When ? Content::Exact
                                                    : Content::Text);
    case EmphasisRole:
        return QVariant::fromValue(column == When || column == Whole ? Emphasis::Muted : Emphasis::Normal);
    case ToneRole:
        return QVariant::fromValue(
            column == Quarantined && rowsOf(load.ledger, "quarantined") > 0 ? Sign::Warning : Sign::None);
    case SignRole:
        return QVariant::fromValue(column != Whole ? Sign::None : whole ? Sign::Agree : Sign::Differ);
    case LinkRole: return QStringLiteral("goldenrod:load/%1").arg(load.load.id);
    case IdRole: return static_cast<qlonglong>(load.load.id);
    default: return {};
    }
}

QVariant SourceLoadsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == ContentRole)
        return QVariant::fromValue(section == Number || section == Rows || section == Loaded ||
                                           section == Quarantined
                                       ? Content::Figure
                                       : Content::Text);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (section) {
    case Number: return tr("load");
    case File: return tr("file");
    case When: return tr("when");
    case Rows: return tr("rows");
    case Loaded: return tr("loaded");
    case Quarantined: return tr("quarantine");
    default: return tr("accounted for");
    }
}

} // namespace goldenrod::items
