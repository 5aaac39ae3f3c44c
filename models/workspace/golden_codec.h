// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// One field of a stored golden record.
struct StoredGoldenValue {
    std::string field, display, form;
    std::int64_t winner = 0; ///< record id
    std::int64_t slot = 0;
    std::string criterion;
    std::int64_t agree = 0, filled = 0; ///< records whose value equals it; records with a usable value
    std::int64_t pin = 0; ///< event by which a person set it; then winner is 0 for a typed value; 0: by rule
    friend bool operator==(const StoredGoldenValue&, const StoredGoldenValue&) = default;
};

/// The values of one golden version in one packed row: format number 2, then for each value field, display,
/// form, winner (less the one before), slot, criterion, agree, filled. Well-known fields and criteria stand
/// as numbers, a form that follows from the display as a mark. Where a person set a value it is format 3,
/// which has the event behind each value.
std::string packGolden(const std::vector<StoredGoldenValue>& values);
/// Also reads format 1, which had every name as text. Nothing when the bytes are damaged.
std::optional<std::vector<StoredGoldenValue>> unpackGolden(std::string_view packed);

/// The value of a field, or nullptr.
const StoredGoldenValue* findValue(const std::vector<StoredGoldenValue>& values, std::string_view field);

/// How people call the customer: full name, given and family name, organisation, or the first value there is.
std::string goldenName(const std::vector<StoredGoldenValue>& values);

/// What search looks in: every value as displayed and as standardised, one after the other; phones also as
/// dialled at home.
std::string searchText(const std::string& gid, const std::vector<StoredGoldenValue>& values);

/// Golden id of a number: "G", the prefix of this copy of the workspace, "-", at least six digits, and a
/// check character over prefix and digits (ISO 7064, MOD 37,36).
std::string goldenId(std::string_view prefix, std::int64_t number);
/// False when the check character is wrong.
bool isGoldenId(std::string_view gid);
/// The number in a golden id; 0 when it is none.
std::int64_t numberOfGoldenId(std::string_view gid);

} // namespace goldenrod
