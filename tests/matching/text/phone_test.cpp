// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/contact.h"
#include "matching/text/phone_plan.h"
#include "tests/matching/text/random_text.h"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace goldenrod::text {
namespace {

TEST(ParsePhone, ReadsRealWritings) {
    const struct {
        const char* raw;
        const char* region;
        const char* e164;
        const char* international;
    } kCases[] = {
        {"050 123 4567", "AE", "+971501234567", "+971 50 123 4567"},
        {"501234567", "AE", "+971501234567", "+971 50 123 4567"},
        {"971501234567", "AE", "+971501234567", "+971 50 123 4567"},
        {"00971 50 123 4567", "AE", "+971501234567", "+971 50 123 4567"},
        {"00971501234567", "", "+971501234567", "+971 50 123 4567"},
        {"+971-50-1234567", "", "+971501234567", "+971 50 123 4567"},
        {"+971 (0)50 123 4567", "", "+971501234567", "+971 50 123 4567"},
        {"(+971) 50 1234567", "", "+971501234567", "+971 50 123 4567"},
        {"٠٥٠١٢٣٤٥٦٧", "AE", "+971501234567", "+971 50 123 4567"},
        {"\u202A+971 50 123 4567\u202C", "", "+971501234567", "+971 50 123 4567"},
        {"＋９７１５０１２３４５６７", "", "+971501234567", "+971 50 123 4567"},
        {"tel:+971-50-123-4567", "", "+971501234567", "+971 50 123 4567"},
        {"04 331 2345", "AE", "+97143312345", "+971 4 331 2345"},
        {"(702) 919-1300", "US", "+17029191300", "+1 702-919-1300"},
        {"1-702-919-1300", "US", "+17029191300", "+1 702-919-1300"},
        {"702.919.1300 ext. 12", "US", "+17029191300", "+1 702-919-1300 ext. 12"},
        {"020 7946 0958", "GB", "+442079460958", "+44 20 7946 0958"},
        {"+44 (0)20 7946 0958", "", "+442079460958", "+44 20 7946 0958"},
        {"0151 12345678", "DE", "+4915112345678", "+49 1511 2345678"},
        {"030 901820", "DE", "+4930901820", "+49 30 901820"},
        {"06 12 34 56 78", "FR", "+33612345678", "+33 6 12 34 56 78"},
        {"612 34 56 78", "ES", "+34612345678", "+34 612 34 56 78"},
        {"8 (916) 123-45-67", "RU", "+79161234567", "+7 916 123-45-67"},
        {"010-1234-5678", "KR", "+821012345678", "+82 10-1234-5678"},
        {"054-123-4567", "IL", "+972541234567", "+972 54-123-4567"},
        {"971501234567", "US", "+971501234567", "+971 50 123 4567"}, // too long for home
    };
    for (const auto& c : kCases) {
        const Phone phone = parsePhone(c.raw, c.region);
        EXPECT_TRUE(phone.valid) << c.raw;
        EXPECT_EQ(phone.e164, c.e164) << c.raw;
        EXPECT_EQ(phone.international, c.international) << c.raw;
    }
}

TEST(ParsePhone, SaysWhatIsWrong) {
    const struct {
        const char* raw;
        const char* region;
        const char* e164;
        const char* reason;
    } kCases[] = {
        {"", "AE", "", "phone.not_a_number"},
        {"call me", "AE", "", "phone.not_a_number"},
        {"12", "AE", "12", "phone.too_short"},
        {"12345", "US", "12345", "phone.too_short"},
        {"050 123 4567 8901 2345", "AE", "05012345678901 2345", "phone.too_long"},
        {"501234567", "", "501234567", "phone.no_country"},
        {"+999 123456", "", "999123456", "phone.unknown_country"},
        {"6672065", "US", "6672065", "phone.local_only"},
        {"204-111-3998", "US", "+12041113998", "phone.not_in_plan"},
    };
    for (const auto& c : kCases) {
        const Phone phone = parsePhone(c.raw, c.region);
        std::string expected = c.e164;
        std::erase(expected, ' ');
        EXPECT_FALSE(phone.valid) << c.raw;
        EXPECT_EQ(phone.e164, expected) << c.raw;
        EXPECT_EQ(phone.reason, c.reason) << c.raw;
    }
    EXPECT_EQ(parsePhone(std::string(1 << 20, '1'), "AE").reason, "phone.not_a_number");
}

/// A number that begins as one alternative of the plan says, the rest at random.
std::string randomNumber(const PhonePlan& plan, RandomText& random) {
    std::vector<std::string_view> alternatives;
    for (std::string_view rest = plan.leads; !rest.empty();) {
        const std::size_t end = rest.find('|');
        alternatives.push_back(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    const std::string_view lead = alternatives[random.below(static_cast<std::uint32_t>(alternatives.size()))];
    std::string number;
    for (std::size_t i = 0; i < lead.size(); ++i) {
        if (lead[i] != '[') {
            number += lead[i];
            continue;
        }
        std::string choices;
        for (++i; lead[i] != ']'; ++i) {
            if (lead[i] == '-') {
                for (char c = static_cast<char>(lead[i - 1] + 1); c <= lead[i + 1]; ++c) choices += c;
            } else {
                choices += lead[i];
            }
        }
        number += choices[random.below(static_cast<std::uint32_t>(choices.size()))];
    }
    return number +
           random.digits(static_cast<std::uint32_t>(plan.length) - static_cast<std::uint32_t>(number.size()));
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) text += part;
    return text;
}

void expectAsLibrary(const std::string& text, std::string_view region, bool fast, const RandomText& random) {
    const std::optional<Phone> common = parseCommonPhone(text, region);
    ASSERT_TRUE(common.has_value() || !fast) << text << " " << region << random.seedNote();
    if (!common) return;
    const Phone library = parsePhoneByLibrary(text, region);
    ASSERT_EQ(common->e164, library.e164) << text << " " << region << random.seedNote();
    ASSERT_EQ(common->international, library.international) << text << " " << region << random.seedNote();
    ASSERT_TRUE(library.valid) << text << " " << region << random.seedNote();
    ASSERT_TRUE(library.reason.empty()) << text << " " << library.reason << random.seedNote();
}

TEST(ParsePhone, FastPathAnswersAsTheLibraryForEveryPlan) {
    RandomText random("phone plans");
    for (const PhonePlan& plan : phonePlans()) {
        for (int i = 0; i < 150; ++i) {
            const std::string number = randomNumber(plan, random);
            const std::string_view code = plan.callingCode;
            expectAsLibrary(joined({"+", code, number}), "", true, random);
            expectAsLibrary(joined({"+", code, " (", plan.trunk, ")", number}), "US", true, random);
            expectAsLibrary(number, plan.region, true, random);
            expectAsLibrary(joined({plan.trunk, number}), plan.region, true, random);
            expectAsLibrary(joined({"00", code, number}), plan.region, plan.dials00, random);
            expectAsLibrary(joined({code, number}), plan.region, plan.bareCode, random);
            expectAsLibrary(joined({code, plan.trunk, number}), plan.region, false, random);
        }
    }
}

TEST(ParsePhone, FastPathAnswersAsTheLibraryForRandomDigits) {
    RandomText random("random digits");
    const auto plans = phonePlans();
    for (int i = 0; i < 20'000; ++i) {
        const PhonePlan& plan = plans[random.below(static_cast<std::uint32_t>(plans.size()))];
        std::string text = random.digits(7 + random.below(9));
        if (random.below(3) == 0)
            text = joined({plan.trunk, text.substr(0, static_cast<std::size_t>(plan.length))});
        if (random.below(3) == 0) text = joined({random.below(2) == 0 ? "+" : "00", plan.callingCode, text});
        expectAsLibrary(text, random.below(4) == 0 ? std::string_view{} : plan.region, false, random);
    }
}

TEST(ParsePhone, IsThreadSafe) {
    std::vector<std::thread> threads;
    threads.reserve(4);
    std::atomic<int> wrong = 0;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 300; ++i)
                if (parsePhone("030 901820", "DE").e164 != "+4930901820") ++wrong;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(wrong, 0);
}

} // namespace
} // namespace goldenrod::text
