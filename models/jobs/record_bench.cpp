// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/record_bench.h"

#include "matching/compare/words.h"
#include "models/jobs/record_reader.h"
#include "models/workspace/rules_store.h"
#include "models/workspace/run_store.h"

namespace goldenrod {

Result<std::unique_ptr<RecordBench>> RecordBench::make(Database& db, std::int64_t runId,
                                                       std::span<const std::int64_t> recordIds) {
    auto run = readRun(db, runId);
    if (!run) return run.error();
    std::unique_ptr<RecordBench> bench(new RecordBench(db, run->modelId));
    auto rules = readRuleSet(db, run->rulesId);
    if (!rules) return rules.error();
    bench->m_rules = rules.take();
    auto records = readSomeRecords(db, recordIds);
    if (!records) return records.error();
    bench->m_records = records.take();
    for (RecordIndex r = 0; r < bench->m_records->size(); ++r)
        bench->m_positions.emplace(bench->m_records->idOf(r), r);
    auto spaces = readTermSpaces(db, run->modelId);
    if (!spaces) return spaces.error();
    bench->m_terms = storedTerms(db, run->modelId, *spaces);
    auto standardised =
        StandardisedTable::make(*bench->m_records, &bench->m_terms, {}, 0.0, 1.0, bench->m_rules.types);
    if (!standardised) return standardised.error();
    bench->m_standardised.emplace(standardised.take());
    bench->m_features.emplace(*bench->m_records, *bench->m_standardised, &bench->m_terms);
    return bench;
}

Result<Model> RecordBench::model() const {
    return readModel(m_db, m_modelId);
}

text::Standardised RecordBench::standardise(const std::string& field, std::string_view raw,
                                            const text::Context& context) const {
    text::Standardised compared = text::standardise(typeOf(field, m_rules.types), raw, context);
    if (isFreeAttribute(field))
        compared.display = text::standardise(semanticType(field), raw, context).display;
    return compared;
}

Frequency RecordBench::frequencyOf(const std::string& field, const std::string& form) const {
    std::string space = field;
    if (field.starts_with("name.") && form.find(' ') == std::string::npos) space = wordSpace("name");
    const std::uint64_t of = m_terms.total(space);
    const std::uint64_t records = m_terms.records(space, form);
    return of > 1 ? Frequency{records, of} : Frequency{};
}

} // namespace goldenrod
