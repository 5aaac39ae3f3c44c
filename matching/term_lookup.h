// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// Frequencies known from elsewhere (a model), for weighing rarity when only a few records are at hand.
struct TermLookup {
    std::function<std::uint32_t(std::string_view space, std::string_view term)> records; ///< 1 when unknown
    std::function<std::uint64_t(std::string_view space)> total; ///< records that have any term of the space
    std::function<std::vector<std::string>(std::string_view space)> all; ///< terms of a small space, sorted
};

/// Term space of the values of a field that are no evidence because too many records carry them.
inline std::string overCommonSpace(std::string_view field) {
    return "over_common:" + std::string(field);
}

} // namespace goldenrod
