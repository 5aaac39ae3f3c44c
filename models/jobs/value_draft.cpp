// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/value_draft.h"

#include "matching/rules/fields.h"
#include "models/jobs/decide.h"
#include "models/sources/utf8.h"
#include "models/workspace/clock.h"

#include <algorithm>

namespace goldenrod {
namespace {

/// A record without a country does not say that its address has none.
constexpr std::string_view kCountry = "address.country";

/// Region of the column that the rule takes the value from, else of any with the field. Dates are read by
/// what they say themselves: nobody types in the order of an extract.
text::Context contextOf(const CustomerBench& customer, const std::string& field) {
    const RecordTable& records = customer.records();
    const StoredGoldenValue* byRule = findValue(customer.byRule(), field);
    text::Context context;
    context.thisYear = records.thisYear;
    for (const Column& column : records.columns()) {
        if (column.spec.field != field) continue;
        if (context.region.empty()) context.region = column.spec.region;
        if (byRule == nullptr) continue;
        const auto ids = column.lists.at(customer.bench().at(byRule->winner));
        if (std::none_of(ids.begin(), ids.end(), [](ValueId id) { return id != kNoValue; })) continue;
        context.region = column.spec.region;
        break;
    }
    return context;
}

class Draft {
public:
    Draft(Database& db, const CustomerBench& customer, const SetValueRequest& request)
        : m_db(db)
        , m_customer(customer)
        , m_request(request) {}

    Result<PinRow> run() {
        m_pin.golden = m_customer.golden().number;
        m_pin.expiry = m_request.expiry;
        if (auto fit = checkField(); !fit) return fit.error();
        if (m_request.expiry == PinExpiry::Date) {
            if (m_request.until <= nowMicroseconds()) return Error{kPinDatePast};
            m_pin.until = m_request.until;
        }
        auto done = m_request.way == ValueWay::Typed      ? typed()
                    : m_request.way == ValueWay::OfRecord ? ofRecord()
                                                          : asItStands();
        if (!done) return done.error();
        if (auto watching = watch(); !watching) return watching.error();
        return std::move(m_pin);
    }

private:
    Result<void> checkField() const {
        const std::string& field = m_request.field;
        const FieldInfo* info = findField(field);
        const auto fields = partyFields();
        const bool ofParty =
            std::any_of(fields.begin(), fields.end(), [&](const FieldInfo& f) { return f.id == field; });
        const bool known = info != nullptr ? ofParty && info->group != "source"
                                           : isFreeAttribute(field) && m_customer.records().hasField(field);
        return known ? Result<void>{} : Result<void>{Error{kPinUnknownField, {field}}};
    }

    Result<void> typed() {
        const std::string& text = m_request.typed;
        const auto bad = [&](std::string_view why) {
            return Result<void>{Error{kPinBadValue, {text, m_request.field, std::string(why)}}};
        };
        const bool control = std::any_of(text.begin(), text.end(),
                                         [](char c) { return static_cast<unsigned char>(c) < 0x20; });
        sources::Utf8Step step;
        if (control || sources::findInvalidUtf8(text, step) != std::string_view::npos) return bad({});
        const text::Standardised read = readTyped(m_customer, m_request.field, text);
        if (read.state != text::ValueState::Present || read.form.empty() || read.display.empty())
            return bad(read.reason);
        m_pin.kind = PinKind::Typed;
        m_pin.fields.push_back({m_request.field, read.display, read.form, 0, {}});
        return {};
    }

    Result<void> ofRecord() {
        if (!m_customer.bench().has(m_request.recordId))
            return Error{kPinNotAMember, {m_customer.golden().gid}};
        if (m_request.seen) {
            auto record = readRecord(m_db, m_request.recordId);
            if (!record) return record.error();
            if (record->hash != *m_request.seen) return Error{kEvidenceChanged};
        }
        const RecordIndex record = m_customer.bench().at(m_request.recordId);
        std::optional<std::int64_t> slot = m_request.slot;
        for (const GoldenCandidate& candidate :
             m_customer.consolidator().candidates(m_request.field, {&record, 1})) {
            if (!slot && !candidate.form.empty()) slot = candidate.slot;
        }
        if (!slot || !m_customer.valueOf(m_request.field, record, *slot))
            return Error{kPinNoValue, {m_customer.golden().gid, m_request.field}};
        m_pin.kind = PinKind::Chosen;
        m_pin.recordId = m_request.recordId;
        for (const std::string& field : m_customer.consolidator().fieldsTakenWith(m_request.field)) {
            if (auto value = m_customer.valueOf(field, record, *slot))
                m_pin.fields.push_back(std::move(*value));
            else if (field != kCountry)
                m_pin.fields.push_back({field, {}, {}, *slot, {}});
        }
        return {};
    }

    Result<void> asItStands() {
        const auto values = m_customer.valuesUnder(m_customer.said());
        const StoredGoldenValue* value = findValue(values, m_request.field);
        if (value == nullptr) return Error{kPinNoValue, {m_customer.golden().gid, m_request.field}};
        if (value->pin != 0) {
            for (const PinRow& pin : m_customer.deciding()) {
                if (pin.seq != value->pin) continue;
                m_pin.kind = pin.kind;
                m_pin.recordId = pin.recordId;
                m_pin.fields = pin.fields;
            }
            return {};
        }
        m_pin.kind = PinKind::Chosen;
        m_pin.recordId = value->winner;
        for (const std::string& field : m_customer.consolidator().fieldsTakenWith(m_request.field)) {
            const StoredGoldenValue* other = findValue(values, field);
            if (other == nullptr || other->pin != 0 || other->winner != value->winner ||
                other->slot != value->slot)
                continue;
            m_pin.fields.push_back({field, other->display, other->form, other->slot, {}});
        }
        return {};
    }

    /// A chosen value keeps the version that it was taken from; a typed one, the record that the rule takes
    /// its value from while nobody speaks.
    Result<void> watch() {
        if (m_pin.kind == PinKind::Chosen) {
            m_pin.watched = m_pin.recordId;
            for (PinnedField& field : m_pin.fields) field.watchedForm = field.form;
        } else if (m_pin.expiry == PinExpiry::SourceChange) {
            for (PinnedField& field : m_pin.fields) {
                const StoredGoldenValue* byRule = findValue(m_customer.byRule(), field.field);
                m_pin.watched = byRule != nullptr ? byRule->winner : 0;
                field.watchedForm = byRule != nullptr ? byRule->form : std::string();
            }
        }
        if (m_pin.watched == 0) return {};
        auto record = readRecord(m_db, m_pin.watched);
        if (!record) return record.error();
        m_pin.watchedHash = record->hash;
        return {};
    }

    Database& m_db;
    const CustomerBench& m_customer;
    const SetValueRequest& m_request;
    PinRow m_pin;
};

} // namespace

text::Standardised readTyped(const CustomerBench& customer, const std::string& field,
                             std::string_view typed) {
    return customer.bench().standardise(field, typed, contextOf(customer, field));
}

Result<PinRow> draftPin(Database& db, const CustomerBench& customer, const SetValueRequest& request) {
    return Draft(db, customer, request).run();
}

} // namespace goldenrod
