// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/across_scripts.h"

#include "matching/compare/features.h"
#include "matching/compare/sound_alignment.h"
#include "matching/compare/sound_keys.h"
#include "matching/engine.h"
#include "matching/suggest/suggest_rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace goldenrod {
namespace {

/// Names of persons, one a record, standardised and taken apart.
class Names {
public:
    explicit Names(const std::vector<std::string>& names)
        : m_records({{"name.full", SemanticType::PersonName, {}, ""}}, {"source"}) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const RecordTable::Cell cell{0, 0, names[i]};
            m_records.append(0, std::to_string(1000 + i), 0, static_cast<std::int64_t>(i), {&cell, 1});
        }
        m_records.finish();
        m_standardised.emplace(StandardisedTable::make(
                                   m_records, nullptr, [](auto&&...) { return true; }, 0.0, 1.0)
                                   .take());
        m_features.emplace(m_records, *m_standardised);
    }
    const WordTable& words() { return *m_features->words("name"); }
    const RecordTable& records() const { return m_records; }
    const StandardisedTable& standardised() const { return *m_standardised; }
    WordsAgreement compare(RecordIndex a, RecordIndex b) { return compareWords(words(), a, b); }
    bool meet(std::string_view function, RecordIndex a, RecordIndex b) {
        std::vector<std::string> left, right;
        const SoundKeys keys(words(), function);
        keys.appendTexts(a, left);
        keys.appendTexts(b, right);
        return std::find_first_of(left.begin(), left.end(), right.begin(), right.end()) != left.end();
    }

private:
    RecordTable m_records;
    std::optional<StandardisedTable> m_standardised;
    std::optional<Features> m_features;
};

struct Spelt {
    const char* latin;
    const char* other;
};
constexpr Spelt kOnePerson[] = {
    {"Enrico Fermi", "אנריקו פרמי"},
    {"Bradley Cooper", "브래들리 쿠퍼"},
    {"Conor Oberst", "코너 오버스트"},
    {"Yoshinobu Harada", "하라다 요시노부"},
    {"Kang Soo-il", "강수일"},
    {"Luo Zhixiang", "뤄즈샹"},
    {"Christian Schneider", "Кристиан Шнайдер"},
    {"Michael Jordan", "マイケル・ジョーダン"},
    {"Nikolaos Papadopoulos", "Νικόλαος Παπαδόπουλος"},
    {"Robert Schumann", "روبرت شومان"},
    {"Nicolas Sarkozy", "尼古拉·萨科齐"},
    {"Anna Karenina", "安娜·卡列尼娜"},
};

TEST(AcrossScripts, HearOnePersonUnderTwoSpellings) {
    for (const auto& [latin, other] : kOnePerson) {
        Names names({latin, other, "Oluwaseun Adebayo", "Guðrún Þorsteinsdóttir"});
        const WordsAgreement one = names.compare(0, 1);
        EXPECT_GE(one.sound, 0.4) << other << ' ' << one.sound;
        for (const RecordIndex stranger : {2U, 3U})
            EXPECT_LT(names.compare(stranger, 1).sound, one.sound / 2) << other;
    }
}

TEST(AcrossScripts, MeetInAKey) {
    for (const auto& [latin, other] : kOnePerson) {
        Names names({latin, other});
        EXPECT_TRUE(names.meet("sound_pair", 0, 1) || names.meet("sound_name", 0, 1) ||
                    names.meet("sound_word", 0, 1))
            << other;
    }
}

TEST(AcrossScripts, LeaveNamesInOneScriptAlone) {
    Names names({"Anna Schmidt", "Anna Schmitt", "안나 슈미트"});
    EXPECT_FALSE(names.words().acrossScripts(0, 1));
    EXPECT_EQ(names.compare(0, 1).sound, 0.0);
    EXPECT_EQ(names.compare(0, 1).equal, 1);
    EXPECT_TRUE(names.words().acrossScripts(0, 2));

    Names latin({"Anna Schmidt", "Anna Schmitt"});
    EXPECT_FALSE(latin.words().severalScripts());
    EXPECT_FALSE(latin.meet("sound_pair", 0, 1));
}

TEST(AcrossScripts, ComparesTheSameEitherWay) {
    Names names({"Charles Sanders Peirce", "J. C. Jacobsen", "찰스 샌더스 퍼스", "יאקוב כריסטיאן יאקובסן",
                 "Чарльз Пирс", "한위", "Zhang Hanyu"});
    for (RecordIndex a = 0; a < 7; ++a) {
        for (RecordIndex b = 0; b < 7; ++b) {
            const WordsAgreement left = names.compare(a, b);
            const WordsAgreement right = names.compare(b, a);
            EXPECT_EQ(left.sound, right.sound) << a << ' ' << b;
            EXPECT_EQ(left.rarity, right.rarity) << a << ' ' << b;
            EXPECT_EQ(left.leftOver, right.rightOver) << a << ' ' << b;
            EXPECT_GE(left.sound, 0.0);
            EXPECT_LE(left.sound, 1.0);
        }
    }
}

TEST(AcrossScripts, RuleSetHearsOnlyWhereThereAreSeveralScripts) {
    const auto hears = [](Names& names) {
        const RuleSet rules = suggestRules(names.records(), names.standardised());
        return std::any_of(rules.blocking.begin(), rules.blocking.end(),
                           [](const NamedRule& rule) { return rule.id == "sound_pair"; });
    };
    Names one({"Anna Schmidt", "Peter Müller"});
    Names two({"Anna Schmidt", "안나 슈미트"});
    EXPECT_FALSE(hears(one));
    EXPECT_TRUE(hears(two));
}

/// The obvious recursion, for words of a few sounds.
int bestAlignment(std::string_view a, std::string_view b, bool fewVowels) {
    using compare::alignSounds;
    if (a.empty() || b.empty()) {
        int alone = 0;
        for (const char c : a) alone += alignSounds({&c, 1}, "", fewVowels);
        for (const char c : b) alone += alignSounds("", {&c, 1}, fewVowels);
        return alone;
    }
    const int firstAlone = alignSounds(a.substr(0, 1), "", fewVowels);
    const int secondAlone = alignSounds("", b.substr(0, 1), fewVowels);
    // Of one sound each, the two together or each alone.
    const int together = alignSounds(a.substr(0, 1), b.substr(0, 1), fewVowels);
    return std::max({together + bestAlignment(a.substr(1), b.substr(1), fewVowels),
                     firstAlone + bestAlignment(a.substr(1), b, fewVowels),
                     secondAlone + bestAlignment(a, b.substr(1), fewVowels)});
}

TEST(SoundAlignment, FindsTheBestOfAllAlignments) {
    constexpr std::string_view kSounds = "pbfvwmntd0szSZCJTkgxhlryQcGjHVPROaeiou@";
    constexpr unsigned kSeed = 7;
    std::mt19937 random(kSeed);
    for (int i = 0; i < 300; ++i) {
        std::string a, b;
        for (std::size_t n = random() % 5; n > 0; --n) a += kSounds[random() % kSounds.size()];
        for (std::size_t n = random() % 5; n > 0; --n) b += kSounds[random() % kSounds.size()];
        const bool few = i % 2 == 0;
        EXPECT_EQ(compare::alignSounds(a, b, few), bestAlignment(a, b, few)) << kSeed << ' ' << a << ' ' << b;
        EXPECT_EQ(compare::alignSounds(a, b, few), compare::alignSounds(b, a, few));
        EXPECT_LE(compare::alignSounds(a, a, false), compare::soundsWeight(a));
    }
}

} // namespace
} // namespace goldenrod
