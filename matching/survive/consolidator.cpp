// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/survive/consolidator.h"

#include "matching/text/date.h"

#include <algorithm>
#include <array>
#include <set>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 12> kCriteria = {
    "valid_first",     "most_frequent",  "most_recent", "least_recent",
    "source_priority", "best_confirmed", "fullest",     "best_spelled",
    "most_complete",   "longest",        "min",         "max"};
constexpr std::string_view kCompletes = "completes";

constexpr std::int64_t kMicrosecondsOfDay = 86'400'000'000;

/// What holds for a field no rule speaks of.
const std::vector<std::string_view>& usualCriteria() {
    static const std::vector<std::string_view> kUsual = {"valid_first", "most_frequent", "most_recent"};
    return kUsual;
}

std::string_view criterionName(std::string_view name) {
    return *std::find(kCriteria.begin(), kCriteria.end(), name);
}

} // namespace

bool Consolidator::isCriterion(std::string_view name) {
    return std::find(kCriteria.begin(), kCriteria.end(), name) != kCriteria.end();
}

std::vector<std::string> Consolidator::criteriaOf(const std::string& field) const {
    for (const Plan& plan : m_plans) {
        if (std::find(plan.fields.begin(), plan.fields.end(), field) == plan.fields.end()) continue;
        return {plan.criteria.begin(), plan.criteria.end()};
    }
    return {};
}

std::vector<std::string> Consolidator::fieldsTakenWith(const std::string& field) const {
    for (const Plan& plan : m_plans) {
        if (std::find(plan.fields.begin(), plan.fields.end(), field) != plan.fields.end()) return plan.fields;
    }
    return {field};
}

Result<Consolidator> Consolidator::make(const RuleSet& rules, const RecordTable& records,
                                        const StandardisedTable& standardised) {
    for (std::size_t i = 0; i < rules.survivorship.size(); ++i) {
        for (const std::string& criterion : rules.survivorship[i].criteria) {
            if (isCriterion(criterion)) continue;
            return Error{
                kRulesWrongValue,
                {"survivorship[" + std::to_string(i) + "].criteria", "a known criterion, not " + criterion}};
        }
    }
    Consolidator consolidator(records, standardised);
    consolidator.makePlans(rules);
    consolidator.placeColumns();
    consolidator.readRecency();
    const auto sources = records.sources();
    consolidator.m_priority.assign(sources.size(), static_cast<std::uint32_t>(rules.sourcePriority.size()));
    for (std::size_t s = 0; s < sources.size(); ++s) {
        const auto at = std::find(rules.sourcePriority.begin(), rules.sourcePriority.end(), sources[s]);
        consolidator.m_priority[s] = static_cast<std::uint32_t>(at - rules.sourcePriority.begin());
    }
    return consolidator;
}

void Consolidator::makePlans(const RuleSet& rules) {
    std::vector<std::string> fields;
    for (const FieldInfo& info : partyFields()) {
        if (m_records->hasField(info.id) && info.group != "source") fields.emplace_back(info.id);
    }
    std::set<std::string> free;
    for (const Column& column : m_records->columns()) {
        if (findField(column.spec.field) == nullptr) free.insert(column.spec.field);
    }
    fields.insert(fields.end(), free.begin(), free.end());

    std::set<std::string> planned;
    for (const std::string& field : fields) {
        if (planned.contains(field)) continue;
        Plan plan{{field}, {}, {}, usualCriteria()};
        for (const Survivorship& rule : rules.survivorship) {
            const bool group = rule.field == fieldGroup(field) && findField(rule.field) == nullptr;
            if (rule.field != field && !group) continue;
            plan.criteria.clear();
            for (const std::string& criterion : rule.criteria)
                plan.criteria.push_back(criterionName(criterion));
            if (group) {
                plan.fields.clear();
                std::copy_if(fields.begin(), fields.end(), std::back_inserter(plan.fields),
                             [&](const std::string& f) {
                                 return fieldGroup(f) == rule.field && !planned.contains(f);
                             });
            }
            break;
        }
        planned.insert(plan.fields.begin(), plan.fields.end());
        m_plans.push_back(std::move(plan));
    }
}

void Consolidator::placeColumns() {
    const auto columns = m_records->columns();
    for (const Column& column : columns) {
        const StandardisedColumn* standardised = m_standardised->column(column.spec.field);
        m_forms.push_back(standardised == nullptr ? nullptr : &standardised->forms);
    }
    for (Plan& plan : m_plans) {
        plan.columns.resize(plan.fields.size());
        for (std::size_t f = 0; f < plan.fields.size(); ++f) {
            for (std::size_t c = 0; c < columns.size(); ++c)
                if (columns[c].spec.field == plan.fields[f]) plan.columns[f].push_back(c);
        }
        const auto isSingle = [](const std::vector<std::size_t>& some) { return some.size() == 1; };
        if (!std::all_of(plan.columns.begin(), plan.columns.end(), isSingle)) continue;
        for (const std::string& field : plan.fields)
            plan.forms.push_back(&m_standardised->column(field)->lists);
    }
}

void Consolidator::readRecency() {
    m_recency.assign(m_records->size(), kUndated);
    const StandardisedColumn* changed = m_standardised->column("source.changed");
    if (changed == nullptr) return;
    std::vector<std::int64_t> instants(changed->forms.size(), kUndated);
    for (ValueId id = 1; id < instants.size(); ++id) {
        std::int64_t at = 0;
        if (text::parseInstant(changed->forms.at(id), text::DateOrder::YearMonthDay, 0, at))
            instants[id] = at;
        else if (const text::Date day = text::fromIso(changed->forms.at(id)); day.day != 0)
            instants[id] = text::toDays(day) * kMicrosecondsOfDay; // its first moment
    }
    for (RecordIndex r = 0; r < m_recency.size(); ++r) {
        for (const ValueId id : changed->lists.at(r)) m_recency[r] = std::max(m_recency[r], instants[id]);
    }
}

const StandardisedValue* Consolidator::valueOf(const Cell& cell) const {
    return cell.value == kNoValue ? nullptr : &m_standardised->values(cell.column)[cell.value];
}

ValueId Consolidator::formIdOf(const Cell& cell) const {
    const StandardisedValue* value = valueOf(cell);
    return value == nullptr ? kNoValue : value->form;
}

std::string_view Consolidator::formOf(const Cell& cell) const {
    const ValueId form = formIdOf(cell);
    return form == kNoValue ? std::string_view() : m_forms[cell.column]->at(form);
}

std::string Consolidator::displayOf(const Cell& cell) const {
    const Column& column = m_records->columns()[cell.column];
    const text::Context context{column.spec.region, column.spec.dateOrder, m_records->thisYear};
    return text::standardise(column.spec.type, column.values.at(cell.value), context).display;
}

void Consolidator::readCells(const Plan& plan, RecordIndex record, std::vector<Cell>& cells) const {
    const std::size_t width = plan.fields.size();
    cells.clear();
    for (std::size_t f = 0; f < width; ++f) {
        for (const std::size_t c : plan.columns[f]) {
            const auto values = m_records->columns()[c].lists.at(record);
            for (std::size_t slot = 0; slot < values.size(); ++slot) {
                if (values[slot] == kNoValue) continue;
                if (cells.size() < (slot + 1) * width) cells.resize((slot + 1) * width);
                cells[slot * width + f] = {c, values[slot]};
            }
        }
    }
}

std::vector<Consolidator::Candidate> Consolidator::collect(const Plan& plan,
                                                           std::span<const RecordIndex> members) const {
    std::vector<Candidate> all;
    std::vector<Cell> cells;
    const std::size_t width = plan.fields.size();
    for (const RecordIndex record : members) {
        readCells(plan, record, cells);
        for (std::size_t slot = 0; slot * width < cells.size(); ++slot) {
            Candidate& next = all.emplace_back();
            next.record = record;
            next.slot = static_cast<std::uint16_t>(slot);
            const auto begin = cells.begin() + static_cast<std::ptrdiff_t>(slot * width);
            next.cells.assign(begin, begin + static_cast<std::ptrdiff_t>(width));
        }
    }
    for (Candidate& candidate : all) {
        bool usable = false;
        for (const Cell& cell : candidate.cells) {
            const std::string_view form = formOf(cell);
            usable = usable || !form.empty();
            candidate.key += form;
            candidate.key += '\x1f';
        }
        if (!usable) candidate.key.clear();
    }
    return all;
}

GoldenValue Consolidator::golden(const Plan& plan, std::size_t field, const std::vector<Candidate>& all,
                                 std::size_t winner, std::string_view criterion) const {
    const Candidate& chosen = all[winner];
    GoldenValue value;
    value.field = plan.fields[field];
    value.form = formOf(chosen.cells[field]);
    value.display = displayOf(chosen.cells[field]);
    value.winner = chosen.record;
    value.slot = chosen.slot;
    value.criterion = criterion;
    // Candidates of one record stand together.
    const Candidate* filling = nullptr;
    const Candidate* agreeing = nullptr;
    for (const Candidate& other : all) {
        const std::string_view form = formOf(other.cells[field]);
        if (form.empty()) continue;
        if (filling == nullptr || filling->record != other.record) ++value.filled;
        filling = &other;
        if (form != value.form) continue;
        if (agreeing == nullptr || agreeing->record != other.record) ++value.agree;
        agreeing = &other;
    }
    return value;
}

void Consolidator::readForms(const Plan& plan, RecordIndex record, std::vector<ValueId>& forms) const {
    forms.clear();
    const std::size_t width = plan.fields.size();
    for (std::size_t f = 0; f < width; ++f) {
        const auto values = plan.forms[f]->at(record);
        if (forms.size() < values.size() * width) forms.resize(values.size() * width, kNoValue);
        for (std::size_t slot = 0; slot < values.size(); ++slot) forms[slot * width + f] = values[slot];
    }
}

bool Consolidator::takeEqual(const Plan& plan, std::span<const RecordIndex> members, Scratch& scratch,
                             std::vector<GoldenValue>& values) const {
    if (plan.forms.empty()) return false;
    const std::size_t width = plan.fields.size();
    auto& [forms, best, cells] = scratch;
    best.clear();
    RecordIndex winner = 0;
    std::size_t winningSlot = 0;
    std::uint32_t records = 0;
    for (const RecordIndex record : members) {
        readForms(plan, record, forms);
        bool counted = false;
        for (std::size_t slot = 0; slot * width < forms.size(); ++slot) {
            const std::span<const ValueId> here(forms.data() + slot * width, width);
            if (std::all_of(here.begin(), here.end(), [](ValueId form) { return form == kNoValue; }))
                continue;
            if (!best.empty() && !std::equal(here.begin(), here.end(), best.begin())) return false;
            records += counted ? 0 : 1;
            counted = true;
            if (!best.empty() && !speaksBefore(record, winner)) continue;
            best.assign(here.begin(), here.end());
            winner = record;
            winningSlot = slot;
        }
    }
    if (best.empty()) return true;
    readCells(plan, winner, cells);
    for (std::size_t f = 0; f < width; ++f) {
        if (best[f] == kNoValue) continue;
        const Cell& cell = cells[winningSlot * width + f];
        GoldenValue& value = values.emplace_back();
        value.field = plan.fields[f];
        value.form = formOf(cell);
        value.display = displayOf(cell);
        value.winner = winner;
        value.slot = static_cast<std::uint16_t>(winningSlot);
        value.criterion = kOnlyValue;
        value.agree = value.filled = records;
    }
    return true;
}

std::vector<GoldenValue> Consolidator::consolidate(std::span<const RecordIndex> members) const {
    std::vector<GoldenValue> values;
    Scratch scratch;
    for (const Plan& plan : m_plans) {
        if (takeEqual(plan, members, scratch, values)) continue;
        std::vector<Candidate> all = collect(plan, members);
        const Choice choice = choose(plan, members, all);
        for (std::size_t f = 0; f < plan.fields.size(); ++f) {
            const std::size_t winner = choice.winners[f];
            if (winner == all.size()) continue;
            values.push_back(
                golden(plan, f, all, winner, winner == choice.winner ? choice.criterion : kCompletes));
        }
    }
    return values;
}

std::vector<GoldenCandidate> Consolidator::candidates(const std::string& field,
                                                      std::span<const RecordIndex> members) const {
    std::vector<GoldenCandidate> out;
    for (const Plan& plan : m_plans) {
        const auto at = std::find(plan.fields.begin(), plan.fields.end(), field);
        if (at == plan.fields.end()) continue;
        const auto f = static_cast<std::size_t>(at - plan.fields.begin());
        std::vector<Candidate> all = collect(plan, members);
        const std::size_t winner = choose(plan, members, all).winners[f];
        const std::string_view winning =
            winner < all.size() ? formOf(all[winner].cells[f]) : std::string_view();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Cell& cell = all[i].cells[f];
            const StandardisedValue* value = valueOf(cell);
            if (value == nullptr) continue;
            GoldenCandidate candidate;
            candidate.record = all[i].record;
            candidate.slot = all[i].slot;
            candidate.raw = m_records->columns()[cell.column].values.at(cell.value);
            candidate.form = formOf(cell);
            candidate.state = value->state;
            candidate.reason = value->reason;
            candidate.recency = m_recency[all[i].record];
            if (i == winner)
                candidate.outcome = "wins";
            else if (candidate.form.empty())
                candidate.outcome = "unusable";
            else
                candidate.outcome = candidate.form == winning ? std::string_view("supports") : all[i].lostBy;
            out.push_back(candidate);
        }
        std::stable_partition(out.begin(), out.end(),
                              [](const GoldenCandidate& c) { return c.outcome == "wins"; });
    }
    return out;
}

} // namespace goldenrod
