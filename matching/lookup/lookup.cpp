// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/lookup/lookup.h"

#include "matching/score/merged_records.h"

#include <algorithm>
#include <numeric>

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
    if (!isModelOf(learned.model, rules)) return Error{kModelForOtherRules};
    std::unique_ptr<Lookup> lookup(new Lookup(std::move(records), std::move(rules), std::move(learned)));
    if (auto built = lookup->build(progress); !built) return built.error();
    return lookup;
}

Result<void> Lookup::build(const ProgressFn& progress) {
    auto standardised =
        StandardisedTable::make(*m_records, &m_terms, progress, 0.0, kStandardised, m_rules.types);
    if (!standardised) return standardised.error();
    m_standardised.emplace(standardised.take());
    m_features.emplace(*m_records, *m_standardised, &m_terms);
    m_comparator.emplace(m_rules, *m_features);
    m_weigher.emplace(m_rules, m_learned.model, m_records->sources());
    m_force.emplace(m_rules.force, *m_features);
    m_veto.emplace(m_rules.veto, *m_features);
    bindContradictions();
    auto index = KeyIndex::make(m_rules, *m_features, progress, kBound, 1.0, m_learned.model.blockLimits);
    if (!index) return index.error();
    m_index.emplace(index.take());
    m_recordsExtent = m_records->extent();
    m_standardisedExtent = m_standardised->extent();
    m_featuresExtent = m_features->extent();
    makeRoom();
    return {};
}

void Lookup::bindContradictions() {
    if (!m_learned.model.contradictions) return;
    for (const NamedRule& rule : contradictionsInForce(m_rules, *m_learned.model.contradictions))
        m_contradictions.emplace_back(rule.id, Conditions({rule}, *m_features));
}

void Lookup::makeRoom() {
    // The first record behind the others makes large tables move: now, while nobody waits for an answer.
    std::vector<AskedValue> values;
    for (const Column& column : m_records->columns()) {
        if (column.values.size() > 1)
            values.push_back({column.spec.field, std::string(column.values.at(1)) + " \u0001"});
    }
    (void)find(values);
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

Result<LookupAnswer> Lookup::find(std::span<const AskedValue> values, const AskedPlace& place) {
    auto cells = cellsOf(values);
    if (!cells) return cells.error();
    const auto record = static_cast<RecordIndex>(m_records->size());
    const auto noSource = static_cast<std::uint32_t>(m_records->sources().size());
    const std::uint32_t known = place.instead ? m_records->sourceOf(*place.instead) : noSource;
    m_records->append(place.source.value_or(known), {}, 0, 0, *cells);
    m_standardised->grow(*m_records, m_terms);
    m_features->grow();
    m_comparator->resize();
    m_index->refresh();
    LookupAnswer found = answer(record, place);
    m_features->cutTo(m_featuresExtent);
    m_standardised->cutTo(m_standardisedExtent);
    m_records->cutTo(m_recordsExtent);
    m_comparator->resize();
    m_index->refresh();
    return found;
}

LookupAnswer Lookup::findLike(RecordIndex record) const {
    return answer(record, {record, {}});
}

void Lookup::setCustomers(std::vector<std::uint32_t> customerOf) {
    m_customerOf = std::move(customerOf);
    m_byCustomer.resize(m_customerOf.size());
    std::iota(m_byCustomer.begin(), m_byCustomer.end(), 0U);
    std::stable_sort(m_byCustomer.begin(), m_byCustomer.end(),
                     [&](RecordIndex a, RecordIndex b) { return m_customerOf[a] < m_customerOf[b]; });
}

LookupAnswer Lookup::answer(RecordIndex record, const AskedPlace& place) const {
    LookupAnswer found{weigh(record, place), {}};
    std::erase_if(found.hits, [&](const LookupHit& hit) { return hit.record == place.instead; });
    if (m_customerOf.empty()) return found;
    for (const LookupHit& hit : found.hits) {
        const std::uint32_t customer = m_customerOf[hit.record];
        const bool known = std::any_of(found.customers.begin(), found.customers.end(),
                                       [&](const LookupCustomer& c) { return c.customer == customer; });
        if (customer == 0 || known) continue;
        found.customers.push_back(against(customer, record, place));
        found.customers.back().best = hit.weight;
    }
    std::sort(found.customers.begin(), found.customers.end(),
              [](const LookupCustomer& a, const LookupCustomer& b) {
                  return a.weight != b.weight ? a.weight > b.weight : a.customer < b.customer;
              });
    return found;
}

LookupCustomer Lookup::against(std::uint32_t customer, RecordIndex record, const AskedPlace& place) const {
    const auto first =
        std::lower_bound(m_byCustomer.begin(), m_byCustomer.end(), customer,
                         [&](RecordIndex r, std::uint32_t wanted) { return m_customerOf[r] < wanted; });
    std::vector<RecordIndex> members;
    for (auto at = first; at != m_byCustomer.end() && m_customerOf[*at] == customer; ++at) {
        if (*at != place.instead) members.push_back(*at);
    }
    LookupCustomer found{customer, 0, 0, false, {}};
    found.weight = MergedRecords(*m_comparator, *m_weigher)(members, std::span(&record, 1));
    const auto holds = [&](const Conditions& conditions) {
        return std::any_of(members.begin(), members.end(),
                           [&](RecordIndex member) { return conditions.any(member, record); });
    };
    found.vetoed = holds(*m_veto);
    for (const auto& [id, contradiction] : m_contradictions) {
        if (holds(contradiction)) found.contradictions.push_back(id);
    }
    return found;
}

std::vector<LookupHit> Lookup::weigh(RecordIndex record, const AskedPlace& place) const {
    std::vector<KeyIndex::Candidate> candidates;
    const RecordIndex stands = place.instead.value_or(place.before.value_or(record));
    m_index->candidates(record, place, candidates);
    m_lastCandidates = candidates.size();
    std::vector<Comparator::Pair> pairs;
    pairs.reserve(candidates.size());
    for (const auto& [other, rule] : candidates)
        pairs.push_back(other < stands ? Comparator::Pair(other, record) : Comparator::Pair(record, other));
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
