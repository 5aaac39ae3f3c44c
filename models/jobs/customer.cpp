// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/customer.h"

#include "matching/compare/edit_distance.h"
#include "matching/compare/jaro.h"
#include "matching/rules/fields.h"
#include "matching/text/unicode.h"
#include "models/jobs/record_reader.h"
#include "models/workspace/run_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr int kMostTouchpoints = 500;
constexpr double kCloseWords = 0.9; ///< Jaro-Winkler of two forms that a slip may explain

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

/// Every word of the shorter text begins a word of the longer, or the other way round: "j smith", "john
/// smith".
bool wordsBegin(std::string_view a, std::string_view b) {
    std::string storageA, storageB;
    const auto left = text::splitWords(a, storageA), right = text::splitWords(b, storageB);
    const auto& few = left.size() <= right.size() ? left : right;
    const auto& many = left.size() <= right.size() ? right : left;
    return !few.empty() && std::all_of(few.begin(), few.end(), [&](std::string_view word) {
        return std::any_of(many.begin(), many.end(), [&](std::string_view other) {
            return other.starts_with(word) || word.starts_with(other);
        });
    });
}

/// "1986-07-14" and "1986-14-07", were that a date: month and day the other way round.
bool swappedDay(std::string_view a, std::string_view b) {
    return a.size() == 10 && b.size() == 10 && a.substr(0, 4) == b.substr(0, 4) &&
           a.substr(5, 2) == b.substr(8, 2) && a.substr(8, 2) == b.substr(5, 2);
}

bool isClose(SemanticType type, const std::string& a, const std::string& b) {
    switch (type) {
    case SemanticType::PersonName:
    case SemanticType::OrgName:
    case SemanticType::AddressLine:
    case SemanticType::Place:
    case SemanticType::Text: return wordsBegin(a, b) || compare::jaroWinkler(a, b) >= kCloseWords;
    case SemanticType::Date: return swappedDay(a, b) || compare::damerauLevenshtein(a, b, 1) <= 1;
    case SemanticType::Phone:
    case SemanticType::Identifier:
    case SemanticType::Postcode: return compare::damerauLevenshtein(a, b, 1) <= 1;
    case SemanticType::Email: return compare::damerauLevenshtein(a, b, 2) <= 2;
    default: return false;
    }
}

ValueStanding standingOf(const SeenValue& value, const StoredGoldenValue& golden) {
    if (value.form.empty()) return ValueStanding::Missing;
    if (value.form == golden.form) return ValueStanding::Equal;
    return isClose(semanticType(golden.field), value.form, golden.form) ? ValueStanding::Close
                                                                        : ValueStanding::Differ;
}

} // namespace

const SeenValue* closestValue(const SeenRecord& record, const StoredGoldenValue& golden) {
    const SeenValue* best = nullptr;
    for (const SeenValue& value : record.values) {
        if (value.field != golden.field || value.raw.empty()) continue;
        if (best == nullptr || standingOf(value, golden) < standingOf(*best, golden)) best = &value;
    }
    return best;
}

ValueStanding standingOf(const SeenRecord& record, const StoredGoldenValue& golden) {
    const SeenValue* value = closestValue(record, golden);
    return value == nullptr ? ValueStanding::Missing : standingOf(*value, golden);
}

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
    auto pins = readSeenPins(db, gid);
    if (!pins) return pins.error();
    for (SeenPin& pin : *pins) {
        if (pin.state == PinState::Decides || pin.state == PinState::Rests)
            customer.pins.push_back(std::move(pin));
    }
    if (auto done = readLinks(db, *members, customer); !done) return done.error();
    if (auto done = readTouchpointsOf(db, *members, customer); !done) return done.error();
    auto holdings = readHoldings(db, *members);
    if (!holdings) return holdings.error();
    customer.holdings = holdings.take();
    return customer;
}

} // namespace goldenrod
