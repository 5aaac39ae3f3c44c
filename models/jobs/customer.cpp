// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/customer.h"

#include "matching/text/unicode.h"
#include "models/jobs/record_reader.h"
#include "models/workspace/run_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr int kMostTouchpoints = 500;

Result<void> readTouchpointsOf(Database& db, const std::vector<std::int64_t>& members, Customer& customer) {
    auto rows = readTouchpoints(db, members, kMostTouchpoints);
    if (!rows) return rows.error();
    RecordReader reader(db);
    for (TouchpointRow& row : *rows) {
        CustomerTouchpoint touchpoint{std::move(row), {}, {}};
        auto parsed = reader.parse(touchpoint.row.loadId, touchpoint.row.line, touchpoint.row.offset,
                                   touchpoint.row.length);
        if (!parsed) return parsed.error();
        auto plan = reader.planOf(touchpoint.row.loadId);
        if (!plan) return plan.error();
        for (const auto& step : (*plan)->plan.steps()) {
            if ((*parsed)->kind != sources::RowKind::Record) break;
            const std::string_view text = (*parsed)->values[step.column].text;
            if (step.target.field == "touchpoint.subject") touchpoint.subject = text;
            if (step.target.field == "touchpoint.outcome") touchpoint.outcome = text;
        }
        customer.touchpoints.push_back(std::move(touchpoint));
    }
    return {};
}

Result<void> readLinks(Database& db, const std::vector<std::int64_t>& members, Customer& customer) {
    auto run = runInForce(db);
    if (!run) return run.error();
    PairReader reader(db, *run);
    for (const std::int64_t member : members) {
        auto pairs = reader.pairsOf(member);
        if (!pairs) return pairs.error();
        Weight strongest = 0;
        for (const StoredPair& pair : **pairs) {
            if (std::binary_search(members.begin(), members.end(), pair.other))
                strongest = std::max(strongest, pair.weight);
        }
        customer.links.push_back(toBits(strongest));
    }
    if (members.size() > 1)
        customer.weakestLink = *std::min_element(customer.links.begin(), customer.links.end());
    return {};
}

/// A name of the customer in a script other than that of its main name.
std::string nativeNameOf(const Customer& customer) {
    const text::Script main = text::dominantScript(customer.name);
    for (const SeenRecord& record : customer.records) {
        std::vector<StoredGoldenValue> names;
        for (const SeenValue& value : record.values) {
            if (value.field.starts_with("name.") && !value.form.empty())
                names.push_back({value.field, value.display, {}, 0, 0, {}, 0, 0});
        }
        if (names.empty()) continue;
        std::string name = goldenName(names);
        const text::Script script = text::dominantScript(name);
        if (script != main && script != text::Script::None) return name;
    }
    return {};
}

} // namespace

Result<Customer> readCustomer(Database& db, const std::string& gid) {
    auto number = findGolden(db, gid);
    if (!number) return number.error();
    if (*number == 0) return Error{kUnknownGolden, {gid}};
    Customer customer;
    auto golden = readGolden(db, *number);
    if (!golden) return golden.error();
    customer.golden = golden.take();
    customer.name = goldenName(customer.golden.values);
    if (customer.golden.forwardsTo != 0) {
        auto target = readGolden(db, customer.golden.forwardsTo);
        if (!target) return target.error();
        customer.forwardsTo = target->gid;
    }
    auto forwarded = openForwardings(db, *number);
    if (!forwarded) return forwarded.error();
    for (const ForwardingRow& row : *forwarded) {
        auto retired = readGolden(db, row.retired);
        if (!retired) return retired.error();
        customer.forwardedFrom.push_back(retired->gid);
    }
    auto members = readMembers(db, *number);
    if (!members) return members.error();
    if (members->empty()) return customer;
    auto records = readSeenRecords(db, *members);
    if (!records) return records.error();
    customer.records = records.take();
    customer.nativeName = nativeNameOf(customer);
    if (auto done = readLinks(db, *members, customer); !done) return done.error();
    if (auto done = readTouchpointsOf(db, *members, customer); !done) return done.error();
    return customer;
}

} // namespace goldenrod
