// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/proposal.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace goldenrod::sources {
namespace {

bool isAddress(const ProposedColumn& column) {
    return column.targets.size() == 1 && column.targets.front().field.starts_with("address.");
}

bool isLine(const ProposedColumn& column) {
    return column.serves("address.full") || column.serves("address.street");
}

/// "Full address" says so; "address" may be its first line only.
bool saysWhole(const ProposedColumn& column) {
    const std::vector<std::string> words = wordsOfName(column.name);
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return word == "full" || word == "complete" || word == "whole" || word == "komplett" ||
               word == "completa" || word == "fulladdress" || word == "addressfull" || word == "addrfull" ||
               word == "pelny";
    });
}

/// Which columns belong to one address: those with the same word ("home", "mailing") and, unless it numbers
/// lines, the same number.
struct Group {
    std::string qualifier;
    unsigned number = 0;
    bool operator<(const Group& other) const {
        return std::tie(qualifier, number) < std::tie(other.qualifier, other.number);
    }
};

class Addresses {
public:
    explicit Addresses(ProposedTable& table)
        : m_table(table) {
        // Numbers on more than the lines number whole addresses: "city_1", "city_2".
        for (const ProposedColumn& column : table.columns) {
            if (isAddress(column) && !isLine(column) && column.meaning->number > 1) m_numbered = true;
        }
    }

    void group() {
        for (ProposedColumn& column : m_table.columns) {
            if (!isAddress(column)) continue;
            const Group group = groupOf(column);
            if (isLine(column)) nameLine(column, group);
            if (!isAddress(column)) continue;
            const auto [at, fresh] = m_slots.emplace(group, static_cast<std::uint16_t>(m_slots.size()));
            column.targets.front().slot = at->second;
        }
    }

private:
    Group groupOf(const ProposedColumn& column) const {
        Group group{std::string(column.meaning->qualifier), 0};
        if (m_numbered && column.meaning->number > 1) group.number = column.meaning->number;
        return group;
    }

    bool hasOtherParts(const Group& group) const {
        return std::any_of(m_table.columns.begin(), m_table.columns.end(), [&](const ProposedColumn& column) {
            const bool part = column.serves("address.city") || column.serves("address.postcode");
            return part && !(groupOf(column) < group) && !(group < groupOf(column));
        });
    }

    /// First lines are the street where other columns hold the rest, further lines are units or nothing we
    /// know.
    void nameLine(ProposedColumn& column, const Group& group) {
        Target& target = column.targets.front();
        if (!m_numbered && column.meaning->number > 1) {
            if (column.contents.unit >= 0.5) {
                target.field = "address.unit";
                column.evidence = {
                    "mapping.name_and_contents", {"address.unit", percentOf(column.contents.unit)}, 0.7};
            } else {
                makeFree(column, "mapping.address_line_more", 0.6);
            }
            return;
        }
        const bool line = column.meaning->number == 1 || hasOtherParts(group);
        if (!column.serves("address.full") || !line || saysWhole(column)) return;
        target.field = "address.street";
        if (!column.evidence.arguments.empty()) column.evidence.arguments.front() = target.field;
    }

    ProposedTable& m_table;
    bool m_numbered = false;
    std::map<Group, std::uint16_t> m_slots;
};

} // namespace

void groupAddresses(ProposedTable& table) {
    Addresses(table).group();
}

} // namespace goldenrod::sources
