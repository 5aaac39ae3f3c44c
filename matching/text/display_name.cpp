// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/casing.h"
#include "matching/text/display.h"
#include "matching/text/name.h"
#include "matching/text/word_table.h"

namespace goldenrod::text {
namespace {

/// Particles written small inside a name; those that begin no given name also at its front.
constexpr std::string_view kSmall[] = {"bin", "bint", "da",  "das", "de",  "degli", "dei", "del", "della",
                                       "den", "der",  "des", "di",  "do",  "dos",   "du",  "e",   "te",
                                       "ten", "ter",  "van", "vom", "von", "y",     "zu",  "zum", "zur"};
static_assert(isSorted(kSmall));
constexpr std::string_view kSmallInFront[] = {"das", "de",  "degli", "dei", "del", "della", "der", "dos",
                                              "ter", "van", "vom",   "von", "zu",  "zum",   "zur"};
static_assert(isSorted(kSmallInFront));

/// Written in capitals, or in a way of their own, behind a name.
constexpr WordPair kBehind[] = {
    {"cbe", "CBE"}, {"cfa", "CFA"}, {"cpa", "CPA"}, {"ii", "II"},   {"iii", "III"},
    {"iv", "IV"},   {"kc", "KC"},   {"mba", "MBA"}, {"mbe", "MBE"}, {"md", "MD"},
    {"obe", "OBE"}, {"phd", "PhD"}, {"qc", "QC"},   {"vi", "VI"},   {"vii", "VII"},
};
static_assert(isSorted(kBehind));

/// Two letters without a vowel that are nevertheless a word, not initials.
constexpr std::string_view kShortWords[] = {"dr", "fr", "jr", "lt", "mc", "mr", "ms", "ng", "sr", "st"};
static_assert(isSorted(kShortWords));

/// Names with a capital behind "Mac"; others ("Machado", "Mackay") have none.
constexpr std::string_view kMacNames[] = {
    "macallister", "macarthur", "macaulay",   "macbeth",   "macdonald", "macdougall", "macduff",
    "macfarlane",  "macgregor", "macintosh",  "macintyre", "maclean",   "macleod",    "macmillan",
    "macneil",     "macneill",  "macpherson", "macqueen",  "macrae",    "mactavish",
};
static_assert(isSorted(kMacNames));

bool hasVowel(std::string_view word) {
    for (const char c : word)
        if (isVowel(c) || c == 'y' || static_cast<unsigned char>(c) >= 0x80) return true;
    return false;
}

/// A letter behind an apostrophe is capital after "O", "D" and "L" ("O'Brien"), not elsewhere ("Ma'mun").
std::string capitaliseParts(std::string_view word) {
    std::string out = capitalised(word);
    for (std::size_t i = 1; i + 1 < out.size(); ++i) {
        const bool typographic = i >= 3 && std::string_view(out).substr(i - 2, 3) == "’";
        const std::size_t mark = typographic ? i - 2 : i;
        const bool elision = (out[i] == '\'' || typographic) && mark == 1 &&
                             std::string_view("ODL").find(out[0]) != std::string_view::npos;
        if (elision || out[i] == '.')
            out.replace(i + 1, std::string::npos, capitalised(std::string_view(out).substr(i + 1)));
    }
    return out;
}

std::string nameWord(std::string_view word, std::size_t index, std::size_t count) {
    const bool only = count == 1;
    const bool last = index + 1 == count;
    if (!only && (index == 0 ? contains(kSmallInFront, word) : !last && contains(kSmall, word)))
        return std::string(word);
    if (last && !only)
        if (const std::string_view special = findMeaning(kBehind, word); !special.empty())
            return std::string(special);
    if (word.size() == 2 && !hasVowel(word) && isLetter(word[0]) && isLetter(word[1]) &&
        !contains(kShortWords, word))
        return upperCase(word);
    const std::size_t prefix = word.starts_with("mc") && word.size() >= 5 ? 2
                               : contains(kMacNames, word)                ? 3
                                                                          : 0;
    if (prefix == 0) return capitaliseParts(word);
    return capitalised(word.substr(0, prefix)) + capitalised(word.substr(prefix));
}

} // namespace

std::string displayName(std::string_view raw) {
    std::string text = cleanText(raw);
    const Casing casing = casingOf(text);
    if (casing == Casing::None || casing == Casing::Mixed) return text;
    const std::string lower = lowerCase(text);
    std::size_t count = 0;
    changeWords(lower, [&](std::string_view word, std::size_t) {
        ++count;
        return std::string(word);
    });
    // Composed once more: a changed letter may join with the mark behind it.
    return cleanText(changeWords(
        lower, [&](std::string_view word, std::size_t index) { return nameWord(word, index, count); }));
}

} // namespace goldenrod::text
