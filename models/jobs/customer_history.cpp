// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/customer_history.h"

#include "models/jobs/customer.h"
#include "models/workspace/event_store.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/load_store.h"

#include <map>

namespace goldenrod {
namespace {

using Changes = std::map<std::int64_t, CustomerChange>; // by event

std::string displayOf(const StoredGoldenValue* value) {
    return value != nullptr ? value->display : std::string();
}

Result<void> addVersions(Database& db, std::int64_t golden, Changes& changes) {
    auto versions = readGoldenVersions(db, golden);
    if (!versions) return versions.error();
    for (std::size_t i = 0; i < versions->size(); ++i) {
        const GoldenVersionRow& version = (*versions)[i];
        CustomerChange& change = changes[version.since];
        change.values = static_cast<std::int64_t>(version.values.size());
        const bool follows = i > 0 && (*versions)[i - 1].until == version.since;
        if (follows)
            change.fields = changesBetween((*versions)[i - 1].values, version.values);
        else
            change.founded = true;
    }
    return {};
}

Result<NamedRecord> nameOf(Database& db, std::int64_t recordId) {
    auto record = readRecord(db, recordId);
    if (!record) return record.error();
    auto load = readLoad(db, record->loadId);
    if (!load) return load.error();
    return NamedRecord{load->sourceName, record->key};
}

Result<void> addStays(Database& db, std::int64_t golden, Changes& changes) {
    auto stays = readStays(db, golden);
    if (!stays) return stays.error();
    for (const StayRow& stay : *stays) {
        auto name = nameOf(db, stay.recordId);
        if (!name) return name.error();
        changes[stay.since].joined.push_back(*name);
        if (stay.until != 0) changes[stay.until].left.push_back(*name);
    }
    return {};
}

Result<void> addForwardings(Database& db, std::int64_t golden, Changes& changes) {
    auto forwardings = openForwardings(db, golden);
    if (!forwardings) return forwardings.error();
    for (const ForwardingRow& row : *forwardings) {
        auto retired = readGolden(db, row.retired);
        if (!retired) return retired.error();
        changes[row.opened].forwardedHere.push_back(retired->gid);
    }
    return {};
}

} // namespace

std::vector<FieldChange> changesBetween(const std::vector<StoredGoldenValue>& before,
                                        const std::vector<StoredGoldenValue>& after) {
    std::vector<FieldChange> fields;
    for (const StoredGoldenValue& value : after) {
        const std::string old = displayOf(findValue(before, value.field));
        if (old != value.display) fields.push_back({value.field, old, value.display});
    }
    for (const StoredGoldenValue& value : before) {
        if (findValue(after, value.field) == nullptr) fields.push_back({value.field, value.display, {}});
    }
    return fields;
}

Result<std::vector<CustomerChange>> readCustomerHistory(Database& db, const std::string& gid) {
    auto number = findGolden(db, gid);
    if (!number) return number.error();
    if (*number == 0) return Error{kUnknownGolden, {gid}};
    Changes changes;
    for (const auto add : {&addVersions, &addStays, &addForwardings}) {
        if (auto done = add(db, *number, changes); !done) return done.error();
    }
    std::vector<CustomerChange> all;
    for (auto at = changes.rbegin(); at != changes.rend(); ++at) {
        auto event = readEvent(db, at->first);
        if (!event) return event.error();
        CustomerChange& change = at->second;
        change.seq = at->first;
        change.at = event->at;
        change.kind = event->kind;
        change.actor = event->actor;
        all.push_back(std::move(change));
    }
    return all;
}

} // namespace goldenrod
