// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/name.h"
#include "matching/text/name_words.h"
#include "matching/text/words.h"

#include <vector>

namespace goldenrod::text {
namespace {

constexpr std::size_t kMaxTitle = 12;
constexpr std::size_t kMaxSuffix = 8;

/// "abd al-", however it is written.
constexpr std::string_view kServant[] = {"abd",  "abdal", "abdel", "abdol", "abdoul",
                                         "abdu", "abdul", "abdur", "abdus", "abduz"};
static_assert(isSorted(kServant));
constexpr std::string_view kArticles[] = {"ad", "al", "an", "ar", "as", "az", "ed",
                                          "el", "er", "es", "ud", "ul", "ur", "us"};
static_assert(isSorted(kArticles));
constexpr std::string_view kFaith[] = {"deen", "dein", "dien", "din", "dine", "eddin"};
static_assert(isSorted(kFaith));
constexpr std::string_view kOfFaith[] = {"addeen", "addin",  "aldeen", "aldin",  "aldine",
                                         "eddeen", "eddin",  "eddine", "eldeen", "eldin",
                                         "eldine", "uddeen", "uddin",  "udin",   "uldin"};
static_assert(isSorted(kOfFaith));

/// "father of" and "mother of", before the name of the eldest child.
constexpr WordPair kParents[] = {{"abo", "abu"},  {"abou", "abu"}, {"aboul", "abu"}, {"abu", "abu"},
                                 {"abul", "abu"}, {"oum", "umm"},  {"oumm", "umm"},  {"umm", "umm"}};
static_assert(isSorted(kParents));

using Words = std::vector<std::string_view>;

/// The name of God behind "abd" at `at`, and in `end` where it ends; empty when there is none.
std::string_view servantOf(const Words& words, std::size_t at, std::size_t& end) {
    if (at + 1 >= words.size() || !contains(kServant, words[at])) return {};
    const bool article = contains(kArticles, words[at + 1]) && at + 2 < words.size();
    end = at + (article ? 3 : 2);
    return findMeaning(divineNames(), words[end - 1]);
}

/// True when a word and what follows are "X of the faith", which ends at `end`.
bool isOfFaith(const Words& words, std::size_t at, std::size_t& end) {
    if (at + 1 >= words.size() || words[at].size() < 3) return false;
    if (contains(kOfFaith, words[at + 1])) {
        end = at + 2;
        return true;
    }
    end = at + 3;
    return end <= words.size() && contains(kArticles, words[at + 1]) && contains(kFaith, words[at + 2]);
}

/// What a kunya ("abu bakr") at `at` begins with, and in `end` where it ends; empty when there is none.
std::string_view parentOf(const Words& words, std::size_t at, std::size_t& end) {
    const std::string_view parent = findMeaning(kParents, words[at]);
    if (parent.empty()) return {};
    const bool article = at + 2 < words.size() && contains(kArticles, words[at + 1]);
    end = at + (article ? 3 : 2);
    constexpr std::size_t kLeastName = 3;
    return end <= words.size() && words[end - 1].size() >= kLeastName ? parent : std::string_view{};
}

/// Cheap test before the words are taken apart.
bool mayHaveCompounds(std::string_view words) {
    constexpr auto kNone = std::string_view::npos;
    return words.find("abd") != kNone || words.find("din") != kNone || words.find("de") != kNone ||
           words.find("ab") != kNone || words.find("um") != kNone;
}

/// Titles and suffixes in their canonical spelling; the last word is no title unless it stands alone.
std::string withCanonicalWords(const std::string& words) {
    std::string out;
    out.reserve(words.size());
    std::size_t at = 0;
    const bool alone = words.find(' ') == std::string::npos;
    forEachWord(words, [&](std::string_view word) {
        const bool last = word.data() + word.size() == words.data() + words.size();
        const std::string_view title = !last || alone ? titleOf(word) : std::string_view{};
        const std::string_view suffix = at > 0 || alone ? suffixOf(word) : std::string_view{};
        appendWord(out, !title.empty() ? title : !suffix.empty() ? suffix : word);
        ++at;
    });
    return out;
}

} // namespace

std::string_view titleOf(std::string_view word) {
    return word.size() <= kMaxTitle ? findMeaning(nameTitles(), word) : std::string_view{};
}
std::string_view suffixOf(std::string_view word) {
    return word.size() <= kMaxSuffix ? findMeaning(nameSuffixes(), word) : std::string_view{};
}
bool isTitle(std::string_view word) {
    return !titleOf(word).empty();
}
bool isSuffix(std::string_view word) {
    return !suffixOf(word).empty();
}
bool isParticle(std::string_view word) {
    return contains(nameParticles(), word);
}

std::string joinCompounds(std::string words) {
    if (!mayHaveCompounds(words)) return words;
    Words parts;
    forEachWord(words, [&](std::string_view word) { parts.push_back(word); });
    std::string out;
    for (std::size_t i = 0; i < parts.size();) {
        std::size_t end = i + 1;
        if (const std::string_view name = servantOf(parts, i, end); !name.empty()) {
            appendWord(out, "abdul");
            out += name;
        } else if (isOfFaith(parts, i, end)) {
            appendWord(out, parts[i]);
            out += "uddin";
        } else if (const std::string_view parent = parentOf(parts, i, end); !parent.empty()) {
            appendWord(out, parent);
            out += parts[end - 1];
        } else {
            end = i + 1;
            appendWord(out, parts[i]);
        }
        i = end;
    }
    return out;
}

std::string personNameForm(std::string_view raw) {
    std::string words = eastAsianName(raw);
    if (words.empty()) words = foreignHanName(raw);
    if (words.empty()) words = wordForm(raw);
    return joinCompounds(withCanonicalWords(words));
}

} // namespace goldenrod::text
