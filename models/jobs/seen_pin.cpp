// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/seen_pin.h"

#include "models/jobs/customer.h"
#include "models/jobs/customer_bench.h"
#include "models/jobs/customer_search.h"
#include "models/jobs/pin_events.h"
#include "models/workspace/clock.h"
#include "models/workspace/load_store.h"

#include <algorithm>
#include <array>
#include <set>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 5> kStates = {"decides", "rests", "replaced", "ended", "undone"};

/// By event: those of a customer that decide a value.
using Deciding = std::map<std::int64_t, PinRow>;

PinState stateOf(const PinRow& pin, const Deciding& deciding, const PinBook& book) {
    if (pin.undoneBy != 0) return PinState::Undone;
    if (pin.endedBy != 0) return PinState::Ended;
    if (deciding.contains(pin.seq)) return PinState::Decides;
    const auto standing = book.standing(pin.golden);
    const bool stands =
        std::any_of(standing.begin(), standing.end(), [&](const PinRow& row) { return row.seq == pin.seq; });
    return stands ? PinState::Rests : PinState::Replaced;
}

Result<SeenPin> seenOf(Database& db, const PinRow& pin, const Deciding& deciding, const PinBook& book) {
    SeenPin seen;
    seen.state = stateOf(pin, deciding, book);
    seen.pin = seen.state == PinState::Decides ? deciding.at(pin.seq) : pin;
    auto gid = goldenIdOf(db, pin.golden);
    if (!gid) return gid.error();
    seen.gid = gid.take();
    auto event = readEvent(db, pin.seq);
    if (!event) return event.error();
    seen.actor = event->actor;
    seen.at = event->at;
    seen.reason = wordsOf(*event).reason;
    seen.due = pin.expiry == PinExpiry::Date && pin.endedBy == 0 && pin.until <= nowMicroseconds();
    if (pin.kind != PinKind::Chosen) return seen;
    auto record = readRecordVersion(db, pin.recordId, pin.watchedHash);
    if (!record) return record.error();
    if (!*record) return seen;
    seen.key = (*record)->key;
    auto load = readLoad(db, (*record)->loadId);
    if (!load) return load.error();
    seen.source = load->sourceName;
    return seen;
}

Result<std::vector<SeenPin>> seenIn(Database& db, const std::vector<PinRow>& said, const Deciding& deciding) {
    const PinBook book(said);
    std::vector<SeenPin> pins;
    for (auto row = said.rbegin(); row != said.rend(); ++row) {
        if (row->kind == PinKind::ByRule) continue;
        auto seen = seenOf(db, *row, deciding, book);
        if (!seen) return seen.error();
        pins.push_back(seen.take());
    }
    return pins;
}

void add(Deciding& deciding, const CustomerBench& customer) {
    for (PinRow& pin : customer.deciding()) deciding.emplace(pin.seq, std::move(pin));
}

} // namespace

std::string_view pinStateName(PinState state) {
    return kStates[static_cast<std::size_t>(state)];
}

Result<std::vector<SeenPin>> readSeenPins(Database& db, const std::string& gid) {
    auto number = findGolden(db, gid);
    if (!number) return number.error();
    if (*number == 0) return Error{kUnknownGolden, {gid}};
    auto members = readMembers(db, *number);
    if (!members) return members.error();
    auto goldens = foundedBy(db, *members);
    if (!goldens) return goldens.error();
    auto said = pinsOf(db, *goldens);
    if (!said) return said.error();
    if (said->empty()) return std::vector<SeenPin>();
    auto customer = CustomerBench::living(db, *number);
    if (!customer) return customer.error();
    Deciding deciding;
    if (*customer) add(deciding, **customer);
    return seenIn(db, *said, deciding);
}

Result<std::vector<SeenPin>> readAllSeenPins(Database& db) {
    auto said = allPins(db);
    if (!said) return said.error();
    Deciding deciding;
    std::set<std::int64_t> customers;
    for (const PinRow& pin : *said) {
        auto living = livingGolden(db, pin.golden);
        if (!living) return living.error();
        if (*living == 0 || !customers.insert(*living).second) continue;
        auto customer = CustomerBench::living(db, *living);
        if (!customer) return customer.error();
        if (*customer) add(deciding, **customer);
    }
    return seenIn(db, *said, deciding);
}

} // namespace goldenrod
