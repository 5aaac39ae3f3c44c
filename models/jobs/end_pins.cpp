// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/end_pins.h"

#include "models/jobs/customer_bench.h"
#include "models/jobs/customer_search.h"
#include "models/jobs/pin_events.h"
#include "models/jobs/set_value.h"
#include "models/workspace/clock.h"
#include "models/workspace/golden_store.h"

#include <algorithm>
#include <unordered_map>

namespace goldenrod {
namespace {

using Positions = std::unordered_map<std::int64_t, RecordIndex>;

bool canEnd(const PinRow& pin) {
    return pin.kind != PinKind::ByRule && pin.undoneBy == 0 && pin.endedBy == 0;
}
bool isDue(const PinRow& pin, std::int64_t now) {
    return canEnd(pin) && pin.expiry == PinExpiry::Date && pin.until <= now;
}

bool gives(const Consolidator& consolidator, const std::string& field, const std::string& form,
           std::span<const RecordIndex> members) {
    bool any = false;
    for (const GoldenCandidate& candidate : consolidator.candidates(field, members)) {
        if (candidate.form.empty()) continue;
        if (candidate.form == form) return true;
        any = true;
    }
    return form.empty() && !any;
}

/// The records whose change ends a pin: one, or while none gave a value all of the customer.
Result<std::vector<RecordIndex>> watchedBy(Database& db, const PinRow& pin, const Positions& positions) {
    std::vector<std::int64_t> ids{pin.watched};
    if (pin.watched == 0) {
        auto living = livingGolden(db, pin.golden);
        if (!living) return living.error();
        auto members = readMembers(db, *living);
        if (!members) return members.error();
        ids = members.take();
    }
    std::vector<RecordIndex> watched;
    for (const std::int64_t id : ids) {
        if (const auto at = positions.find(id); at != positions.end()) watched.push_back(at->second);
    }
    return watched;
}

Result<bool> sourceChanged(Database& db, const PinRow& pin, const Consolidator& consolidator,
                           const Positions& positions) {
    if (!canEnd(pin) || pin.expiry != PinExpiry::SourceChange) return false;
    if (pin.watched != 0) {
        if (!positions.contains(pin.watched)) return true;
        auto record = readRecord(db, pin.watched);
        if (!record) return record.error();
        if (record->hash == pin.watchedHash) return false;
    }
    auto watched = watchedBy(db, pin, positions);
    if (!watched) return watched.error();
    return !std::all_of(pin.fields.begin(), pin.fields.end(), [&](const PinnedField& field) {
        return gives(consolidator, field.field, field.watchedForm, *watched);
    });
}

Result<std::int64_t> end(Database& db, const Identity& identity, const PinRow& pin, const char* why) {
    auto event = EventStore(db, identity).append(endingOf(pin, why));
    if (!event) return event.error();
    if (auto done = markPinEnded(db, pin.seq, *event); !done) return done.error();
    return *event;
}

} // namespace

Result<std::int64_t> endPins(Database& db, const Identity& identity, const RecordTable& records,
                             const Consolidator& consolidator) {
    auto pins = allPins(db);
    if (!pins) return pins.error();
    if (std::none_of(pins->begin(), pins->end(), canEnd)) return std::int64_t{0};
    Positions positions;
    for (RecordIndex r = 0; r < records.size(); ++r) positions.emplace(records.idOf(r), r);
    std::int64_t ended = 0;
    const std::int64_t now = nowMicroseconds();
    for (const PinRow& pin : *pins) {
        auto changed = sourceChanged(db, pin, consolidator, positions);
        if (!changed) return changed.error();
        if (!*changed && !isDue(pin, now)) continue;
        auto done = end(db, identity, pin, *changed ? "source_change" : "date");
        if (!done) return done.error();
        ++ended;
    }
    return ended;
}

Result<void> rewriteValues(Database& db, std::int64_t golden, std::int64_t seq) {
    auto customer = CustomerBench::living(db, golden);
    if (!customer) return customer.error();
    return *customer ? (*customer)->write(db, seq) : Result<void>{};
}

Result<std::int64_t> endDuePins(Workspace& workspace) {
    const std::int64_t now = nowMicroseconds();
    auto db = workspace.reader();
    if (!db) return db.error();
    auto pins = allPins(*db);
    if (!pins) return pins.error();
    const auto due = [now](const PinRow& pin) { return isDue(pin, now); };
    if (std::none_of(pins->begin(), pins->end(), due)) return std::int64_t{0};
    std::int64_t ended = 0;
    auto saved = workspace.writer().transact([&](Database& writer) -> Result<void> {
        auto again = allPins(writer);
        if (!again) return again.error();
        ended = 0;
        for (const PinRow& pin : *again) {
            if (!due(pin)) continue;
            auto seq = end(writer, workspace.identity(), pin, "date");
            if (!seq) return seq.error();
            if (auto done = rewriteValues(writer, pin.golden, *seq); !done) return done;
            ++ended;
        }
        return {};
    });
    if (!saved) return saved.error();
    return ended;
}

} // namespace goldenrod
