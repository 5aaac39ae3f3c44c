// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/customer_lookup.h"

#include "models/jobs/consolidate.h"
#include "models/jobs/record_reader.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/rules_store.h"
#include "models/workspace/run_store.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace goldenrod {
namespace {

constexpr double kRead = 0.2;

std::string lowered(std::string name) {
    for (char& c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return name;
}

std::string withUnderscores(std::string field) {
    std::replace(field.begin(), field.end(), '.', '_');
    return field;
}

std::string joined(const std::set<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

} // namespace

Result<std::unique_ptr<CustomerLookup>> CustomerLookup::make(Database& db, const ProgressFn& progress) {
    auto inForce = runInForce(db);
    if (!inForce) return inForce.error();
    if (*inForce == 0) return Error{kNoRun};
    auto run = readRun(db, *inForce);
    if (!run) return run.error();
    auto rules = readRuleSet(db, run->rulesId);
    if (!rules) return rules.error();
    auto model = readModel(db, run->modelId);
    if (!model) return model.error();
    auto terms = readTerms(db, run->modelId);
    if (!terms) return terms.error();
    auto records = readAllRecords(db, progress, 0.0, kRead);
    if (!records) return records.error();
    auto lookup = Lookup::make(records.take(), rules.take(), Learned{model.take(), terms.take()},
                               part(progress, kRead, 1.0));
    if (!lookup) return lookup.error();
    std::unique_ptr<CustomerLookup> made(new CustomerLookup);
    made->m_lookup = lookup.take();
    if (auto done = made->readCustomers(db); !done) return done.error();
    if (auto done = made->readColumns(db); !done) return done.error();
    return made;
}

Result<void> CustomerLookup::readCustomers(Database& db) {
    std::unordered_map<std::int64_t, std::int64_t> goldenOfRecord;
    auto read = forEachMembership(
        db, [&](const MembershipRow& row) { goldenOfRecord.emplace(row.recordId, row.golden); });
    if (!read) return read;
    const RecordTable& records = m_lookup->records();
    std::unordered_map<std::int64_t, std::uint32_t> numbers;
    m_customerOf.assign(records.size(), 0);
    for (RecordIndex r = 0; r < records.size(); ++r) {
        const auto golden = goldenOfRecord.find(records.idOf(r));
        if (golden == goldenOfRecord.end()) continue;
        const auto [at, added] =
            numbers.emplace(golden->second, static_cast<std::uint32_t>(m_goldens.size() + 1));
        if (added) m_goldens.push_back(golden->second);
        m_customerOf[r] = at->second;
    }
    m_lookup->setCustomers(m_customerOf);
    return {};
}

Result<void> CustomerLookup::readColumns(Database& db) {
    auto loads = readLoads(db);
    if (!loads) return loads.error();
    RecordReader reader(db);
    for (const LoadRow& load : *loads) {
        if (load.entity != "party") continue;
        auto plan = reader.planOf(load.id);
        if (!plan) return plan.error();
        for (const sources::ColumnMapping& column : (*plan)->mapping.columns) {
            for (const sources::Target& target : column.targets)
                m_columns.emplace_back(lowered(column.column), target.field);
        }
    }
    return {};
}

Result<std::string> CustomerLookup::fieldNamed(const std::string& name) const {
    std::set<std::string> fields;
    for (const Column& column : m_lookup->records().columns()) fields.insert(column.spec.field);
    for (const std::string& field : fields) {
        if (field == name || withUnderscores(field) == name) return field;
    }
    std::set<std::string> fed;
    for (const auto& [column, field] : m_columns) {
        if (column == lowered(name)) fed.insert(field);
    }
    if (fed.size() > 1) return Error{kLookupAmbiguousColumn, {name, joined(fed)}};
    if (fed.empty()) return Error{kLookupUnknownField, {name, joined(fields)}};
    return *fed.begin();
}

FoundRecord CustomerLookup::shown(const LookupHit& hit) const {
    const RecordTable& records = m_lookup->records();
    return {records.idOf(hit.record),
            records.sources()[records.sourceOf(hit.record)],
            std::string(records.keyOf(hit.record)),
            toBits(hit.weight),
            hit.forced,
            hit.vetoed};
}

Result<std::vector<FoundCustomer>> CustomerLookup::find(Database& db, const std::vector<AskedValue>& values,
                                                        std::size_t most) {
    auto answer = m_lookup->find(values);
    if (!answer) return answer.error();
    std::vector<FoundCustomer> found;
    std::unordered_map<std::uint32_t, std::size_t> places;
    for (const LookupCustomer& customer : answer->customers) {
        auto golden = readGolden(db, m_goldens[customer.customer - 1]);
        if (!golden) return golden.error();
        places.emplace(customer.customer, found.size());
        found.push_back({golden->gid,
                         goldenName(golden->values),
                         toBits(customer.weight),
                         probabilityOfWeight(toBits(customer.weight)),
                         customer.vetoed,
                         customer.contradictions,
                         {}});
    }
    for (const LookupHit& hit : answer->hits) {
        const auto place = places.find(m_customerOf[hit.record]);
        if (place != places.end())
            found[place->second].records.push_back(shown(hit));
        else
            found.push_back({{},
                             {},
                             toBits(hit.weight),
                             probabilityOfWeight(toBits(hit.weight)),
                             hit.vetoed,
                             {},
                             {shown(hit)}});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const FoundCustomer& a, const FoundCustomer& b) { return a.weight > b.weight; });
    if (found.size() > most) found.resize(most);
    return found;
}

} // namespace goldenrod
