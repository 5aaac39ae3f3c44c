// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/dictionary.h"
#include "matching/rules/fields.h"
#include "matching/text/standardise.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// Position of a record in its table.
using RecordIndex = std::uint32_t;

/// Number of an unordered pair of sources, or of a source with itself.
constexpr std::size_t sourcePair(std::uint32_t a, std::uint32_t b) {
    const std::size_t high = a < b ? b : a;
    const std::size_t low = a < b ? a : b;
    return high * (high + 1) / 2 + low;
}

/// For each record a list of ids; most fields have one value a record and need no offsets.
struct ValueLists {
    std::vector<ValueId> ids;
    std::vector<std::uint32_t> offsets; ///< records + 1 entries into ids; empty: exactly one id a record

    std::span<const ValueId> at(RecordIndex record) const {
        if (offsets.empty()) return {ids.data() + record, 1};
        return {ids.data() + offsets[record], offsets[record + 1] - offsets[record]};
    }
    void append(std::span<const ValueId> values); ///< the next record's list
    void cutTo(std::size_t records);              ///< keeps the lists of the first ones
    std::size_t records() const { return offsets.empty() ? ids.size() : offsets.size() - 1; }
};

/// What decides how the raw values of a column are read.
struct FieldSpec {
    std::string field; ///< id of the unified model or a free attribute
    SemanticType type = SemanticType::Text;
    text::DateOrder dateOrder = text::DateOrder::Unknown;
    std::string region; ///< ISO 3166 alpha-2, for phones without a country code
    friend bool operator==(const FieldSpec&, const FieldSpec&) = default;
};

/// One field of many records, as delivered: a dictionary of raw values and, for each record, the list of its
/// values in slot order (kNoValue keeps a slot that is empty, so that the parts of one address stay
/// together). Sources that write a field differently (day first, month first) have a column each.
struct Column {
    FieldSpec spec;
    Dictionary values;
    ValueLists lists;
};

/// Many records as columns of interned raw values: what the engine works on. Records stand in the order of
/// (source name, key, ordinal), whatever the order in which they came, so that no result depends on it.
class RecordTable {
public:
    /// One raw value on its way in.
    struct Cell {
        std::uint32_t column;
        std::uint16_t slot;
        std::string_view text;
    };

    RecordTable(std::vector<FieldSpec> fields, std::vector<std::string> sources);

    /// Cells in any order; several of one column and slot: the first that is not empty counts, others get the
    /// next free slot. `id` is the caller's own number for the record.
    void append(std::uint32_t source, std::string_view key, std::uint32_t ordinal, std::int64_t id,
                std::span<const Cell> cells);
    /// One record on its way in.
    struct Record {
        std::uint32_t source = 0, ordinal = 0;
        std::int64_t id = 0;
        std::string_view key;
        std::span<const Cell> cells;
    };
    /// Many records, as append() of each in turn; on all threads, a column each.
    void append(std::span<const Record> records);
    /// Puts the records into their order; call once after the last append(). Keys must be distinct within a
    /// source.
    void finish();

    /// How much there is, for taking back what is appended after finish(): records that are looked at for a
    /// moment, behind all others.
    struct Extent {
        std::size_t records = 0, keys = 0;
        std::vector<std::size_t> values; ///< per column
    };
    Extent extent() const;
    void cutTo(const Extent& extent);

    std::size_t size() const { return m_sourceOf.size(); }
    std::span<const Column> columns() const { return m_columns; }
    bool hasField(std::string_view field) const;
    std::span<const std::string> sources() const { return m_sources; }
    std::uint32_t sourceOf(RecordIndex record) const { return m_sourceOf[record]; }
    std::string_view keyOf(RecordIndex record) const { return m_keys[record]; }
    std::uint32_t ordinalOf(RecordIndex record) const { return m_ordinals[record]; }
    std::int64_t idOf(RecordIndex record) const { return m_ids[record]; }

    int thisYear = 0; ///< pivot for two-digit years and "in the future"; 0: unknown

private:
    void appendColumn(std::uint32_t c, std::span<const Record> records);

    std::vector<std::string> m_sources;
    std::vector<Column> m_columns;
    std::vector<std::uint32_t> m_sourceOf, m_ordinals;
    std::vector<std::string_view> m_keys;
    std::vector<std::int64_t> m_ids;
    Dictionary m_keyTexts;      ///< owns the bytes of the keys
    std::vector<ValueId> m_row; ///< of one column while a record is appended
};

} // namespace goldenrod
