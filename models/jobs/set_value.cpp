// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/set_value.h"

#include "models/jobs/customer_bench.h"
#include "models/jobs/end_pins.h"
#include "models/jobs/pin_events.h"
#include "models/jobs/value_draft.h"

#include <algorithm>
#include <limits>

namespace goldenrod {
namespace {

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

ValueEffect effectOf(const CustomerBench& customer, const std::vector<PinRow>& said) {
    return {customer.golden().gid, changesBetween(customer.golden().values, customer.valuesUnder(said)), {}};
}

ValueEffect effectOf(const CustomerBench& customer, PinRow pin) {
    std::vector<PinRow> said = customer.said();
    pin.seq = std::numeric_limits<std::int64_t>::max(); // the newest of all
    said.push_back(pin);
    ValueEffect effect = effectOf(customer, said);
    for (const PinnedField& field : pin.fields) effect.fields.push_back(field.field);
    return effect;
}

/// Event, row and golden values of something said.
Result<SetValueReport> save(Database& db, const Workspace& workspace, const CustomerBench& customer,
                            PinRow pin, const SetValueRequest& request) {
    SetValueReport report;
    report.golden = customer.golden().number;
    report.effect = effectOf(customer, pin);
    auto seq = EventStore(db, workspace.identity()).append(eventOf(pin, {request.typed, request.reason}));
    if (!seq) return seq.error();
    report.seq = pin.seq = *seq;
    if (auto done = insertPin(db, pin); !done) return done.error();
    if (auto done = rewriteValues(db, pin.golden, *seq); !done) return done.error();
    return report;
}

/// What ends the pin that decides a field.
Result<PinRow> draftByRule(const CustomerBench& customer, const std::string& field) {
    const auto speaks = [&field](const PinRow& pin) {
        return std::any_of(pin.fields.begin(), pin.fields.end(),
                           [&](const PinnedField& value) { return value.field == field; });
    };
    const auto deciding = customer.deciding();
    const auto pin = std::find_if(deciding.begin(), deciding.end(), speaks);
    if (pin == deciding.end()) return Error{kPinNone, {customer.golden().gid, field}};
    PinRow back;
    back.golden = pin->golden;
    back.kind = PinKind::ByRule;
    for (const PinnedField& value : pin->fields) back.fields.push_back({value.field, {}, {}, 0, {}});
    return back;
}

} // namespace

Result<ValueEffect> previewValue(Database& db, const SetValueRequest& request) {
    auto customer = CustomerBench::make(db, request.gid);
    if (!customer) return customer.error();
    auto pin = draftPin(db, **customer, request);
    if (!pin) return pin.error();
    return effectOf(**customer, pin.take());
}

Result<ValueEffect> previewBackToRule(Database& db, const std::string& gid, const std::string& field) {
    auto customer = CustomerBench::make(db, gid);
    if (!customer) return customer.error();
    auto pin = draftByRule(**customer, field);
    if (!pin) return pin.error();
    return effectOf(**customer, pin.take());
}

Result<SetValueReport> setValue(const SetValueRequest& request, Workspace& workspace) {
    SetValueReport report;
    if (isBlank(request.reason)) return Error{kPinReasonNeeded};
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto customer = CustomerBench::make(db, request.gid);
        if (!customer) return customer.error();
        auto pin = draftPin(db, **customer, request);
        if (!pin) return pin.error();
        auto done = save(db, workspace, **customer, pin.take(), request);
        if (!done) return done.error();
        report = done.take();
        return {};
    });
    if (!saved) return saved.error();
    return report;
}

Result<SetValueReport> backToRule(const std::string& gid, const std::string& field, Workspace& workspace) {
    SetValueReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto customer = CustomerBench::make(db, gid);
        if (!customer) return customer.error();
        auto pin = draftByRule(**customer, field);
        if (!pin) return pin.error();
        auto done = save(db, workspace, **customer, pin.take(), {});
        if (!done) return done.error();
        report = done.take();
        return {};
    });
    if (!saved) return saved.error();
    return report;
}

Result<SetValueReport> undoValue(std::int64_t seq, Workspace& workspace) {
    SetValueReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto pin = readPin(db, seq);
        if (!pin) return pin.error();
        if (pin->undoneBy != 0) return Error{kPinUndone, {std::to_string(seq)}};
        report = {};
        auto customer = CustomerBench::living(db, pin->golden);
        if (!customer) return customer.error();
        if (*customer) {
            std::vector<PinRow> said = (*customer)->said();
            for (PinRow& row : said)
                if (row.seq == seq) row.undoneBy = std::numeric_limits<std::int64_t>::max();
            report.effect = effectOf(**customer, said);
            report.golden = (*customer)->golden().number;
        }
        for (const PinnedField& field : pin->fields) report.effect.fields.push_back(field.field);
        auto event = EventStore(db, workspace.identity()).append(undoingOfPin(seq));
        if (!event) return event.error();
        report.seq = *event;
        if (auto done = markPinUndone(db, seq, *event); !done) return done;
        return rewriteValues(db, pin->golden, *event);
    });
    if (!saved) return saved.error();
    return report;
}

Result<bool> isOfValue(Database& db, std::int64_t seq) {
    auto pin = readPin(db, seq);
    if (pin) return true;
    return pin.error().code == kPinUnknown ? Result<bool>(false) : Result<bool>(pin.error());
}

} // namespace goldenrod
