// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/customer_bench.h"

#include "models/jobs/apply_clusters.h"
#include "models/jobs/customer.h"
#include "models/jobs/customer_search.h"
#include "models/jobs/set_value.h"
#include "models/workspace/run_store.h"
#include "models/workspace/workspace_store.h"

#include <algorithm>

namespace goldenrod {

Result<std::unique_ptr<CustomerBench>> CustomerBench::make(Database& db, const std::string& gid) {
    auto number = findGolden(db, gid);
    if (!number) return number.error();
    if (*number == 0) return Error{kUnknownGolden, {gid}};
    auto living = livingGolden(db, *number);
    if (!living) return living.error();
    if (*living != *number) {
        std::string target;
        if (*living != 0) {
            auto leads = goldenIdOf(db, *living);
            if (!leads) return leads.error();
            target = leads.take();
        }
        return Error{kGoldenRetired, {gid, target}};
    }
    return CustomerBench::living(db, *number);
}

Result<std::unique_ptr<CustomerBench>> CustomerBench::living(Database& db, std::int64_t golden) {
    auto number = livingGolden(db, golden);
    if (!number) return number.error();
    if (*number == 0) return std::unique_ptr<CustomerBench>();
    auto made = std::make_unique<CustomerBench>();
    auto row = readGolden(db, *number);
    if (!row) return row.error();
    made->m_golden = row.take();
    if (auto done = made->fill(db); !done) return done.error();
    return made;
}

Result<void> CustomerBench::fill(Database& db) {
    auto run = runInForce(db);
    if (!run) return run.error();
    m_run = *run;
    auto facts = readFacts(db);
    if (!facts) return facts.error();
    m_prefix = facts->goldenPrefix;
    auto ids = readMembers(db, m_golden.number);
    if (!ids) return ids.error();
    auto bench = RecordBench::make(db, m_run, *ids);
    if (!bench) return bench.error();
    m_bench = bench.take();
    auto consolidator = Consolidator::make(m_bench->rules(), records(), m_bench->standardised());
    if (!consolidator) return consolidator.error();
    m_consolidator.emplace(consolidator.take());
    m_members.resize(records().size());
    for (RecordIndex r = 0; r < m_members.size(); ++r) m_members[r] = r;
    m_byRule = storedValues(m_consolidator->consolidate(m_members), records());
    auto goldens = foundedBy(db, *ids);
    if (!goldens) return goldens.error();
    m_goldens = goldens.take();
    auto said = pinsOf(db, m_goldens);
    if (!said) return said.error();
    m_said = said.take();
    return {};
}

std::vector<StoredGoldenValue> CustomerBench::valuesUnder(const std::vector<PinRow>& said) const {
    return PinBook(said).applied(m_byRule, m_goldens, records(), *m_consolidator, m_members);
}

std::vector<PinRow> CustomerBench::deciding() const {
    return PinBook(m_said).deciding(m_goldens, records(), m_members);
}

Result<void> CustomerBench::write(Database& db, std::int64_t seq) const {
    GoldenWriter writer(db, seq, m_run, m_prefix);
    auto changed = writer.setValues(m_golden.number, writer.pack(m_golden.number, valuesUnder(m_said)));
    return changed ? Result<void>{} : Result<void>{changed.error()};
}

std::optional<PinnedField> CustomerBench::valueOf(const std::string& field, RecordIndex record,
                                                  std::int64_t slot) const {
    for (const GoldenCandidate& candidate : m_consolidator->candidates(field, m_members)) {
        if (candidate.record != record || candidate.slot != slot || candidate.form.empty()) continue;
        for (const Column& column : records().columns()) {
            const auto ids = column.lists.at(record);
            const auto at = static_cast<std::size_t>(slot);
            if (column.spec.field != field || at >= ids.size() || ids[at] == kNoValue) continue;
            const text::Context context{column.spec.region, column.spec.dateOrder, records().thisYear};
            PinnedField value;
            value.field = field;
            value.display = m_bench->standardise(field, column.values.at(ids[at]), context).display;
            value.form = candidate.form;
            value.slot = slot;
            return value;
        }
    }
    return std::nullopt;
}

} // namespace goldenrod
