// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_queue_model.h"

#include "matching/score/exact_math.h"
#include "models/items/desk.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"

namespace goldenrod::items {
namespace {

/// With more comparisons than this, persons' and organisations' together, most say nothing about a pair:
/// those are left out, so that the sources keep their room.
constexpr std::size_t kMostSigns = 8;

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
    m_reader.reset();
    setIds({});
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
    line.id = row.question.id;
    return line;
}

void ReviewQueueModel::readRows(std::size_t first, std::size_t count) const {
    if (!m_reader) {
        Database* rows = m_desk.rows();
        if (rows == nullptr) return;
        m_reader = std::make_unique<QueueReader>(*rows);
    }
    std::vector<Line> lines;
    lines.reserve(count);
    for (std::size_t i = first; i < first + count; ++i) {
        auto row = m_reader->row(ids()[i]);
        // Settled since the list was read: an empty line until the list is read again.
        lines.push_back(row ? lineOf(*row) : Line());
    }
    m_rows.put(first, std::move(lines));
}

QVariant ReviewQueueModel::cell(int row, int, int role) const {
    const Line* line = m_rows.at(row);
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
