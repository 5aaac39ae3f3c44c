// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"
#include "matching/text/standardise.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::sources {

inline constexpr ErrorCode kMappingInvalid{"mapping.invalid"};            ///< what is wrong
inline constexpr ErrorCode kMappingUnknownField{"mapping.unknown_field"}; ///< field id
inline constexpr ErrorCode kMappingColumnMissing{
    "mapping.column_missing"}; ///< column that the extract does not have

/// What rows of a source are.
enum class Entity : unsigned char { Party, Touchpoint };

/// Which part of a column's text a field takes. Parts are byte ranges of the text, so that lineage stays
/// exact.
enum class Part : unsigned char {
    Whole,
    BeforeComma,    ///< "SURNAME" of "SURNAME, GIVEN MIDDLE"
    AfterComma,     ///< "GIVEN" of it
    AfterCommaRest, ///< "MIDDLE" of it
};

/// One field fed by a column.
struct Target {
    std::string field; ///< of the unified model ("name.family", "touchpoint.at") or a free attribute "x.tier"
    Part part = Part::Whole;
    std::uint16_t slot = 0; ///< which of several: parts of one address share a slot
    std::string kind;       ///< "mobile", "home", "work", "post" ... or empty
    text::DateOrder dateOrder = text::DateOrder::Unknown;
    friend bool operator==(const Target&, const Target&) = default;
};

/// What becomes of one column.
struct ColumnMapping {
    std::string column;
    std::vector<Target> targets; ///< empty: the column is left out
    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// How a source's columns feed the unified customer model. Saved with the source, versioned, reused.
struct Mapping {
    Entity entity = Entity::Party;
    std::string keyColumn;   ///< source key; empty: rows have none (row hash and ordinal serve)
    std::string region;      ///< ISO 3166 alpha-2 for phones without a country code; empty: unknown
    std::string partySource; ///< touchpoints: name of the source whose keys they carry; empty: this source
    std::vector<ColumnMapping> columns;

    std::string toJson() const; ///< canonical: sorted keys, two-space indent, readable
    /// Unknown keys and fields are errors.
    static Result<Mapping> fromJson(std::string_view json);
    friend bool operator==(const Mapping&, const Mapping&) = default;
};

/// Why a column was mapped so, for showing.
struct MappingEvidence {
    std::string code; ///< "mapping.name_says", "mapping.contents_date", "mapping.known_names" ...
    std::vector<std::string> arguments; ///< for instance the share of values that fit ("99.7")
    double confidence = 0.0;            ///< 0 to 1; under 0.6 a person should look
};

struct MappingProposal {
    Mapping mapping;
    std::vector<MappingEvidence> evidence; ///< one per column, same order as mapping.columns
};

/// Proposes a mapping from column names (several languages, any case and separators) and contents of `rows`
/// (each a value per column). Every column gets a target: a field of the model, or a free attribute of its
/// own name; constant or empty columns are left out. `fileStem` helps to tell touchpoint logs and keys.
MappingProposal proposeMapping(std::span<const std::string> columns,
                               std::span<const std::vector<std::string>> rows, std::string_view fileStem);

/// A mapping resolved against the columns of one extract, to apply it to rows quickly.
class MappingPlan {
public:
    /// Fails with kMappingColumnMissing when a mapped column is not among `columns`.
    static Result<MappingPlan> make(const Mapping& mapping, std::span<const std::string> columns);

    struct Step {
        std::uint32_t column; ///< index into the extract's columns
        Target target;
    };
    std::span<const Step> steps() const { return m_steps; } ///< ordered by column, then target
    int keyColumn() const { return m_keyColumn; }           ///< -1: no key

private:
    std::vector<Step> m_steps;
    int m_keyColumn = -1;
};

/// The bytes of `text` that a part takes, without surrounding white space; empty when the part is not there.
std::string_view takePart(std::string_view text, Part part);

} // namespace goldenrod::sources
