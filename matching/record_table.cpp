// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/record_table.h"

#include "matching/parallel.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace goldenrod {
namespace {

template <typename T>
void permute(std::vector<T>& values, const std::vector<RecordIndex>& order) {
    std::vector<T> moved;
    moved.reserve(values.size());
    for (const RecordIndex from : order) moved.push_back(values[from]);
    values.swap(moved);
}

void permute(ValueLists& lists, const std::vector<RecordIndex>& order) {
    if (lists.offsets.empty()) return permute(lists.ids, order);
    ValueLists moved;
    moved.offsets.push_back(0);
    for (const RecordIndex from : order) moved.append(lists.at(from));
    lists = std::move(moved);
}

/// Into the slot, or the next one that is free.
void place(std::vector<ValueId>& row, std::size_t slot, ValueId id) {
    while (slot < row.size() && row[slot] != kNoValue) ++slot;
    if (slot >= row.size()) row.resize(slot + 1, kNoValue);
    row[slot] = id;
}

} // namespace

void ValueLists::append(std::span<const ValueId> values) {
    if (offsets.empty() && values.size() == 1) {
        ids.push_back(values.front());
        return;
    }
    if (offsets.empty()) {
        // From one value a record to lists, when the first record with none or several comes.
        offsets.resize(ids.size() + 1);
        std::iota(offsets.begin(), offsets.end(), 0U);
    }
    ids.insert(ids.end(), values.begin(), values.end());
    offsets.push_back(static_cast<std::uint32_t>(ids.size()));
}

void ValueLists::cutTo(std::size_t records) {
    if (offsets.empty()) return ids.resize(records);
    offsets.resize(records + 1);
    ids.resize(offsets.back());
}

RecordTable::RecordTable(std::vector<FieldSpec> fields, std::vector<std::string> sources)
    : m_sources(std::move(sources)) {
    for (FieldSpec& spec : fields) {
        m_columns.emplace_back();
        m_columns.back().spec = std::move(spec);
    }
}

void RecordTable::append(std::uint32_t source, std::string_view key, std::uint32_t ordinal, std::int64_t id,
                         std::span<const Cell> cells) {
    for (std::uint32_t c = 0; c < m_columns.size(); ++c) {
        Column& column = m_columns[c];
        m_row.clear();
        for (const Cell& cell : cells) {
            if (cell.column != c || cell.text.empty()) continue;
            place(m_row, cell.slot, column.values.intern(cell.text));
        }
        if (m_row.empty()) m_row.push_back(kNoValue);
        column.lists.append(m_row);
    }
    m_sourceOf.push_back(source);
    m_ordinals.push_back(ordinal);
    m_ids.push_back(id);
    m_keys.push_back(m_keyTexts.at(m_keyTexts.intern(key)));
}

void RecordTable::append(std::span<const Record> records) {
    parallelParts(m_columns.size() + 1, 1, [&](std::size_t c, std::size_t) {
        if (c < m_columns.size()) return appendColumn(static_cast<std::uint32_t>(c), records);
        for (const Record& record : records) {
            m_sourceOf.push_back(record.source);
            m_ordinals.push_back(record.ordinal);
            m_ids.push_back(record.id);
            m_keys.push_back(m_keyTexts.at(m_keyTexts.intern(record.key)));
        }
    });
}

void RecordTable::appendColumn(std::uint32_t c, std::span<const Record> records) {
    Column& column = m_columns[c];
    std::vector<std::string_view> texts;
    std::vector<std::uint16_t> slots;
    std::vector<std::uint32_t> ends; // by record: of its texts
    for (const Record& record : records) {
        for (const Cell& cell : record.cells) {
            if (cell.column != c || cell.text.empty()) continue;
            texts.push_back(cell.text);
            slots.push_back(cell.slot);
        }
        ends.push_back(static_cast<std::uint32_t>(texts.size()));
    }
    std::vector<ValueId> ids(texts.size()), row;
    column.values.intern(texts, ids);
    std::uint32_t at = 0;
    for (const std::uint32_t end : ends) {
        row.clear();
        for (; at < end; ++at) place(row, slots[at], ids[at]);
        if (row.empty()) row.push_back(kNoValue);
        column.lists.append(row);
    }
}

void RecordTable::finish() {
    std::vector<RecordIndex> order(size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<std::uint32_t> rank(m_sources.size());
    for (std::uint32_t s = 0; s < rank.size(); ++s) {
        rank[s] = static_cast<std::uint32_t>(std::count_if(
            m_sources.begin(), m_sources.end(), [&](const std::string& n) { return n < m_sources[s]; }));
    }
    std::sort(order.begin(), order.end(), [&](RecordIndex a, RecordIndex b) {
        if (m_sourceOf[a] != m_sourceOf[b]) return rank[m_sourceOf[a]] < rank[m_sourceOf[b]];
        if (const int keys = m_keys[a].compare(m_keys[b]); keys != 0) return keys < 0;
        return m_ordinals[a] < m_ordinals[b];
    });
    if (std::is_sorted(order.begin(), order.end())) return;
    for (Column& column : m_columns) permute(column.lists, order);
    permute(m_sourceOf, order);
    permute(m_ordinals, order);
    permute(m_ids, order);
    permute(m_keys, order);
}

RecordTable::Extent RecordTable::extent() const {
    Extent extent{size(), m_keyTexts.size(), {}};
    for (const Column& column : m_columns) extent.values.push_back(column.values.size());
    return extent;
}

void RecordTable::cutTo(const Extent& extent) {
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        m_columns[c].lists.cutTo(extent.records);
        m_columns[c].values.forget(extent.values[c]);
    }
    m_sourceOf.resize(extent.records);
    m_ordinals.resize(extent.records);
    m_ids.resize(extent.records);
    m_keys.resize(extent.records);
    m_keyTexts.forget(extent.keys);
}

bool RecordTable::hasField(std::string_view field) const {
    return std::any_of(m_columns.begin(), m_columns.end(),
                       [&](const Column& c) { return c.spec.field == field; });
}

} // namespace goldenrod
