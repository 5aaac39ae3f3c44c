// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/calendar.h"
#include "models/sample/household.h"
#include "models/sample/rates.h"
#include "models/sample/spelling.h"
#include "models/sample/text_output.h"
#include "tests/jobs/sample/sample_files.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace goldenrod::sample {
namespace {

using sample_test::codePoints;
using sample_test::isUtf8;

constexpr std::uint64_t kSeed = 20250630;

TEST(SampleRandom, FollowsSplitMix64) {
    // The first numbers of the reference implementation for the seed 1234567.
    EXPECT_EQ(scatter(1234567 + 0x9e3779b97f4a7c15u), 6457827717110365317u);
    EXPECT_EQ(scatter(1234567 + 2 * 0x9e3779b97f4a7c15u), 3203168211198807973u);
}

TEST(SampleRandom, PermutationsHitEveryNumberOnce) {
    for (const std::uint64_t size : {1u, 2u, 3u, 7u, 64u, 1000u, 65'537u}) {
        const Permutation permutation(kSeed, Stream::MobileNumbers, size);
        std::vector<bool> hit(size, false);
        for (std::uint64_t i = 0; i < size; ++i) {
            const std::uint64_t at = permutation(i);
            ASSERT_LT(at, size);
            EXPECT_FALSE(hit[at]) << at << " of " << size;
            hit[at] = true;
        }
    }
}

TEST(SampleRandom, NamesakesGetDifferentNumbersThatAreNoYears) {
    std::set<std::uint32_t> numbers;
    for (std::uint32_t rank = 0; rank < 95'000; ++rank) {
        const std::uint32_t number = namesakeNumber(rank);
        EXPECT_TRUE(numbers.insert(number).second) << rank;
        EXPECT_FALSE(number >= 1000 && number < 10'000) << rank;
    }
}

TEST(SampleCalendar, SlipsOfThePenStayDates) {
    const auto swapped = swapDayAndMonth(makeDay(1985, 3, 12));
    ASSERT_TRUE(swapped);
    EXPECT_EQ(*swapped, makeDay(1985, 12, 3));
    EXPECT_FALSE(swapDayAndMonth(makeDay(1985, 3, 13)));
    EXPECT_FALSE(swapDayAndMonth(makeDay(1985, 3, 3)));
    EXPECT_FALSE(shiftYear(makeDay(1984, 2, 29), 1));
    EXPECT_EQ(addYears(makeDay(1984, 2, 29), 1), makeDay(1985, 2, 28));
    EXPECT_EQ(yearsBetween(makeDay(1984, 2, 29), makeDay(2025, 2, 28)), 40);
    EXPECT_EQ(yearsBetween(makeDay(1984, 2, 29), makeDay(2025, 3, 1)), 41);
    std::string text;
    appendDayFirst(text, makeDay(1985, 3, 12));
    appendInstant(text += ' ', makeDay(2025, 1, 2), 29'469);
    EXPECT_EQ(text, "12/03/1985 2025-01-02T08:11:09Z");
}

TEST(SampleNames, TablesAreLargeAndSpelledInTheirScripts) {
    std::set<std::string_view> given, family;
    for (std::size_t b = 0; b < kBackgrounds; ++b) {
        const auto background = static_cast<Background>(b);
        const NameTable& table = nameTable(background);
        for (const auto names : {table.male, table.female})
            for (const GivenName& name : names) {
                given.insert(name.latin);
                EXPECT_EQ(writesArabic(background), !name.arabic.empty()) << name.latin;
            }
        for (const FamilyName& name : table.family) {
            family.insert(name.latin);
            EXPECT_EQ(writesArabic(background), !name.arabic.empty()) << name.latin;
            std::string plain;
            appendAscii(plain,
                        std::string(name.latin) + std::string(name.variants) + std::string(name.feminine));
            EXPECT_EQ(codePoints(plain).size(), plain.size())
                << plain << " has a letter without a plain form";
        }
    }
    EXPECT_GE(given.size(), 300u);
    EXPECT_GE(family.size(), 400u);
}

/// Edits of one letter, exchanges of neighbours included, by the textbook.
std::size_t edits(const std::u32string& a, const std::u32string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min(
                {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

std::u32string folded(std::string_view text) {
    std::u32string points = codePoints(text);
    for (char32_t& c : points)
        if (c >= 'A' && c <= 'Z') c += 32;
    return points;
}

TEST(SampleSpelling, ASlipOfTheFingerIsOneEdit) {
    Random random(kSeed, Stream::Record, 1);
    for (int i = 0; i < 20'000; ++i) {
        const auto background = static_cast<Background>(random.below(kBackgrounds));
        const FamilyName& name = pickFamily(random, background);
        const std::string before(random.percent(50) && !name.arabic.empty() ? name.arabic : name.latin);
        std::string after = before;
        ASSERT_EQ(canMistype(before), codePoints(before).size() >= 3) << before;
        if (!canMistype(before)) continue;
        mistype(after, random);
        EXPECT_TRUE(isUtf8(after)) << before;
        EXPECT_EQ(edits(folded(before), folded(after)), 1u)
            << before << " -> " << after << ", seed " << kSeed;
        std::string heard = before;
        if (!canRespell(before)) continue;
        respell(heard, random);
        EXPECT_TRUE(isUtf8(heard) && heard != before) << before << " -> " << heard;
        std::string read = before;
        if (!canMisread(before)) continue;
        misread(read, random);
        EXPECT_TRUE(isUtf8(read) && read != before) << before << " -> " << read;
    }
    EXPECT_FALSE(canMistype("Li"));
    EXPECT_FALSE(canMistype("A. B"));
}

TEST(SampleSpelling, ASlipInANumberKeepsItsLength) {
    Random random(kSeed, Stream::Record, 2);
    for (int i = 0; i < 5000; ++i) {
        const std::string before = "+971 50 123 4567";
        std::string after = before;
        mistypeDigits(after, random);
        EXPECT_NE(after, before);
        EXPECT_EQ(after.size(), before.size());
        EXPECT_LE(edits(codePoints(before), codePoints(after)), 2u) << after;
    }
}

TEST(SampleSpelling, PlainLettersAndShortStreets) {
    std::string text;
    appendAsciiUpper(text, "Müller-Łoś D'Souza ß");
    EXPECT_EQ(text, "MUELLER-LOS D'SOUZA SS");
    text.clear();
    appendAsciiWord(text, "De la Cruz");
    EXPECT_EQ(text, "delacruz");
    text.clear();
    appendWestern(text, "Müller-Łoś");
    EXPECT_EQ(text, "Müller-Los");
    std::string bytes;
    appendWindows1252(bytes, text);
    EXPECT_EQ(bytes, "M\xfcller-Los");
    std::string street = "Al Wasl Road", other = "Palm Walk";
    EXPECT_TRUE(abbreviateStreet(street));
    EXPECT_EQ(street, "Al Wasl Rd");
    EXPECT_FALSE(abbreviateStreet(other));
}

TEST(SampleHouseholds, LivesArePossibleAndToldAlikeEachTime) {
    const HouseholdTeller teller(kSeed, 20);
    Household home, again;
    int renamed = 0, moved = 0;
    for (std::uint32_t number = 0; number < 5000; ++number) {
        teller.tell(number, number * 6, home);
        teller.tell(number, number * 6, again);
        ASSERT_GE(home.size, 1u);
        ASSERT_LE(home.size, Household::kMost);
        ASSERT_EQ(home.size, again.size);
        for (std::size_t m = 0; m < home.size; ++m) {
            const Person& person = home.members[m];
            EXPECT_EQ(person.birth, again.members[m].birth);
            EXPECT_EQ(person.nationalSerial, again.members[m].nationalSerial);
            EXPECT_GE(person.customerSince, person.birth);
            EXPECT_LT(person.customerSince, kExtractDay);
            for (std::size_t i = 1; i < person.addresses.size(); ++i)
                EXPECT_GE(person.addresses.from(i), person.addresses.from(i - 1));
            EXPECT_EQ(person.dependent, person.phones.size() == 0);
            EXPECT_EQ(person.dependent, person.emails.size() == 0);
            if (person.dependent || person.contact >= 0) {
                ASSERT_LT(person.contact, static_cast<int>(home.size));
                EXPECT_FALSE(home.members[static_cast<std::size_t>(person.contact)].dependent);
                // A family lives together today.
                const Address& there =
                    home.members[static_cast<std::size_t>(person.contact)].addresses.current();
                EXPECT_EQ(person.addresses.current().code, there.code);
            }
            EXPECT_TRUE(!person.dependent || yearsBetween(home.members[1].birth, person.birth) >= 19);
            renamed += person.family.size() > 1 ? 1 : 0;
            moved += person.addresses.size() > 1 ? 1 : 0;
        }
    }
    EXPECT_GT(renamed, 500);
    EXPECT_GT(moved, 2000);
}

} // namespace
} // namespace goldenrod::sample
