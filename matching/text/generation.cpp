// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/name.h"
#include "matching/text/name_words.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr WordPair kGenerations[] = {
    {"filho", "2"}, {"i", "1"}, {"ii", "2"}, {"iii", "3"}, {"iv", "4"}, {"jr", "2"}, {"sr", "1"},
};
// clang-format on
static_assert(isSorted(kGenerations));

} // namespace

std::string_view generationOf(std::string_view form) {
    std::size_t at = 0;
    std::string_view found;
    while (at < form.size()) {
        const std::size_t end = std::min(form.find(' ', at), form.size());
        const std::string_view word = form.substr(at, end - at);
        const bool alone = at == 0 && end == form.size();
        // An initial is no number, unless nothing comes behind it.
        const bool mayBe = word != "i" ? at > 0 || alone : at > 0 && end == form.size();
        if (mayBe) {
            if (const std::string_view number = findMeaning(kGenerations, word); !number.empty())
                found = number;
        }
        at = end + 1;
    }
    return found;
}

} // namespace goldenrod::text
