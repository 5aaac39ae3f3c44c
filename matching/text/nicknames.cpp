// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/name.h"
#include "matching/text/name_words.h"
#include "matching/text/words.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace goldenrod::text {
namespace {

/// One step from a word to the canonical name it may stand for.
struct Step {
    std::string_view word, canonical;
    bool likely = false; ///< the first choice when there are several
};

/// How "abd al-" is written when it is one word with what follows.
constexpr std::string_view kServantPrefixes[] = {"abd",   "abdal", "abdel", "abdol", "abdoul", "abdu",
                                                 "abdud", "abdul", "abdun", "abdur", "abdus",  "abduz"};

class Index {
public:
    Index() {
        for (const auto table : {englishNicknames(), germanNicknames(), romanceNicknames(), slavicNicknames(),
                                 semiticNicknames(), japaneseNicknames()})
            for (const NameGroup& group : table) addGroup(group);
        addServants();
        std::stable_sort(m_steps.begin(), m_steps.end(),
                         [](const Step& a, const Step& b) { return a.word < b.word; });
    }

    std::span<const Step> stepsFrom(std::string_view word) const {
        const auto [first, last] =
            std::equal_range(m_steps.begin(), m_steps.end(), Step{word, {}, false},
                             [](const Step& a, const Step& b) { return a.word < b.word; });
        return {first, last};
    }

private:
    void addGroup(const NameGroup& group) {
        m_steps.push_back({group.canonical, group.canonical, false});
        forEachWord(group.variants, [&](std::string_view variant) {
            const bool likely = variant.starts_with('+');
            m_steps.push_back({likely ? variant.substr(1) : variant, group.canonical, likely});
        });
    }

    /// "abdelkader", "abdulqadir", "abdqader" ...: every prefix with every spelling of the name behind it.
    void addServants() {
        for (const WordPair& name : divineNames()) {
            const std::string_view canonical = intern("abdul", name.meaning);
            for (const std::string_view prefix : kServantPrefixes)
                m_steps.push_back({intern(prefix, name.word), canonical, false});
        }
    }
    std::string_view intern(std::string_view prefix, std::string_view rest) {
        std::string word(prefix);
        word += rest;
        return m_words.try_emplace(std::move(word)).first->first;
    }

    std::map<std::string, char> m_words; ///< keeps the composed words where they are
    std::vector<Step> m_steps;
};

std::span<const Step> stepsFrom(std::string_view word) {
    static const Index kIndex;
    return kIndex.stepsFrom(word);
}

} // namespace

std::string_view canonicalGiven(std::string_view word) {
    const std::span<const Step> steps = stepsFrom(word);
    if (steps.empty()) return word;
    for (const Step& step : steps)
        if (step.canonical == word) return step.canonical;
    for (const Step& step : steps)
        if (step.likely) return step.canonical;
    return steps.front().canonical;
}

bool areNicknames(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const std::span<const Step> others = stepsFrom(b);
    for (const Step& step : stepsFrom(a)) {
        if (step.canonical == b) return true;
        for (const Step& other : others)
            if (other.canonical == step.canonical) return true;
    }
    return std::any_of(others.begin(), others.end(), [&](const Step& step) { return step.canonical == a; });
}

} // namespace goldenrod::text
