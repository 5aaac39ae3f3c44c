// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/lookup/lookup.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr double kStandardised = 0.3, kBound = 0.5;

std::string fieldsOf(const RecordTable& records) {
    std::vector<std::string> fields;
    for (const Column& column : records.columns()) {
        if (std::find(fields.begin(), fields.end(), column.spec.field) == fields.end())
            fields.push_back(column.spec.field);
    }
    std::string all;
    for (const std::string& field : fields) all += (all.empty() ? "" : ", ") + field;
    return all;
}

} // namespace

Lookup::Lookup(std::unique_ptr<RecordTable> records, RuleSet rules, Learned learned)
    : m_records(std::move(records))
    , m_rules(std::move(rules))
    , m_learned(std::move(learned))
    , m_terms(lookupIn(m_learned.terms)) {}

Result<std::unique_ptr<Lookup>> Lookup::make(std::unique_ptr<RecordTable> records, RuleSet rules,
                                             Learned learned, const ProgressFn& progress) {
    std::unique_ptr<Lookup> lookup(new Lookup(std::move(records), std::move(rules), std::move(learned)));
    if (auto built = lookup->build(progress); !built) return built.error();
    return lookup;
}

Result<void> Lookup::build(const ProgressFn& progress) {
    auto standardised = StandardisedTable::make(*m_records, &m_terms, progress, 0.0, kStandardised);
    if (!standardised) return standardised.error();
    m_standardised.emplace(standardised.take());
    m_features.emplace(*m_records, *m_standardised, &m_terms);
    m_comparator.emplace(m_rules, *m_features);
    m_weigher.emplace(m_rules, m_learned.model);
    m_force.emplace(m_rules.force, *m_features);
    m_veto.emplace(m_rules.veto, *m_features);
    auto index = KeyIndex::make(m_rules, *m_features, progress, kBound, 1.0);
    if (!index) return index.error();
    m_index.emplace(index.take());
    m_recordsExtent = m_records->extent();
    m_standardisedExtent = m_standardised->extent();
    m_featuresExtent = m_features->extent();
    return {};
}

Result<std::vector<RecordTable::Cell>> Lookup::cellsOf(std::span<const AskedValue> values) const {
    std::vector<RecordTable::Cell> cells;
    for (const AskedValue& value : values) {
        const auto columns = m_records->columns();
        const auto column = std::find_if(columns.begin(), columns.end(),
                                         [&](const Column& c) { return c.spec.field == value.field; });
        if (column == columns.end()) return Error{kLookupUnknownField, {value.field, fieldsOf(*m_records)}};
        if (value.text.empty()) continue;
        cells.push_back({static_cast<std::uint32_t>(column - columns.begin()), 0, value.text});
    }
    if (cells.empty()) return Error{kLookupEmpty};
    return cells;
}

Result<std::vector<LookupHit>> Lookup::find(std::span<const AskedValue> values, const AskedPlace& place) {
    auto cells = cellsOf(values);
    if (!cells) return cells.error();
    const auto record = static_cast<RecordIndex>(m_records->size());
    m_records->append(0, {}, 0, 0, *cells);
    m_standardised->grow(*m_records, m_terms);
    m_features->grow();
    m_comparator->resize(m_records->size());
    std::vector<LookupHit> hits = weigh(record, place.instead.value_or(place.before.value_or(record)));
    if (place.instead)
        std::erase_if(hits, [&](const LookupHit& hit) { return hit.record == *place.instead; });
    m_features->cutTo(m_featuresExtent);
    m_standardised->cutTo(m_standardisedExtent);
    m_records->cutTo(m_recordsExtent);
    m_comparator->resize(m_records->size());
    return hits;
}

std::vector<LookupHit> Lookup::findLike(RecordIndex record) const {
    return weigh(record, record);
}

std::vector<LookupHit> Lookup::weigh(RecordIndex record, RecordIndex place) const {
    std::vector<KeyIndex::Candidate> candidates;
    m_index->candidates(record, place, candidates);
    m_lastCandidates = candidates.size();
    std::vector<Comparator::Pair> pairs;
    for (const auto& [other, rule] : candidates)
        pairs.push_back(other < place ? Comparator::Pair(other, record) : Comparator::Pair(record, other));
    std::vector<PairLevels> levels(pairs.size());
    std::vector<double> bits(pairs.size());
    PairScratch scratch;
    m_comparator->compare(pairs, scratch, levels);
    m_weigher->weights(levels, bits);
    std::vector<LookupHit> hits;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        LookupHit hit{
            candidates[i].record, toWeight(bits[i]), levels[i].pattern, candidates[i].rule, false, false};
        scratch.begin(pairs[i].first, pairs[i].second);
        hit.vetoed = m_veto->any(scratch);
        hit.forced = !hit.vetoed && m_force->any(scratch);
        if (hit.weight >= toWeight(m_rules.floor) || hit.forced) hits.push_back(hit);
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const LookupHit& a, const LookupHit& b) { return a.weight > b.weight; });
    return hits;
}

} // namespace goldenrod
