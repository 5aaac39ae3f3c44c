// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/pin_store.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 3> kKinds = {"typed", "chosen", "by_rule"};
constexpr std::array<std::string_view, 3> kExpiries = {"never", "date", "source_change"};

constexpr const char* kColumns = "SELECT seq, golden, kind, record_id, expiry, until_at, watched, "
                                 "watched_hash, undone_by, ended_by FROM golden_pin ";

template <class Names, class Value>
bool parse(const Names& names, std::string_view name, Value& value) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) return false;
    value = static_cast<Value>(at - names.begin());
    return true;
}

Result<void> readFields(Database& db, PinRow& pin) {
    auto select = db.prepare("SELECT field, display, form, slot, watched_form FROM golden_pin_field WHERE "
                             "seq = ?1 ORDER BY place");
    if (!select) return select.error();
    Statement& s = **select;
    s.bind(1, pin.seq);
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) return {};
        pin.fields.push_back({std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)),
                              s.integer(3), std::string(s.text(4))});
    }
}

Result<std::vector<PinRow>> pinsIn(Database& db, Statement& s) {
    std::vector<PinRow> pins;
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) break;
        PinRow& pin = pins.emplace_back();
        pin.seq = s.integer(0);
        pin.golden = s.integer(1);
        parsePinKind(s.text(2), pin.kind);
        pin.recordId = s.integer(3);
        parsePinExpiry(s.text(4), pin.expiry);
        pin.until = s.integer(5);
        pin.watched = s.integer(6);
        const std::string_view hash = s.text(7);
        std::memcpy(pin.watchedHash.data(), hash.data(), std::min(hash.size(), pin.watchedHash.size()));
        pin.undoneBy = s.integer(8);
        pin.endedBy = s.integer(9);
    }
    for (PinRow& pin : pins) {
        if (auto done = readFields(db, pin); !done) return done.error();
    }
    return pins;
}

Result<void> mark(Database& db, const char* sql, std::int64_t seq, std::int64_t bySeq) {
    auto update = db.prepare(sql);
    if (!update) return update.error();
    return (*update)->bind(1, seq).bind(2, bySeq).run();
}

} // namespace

std::string_view pinKindName(PinKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}
std::string_view pinExpiryName(PinExpiry expiry) {
    return kExpiries[static_cast<std::size_t>(expiry)];
}
bool parsePinKind(std::string_view name, PinKind& kind) {
    return parse(kKinds, name, kind);
}
bool parsePinExpiry(std::string_view name, PinExpiry& expiry) {
    return parse(kExpiries, name, expiry);
}

Result<void> insertPin(Database& db, const PinRow& pin) {
    auto insert =
        db.prepare("INSERT INTO golden_pin(seq, golden, kind, record_id, expiry, until_at, watched, "
                   "watched_hash) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    if (!insert) return insert.error();
    (*insert)->bind(1, pin.seq).bind(2, pin.golden).bind(3, pinKindName(pin.kind)).bind(4, pin.recordId);
    (*insert)->bind(5, pinExpiryName(pin.expiry)).bind(6, pin.until).bind(7, pin.watched);
    if (auto done = (*insert)->bindBlob(8, asBytes(pin.watchedHash)).run(); !done) return done;

    auto field = db.prepare("INSERT INTO golden_pin_field(seq, place, field, display, form, slot, "
                            "watched_form) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!field) return field.error();
    std::int64_t place = 0;
    for (const PinnedField& value : pin.fields) {
        (*field)->bind(1, pin.seq).bind(2, place++).bind(3, value.field).bind(4, value.display);
        (*field)->bind(5, value.form).bind(6, value.slot).bind(7, value.watchedForm);
        if (auto done = (*field)->run(); !done) return done;
    }
    return {};
}

Result<void> markPinUndone(Database& db, std::int64_t seq, std::int64_t bySeq) {
    return mark(db, "UPDATE golden_pin SET undone_by = ?2 WHERE seq = ?1 AND undone_by IS NULL", seq, bySeq);
}
Result<void> markPinEnded(Database& db, std::int64_t seq, std::int64_t bySeq) {
    return mark(db, "UPDATE golden_pin SET ended_by = ?2 WHERE seq = ?1 AND ended_by IS NULL", seq, bySeq);
}

Result<PinRow> readPin(Database& db, std::int64_t seq) {
    auto select = db.prepare(std::string(kColumns) + "WHERE seq = ?1");
    if (!select) return select.error();
    (*select)->bind(1, seq);
    auto pins = pinsIn(db, **select);
    if (!pins) return pins.error();
    if (pins->empty()) return Error{kPinUnknown, {std::to_string(seq)}};
    return std::move(pins->front());
}

Result<std::vector<PinRow>> pinsOf(Database& db, std::span<const std::int64_t> goldens) {
    auto select = db.prepare(std::string(kColumns) + "WHERE golden = ?1");
    if (!select) return select.error();
    std::vector<PinRow> pins;
    for (const std::int64_t golden : goldens) {
        (*select)->bind(1, golden);
        auto of = pinsIn(db, **select);
        if (!of) return of.error();
        std::move(of->begin(), of->end(), std::back_inserter(pins));
    }
    std::sort(pins.begin(), pins.end(), [](const PinRow& a, const PinRow& b) { return a.seq < b.seq; });
    return pins;
}

Result<std::vector<PinRow>> allPins(Database& db) {
    auto select = db.prepare(std::string(kColumns) + "ORDER BY seq");
    if (!select) return select.error();
    return pinsIn(db, **select);
}

} // namespace goldenrod
