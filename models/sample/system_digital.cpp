// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/spelling.h"
#include "models/sample/system.h"
#include "models/sample/text_output.h"

namespace goldenrod::sample {
namespace {

void appendHex(std::string& out, std::uint64_t number, unsigned digits) {
    constexpr std::string_view kHex = "0123456789abcdef";
    while (digits > 0) out += kHex[(number >> (4 * --digits)) & 15];
}

/// App and web: one JSON object a line, typed by the customers themselves, in lower case, with nicknames.
class Digital : public System {
public:
    const SystemProfile& profile() const override {
        static constexpr SystemProfile kProfile{SystemId::Digital, "digital", makeDay(2014, 6, 1),
                                                PhoneStyle::E164, PhoneStyle::National};
        return kProfile;
    }
    std::string_view fileName() const override { return "digital.ndjson"; }
    std::string_view header() const override { return {}; }
    void appendName(std::string& given, std::string& family, const Captured& record) const override {
        appendAsciiLower(given, record.given);
        appendAsciiLower(family, record.family);
    }
    void appendKey(std::string& out, std::uint32_t row) const override {
        // A bijection of 64 bits: no two rows get the same digits.
        out += 'u';
        appendHex(out, scatter(row + 1u), 16);
    }
    void appendRow(std::string& out, std::string_view key, const Captured& record) const override;
};

void appendLowerJson(std::string& out, std::string_view text) {
    std::string lower;
    appendAsciiLower(lower, text);
    appendJson(out, lower);
}

/// The object's members with a value; e-mail and phone are null without one, others are left out.
void Digital::appendRow(std::string& out, std::string_view key, const Captured& record) const {
    const auto orNull = [&](std::string_view text) {
        if (text.empty()) {
            out += "null";
        } else {
            appendJson(out, text);
        }
    };
    (out += R"({"id":")").append(key) += R"(","name":{"first":)";
    std::string given, family;
    appendName(given, family, record);
    appendJson(out, given);
    if (!family.empty()) appendJson(out += R"(,"last":)", family);
    out += R"(},"email":)";
    orNull(record.email);
    out += R"(,"phone":)";
    orNull(record.phone);
    if (record.birth) {
        out += R"(,"dob":")";
        appendIso(out, *record.birth);
        out += '"';
    }
    if (!record.nationalId.empty()) appendJson(out += R"(,"national_id":)", record.nationalId);
    if (record.country != nullptr) {
        appendLowerJson(out += R"(,"address":{"city":)", record.city);
        appendJson(out += R"(,"postcode":)", record.postcode);
        out += '}';
    }
    constexpr std::string_view kKinds[] = {"android-", "ios-", "web-"};
    (out += R"(,"device":")") += kKinds[record.device % 3];
    appendHex(out, record.device >> 8, 10);
    out += R"(","registered":")";
    appendIso(out, record.opened);
    out += R"(","updated":")";
    appendIso(out, record.changed);
    out += R"(","last_login":")";
    appendInstant(out, record.lastSeen, record.second);
    out += "\"}\n";
}

} // namespace

const System& digital() {
    static const Digital kSystem;
    return kSystem;
}

} // namespace goldenrod::sample
