// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/suggest/mapped_fields.h"

#include "matching/suggest/suggestions.h"

#include "matching/text/unicode.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr double kLeastFill = 0.005; ///< share of records
constexpr std::size_t kMostFreeAttributes = 6;
constexpr std::size_t kWordsOfAShortText = 4;

double fillOf(const StandardisedColumn& column, std::size_t records) {
    std::size_t filled = 0;
    for (RecordIndex r = 0; r < records; ++r) {
        const auto ids = column.lists.at(r);
        filled += std::any_of(ids.begin(), ids.end(), [](ValueId id) { return id != kNoValue; }) ? 1 : 0;
    }
    return static_cast<double>(filled) / static_cast<double>(std::max<std::size_t>(1, records));
}

std::uint64_t pairsIn(const StandardisedColumn& column) {
    std::vector<std::uint32_t> counts(column.forms.size(), 0);
    for (const ValueId id : column.lists.ids) ++counts[id];
    std::uint64_t pairs = 0;
    for (ValueId id = 1; id < counts.size(); ++id) pairs += counts[id] * (std::uint64_t{counts[id]} - 1) / 2;
    return pairs;
}

bool isLong(const StandardisedColumn& column) {
    std::size_t words = 0;
    for (ValueId id = 1; id < column.forms.size(); ++id) {
        const std::string_view form = column.forms.at(id);
        words += 1 + static_cast<std::size_t>(std::count(form.begin(), form.end(), ' '));
    }
    return words > kWordsOfAShortText * (column.forms.size() - 1);
}

bool haveSeveralScripts(const RecordTable& records) {
    std::map<text::Script, std::size_t> written;
    for (const Column& column : records.columns()) {
        if (!column.spec.field.starts_with("name.")) continue;
        std::vector<text::Script> scripts(column.values.size(), text::Script::None);
        for (ValueId v = 1; v < scripts.size(); ++v) scripts[v] = text::dominantScript(column.values.at(v));
        for (const ValueId v : column.lists.ids) {
            if (scripts[v] != text::Script::None) ++written[scripts[v]];
        }
    }
    const double least = kLeastFill * static_cast<double>(records.size());
    return std::count_if(written.begin(), written.end(),
                         [&](const auto& entry) { return static_cast<double>(entry.second) >= least; }) > 1;
}

} // namespace

MappedFields::MappedFields(const RecordTable& records, const StandardisedTable& standardised)
    : m_records(records.size())
    , m_severalScripts(haveSeveralScripts(records)) {
    for (const StandardisedColumn& column : standardised.columns()) {
        m_fill[column.field] = fillOf(column, records.size());
        m_pairs[column.field] = pairsIn(column);
    }
    if (hasPerson() || hasOrganisation()) return;
    std::vector<std::pair<double, const StandardisedColumn*>> useful;
    for (const StandardisedColumn& column : standardised.columns()) {
        if (!isFreeAttribute(column.field) || !has(column.field)) continue;
        useful.emplace_back(-static_cast<double>(column.forms.size()) * m_fill[column.field], &column);
    }
    std::sort(useful.begin(), useful.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second->field < b.second->field;
    });
    if (useful.size() > kMostFreeAttributes) useful.resize(kMostFreeAttributes);
    for (const auto& [rank, column] : useful)
        m_free.push_back({column->field, column->type, isLong(*column)});
}

bool MappedFields::has(const std::string& field) const {
    const auto at = m_fill.find(field);
    return at != m_fill.end() && at->second >= kLeastFill;
}

bool MappedFields::groupsFew(const std::string& field) const {
    return has(field) && m_pairs.at(field) <= mostPairsOfARule(m_records);
}

bool MappedFields::hasAny(std::initializer_list<const char*> fields) const {
    return std::any_of(fields.begin(), fields.end(), [&](const char* f) { return has(f); });
}

bool MappedFields::hasPerson() const {
    return hasAny({"name.full", "name.given", "name.family", "name.native", "name.alias"});
}

bool MappedFields::hasOrganisation() const {
    return hasAny({"org.name", "org.trading"});
}

bool MappedFields::hasAddress() const {
    return hasAny({"address.street", "address.full"});
}

std::vector<std::string> MappedFields::all() const {
    std::vector<std::string> fields;
    for (const auto& [field, fill] : m_fill) {
        if (has(field)) fields.push_back(field);
    }
    return fields;
}

} // namespace goldenrod
