// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "matching/record_table.h"
#include "matching/result.h"
#include "matching/term_lookup.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// One field of many records, standardised: what comparing and blocking work on.
struct StandardisedColumn {
    std::string field;
    SemanticType type = SemanticType::Text;
    Dictionary forms; ///< see text::standardise() for their spelling
    ValueLists lists; ///< forms of each record in slot order; kNoValue where there is no usable value
};

/// What became of one distinct raw value of a column of the record table.
struct StandardisedValue {
    ValueId form = kNoValue; ///< in the field's dictionary; kNoValue when it is not usable as evidence
    text::ValueState state = text::ValueState::Missing;
    std::string_view reason;
};

/// A record table, standardised field by field; each distinct raw value was looked at once. Columns of one
/// field are joined. A phone, e-mail, identifier or handle that more records carry than one customer can have
/// (over max(30, 1 in 2,000)) is no evidence and gets the reason "placeholder.over_common"; nor is the e-mail
/// address of an office that only persons carry ("placeholder.role_address").
class StandardisedTable {
public:
    /// `terms`: a model's frequencies, which say what is over-common; nullptr: these records do. Progress
    /// takes the fractions from `begin` to `end`. `types`: those of a rule set, of free attributes.
    static Result<StandardisedTable> make(const RecordTable& records, const TermLookup* terms,
                                          const ProgressFn& progress, double begin, double end,
                                          const FieldTypes& types = {});

    /// Standardises the records that were appended to the table since; `terms` as when it was made.
    void grow(const RecordTable& records, const TermLookup& terms);
    struct Extent {
        std::size_t records = 0;
        std::vector<std::size_t> forms, values; ///< per column of this table; per column of the records
    };
    Extent extent() const;
    void cutTo(const Extent& extent); ///< takes the last records back

    std::size_t size() const { return m_records; }
    const std::vector<StandardisedColumn>& columns() const { return m_columns; }
    const StandardisedColumn*
    column(std::string_view field) const; ///< nullptr when the records lack the field

    /// The forms of a field that were found over-common, or of an office, sorted.
    std::vector<std::string> overCommon(const std::string& field) const;

    /// Per distinct raw value of column `c` of the record table.
    const std::vector<StandardisedValue>& values(std::size_t c) const { return m_values[c]; }

private:
    void joinColumns(const RecordTable& records, RecordIndex first, StandardisedColumn& into,
                     const std::vector<std::size_t>& from);
    void growColumn(const RecordTable& records, const TermLookup& terms, StandardisedColumn& into,
                    const std::vector<std::size_t>& from);
    void dropOverCommon(const RecordTable& records, StandardisedColumn& column,
                        const std::vector<std::size_t>& from, const TermLookup* terms);

    std::size_t m_records = 0;
    std::vector<StandardisedColumn> m_columns;
    std::vector<std::vector<StandardisedValue>> m_values;
    std::vector<bool> m_oldDates; ///< per column of the records: see text::Context
    std::map<std::string, std::vector<std::string>> m_overCommon;
};

} // namespace goldenrod
