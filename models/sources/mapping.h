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

/// Place (JSON pointer), then why: the codes of kDialectInvalid ("json.unknown_key" ...).
inline constexpr ErrorCode kMappingInvalid{"mapping.invalid"};
inline constexpr ErrorCode kMappingUnknownField{"mapping.unknown_field"}; ///< field id, place (JSON pointer)
inline constexpr ErrorCode kMappingColumnMissing{
    "mapping.column_missing"}; ///< column that the extract does not have

/// What rows of a source are.
enum class Entity : unsigned char { Party, Touchpoint, Holding };
std::string_view entityName(Entity entity); ///< "party", "touchpoint", "holding"
/// Id of a field of a child entity: "party" of a touchpoint -> "touchpoint.party".
std::string childField(Entity entity, std::string_view name);

/// Which part of a column's text a field takes. Parts are byte ranges of the text, so that lineage stays
/// exact.
enum class Part : unsigned char {
    Whole,
    BeforeComma,    ///< "SURNAME" of "SURNAME, GIVEN MIDDLE"; the whole text where there is no comma
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
    std::string partySource; ///< children: name of the source whose keys they carry; empty: this source
    std::vector<ColumnMapping> columns;

    /// Canonical: sorted keys, two-space indent, members of targets that have their default left out.
    std::string toJson() const;
    /// Unknown keys and fields are errors.
    static Result<Mapping> fromJson(std::string_view json);
    friend bool operator==(const Mapping&, const Mapping&) = default;
};

/// Why a column was mapped so, for showing. Codes, with % of the filled values looked at:
///   mapping.name_says (field)                  the name alone; contents say nothing for or against it
///   mapping.name_and_contents (field, %)       both
///   mapping.name_of_empty_column (field)       known name, no value in the rows looked at
///   mapping.name_in_part (field, %)            a part of the name, and the contents
///   mapping.name_contradicted (field, %)       the name says a field that the contents are not: free
///   attribute mapping.contents_email (%), .contents_web (%), .contents_phone (%), .contents_sex (%),
///   .contents_names (%), .contents_birth_date (%)   the contents alone
///   mapping.contents_date (%)                  a date of no field we know: free attribute
///   mapping.contents_persons (%), .contents_organisations (%)   what a column called "name" holds
///   mapping.comma_names (%)                    "SURNAME, GIVEN MIDDLE": split
///   mapping.date_order_unclear (field, %, evidence for day first, for month first)
///   mapping.address_line_more                  a second line of an address that is no unit: free attribute
///   mapping.key (different values, rows)       the source key; no evidence for matching
///   mapping.second_key                         another key of the rows: left out
///   mapping.repeats_column (column)            says nothing that column does not say: left out
///   mapping.field_taken (field, column)        another column serves the field better: free attribute
///   mapping.constant (value), mapping.empty    left out
///   mapping.party_key (%)                      key of the customer in a list of children; % of different
///   values mapping.free_attribute                     nothing known
struct MappingEvidence {
    std::string code;
    std::vector<std::string> arguments;
    double confidence = 0.0; ///< 0 to 1; under 0.6 a person should look
};

struct MappingProposal {
    Mapping mapping;
    std::vector<MappingEvidence> evidence; ///< one per column, same order as mapping.columns
};

/// Proposes a mapping from column names (several languages, any case and separators) and contents of `rows`
/// (each a value per column; the more the better: a few thousand are looked at closely, all for keys). Every
/// column gets a target: a field of the model, or a free attribute of its own name. Left out are the key,
/// columns that only repeat another, and columns without a meaning that are empty or, in 20 rows or more,
/// always the same. Parts of one address share a slot. `fileStem` helps to tell what rows are.
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
