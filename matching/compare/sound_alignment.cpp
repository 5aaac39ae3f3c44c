// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/sound_alignment.h"

#include "matching/text/sounds.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace goldenrod::compare {
namespace {

constexpr std::string_view kSounds = "aeiou@OpbfvVPwmntd0szSZCJTkgxhlrRyQcGjH";
constexpr std::string_view kVowels = kSounds.substr(0, 7);
constexpr std::size_t kCodes = kSounds.size() + 1; ///< the last one: no sound of ours

/// In quarter bits: rarer sounds say more when they are the same.
struct SoundScore {
    char a, b;
    int score;
};

// clang-format off
constexpr SoundScore kSame[] = {
    {'p', 'p', 22}, {'b', 'b', 20}, {'f', 'f', 22}, {'v', 'v', 20}, {'w', 'w', 20}, {'m', 'm', 18},
    {'n', 'n', 14}, {'t', 't', 18}, {'d', 'd', 19}, {'0', '0', 16}, {'s', 's', 16}, {'z', 'z', 22},
    {'S', 'S', 20}, {'Z', 'Z', 20}, {'C', 'C', 18}, {'J', 'J', 16}, {'T', 'T', 20}, {'k', 'k', 16},
    {'g', 'g', 20}, {'x', 'x', 18}, {'h', 'h', 20}, {'l', 'l', 16}, {'r', 'r', 14}, {'y', 'y', 18},
    {'Q', 'Q', 16}, {'c', 'c', 16}, {'G', 'G', 18}, {'j', 'j', 18}, {'H', 'H', 18}, {'a', 'a', 10},
    {'e', 'e', 12}, {'i', 'i', 11}, {'o', 'o', 13}, {'u', 'u', 12}, {'@', '@', 8}, {'V', 'V', 18},
    {'P', 'P', 18}, {'R', 'R', 14}, {'O', 'O', 12},
};

/// Sounds that one script or language writes for another's: voice and breath (p/b, s/z), places of
/// articulation side by side (s/sh, ts/ch), sounds a script lacks (p for f, b for v, r for l), and the
/// readings of ambiguous letters.
constexpr SoundScore kNear[] = {
    // Lips
    {'p', 'f', 12}, {'p', 'b', 4}, {'b', 'v', 10}, {'f', 'v', 8}, {'p', 'v', 2}, {'b', 'f', -4},
    {'v', 'w', 12}, {'b', 'w', 2}, {'f', 'w', 2}, {'f', 'h', 0}, {'f', 'x', 2}, {'m', 'n', -2},
    // Teeth
    {'t', 'd', 0}, {'t', '0', 13}, {'d', '0', 4}, {'s', '0', 6}, {'z', '0', 4}, {'t', 'C', 0},
    {'t', 'T', 0}, {'d', 'J', 3}, {'t', 'J', -4}, {'l', 'r', 8},
    // Hissing
    {'s', 'z', 10}, {'s', 'S', 10}, {'s', 'T', 3}, {'z', 'T', 12}, {'z', 'J', 12}, {'z', 'Z', 10},
    {'z', 'C', 3}, {'z', 'S', 0}, {'S', 'C', 3}, {'S', 'Z', 4}, {'S', 'T', 0}, {'C', 'J', 3},
    {'C', 'T', 11}, {'J', 'Z', 12}, {'J', 'T', 0}, {'s', 'C', 0}, {'s', 'J', 0}, {'S', 'J', 0},
    {'s', 'Z', 0}, {'k', 'C', 2},
    // Palate and throat
    {'x', 'h', 16}, {'x', 'k', 9}, {'x', 'g', 0}, {'k', 'g', 0}, {'g', 'J', 2}, {'g', 'h', -1},
    {'g', 'Q', 10}, {'J', 'Q', 6}, {'k', 'Q', 0}, {'G', 'Q', 10},
    // Letters of several readings
    {'c', 's', 12}, {'c', 'C', 14}, {'c', 'S', 8}, {'c', 'T', 10}, {'c', 'k', 2}, {'c', '0', 2},
    {'c', 'z', 0}, {'c', 'J', 0}, {'G', 'g', 18}, {'G', 'J', 16}, {'G', 'Z', 8}, {'G', 'h', 3},
    {'G', 'x', 2}, {'G', 'C', 0}, {'G', 'k', -2}, {'G', 'z', 0}, {'j', 'J', 18}, {'j', 'y', 14},
    {'j', 'Z', 12}, {'j', 'z', 8}, {'j', 'x', 4}, {'j', 'h', 4}, {'j', 'C', 2}, {'j', 'i', 2},
    {'H', 'C', 18}, {'H', 'S', 12}, {'H', 'x', 12}, {'H', 'h', 8}, {'H', 'T', 4}, {'H', 'k', 8},
    {'H', 'J', 2}, {'H', 's', 0},
    // Letters of several sounds
    {'V', 'b', 18}, {'V', 'v', 17}, {'V', 'p', 6}, {'V', 'f', 4}, {'V', 'w', 10}, {'V', 'P', 4},
    {'V', 'u', 0}, {'V', 'o', 0}, {'P', 'p', 19}, {'P', 'f', 18}, {'P', 'b', 3}, {'P', 'v', 8},
    {'P', 'h', 0}, {'R', 'r', 12}, {'R', 'l', 12}, {'O', 'o', 13}, {'O', 'u', 11}, {'O', 'v', 2},
    {'O', 'w', 2}, {'O', 'a', -2}, {'O', 'e', -2}, {'O', '@', 4}, {'O', 'V', 2},
    // Vowels, and consonants that are nearly vowels
    {'w', 'u', 6}, {'w', 'o', 0}, {'w', '@', 0}, {'v', 'u', 0}, {'v', 'o', 0}, {'y', 'i', 2},
    {'y', 'e', -2}, {'a', '@', 2}, {'e', '@', 5}, {'i', '@', -2}, {'o', '@', 4}, {'u', '@', 4},
    {'a', 'e', 2}, {'a', 'i', -6}, {'a', 'o', 0}, {'a', 'u', -2}, {'e', 'i', 0}, {'e', 'o', -2},
    {'e', 'u', -4}, {'i', 'o', -8}, {'i', 'u', -6}, {'o', 'u', 6},
};

/// A sound that the other spelling lacks.
constexpr SoundScore kAlone[] = {
    {'a', 0, -11}, {'e', 0, -9}, {'i', 0, -11}, {'o', 0, -13}, {'u', 0, -6}, {'@', 0, -4}, {'O', 0, -12},
    {'R', 0, -16}, {'r', 0, -9}, {'h', 0, -9}, {'w', 0, -11}, {'y', 0, -7}, {'Q', 0, -4}, {'g', 0, -16},
    {'G', 0, -16}, {'j', 0, -12}, {'t', 0, -16}, {'d', 0, -16},
};
// clang-format on

constexpr int kOther = -20, kOtherVowel = -8, kVowelForConsonant = -18;

/// Numbers of the sounds, so that the tables stay small.
constexpr std::array<unsigned char, 256> kCodeOf = [] {
    std::array<unsigned char, 256> codes{};
    codes.fill(static_cast<unsigned char>(kSounds.size()));
    for (std::size_t i = 0; i < kSounds.size(); ++i)
        codes[static_cast<unsigned char>(kSounds[i])] = static_cast<unsigned char>(i);
    return codes;
}();

constexpr std::size_t code(char sound) {
    return kCodeOf[static_cast<unsigned char>(sound)];
}

struct Table {
    std::array<std::array<int, kCodes>, kCodes> pair{};
    std::array<int, kCodes> alone{};
};

constexpr Table makeTable() {
    Table table;
    for (std::size_t a = 0; a < kCodes; ++a) {
        table.alone[a] = kOther;
        for (std::size_t b = 0; b < kCodes; ++b) {
            const int vowels = (a < kVowels.size() ? 1 : 0) + (b < kVowels.size() ? 1 : 0);
            table.pair[a][b] = vowels == 2 ? kOtherVowel : (vowels == 1 ? kVowelForConsonant : kOther);
        }
    }
    const auto set = [&](const SoundScore& s) {
        table.pair[code(s.a)][code(s.b)] = s.score;
        table.pair[code(s.b)][code(s.a)] = s.score;
    };
    for (const SoundScore& s : kSame) set(s);
    for (const SoundScore& s : kNear) set(s);
    for (const SoundScore& s : kAlone) table.alone[code(s.a)] = s.score;
    return table;
}

/// Vowels say little when one of the two is a guess.
constexpr Table makeFewVowels(Table table) {
    for (std::size_t a = 0; a < kVowels.size(); ++a) {
        table.alone[a] /= 2;
        for (std::size_t b = 0; b < kVowels.size(); ++b) table.pair[a][b] /= 2;
    }
    return table;
}

constexpr Table kTable = makeTable();
constexpr Table kFewVowels = makeFewVowels(makeTable());

} // namespace

int alignSounds(std::string_view a, std::string_view b, bool fewVowels) {
    constexpr std::size_t kLongest = 4 * text::kMostSounds;
    const Table& table = fewVowels ? kFewVowels : kTable;
    a = a.substr(0, kLongest);
    b = b.substr(0, kLongest);
    std::array<int, kLongest + 1> row; // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
    row[0] = 0;
    for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + table.alone[code(b[j])];
    for (const char x : a) {
        const auto& scores = table.pair[code(x)];
        const int aloneX = table.alone[code(x)];
        int diagonal = row[0];
        row[0] += aloneX;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t y = code(b[j]);
            const int paired = diagonal + scores[y];
            diagonal = row[j + 1];
            row[j + 1] = std::max({paired, diagonal + aloneX, row[j] + table.alone[y]});
        }
    }
    return row[b.size()];
}

int soundsWeight(std::string_view sounds) {
    int weight = 0;
    for (const char x : sounds) weight += kTable.pair[code(x)][code(x)];
    return weight;
}

} // namespace goldenrod::compare
