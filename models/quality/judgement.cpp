// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/judgement.h"

#include "matching/parallel.h"
#include "models/quality/record_judge.h"
#include "models/quality/value_judge.h"

#include <algorithm>
#include <map>

namespace goldenrod {
namespace {

constexpr std::size_t kGrain = 2048;

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

class Judgement {
public:
    Judgement(const QualityInput& input, const QualityRules& rules)
        : m_input(input)
        , m_rules(rules)
        , m_sources(static_cast<std::uint32_t>(input.records.sources().size()))
        , m_records(input) {
        const auto columns = input.records.columns();
        for (std::size_t c = 0; c < columns.size(); ++c) m_columns[columns[c].spec.field].push_back(c);
    }

    std::vector<QualityResultRow> all() {
        for (const auto& [field, rules] : rulesByField()) judgeField(field, rules);
        return std::move(m_results);
    }

private:
    using RuleList = std::vector<const QualityRule*>;

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

    bool delivers(std::uint32_t source, const std::string& field) const {
        return field.empty() || m_input.delivers[source].contains(field);
    }

    void judgeField(const std::string& field, const RuleList& rules) {
        const std::size_t all = rules.size(); // the tally of all rules together stands last
        std::vector<std::vector<Tally>> tallies(m_sources, std::vector<Tally>(all + 1));
        if (isOfValue(rules.front()->test))
            judgeValues(field, rules, tallies);
        else
            judgeRecords(rules, tallies);
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
    void judgeRecords(const RuleList& rules, std::vector<std::vector<Tally>>& tallies) {
        std::vector<Verdicts> verdicts;
        for (const QualityRule* rule : rules) verdicts.push_back(m_records.judge(*rule));
        for (RecordIndex r = 0; r < m_input.records.size(); ++r)
            countValue(verdicts, r, r, tallies[m_input.records.sourceOf(r)]);
    }

    const QualityInput& m_input;
    const QualityRules& m_rules;
    std::uint32_t m_sources;
    RecordJudge m_records;
    std::map<std::string, std::vector<std::size_t>> m_columns; ///< of the table, by field
    std::vector<QualityResultRow> m_results;
};

} // namespace

std::vector<QualityResultRow> judgeQuality(const QualityInput& input, const QualityRules& rules) {
    return Judgement(input, rules).all();
}

} // namespace goldenrod
