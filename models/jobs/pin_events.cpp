// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/pin_events.h"

#include "matching/sha256.h"
#include "models/workspace/event_subject.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <map>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kPinned = "golden.pinned", kUnpinned = "golden.unpinned",
                           kUndone = "golden.undone", kEnded = "golden.ended", kOfGolden = "golden:";

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string textIn(const Json& json, const char* name) {
    const auto at = json.find(name);
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
}
std::int64_t numberIn(const Json& json, const char* name) {
    const auto at = json.find(name);
    return at != json.end() && at->is_number_integer() ? at->get<std::int64_t>() : 0;
}

Json fieldsOf(const PinRow& pin) {
    Json fields = Json::array();
    for (const PinnedField& field : pin.fields) {
        if (pin.kind == PinKind::ByRule) {
            fields.push_back({{"field", field.field}});
            continue;
        }
        fields.push_back({{"field", field.field},
                          {"display", field.display},
                          {"form", field.form},
                          {"slot", field.slot},
                          {"watched_form", field.watchedForm}});
    }
    return fields;
}

} // namespace

EventDraft eventOf(const PinRow& pin, const PinWords& words) {
    Json body{{"kind", pinKindName(pin.kind)}, {"fields", fieldsOf(pin)}};
    if (pin.kind == PinKind::Typed) body["typed"] = words.typed;
    if (pin.kind == PinKind::Chosen) body["record"] = pin.recordId;
    if (pin.kind != PinKind::ByRule) body["expiry"] = pinExpiryName(pin.expiry);
    if (pin.expiry == PinExpiry::Date) body["until"] = pin.until;
    if (pin.watched != 0) {
        body["watched"] = pin.watched;
        body["version"] = toHex(asBytes(pin.watchedHash));
    }
    if (!words.reason.empty()) body["reason"] = words.reason;
    const std::string_view kind = pin.kind == PinKind::ByRule ? kUnpinned : kPinned;
    return {std::string(kind), std::string(kOfGolden) + std::to_string(pin.golden), dumped(body)};
}

EventDraft undoingOfPin(std::int64_t seq) {
    return undoingOf(kUndone, seq);
}

EventDraft endingOf(const PinRow& pin, const char* because) {
    return {std::string(kEnded), std::string(kOfGolden) + std::to_string(pin.golden),
            dumped({{"ends", pin.seq}, {"because", because}})};
}

std::optional<PinRow> pinOf(const Event& event) {
    if (event.kind != kPinned && event.kind != kUnpinned) return std::nullopt;
    const Json body = Json::parse(event.body, nullptr, false);
    if (!body.is_object() || !event.subject.starts_with(kOfGolden)) return std::nullopt;
    PinRow pin;
    pin.seq = event.seq;
    const char* end = event.subject.data() + event.subject.size();
    std::from_chars(event.subject.data() + kOfGolden.size(), end, pin.golden);
    parsePinKind(textIn(body, "kind"), pin.kind);
    parsePinExpiry(textIn(body, "expiry"), pin.expiry);
    pin.recordId = numberIn(body, "record");
    pin.until = numberIn(body, "until");
    pin.watched = numberIn(body, "watched");
    if (pin.watched != 0) pin.watchedHash = versionHashIn(textIn(body, "version"));
    for (const Json& field : body.value("fields", Json::array())) {
        pin.fields.push_back({textIn(field, "field"), textIn(field, "display"), textIn(field, "form"),
                              numberIn(field, "slot"), textIn(field, "watched_form")});
    }
    return pin;
}

PinWords wordsOf(const Event& event) {
    const Json body = Json::parse(event.body, nullptr, false);
    if (!body.is_object()) return {};
    return {textIn(body, "typed"), textIn(body, "reason")};
}

std::vector<PinRow> replayedPins(const std::vector<Event>& events) {
    std::map<std::int64_t, PinRow> pins;
    for (const Event& event : events) {
        if (auto pin = pinOf(event)) {
            pins[event.seq] = std::move(*pin);
            continue;
        }
        const Json body = Json::parse(event.body, nullptr, false);
        if (!body.is_object()) continue;
        const bool ends = event.kind == kEnded;
        const auto at = pins.find(numberIn(body, ends ? "ends" : "undoes"));
        if (at == pins.end()) continue;
        std::int64_t& by = ends ? at->second.endedBy : at->second.undoneBy;
        if (by == 0) by = event.seq;
    }
    std::vector<PinRow> replayed;
    replayed.reserve(pins.size());
    for (auto& [seq, pin] : pins) replayed.push_back(std::move(pin));
    return replayed;
}

} // namespace goldenrod
