// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/judgement.h"

#include "matching/parallel.h"
#include "matching/text/date.h"
#include "models/quality/value_judge.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace goldenrod {
namespace {

using text::ValueState;

constexpr std::size_t kGrain = 2048;
const std::string kOrganisationName{"org.name"};

/// What a rule found in one source.
struct Tally {
    std::int64_t judged = 0, failed = 0;
    std::vector<RecordIndex> records; ///< ascending
    void count(Verdict verdict, RecordIndex record) {
        if (verdict == Verdict::None) return;
        ++judged;
        if (verdict == Verdict::Passes) return;
        ++failed;
        if (records.empty() || records.back() != record) records.push_back(record);
    }
};

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

class Judgement {
public:
    Judgement(const QualityInput& input, const QualityRules& rules)
        : m_input(input)
        , m_rules(rules)
        , m_sources(static_cast<std::uint32_t>(input.records.sources().size())) {
        const auto columns = input.records.columns();
        for (std::size_t c = 0; c < columns.size(); ++c) m_columns[columns[c].spec.field].push_back(c);
        findOrganisations();
        groupByCustomer();
    }

    std::vector<QualityResultRow> all() {
        for (const auto& [field, rules] : rulesByField()) judgeField(field, rules);
        return std::move(m_results);
    }

private:
    using RuleList = std::vector<const QualityRule*>;
    using Verdicts = std::vector<Verdict>; ///< by value of a column, or by record

    /// Rules of a field and a dimension, in the order in which each first appears.
    std::vector<std::pair<std::string, RuleList>> rulesByField() const {
        std::vector<std::pair<std::string, RuleList>> found;
        for (const QualityRule& rule : m_rules.rules) {
            const Dimension dimension = dimensionOf(rule.test);
            const auto at = std::find_if(found.begin(), found.end(), [&](const auto& one) {
                return one.first == rule.field && dimensionOf(one.second.front()->test) == dimension;
            });
            if (at != found.end())
                at->second.push_back(&rule);
            else
                found.push_back({rule.field, {&rule}});
        }
        return found;
    }

    void findOrganisations() {
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
    void groupByCustomer() {
        for (RecordIndex r = 0; r < m_input.customers.size(); ++r) {
            if (m_input.customers[r] != 0) m_byCustomer.push_back(r);
        }
        std::stable_sort(m_byCustomer.begin(), m_byCustomer.end(), [&](RecordIndex a, RecordIndex b) {
            return m_input.customers[a] < m_input.customers[b];
        });
    }
    template <typename Each>
    void forEachCustomer(Each each) const {
        for (std::size_t first = 0; first < m_byCustomer.size();) {
            std::size_t last = first + 1;
            while (last < m_byCustomer.size() &&
                   m_input.customers[m_byCustomer[last]] == m_input.customers[m_byCustomer[first]])
                ++last;
            each(std::span(m_byCustomer).subspan(first, last - first));
            first = last;
        }
    }

    bool delivers(std::uint32_t source, const std::string& field) const {
        return field.empty() || m_input.delivers[source].contains(field);
    }

    void judgeField(const std::string& field, const RuleList& rules) {
        const std::size_t all = rules.size(); // the tally of all rules together stands last
        std::vector<std::vector<Tally>> tallies(m_sources, std::vector<Tally>(all + 1));
        if (isOfValue(rules.front()->test))
            judgeValues(field, rules, tallies);
        else
            judgeRecords(field, rules, tallies);
        for (std::size_t rule = 0; rule <= all; ++rule) {
            for (std::uint32_t source = 0; source < m_sources; ++source) {
                const Tally& tally = tallies[source][rule];
                if (tally.judged == 0 && !delivers(source, field)) continue;
                keep(source, field, *rules[rule < all ? rule : 0], rule == all, tally);
            }
        }
    }

    void keep(std::uint32_t source, const std::string& field, const QualityRule& rule, bool isAll,
              const Tally& tally) {
        QualityResultRow row{std::int64_t{source},
                             std::string(dimensionName(dimensionOf(rule.test))),
                             field,
                             isAll ? std::string() : rule.id,
                             tally.judged,
                             tally.failed,
                             {}};
        for (const RecordIndex record : tally.records) row.records.push_back(m_input.records.idOf(record));
        std::sort(row.records.begin(), row.records.end()); // a field may have several columns
        row.records.erase(std::unique(row.records.begin(), row.records.end()), row.records.end());
        m_results.push_back(std::move(row));
    }

    // Tests of single values ------------------------------------------------------------------------------
    Verdicts verdictsOf(std::size_t column, const QualityRule& rule) const {
        const Column& raw = m_input.records.columns()[column];
        const StandardisedColumn* forms = m_input.values.column(raw.spec.field);
        const auto& values = m_input.values.values(column);
        const ValueJudge judge(rule, m_input.today);
        const text::Context context{raw.spec.region, raw.spec.dateOrder, m_input.records.thisYear};
        Verdicts verdicts(raw.values.size(), Verdict::None);
        parallelParts(verdicts.size(), kGrain, [&](std::size_t first, std::size_t last) {
            for (std::size_t v = std::max<std::size_t>(first, 1); v < last; ++v) {
                const StandardisedValue& value = values[v];
                const std::string_view form =
                    value.form == kNoValue ? std::string_view() : forms->forms.at(value.form);
                verdicts[v] = judge.judge(forms->type, raw.values.at(static_cast<ValueId>(v)), value.state,
                                          form, context);
            }
        });
        return verdicts;
    }

    void judgeValues(const std::string& field, const RuleList& rules,
                     std::vector<std::vector<Tally>>& tallies) {
        const auto columns = m_columns.find(field);
        if (columns == m_columns.end()) return;
        for (const std::size_t c : columns->second) {
            std::vector<Verdicts> verdicts;
            for (const QualityRule* rule : rules) verdicts.push_back(verdictsOf(c, *rule));
            const ValueLists& lists = m_input.records.columns()[c].lists;
            for (RecordIndex r = 0; r < m_input.records.size(); ++r) {
                for (const ValueId v : lists.at(r)) {
                    if (v != kNoValue) countValue(verdicts, v, r, tallies[m_input.records.sourceOf(r)]);
                }
            }
        }
    }

    static void countValue(const std::vector<Verdicts>& verdicts, ValueId v, RecordIndex record,
                           std::vector<Tally>& tallies) {
        Verdict all = Verdict::None;
        for (std::size_t rule = 0; rule < verdicts.size(); ++rule) {
            const Verdict verdict = verdicts[rule][v];
            tallies[rule].count(verdict, record);
            all = std::max(all, verdict);
        }
        tallies.back().count(all, record);
    }

    // Tests of records ------------------------------------------------------------------------------------
    void judgeRecords(const std::string& field, const RuleList& rules,
                      std::vector<std::vector<Tally>>& tallies) {
        std::vector<Verdicts> verdicts;
        for (const QualityRule* rule : rules) {
            Verdicts of(m_input.records.size(), Verdict::None);
            switch (rule->test) {
            case QualityTest::Required: judgeRequired(*rule, of); break;
            case QualityTest::NotBefore: judgeOrder(*rule, of); break;
            case QualityTest::Unique:
                judgeUnique(field, of);
                failOverCommon(field, of);
                break;
            case QualityTest::Single: judgeSingle(of); break;
            default: judgeAgreement(field, of); break;
            }
            verdicts.push_back(std::move(of));
        }
        for (RecordIndex r = 0; r < m_input.records.size(); ++r)
            countValue(verdicts, r, r, tallies[m_input.records.sourceOf(r)]);
    }

    void judgeRequired(const QualityRule& rule, Verdicts& verdicts) const {
        const Of bearers = bearersOf(rule.field);
        const std::vector<bool> wanted = rule.other.empty() ? std::vector<bool>() : filledIn(rule.other);
        const std::vector<bool> filled = filledIn(rule.field);
        for (RecordIndex r = 0; r < verdicts.size(); ++r) {
            const bool asked = bearers == Of::Anybody || (bearers == Of::Organisations) == m_organisation[r];
            if (!asked || !delivers(m_input.records.sourceOf(r), rule.field)) continue;
            if (wanted.empty() || wanted[r]) verdicts[r] = filled[r] ? Verdict::Passes : Verdict::Fails;
        }
    }

    /// Whether each record has a value there, and no placeholder.
    std::vector<bool> filledIn(const std::string& field) const {
        std::vector<bool> filled(m_input.records.size(), false);
        const auto columns = m_columns.find(field);
        if (columns == m_columns.end()) return filled;
        for (const std::size_t c : columns->second) {
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

    /// Dates of one field against those of another; what a year or a month leaves open is not held against
    /// it.
    void judgeOrder(const QualityRule& rule, Verdicts& verdicts) const {
        const StandardisedColumn* later = dateColumn(rule.field);
        const StandardisedColumn* earlier = dateColumn(rule.other);
        if (later == nullptr || earlier == nullptr) return;
        for (RecordIndex r = 0; r < verdicts.size(); ++r) {
            for (const ValueId x : later->lists.at(r)) {
                for (const ValueId y : earlier->lists.at(r)) {
                    if (x == kNoValue || y == kNoValue) continue;
                    const std::string_view a = text::dayOf(later->forms.at(x)),
                                           b = text::dayOf(earlier->forms.at(y));
                    const std::size_t known = std::min(a.size(), b.size());
                    const bool holds = a.substr(0, known) >= b.substr(0, known);
                    verdicts[r] = std::max(verdicts[r], holds ? Verdict::Passes : Verdict::Fails);
                }
            }
        }
    }
    const StandardisedColumn* dateColumn(const std::string& field) const {
        const StandardisedColumn* column = m_input.values.column(field);
        const bool dated = column != nullptr &&
                           (column->type == SemanticType::Date || column->type == SemanticType::Instant);
        return dated ? column : nullptr;
    }

    /// Who a record is as far as is known: before the first match, each one is a customer of its own.
    std::int64_t customerOf(RecordIndex record) const {
        const std::int64_t customer = m_input.customers[record];
        return customer != 0 ? customer : -1 - static_cast<std::int64_t>(record);
    }

    void judgeUnique(const std::string& field, Verdicts& verdicts) const {
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
                    verdicts[r] =
                        std::max(verdicts[r], owners[form].shared ? Verdict::Fails : Verdict::Passes);
                }
            }
        }
    }

    /// What more records carry than one customer can have is no evidence for matching, and not unique.
    void failOverCommon(const std::string& field, Verdicts& verdicts) const {
        const auto columns = m_columns.find(field);
        if (columns == m_columns.end()) return;
        for (const std::size_t c : columns->second) {
            const ValueLists& lists = m_input.records.columns()[c].lists;
            const auto& values = m_input.values.values(c);
            for (RecordIndex r = 0; r < verdicts.size(); ++r)
                for (const ValueId v : lists.at(r))
                    if (v != kNoValue && values[v].reason == "placeholder.over_common")
                        verdicts[r] = Verdict::Fails;
        }
    }

    void judgeSingle(Verdicts& verdicts) const {
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

    void judgeAgreement(const std::string& field, Verdicts& verdicts) const {
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

    const QualityInput& m_input;
    const QualityRules& m_rules;
    std::uint32_t m_sources;
    std::map<std::string, std::vector<std::size_t>> m_columns; ///< of the table, by field
    std::vector<bool> m_organisation;
    std::vector<RecordIndex> m_byCustomer;
    std::vector<QualityResultRow> m_results;
};

} // namespace

std::vector<QualityResultRow> judgeQuality(const QualityInput& input, const QualityRules& rules) {
    return Judgement(input, rules).all();
}

} // namespace goldenrod
