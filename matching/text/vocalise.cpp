// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/vocalise.h"

#include <cstddef>

namespace goldenrod::text {
namespace {

using Sounds = std::span<const Sound>;

void appendAll(Sounds sounds, std::string& out) {
    for (const Sound& sound : sounds) out += sound.latin;
}

/// Consonants that must stand on their own up to the end of the word: closed syllables "CaC".
void appendClosed(Sounds run, std::string& out) {
    while (run.size() >= 4) {
        appendAll(run.first(1), out);
        out += 'a';
        appendAll(run.subspan(1, 1), out);
        run = run.subspan(2);
    }
    for (std::size_t i = 0; i < run.size(); ++i) {
        out += run[i].latin;
        if (i + 1 < run.size()) out += 'a';
    }
}

/// Consonants before a written vowel, which the last of them takes: "Ca", "CaC" before it.
void appendOpen(Sounds run, std::string& out) {
    Sounds rest = run.first(run.size() - 1);
    while (!rest.empty()) {
        out += rest[0].latin;
        out += 'a';
        if (rest.size() > 1) out += rest[1].latin;
        rest = rest.subspan(rest.size() > 1 ? 2 : 1);
    }
    out += run.back().latin;
}

char vowelOfLastSyllable(std::string_view before) {
    if (before == "a") return 'i';
    return before == "u" ? 'u' : 'a';
}

/// A run of consonants behind a vowel (empty at the start of the word) and before another or the end.
void appendRun(Sounds run, std::string_view before, bool atEnd, std::string& out) {
    if (run.empty()) return;
    if (atEnd && before.empty()) return appendClosed(run, out);
    if (atEnd && run.size() == 2) {
        out += run[0].latin;
        out += vowelOfLastSyllable(before);
        out += run[1].latin;
        return;
    }
    if (!before.empty() && run.size() > 1) { // the first one closes the syllable before
        out += run[0].latin;
        run = run.subspan(1);
    }
    if (atEnd) return appendClosed(run, out);
    appendOpen(run, out);
}

} // namespace

void appendVocalised(std::span<const Sound> word, std::string& out) {
    std::string_view before;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (!word[i].vowel) continue;
        appendRun(word.subspan(begin, i - begin), before, false, out);
        out += word[i].latin;
        before = word[i].latin;
        begin = i + 1;
    }
    appendRun(word.subspan(begin), before, true, out);
}

} // namespace goldenrod::text
