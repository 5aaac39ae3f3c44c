// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/record_table.h"
#include "matching/standardised_table.h"

#include <initializer_list>
#include <map>
#include <string>
#include <vector>

namespace goldenrod {

struct FreeAttribute {
    std::string field;
    SemanticType type = SemanticType::Text;
    /// Over four words a value, as titles and remarks have. Their words depend on each other, so that
    /// rarities of words must not be summed up.
    bool isLong = false;
};

/// What the mapped fields hold, as far as rules are suggested by it. A field that is filled in fewer than one
/// record of 200 teaches nothing and counts as absent.
class MappedFields {
public:
    MappedFields(const RecordTable& records, const StandardisedTable& standardised);

    bool has(const std::string& field) const;
    bool hasAny(std::initializer_list<const char*> fields) const;
    /// Records that share a value of the field make no more pairs than a blocking rule may give.
    bool groupsFew(const std::string& field) const;
    bool hasPerson() const;
    bool hasOrganisation() const;
    bool hasAddress() const;
    /// The names of persons are written in two scripts or more, none of them by way of exception.
    bool hasSeveralScripts() const { return m_severalScripts; }
    /// The free attributes that tell records apart best, the best first; few, and none where persons or
    /// organisations are known: free attributes describe accounts more often than people.
    const std::vector<FreeAttribute>& freeAttributes() const { return m_free; }
    /// All fields that are there, by name.
    std::vector<std::string> all() const;

private:
    std::size_t m_records;
    std::map<std::string, double> m_fill;         ///< share of the records
    std::map<std::string, std::uint64_t> m_pairs; ///< of records that share a value
    std::vector<FreeAttribute> m_free;
    bool m_severalScripts = false;
};

} // namespace goldenrod
