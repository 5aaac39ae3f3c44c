// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/delivered.h"

#include "models/jobs/record_reader.h"
#include "models/workspace/quality_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

/// Calls visit(source id, field) for each field of each load in force.
template <typename Visit>
Result<void> forEachDelivered(Database& db, Visit visit) {
    auto loads = loadsInForce(db);
    if (!loads) return loads.error();
    RecordReader reader(db);
    for (const auto& [source, load] : *loads) {
        auto plan = reader.planOf(load);
        if (!plan) return plan.error();
        for (const auto& step : (*plan)->plan.steps()) visit(source, step.target.field);
    }
    return {};
}

} // namespace

Result<std::vector<std::int64_t>> sourceIdsOf(Database& db, std::span<const std::string> names) {
    auto sources = readSources(db);
    if (!sources) return sources.error();
    std::vector<std::int64_t> ids;
    for (const std::string& name : names)
        for (const SourceRow& source : *sources)
            if (source.name == name) ids.push_back(source.id);
    return ids;
}

Result<std::vector<FieldSet>> readDelivered(Database& db, std::span<const std::string> sources) {
    auto ids = sourceIdsOf(db, sources);
    if (!ids) return ids.error();
    std::vector<FieldSet> fields(ids->size());
    auto read = forEachDelivered(db, [&](std::int64_t source, const std::string& field) {
        const auto at = std::find(ids->begin(), ids->end(), source);
        if (at != ids->end()) fields[static_cast<std::size_t>(at - ids->begin())].insert(field);
    });
    if (!read) return read.error();
    return fields;
}

Result<FieldSet> readFreeAttributes(Database& db) {
    FieldSet fields;
    auto read = forEachDelivered(db, [&](std::int64_t, const std::string& field) {
        if (isFreeAttribute(field)) fields.insert(field);
    });
    if (!read) return read.error();
    return fields;
}

} // namespace goldenrod
