// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/disjoint_sets.h"
#include "matching/score/exact_math.h"
#include "matching/survive/consolidator.h"
#include "matching/survive/spellings.h"
#include "matching/text/name.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 3> kCriteriaOfSupport = {"best_confirmed", "best_spelled", "fullest"};
constexpr std::array<std::string_view, 4> kLineFields = {"address.full", "address.street", "address.number",
                                                         "address.unit"};
constexpr double kMicrosecondsOfYear = 31'556'952'000'000.0;
constexpr double kOneVote = 1'000'000.0;

/// Years after which what a record says of such a field counts half. Names stay, phones and e-mail addresses
/// change one by one; people live at one address at a time, so that a newer one tells of a move.
struct HalfLife {
    std::string_view group;
    double years;
};
constexpr std::array kHalfLives = {HalfLife{"name", 8.0}, HalfLife{"address", 0.5}, HalfLife{"contact", 2.0}};
constexpr double kUsualHalfLife = 16.0;

double halfLifeOf(std::string_view field) {
    const std::string_view group = fieldGroup(field);
    const auto* at = std::find_if(kHalfLives.begin(), kHalfLives.end(),
                                  [&](const HalfLife& h) { return h.group == group; });
    return at == kHalfLives.end() ? kUsualHalfLife : at->years;
}

bool isLine(std::string_view field) {
    return std::find(kLineFields.begin(), kLineFields.end(), field) != kLineFields.end();
}

using Units = std::vector<std::string>;

/// Which records confirm each kin, and which of them write what of it.
class Support {
public:
    void add(std::size_t kin, RecordIndex record, const Units& units) {
        m_confirming[kin].insert(record);
        for (const std::string& unit : units) m_writing[{kin, unit}].insert(record);
    }
    bool confirms(std::size_t kin, RecordIndex record) const { return m_confirming.at(kin).contains(record); }
    /// Every unit that most records of the kin write adds, any other takes away.
    std::int64_t majority(std::size_t kin, const Units& units) const {
        const auto records = static_cast<std::int64_t>(m_confirming.at(kin).size());
        std::int64_t sum = 0;
        bool any = false;
        for (const std::string& unit : units) {
            if (unit.empty()) continue;
            any = true;
            sum += 2 * static_cast<std::int64_t>(m_writing.at({kin, unit}).size()) - records;
        }
        return any ? sum : -records;
    }

private:
    std::map<std::size_t, std::set<RecordIndex>> m_confirming;
    std::map<std::pair<std::size_t, std::string>, std::set<RecordIndex>> m_writing;
};

} // namespace

SemanticType Consolidator::typeOf(const Plan& plan) const {
    const StandardisedColumn* column = m_standardised->column(plan.fields.front());
    return column == nullptr ? SemanticType::Text : column->type;
}

bool Consolidator::isAddress(const Plan& plan) const {
    return plan.fields.size() > 1 && fieldGroup(plan.fields.front()) == "address";
}

std::string_view Consolidator::formIn(const Plan& plan, const Candidate& candidate,
                                      std::string_view field) const {
    const auto at = std::find(plan.fields.begin(), plan.fields.end(), field);
    return at == plan.fields.end()
               ? std::string_view()
               : formOf(candidate.cells[static_cast<std::size_t>(at - plan.fields.begin())]);
}

void Consolidator::readLines(const Plan& plan, std::vector<Candidate>& all) const {
    for (Candidate& candidate : all) {
        std::string rest;
        for (const std::string_view field : {"address.number", "address.unit", "address.full"})
            rest.append(rest.empty() ? "" : " ").append(formIn(plan, candidate, field));
        candidate.line = survive::streetLine(formIn(plan, candidate, "address.street"), rest);
    }
}

/// The given or family name within the whole names of records that do not name it by itself.
std::vector<Consolidator::Witness> Consolidator::witnesses(const Plan& plan,
                                                           std::span<const RecordIndex> members,
                                                           const std::vector<Candidate>& all) const {
    std::vector<Witness> found;
    const bool given = plan.fields.front() == "name.given";
    if (plan.fields.size() > 1 || (!given && plan.fields.front() != "name.family")) return found;
    std::set<RecordIndex> speaking;
    for (const Candidate& candidate : all) speaking.insert(candidate.record);
    for (const Column& column : m_records->columns()) {
        if (column.spec.field != "name.full") continue;
        for (const RecordIndex record : members) {
            if (speaking.contains(record)) continue;
            for (const ValueId value : column.lists.at(record)) {
                if (value == kNoValue) continue;
                const text::NameParts parts = text::parsePersonName(column.values.at(value));
                const std::string& form = given ? parts.given : parts.family;
                if (!form.empty()) found.push_back({record, form});
            }
        }
    }
    return found;
}

bool Consolidator::areKin(const Plan& plan, const Candidate& a, const Candidate& b) const {
    if (a.key.empty() || b.key.empty()) return false;
    if (a.key == b.key) return true;
    if (plan.fields.size() == 1)
        return survive::areSpellingsOfOne(typeOf(plan), formOf(a.cells.front()), formOf(b.cells.front()));
    if (!isAddress(plan)) return false;
    if (!a.line.empty() && !b.line.empty()) return survive::isOneDoor(a.line, b.line);
    const std::string_view postcode = formIn(plan, a, "address.postcode");
    return !postcode.empty() && postcode == formIn(plan, b, "address.postcode");
}

/// What each record counts, in the order of `members`: one vote, halved by every half-life of the field that
/// it is older than the newest.
std::vector<std::int64_t> Consolidator::weigh(const Plan& plan, std::span<const RecordIndex> members) const {
    std::int64_t newest = kUndated;
    for (const RecordIndex record : members) newest = std::max(newest, m_recency[record]);
    const double halfLife = halfLifeOf(plan.fields.front());
    std::vector<std::int64_t> weights;
    for (const RecordIndex record : members) {
        double halvings = newest == kUndated ? 0.0 : 1.0;
        if (m_recency[record] != kUndated)
            halvings = static_cast<double>(newest - m_recency[record]) / kMicrosecondsOfYear / halfLife;
        weights.push_back(std::llround(kOneVote * exactExp2(-std::min(halvings, 20.0))));
    }
    return weights;
}

void Consolidator::support(const Plan& plan, std::span<const RecordIndex> members,
                           std::vector<Candidate>& all) const {
    const bool asked =
        std::any_of(plan.criteria.begin(), plan.criteria.end(), [](std::string_view criterion) {
            return std::find(kCriteriaOfSupport.begin(), kCriteriaOfSupport.end(), criterion) !=
                   kCriteriaOfSupport.end();
        });
    if (!asked) return;
    if (isAddress(plan)) readLines(plan, all);
    DisjointSets kin(all.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        for (std::uint32_t j = 0; j < i; ++j) {
            if (areKin(plan, all[i], all[j])) kin.join(i, j);
        }
    }
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i].kin = kin.root(i);
    const SemanticType type = typeOf(plan);
    const auto unitsOf = [&](const Candidate& candidate) {
        if (isAddress(plan)) return Units{candidate.line};
        return plan.fields.size() > 1 ? Units{candidate.key}
                                      : survive::unitsOf(type, formOf(candidate.cells.front()));
    };
    Support support;
    for (const Candidate& candidate : all) {
        if (!candidate.key.empty()) support.add(candidate.kin, candidate.record, unitsOf(candidate));
    }
    for (const Witness& witness : witnesses(plan, members, all)) {
        for (const Candidate& candidate : all) {
            if (survive::areSpellingsOfOne(type, formOf(candidate.cells.front()), witness.form))
                support.add(candidate.kin, witness.record, survive::unitsOf(type, witness.form));
        }
    }
    const std::vector<std::int64_t> weights = weigh(plan, members);
    for (Candidate& candidate : all) {
        if (candidate.key.empty()) continue;
        candidate.spelled = support.majority(candidate.kin, unitsOf(candidate));
        for (std::size_t m = 0; m < members.size(); ++m)
            candidate.confirmed += support.confirms(candidate.kin, members[m]) ? weights[m] : 0;
    }
}

void Consolidator::fillUp(const Plan& plan, const std::vector<Candidate>& all, Choice& choice) const {
    const bool confirmed =
        std::find(plan.criteria.begin(), plan.criteria.end(), "best_confirmed") != plan.criteria.end();
    if (!isAddress(plan) || !confirmed) return;
    for (std::size_t f = 0; f < plan.fields.size(); ++f) {
        if (choice.winners[f] != all.size() || isLine(plan.fields[f])) continue;
        std::set<std::string_view> said;
        std::size_t best = all.size(), bestAnywhere = all.size();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string_view form = formOf(all[i].cells[f]);
            if (form.empty()) continue;
            said.insert(form);
            const auto better = [&](std::size_t than) {
                return than == all.size() || m_recency[all[i].record] > m_recency[all[than].record];
            };
            if (better(bestAnywhere)) bestAnywhere = i;
            if (all[i].kin == all[choice.winner].kin && better(best)) best = i;
        }
        if (best == all.size() && plan.fields[f] == "address.country" && said.size() == 1)
            best = bestAnywhere;
        choice.winners[f] = best;
    }
}

} // namespace goldenrod
