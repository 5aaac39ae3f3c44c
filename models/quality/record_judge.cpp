// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/record_judge.h"

#include <algorithm>

namespace goldenrod {
namespace {

using text::ValueState;

const std::string kOrganisationName{"org.name"};

/// Only persons have it, or only organisations.
enum class Of : unsigned char { Anybody, Persons, Organisations };
Of bearersOf(const std::string& field) {
    const std::string_view group = fieldGroup(field);
    if (group == "organisation") return Of::Organisations;
    const bool ofPersons = group == "birth" || group == "person" || field == "id.national" ||
                           (group == "name" && field != "party.kind");
    return ofPersons ? Of::Persons : Of::Anybody;
}

/// A year or month says the same as a day in it.
bool agreesInPart(std::string_view a, std::string_view b) {
    return a.starts_with(b) || b.starts_with(a);
}

} // namespace

RecordJudge::RecordJudge(const QualityInput& input)
    : m_input(input) {
    const auto columns = input.records.columns();
    for (std::size_t c = 0; c < columns.size(); ++c) m_columns[columns[c].spec.field].push_back(c);
    findOrganisations();
    groupByCustomer();
}

Verdicts RecordJudge::judge(const QualityRule& rule) const {
    Verdicts verdicts(m_input.records.size(), Verdict::None);
    switch (rule.test) {
    case QualityTest::Required: judgeRequired(rule, verdicts); break;
    case QualityTest::NotBefore: judgeOrder(rule, verdicts); break;
    case QualityTest::Unique:
        judgeUnique(rule.field, verdicts);
        failOverCommon(rule.field, verdicts);
        break;
    case QualityTest::Single: judgeSingle(verdicts); break;
    default: judgeAgreement(rule.field, verdicts); break;
    }
    return verdicts;
}

std::span<const std::size_t> RecordJudge::columnsOf(const std::string& field) const {
    const auto at = m_columns.find(field);
    return at != m_columns.end() ? std::span<const std::size_t>(at->second) : std::span<const std::size_t>();
}

void RecordJudge::findOrganisations() {
    m_organisation.assign(m_input.records.size(), false);
    const StandardisedColumn* names = m_input.values.column(kOrganisationName);
    if (names == nullptr) return;
    for (RecordIndex r = 0; r < m_organisation.size(); ++r) {
        const auto forms = names->lists.at(r);
        m_organisation[r] =
            std::any_of(forms.begin(), forms.end(), [](ValueId form) { return form != kNoValue; });
    }
}

/// Records that belong to customers, in the order of these.
void RecordJudge::groupByCustomer() {
    for (RecordIndex r = 0; r < m_input.customers.size(); ++r) {
        if (m_input.customers[r] != 0) m_byCustomer.push_back(r);
    }
    std::stable_sort(m_byCustomer.begin(), m_byCustomer.end(), [&](RecordIndex a, RecordIndex b) {
        return m_input.customers[a] < m_input.customers[b];
    });
}
template <typename Each>
void RecordJudge::forEachCustomer(Each each) const {
    for (std::size_t first = 0; first < m_byCustomer.size();) {
        std::size_t last = first + 1;
        while (last < m_byCustomer.size() &&
               m_input.customers[m_byCustomer[last]] == m_input.customers[m_byCustomer[first]])
            ++last;
        each(std::span(m_byCustomer).subspan(first, last - first));
        first = last;
    }
}

void RecordJudge::judgeRequired(const QualityRule& rule, Verdicts& verdicts) const {
    const Of bearers = bearersOf(rule.field);
    const std::vector<bool> wanted = rule.other.empty() ? std::vector<bool>() : filledIn(rule.other);
    const std::vector<bool> filled = filledIn(rule.field);
    for (RecordIndex r = 0; r < verdicts.size(); ++r) {
        const bool asked = bearers == Of::Anybody || (bearers == Of::Organisations) == m_organisation[r];
        if (!asked || !m_input.delivers[m_input.records.sourceOf(r)].contains(rule.field)) continue;
        if (wanted.empty() || wanted[r]) verdicts[r] = filled[r] ? Verdict::Passes : Verdict::Fails;
    }
}

/// Whether each record has a value there, and no placeholder.
std::vector<bool> RecordJudge::filledIn(const std::string& field) const {
    std::vector<bool> filled(m_input.records.size(), false);
    for (const std::size_t c : columnsOf(field)) {
        const ValueLists& lists = m_input.records.columns()[c].lists;
        const auto& values = m_input.values.values(c);
        for (RecordIndex r = 0; r < filled.size(); ++r) {
            for (const ValueId v : lists.at(r)) {
                if (v != kNoValue && values[v].state != ValueState::Missing &&
                    values[v].state != ValueState::Placeholder)
                    filled[r] = true;
            }
        }
    }
    return filled;
}

/// The days of a field, by record and value; what is no date is empty.
std::vector<std::vector<std::string>> RecordJudge::daysOf(const std::string& field) const {
    std::vector<std::vector<std::string>> days(m_input.records.size());
    const StandardisedColumn* forms = m_input.values.column(field);
    for (const std::size_t c : columnsOf(field)) {
        const Column& raw = m_input.records.columns()[c];
        const auto& values = m_input.values.values(c);
        const text::Context context{raw.spec.region, raw.spec.dateOrder, m_input.records.thisYear};
        std::vector<std::string> said(raw.values.size());
        for (std::size_t v = 1; v < said.size(); ++v) {
            const StandardisedValue& value = values[v];
            if (value.state == ValueState::Missing || value.state == ValueState::Placeholder) continue;
            const std::string_view form =
                value.form == kNoValue ? std::string_view() : forms->forms.at(value.form);
            said[v] = dateIn(forms->type, raw.values.at(static_cast<ValueId>(v)), form, context);
        }
        for (RecordIndex r = 0; r < days.size(); ++r)
            for (const ValueId v : raw.lists.at(r))
                if (v != kNoValue && !said[v].empty()) days[r].push_back(said[v]);
    }
    return days;
}

/// What a year or a month leaves open is not held against it.
void RecordJudge::judgeOrder(const QualityRule& rule, Verdicts& verdicts) const {
    const auto later = daysOf(rule.field), earlier = daysOf(rule.other);
    for (RecordIndex r = 0; r < verdicts.size(); ++r) {
        for (const std::string& a : later[r]) {
            for (const std::string& b : earlier[r]) {
                const std::size_t known = std::min(a.size(), b.size());
                const bool holds = a.compare(0, known, b, 0, known) >= 0;
                verdicts[r] = std::max(verdicts[r], holds ? Verdict::Passes : Verdict::Fails);
            }
        }
    }
}

/// Who a record is as far as is known: before the first match, each one is a customer of its own.
std::int64_t RecordJudge::customerOf(RecordIndex record) const {
    const std::int64_t customer = m_input.customers[record];
    return customer != 0 ? customer : -1 - static_cast<std::int64_t>(record);
}

void RecordJudge::judgeUnique(const std::string& field, Verdicts& verdicts) const {
    const StandardisedColumn* column = m_input.values.column(field);
    if (column == nullptr) return;
    // Records stand in the order of their sources, so that one array serves all of them in turn.
    struct Owner {
        std::uint32_t source = 0;
        std::int64_t customer = 0;
        bool shared = false;
    };
    std::vector<Owner> owners(column->forms.size());
    const std::size_t size = verdicts.size();
    for (RecordIndex first = 0, last = 0; first < size; first = last) {
        const std::uint32_t source = m_input.records.sourceOf(first);
        for (last = first; last < size && m_input.records.sourceOf(last) == source; ++last) {
            for (const ValueId form : column->lists.at(last)) {
                Owner& owner = owners[form];
                if (owner.customer == 0 || owner.source != source)
                    owner = {source, customerOf(last), false};
                else if (owner.customer != customerOf(last))
                    owner.shared = true;
            }
        }
        for (RecordIndex r = first; r < last; ++r) {
            for (const ValueId form : column->lists.at(r)) {
                if (form == kNoValue) continue;
                verdicts[r] = std::max(verdicts[r], owners[form].shared ? Verdict::Fails : Verdict::Passes);
            }
        }
    }
}

/// What more records carry than one customer can have is no evidence for matching, and not unique.
void RecordJudge::failOverCommon(const std::string& field, Verdicts& verdicts) const {
    for (const std::size_t c : columnsOf(field)) {
        const ValueLists& lists = m_input.records.columns()[c].lists;
        const auto& values = m_input.values.values(c);
        for (RecordIndex r = 0; r < verdicts.size(); ++r)
            for (const ValueId v : lists.at(r))
                if (v != kNoValue && values[v].reason == "placeholder.over_common")
                    verdicts[r] = Verdict::Fails;
    }
}

void RecordJudge::judgeSingle(Verdicts& verdicts) const {
    forEachCustomer([&](std::span<const RecordIndex> records) {
        for (std::size_t i = 0; i < records.size(); ++i) {
            // Of one customer, too, records stand in the order of their sources.
            const auto sameSource = [&](std::size_t j) {
                return j < records.size() &&
                       m_input.records.sourceOf(records[j]) == m_input.records.sourceOf(records[i]);
            };
            const bool alone = !sameSource(i + 1) && (i == 0 || !sameSource(i - 1));
            verdicts[records[i]] = alone ? Verdict::Passes : Verdict::Fails;
        }
    });
}

void RecordJudge::judgeAgreement(const std::string& field, Verdicts& verdicts) const {
    const StandardisedColumn* column = m_input.values.column(field);
    if (column == nullptr) return;
    const bool isDate = column->type == SemanticType::Date;
    const auto compare = [&](RecordIndex a, RecordIndex b) {
        Verdict verdict = Verdict::None;
        for (const ValueId x : column->lists.at(a)) {
            for (const ValueId y : column->lists.at(b)) {
                if (x == kNoValue || y == kNoValue) continue;
                if (x == y || (isDate && agreesInPart(column->forms.at(x), column->forms.at(y))))
                    return Verdict::Passes;
                verdict = Verdict::Fails;
            }
        }
        return verdict;
    };
    forEachCustomer([&](std::span<const RecordIndex> records) {
        for (const RecordIndex a : records) {
            bool agrees = false, differs = false;
            for (const RecordIndex b : records) {
                if (m_input.records.sourceOf(a) == m_input.records.sourceOf(b)) continue;
                const Verdict verdict = compare(a, b);
                agrees = agrees || verdict == Verdict::Passes;
                differs = differs || verdict == Verdict::Fails;
                if (agrees) break;
            }
            verdicts[a] = agrees ? Verdict::Passes : differs ? Verdict::Fails : Verdict::None;
        }
    });
}

} // namespace goldenrod
