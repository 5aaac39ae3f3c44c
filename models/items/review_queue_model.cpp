// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_queue_model.h"

#include "matching/score/exact_math.h"
#include "models/items/desk.h"
#include "models/wording/marks.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"

#include <algorithm>
#include <iterator>

namespace goldenrod::items {
namespace {

/// With more comparisons than this, persons' and organisations' together, most say nothing about a pair:
/// those are left out, so that the sources keep their room.
constexpr std::size_t kMostSigns = 8;
constexpr std::size_t kFew = 16; // rows that are looked for one by one

Sign signOf(const QueueRow& row, std::size_t comparison) {
    if (!row.present[comparison]) return Sign::Missing;
    switch (row.signs[comparison]) {
    case goldenrod::Sign::Agree: return Sign::Agree;
    case goldenrod::Sign::Close: return Sign::Close;
    case goldenrod::Sign::Differ: return Sign::Differ;
    }
    return Sign::None;
}

} // namespace

ReviewQueueModel::ReviewQueueModel(Desk& desk, QObject* parent)
    : PagedModel(parent)
    , m_desk(desk) {}

ReviewQueueModel::~ReviewQueueModel() = default;

void ReviewQueueModel::letGo() {
    setEntries({});
}

void ReviewQueueModel::setEntries(std::span<const QueueEntry> entries) {
    std::vector<std::int64_t> all;
    all.reserve(entries.size());
    m_keys.clear();
    m_keys.reserve(entries.size());
    for (const QueueEntry& entry : entries) {
        all.push_back(entry.id);
        m_keys.push_back(entry.key);
    }
    const std::size_t had = ids().size();
    if (had == 0 || had > all.size() || !std::equal(ids().begin(), ids().end(), all.begin()))
        setIds(std::move(all));
    else
        appendIds(std::span(all).subspan(had));
}

void ReviewQueueModel::removeRowAt(int row) {
    m_keys.erase(m_keys.begin() + row);
    PagedModel::removeRowAt(row);
}

/// The row before which the entry belongs.
int ReviewQueueModel::placeOf(const QueueEntry& entry) const {
    int low = 0, high = rowCount();
    while (low < high) {
        const int middle = low + (high - low) / 2;
        const QueueEntry there{m_keys[static_cast<std::size_t>(middle)], idAt(middle)};
        if (there < entry)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/// Many at once are a new list: taking them out one by one would move all others each time.
void ReviewQueueModel::removeAll(std::vector<std::int64_t> left) {
    std::sort(left.begin(), left.end());
    // Numbers of questions around a decision lie close together: most are told by the first and the last.
    const auto leaves = [&left](std::int64_t id) {
        return id >= left.front() && id <= left.back() && std::binary_search(left.begin(), left.end(), id);
    };
    std::vector<QueueEntry> staying;
    staying.reserve(ids().size());
    for (int row = 0; row < rowCount(); ++row)
        if (!leaves(idAt(row))) staying.push_back({m_keys[static_cast<std::size_t>(row)], idAt(row)});
    if (staying.size() < ids().size()) setEntries(staying);
}

void ReviewQueueModel::insertAll(const std::vector<QueueEntry>& entered) {
    std::vector<QueueEntry> before, all;
    before.reserve(ids().size());
    for (int row = 0; row < rowCount(); ++row)
        before.push_back({m_keys[static_cast<std::size_t>(row)], idAt(row)});
    std::set_union(before.begin(), before.end(), entered.begin(), entered.end(), std::back_inserter(all));
    for (const QueueEntry& entry : entered) m_rows.forget(entry.id);
    setEntries(all);
}

void ReviewQueueModel::apply(const QueueChange& change) {
    if (change.left.size() <= kFew) {
        for (const std::int64_t id : change.left)
            if (const int row = rowOf(id); row >= 0) removeRowAt(row);
    } else {
        removeAll(change.left);
    }
    if (change.entered.size() > kFew) return insertAll(change.entered);
    for (const QueueEntry& entry : change.entered) {
        const int row = placeOf(entry);
        if (row < rowCount() && idAt(row) == entry.id) continue;
        m_keys.insert(m_keys.begin() + row, entry.key);
        m_rows.forget(entry.id); // marked as unsure, or not any more
        insertIdAt(row, entry.id);
    }
}

ReviewQueueModel::Line ReviewQueueModel::lineOf(const QueueRow& row) const {
    Line line;
    // The view isolates names and shows their hidden characters itself.
    const QString left = QString::fromStdString(row.leftName), right = QString::fromStdString(row.rightName);
    line.names = left == right ? tr("%1 ×2").arg(left) : tr("%1 · %2").arg(left, right);
    line.bits = toBits(row.question.height);
    line.weight = wording::weight(line.bits);
    line.sources = tr("%1 · %2").arg(wording::isolated(row.leftSource), wording::isolated(row.rightSource));
    const std::size_t records = row.question.left.size() + row.question.right.size();
    if (records > 2) line.sources += tr(" · %1").arg(records);
    const QString said = wording::markWords(row.marks, row.assigned);
    if (!said.isEmpty()) line.sources = tr("%1 · %2").arg(said, line.sources);
    int agree = 0, close = 0, differ = 0;
    for (std::size_t c = 0; c < row.signs.size(); ++c) {
        const Sign sign = signOf(row, c);
        if (sign != Sign::Missing || row.signs.size() <= kMostSigns) line.signs.append(sign);
        agree += sign == Sign::Agree ? 1 : 0;
        close += sign == Sign::Close ? 1 : 0;
        differ += sign == Sign::Differ ? 1 : 0;
    }
    line.spoken = tr("%1, %2 bits, %3 records: %4 agree, %5 close, %6 differ")
                      .arg(line.names, line.weight)
                      .arg(records)
                      .arg(agree)
                      .arg(close)
                      .arg(differ);
    if (row.question.unsure != 0) line.spoken += tr(", unsure");
    if (!said.isEmpty()) line.spoken += tr(", %1").arg(said);
    line.id = row.question.id;
    return line;
}

void ReviewQueueModel::dropRows() const {
    m_rows.clear();
    ++m_turn;
}

void ReviewQueueModel::readRows(std::size_t first, std::size_t count) const {
    const auto from = ids().begin() + static_cast<std::ptrdiff_t>(first);
    const std::vector<std::int64_t> asked(from, from + static_cast<std::ptrdiff_t>(count));
    for (const std::int64_t id : asked) m_rows.put(id, {}); // asked once
    auto* self = const_cast<ReviewQueueModel*>(this);
    m_desk.read(
        self,
        [asked](Database& db) -> Result<std::vector<QueueRow>> {
            std::vector<QueueRow> rows;
            QueueReader reader(db);
            for (const std::int64_t id : asked)
                if (auto row = reader.row(id)) rows.push_back(row.take());
            return rows;
        },
        [self, asked, turn = m_turn](const Result<std::vector<QueueRow>>& rows) {
            if (rows && turn == self->m_turn) self->take(asked, *rows);
        });
}

/// A question that was settled since the list was read stays an empty line until the list is read again.
void ReviewQueueModel::take(const std::vector<std::int64_t>& asked, const std::vector<QueueRow>& rows) {
    for (const QueueRow& row : rows) m_rows.put(row.question.id, lineOf(row));
    // They stood together when they were asked for.
    const int first = rowOf(asked.front());
    if (first < 0) return emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
    emit dataChanged(index(first, 0),
                     index(std::min(first + static_cast<int>(asked.size()), rowCount()) - 1, 0));
}

QVariant ReviewQueueModel::cell(int row, int, int role) const {
    const Line* line = m_rows.find(idAt(row));
    if (line == nullptr || line->id == 0) return role == BusyRole ? QVariant(true) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return line->names;
    case FigureRole: return line->weight;
    case SecondLineRole: return line->sources;
    case SignsRole: return QVariant::fromValue(line->signs);
    case IdRole: return line->id;
    case SortRole: return line->bits;
    case Qt::AccessibleTextRole: return line->spoken;
    default: return {};
    }
}

QVariant ReviewQueueModel::header(int, int role) const {
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(tr("questions")) : QVariant();
}

} // namespace goldenrod::items
