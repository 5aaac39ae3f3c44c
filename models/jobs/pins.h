// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/survive/consolidator.h"
#include "models/workspace/golden_codec.h"
#include "models/workspace/pin_store.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

/// Criteria of golden values that a person set.
inline constexpr std::string_view kTypedByPerson = "typed", kChosenByPerson = "chosen";

/// What holds of what people said of golden values, by golden record. A pin speaks of a golden id for ever:
///   merged    the ids of a customer are those that its records founded; the living one comes first, then the
///             newest pin. A pin that speaks of a field that is spoken for already rests, with all its
///             fields.
///   split     the founding record keeps the id and what was said of it. A chosen value whose record belongs
///             to another customer rests.
/// What rests is kept, and holds again when the merge or split is undone: it depends on members and pins
/// alone.
class PinBook {
public:
    /// Sayings in the order of their events; undone ones may be among them.
    explicit PinBook(const std::vector<PinRow>& said = {});
    /// Of these golden records, by number; of all when there are many.
    static Result<PinBook> read(Database& db, std::vector<std::int64_t> goldens);

    bool empty() const { return m_standing.empty(); }
    /// Pins in force of one golden id, newest first, each with the fields it still speaks for.
    std::span<const PinRow> standing(std::int64_t golden) const;

    /// Pins that decide the values of a customer of these golden ids, the living one first.
    std::vector<PinRow> deciding(std::span<const std::int64_t> goldens, const RecordTable& records,
                                 std::span<const RecordIndex> members) const;

    /// The values by rule with those of the pins in their place; what the rule would give is lost.
    std::vector<StoredGoldenValue> applied(std::vector<StoredGoldenValue> byRule,
                                           std::span<const std::int64_t> goldens, const RecordTable& records,
                                           const Consolidator& consolidator,
                                           std::span<const RecordIndex> members) const;

private:
    std::map<std::int64_t, std::vector<PinRow>> m_standing;
};

/// Golden ids that records founded, the lowest (which is the living one) first.
std::vector<std::int64_t> foundedBy(std::span<const RecordIndex> members,
                                    const std::vector<std::int64_t>& founded);
Result<std::vector<std::int64_t>> foundedBy(Database& db, std::span<const std::int64_t> recordIds);

} // namespace goldenrod
