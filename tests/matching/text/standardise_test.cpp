// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/standardise.h"

#include "tests/matching/text/random_text.h"

#include <gtest/gtest.h>
#include <thread>

namespace goldenrod::text {
namespace {

using T = SemanticType;
constexpr Context kContext{"AE", DateOrder::DayMonthYear, 2026};

struct Case {
    T type;
    const char* raw;
    ValueState state;
    const char* form;
    const char* display;
    const char* reason;
};

constexpr ValueState kPresent = ValueState::Present;
constexpr ValueState kMissing = ValueState::Missing;
constexpr ValueState kPlaceholder = ValueState::Placeholder;
constexpr ValueState kInvalid = ValueState::Invalid;
constexpr ValueState kImplausible = ValueState::Implausible;

void check(const Case& c) {
    const Standardised s = standardise(c.type, c.raw, kContext);
    EXPECT_EQ(s.state, c.state) << c.raw;
    EXPECT_EQ(s.form, c.form) << c.raw;
    EXPECT_EQ(s.display, c.display) << c.raw;
    EXPECT_EQ(s.reason, c.reason) << c.raw;
}

TEST(Standardise, Dates) {
    const Case kCases[] = {
        {T::Date, "12/03/1984", kPresent, "1984-03-12", "1984-03-12", ""},
        {T::Date, "١٢/٠٣/١٩٨٤", kPresent, "1984-03-12", "1984-03-12", ""},
        {T::Date, "12/25/1984", kPresent, "1984-12-25", "1984-12-25", "date.other_order"},
        {T::Date, "12-MAR-84", kPresent, "1984-03-12", "1984-03-12", "date.two_digit_year"},
        {T::Date, "1984", kPresent, "1984", "1984", ""},
        {T::Date, "1970-01-01", kPresent, "1970-01-01", "1970-01-01", "date.epoch"},
        {T::Date, "1900-01-01", kPlaceholder, "", "1900-01-01", "placeholder.default_date"},
        {T::Date, "01/01/1900", kPlaceholder, "", "01/01/1900", "placeholder.default_date"},
        {T::Date, "01.01.1901", kPlaceholder, "", "01.01.1901", "placeholder.default_date"},
        {T::Date, "9999-12-31", kPlaceholder, "", "9999-12-31", "placeholder.default_date"},
        {T::Date, "0001-01-01T00:00:00", kPlaceholder, "", "0001-01-01T00:00:00", "placeholder.default_date"},
        {T::Date, "00/00/0000", kPlaceholder, "", "00/00/0000", "placeholder.default_date"},
        {T::Date, "0", kPlaceholder, "", "0", "placeholder.default_date"},
        {T::Date, "99999999", kPlaceholder, "", "99999999", "placeholder.default_date"},
        {T::Date, "31.02.1984", kInvalid, "", "31.02.1984", "date.unreadable"},
        {T::Date, "soon", kInvalid, "", "soon", "date.unreadable"},
        {T::Date, "12/03/2031", kImplausible, "2031-03-12", "12/03/2031", "date.in_future"},
        {T::Date, "12/03/1884", kImplausible, "1884-03-12", "12/03/1884", "date.too_old"},
        {T::Date, "n/a", kMissing, "", "n/a", "missing.word"},
        {T::Date, "  ", kMissing, "", "  ", ""},
        {T::Instant, "2024-02-29T10:15:30+04:00", kPresent, "2024-02-29T06:15:30Z", "2024-02-29T06:15:30Z",
         ""},
        {T::Instant, "1709201730", kPresent, "2024-02-29T10:15:30Z", "2024-02-29T10:15:30Z", ""},
        {T::Instant, "29/02/2024", kPresent, "2024-02-29", "2024-02-29", ""},
        {T::Instant, "1970-01-01T00:00:00Z", kPlaceholder, "", "1970-01-01T00:00:00Z",
         "placeholder.default_date"},
        {T::Instant, "0", kPlaceholder, "", "0", "placeholder.default_date"},
    };
    for (const Case& c : kCases) check(c);
    const Context noYear{"", DateOrder::Unknown, 0};
    EXPECT_EQ(standardise(T::Date, "2999-01-02", noYear).state, kPresent);
    EXPECT_EQ(standardise(T::Date, "12/03/1984", noYear).reason, "date.ambiguous");
}

TEST(Standardise, Contacts) {
    const Case kCases[] = {
        {T::Phone, "050 123 4567", kPresent, "+971501234567", "+971 50 123 4567", ""},
        {T::Phone, "971501234567.0", kPresent, "+971501234567", "+971 50 123 4567", ""},
        {T::Phone, "9999999999", kPlaceholder, "", "9999999999", "placeholder.dummy_number"},
        {T::Phone, "0000000000", kPlaceholder, "", "0000000000", "placeholder.dummy_number"},
        {T::Phone, "1234567890", kPlaceholder, "", "1234567890", "placeholder.dummy_number"},
        {T::Phone, "+971 50 0000000", kPlaceholder, "", "+971 50 0000000", "placeholder.dummy_number"},
        {T::Phone, "0", kPlaceholder, "", "0", "placeholder.dummy_number"},
        {T::Phone, "9.71501E+11", kInvalid, "", "9.71501E+11", "number.scientific"},
        {T::Phone, "call wife", kInvalid, "", "call wife", "phone.not_a_number"},
        {T::Phone, "123", kInvalid, "", "123", "phone.too_few_digits"},
        {T::Phone, "+1 204-111-3998", kImplausible, "+12041113998", "+1 204-111-3998", "phone.not_in_plan"},
        {T::Phone, "not available", kMissing, "", "not available", "missing.word"},
        {T::Email, " Jane@Example.ORG ", kPresent, "jane@example.org", "jane@example.org", ""},
        {T::Email, "a@b.com;c@d.com", kPresent, "a@b.com", "a@b.com", "email.several"},
        {T::Email, "noname@bank.com", kPlaceholder, "", "noname@bank.com", "placeholder.no_email"},
        {T::Email, "no-email@gmail.com", kPlaceholder, "", "no-email@gmail.com", "placeholder.no_email"},
        {T::Email, "test@test.com", kPlaceholder, "", "test@test.com", "placeholder.no_email"},
        {T::Email, "abc@abc.com", kPlaceholder, "", "abc@abc.com", "placeholder.no_email"},
        {T::Email, "abc@kanzlei-abc.de", kPresent, "abc@kanzlei-abc.de", "abc@kanzlei-abc.de", ""},
        {T::Email, "no-reply@shop.com", kPlaceholder, "", "no-reply@shop.com", "placeholder.no_reply"},
        {T::Email, "jane@", kInvalid, "", "jane@", "email.no_domain"},
        {T::Email, "jane", kInvalid, "", "jane", "email.no_at"},
        {T::Email, "none", kMissing, "", "none", "missing.word"},
        {T::Contact, " HTTPS://Example.org/A ", kPresent, "https://example.org/a", "HTTPS://Example.org/A",
         ""},
    };
    for (const Case& c : kCases) check(c);
}

TEST(Standardise, Identifiers) {
    const Case kCases[] = {
        {T::Identifier, "784-1984-1234567-4", kPresent, "784198412345674", "784-1984-1234567-4", ""},
        {T::Identifier, "784198412345674.0", kPresent, "784198412345674", "784198412345674",
         "number.float_tail"},
        {T::Identifier, "7.84198E+14", kInvalid, "", "7.84198E+14", "number.scientific"},
        {T::Identifier, "000000000", kPlaceholder, "", "000000000", "placeholder.dummy_number"},
        {T::Identifier, "123-45-6789", kPlaceholder, "", "123-45-6789", "placeholder.dummy_number"},
        {T::Identifier, "N/A", kMissing, "", "N/A", "missing.word"},
        {T::Identifier, "unknown", kPlaceholder, "", "unknown", "placeholder.unknown"},
        {T::Postcode, "sw1a 1aa", kPresent, "SW1A1AA", "sw1a 1aa", ""},
        {T::Postcode, "00000", kPlaceholder, "", "00000", "placeholder.dummy_number"},
        {T::Postcode, "12345", kPresent, "12345", "12345", ""},
        {T::Postcode, "P.O. Box 35305", kPresent, "35305", "35305", ""},
        {T::Postcode, "PO BOX", kPresent, "POBOX", "PO BOX", ""},
        {T::HouseNumber, " 12 a", kPresent, "12A", "12 a", ""},
        {T::HouseNumber, "12.0", kPresent, "12", "12", "number.float_tail"},
        {T::HouseNumber, "s/n", kMissing, "", "s/n", "missing.word"},
        {T::HouseNumber, "0", kPlaceholder, "", "0", "placeholder.dummy_number"},
    };
    for (const Case& c : kCases) check(c);
}

TEST(Standardise, CountriesCodesAndNumbers) {
    const Case kCases[] = {
        {T::Country, "United Arab Emirates", kPresent, "AE", "United Arab Emirates", ""},
        {T::Country, "UAE", kPresent, "AE", "UAE", ""},
        {T::Country, "U.A.E.", kPresent, "AE", "U.A.E.", ""},
        {T::Country, "الإمارات العربية المتحدة", kPresent, "AE", "الإمارات العربية المتحدة", ""},
        {T::Country, "الامارات العربية المتحدة", kPresent, "AE", "الامارات العربية المتحدة", ""},
        {T::Country, "NA", kPresent, "NA", "NA", ""},
        {T::Country, "na", kMissing, "", "na", "missing.word"},
        {T::Country, "Atlantis", kPresent, "atlantis", "Atlantis", "country.unknown"},
        {T::Code, " Male ", kPresent, "male", "Male", ""},
        {T::Sex, "F", kPresent, "female", "F", ""},
        {T::Sex, "female", kPresent, "female", "female", ""},
        {T::Sex, "Männlich", kPresent, "male", "Männlich", ""},
        {T::Sex, "أنثى", kPresent, "female", "أنثى", ""},
        {T::Code, "No", kPresent, "no", "No", ""},
        {T::Code, "Test", kPresent, "test", "Test", ""},
        {T::Number, "1,234.50", kPresent, "1234.5", "1,234.50", ""},
        {T::Money, "AED 1,234.50", kPresent, "1234.5", "AED 1,234.50", ""},
        {T::Money, "(12,00 €)", kPresent, "-12", "(12,00 €)", ""},
        {T::Money, "much", kInvalid, "", "much", "number.unreadable"},
        {T::Money, "-", kMissing, "", "-", "missing.word"},
    };
    for (const Case& c : kCases) check(c);
}

TEST(Standardise, NothingByType) {
    const struct {
        T type;
        const char* raw;
        ValueState state;
    } kCases[] = {
        {T::PersonName, "Null", kPresent},
        {T::PersonName, "NULL", kMissing},
        {T::PersonName, "null", kMissing},
        {T::PersonName, "Nan", kPresent},
        {T::PersonName, "NaN", kMissing},
        {T::PersonName, "Na", kPresent},
        {T::PersonName, "No", kPresent},
        {T::PersonName, "True", kPresent},
        {T::PersonName, "Blank", kPresent},
        {T::PersonName, "Jennifer Null", kPresent},
        {T::PersonName, "N/A", kMissing},
        {T::PersonName, "<null>", kMissing},
        {T::PersonName, "\\N", kMissing},
        {T::PersonName, "-", kMissing},
        {T::PersonName, "???", kMissing},
        {T::PersonName, "…", kMissing},
        {T::PersonName, "keine Angabe", kMissing},
        {T::PersonName, "لا يوجد", kMissing},
        {T::PersonName, "없음", kMissing},
        {T::PersonName, "brak danych", kMissing},
        {T::PersonName, "UNKNOWN", kPlaceholder},
        {T::PersonName, "Unknown", kPlaceholder},
        {T::PersonName, "неизвестно", kPlaceholder},
        {T::PersonName, "不明", kPlaceholder},
        {T::PersonName, "TEST TEST", kPlaceholder},
        {T::PersonName, "xxx", kPlaceholder},
        {T::PersonName, "XXX XXX", kPlaceholder},
        {T::PersonName, "FNU", kPlaceholder},
        {T::PersonName, "no name", kPlaceholder},
        {T::PersonName, "Xi", kPresent},
        {T::PersonName, "N", kPresent},
        {T::PersonName, "Lee", kPresent},
        {T::PersonName, "😀", kInvalid},
        {T::OrgName, "AAA", kPresent},
        {T::OrgName, "XXX", kPlaceholder},
        {T::OrgName, "Test Ltd", kPresent},
        {T::Text, "tester", kPresent},
        {T::Text, "😀", kPresent},
        {T::Place, "Test", kPresent},
        {T::Email, "Null", kMissing},
        {T::Country, "none", kMissing},
    };
    for (const auto& c : kCases) EXPECT_EQ(standardise(c.type, c.raw, kContext).state, c.state) << c.raw;
}

TEST(Standardise, MissingWords) {
    for (const char* word :
         {"", "-", "--", "null", "n/a", "unknown", "keine", "لا يوجد", "none", "#n/a", "(blank)", "."})
        EXPECT_TRUE(isMissingWord(word)) << word;
    for (const char* word : {"no", "true", "smith", "0", "a", "x", "test", "😀"})
        EXPECT_FALSE(isMissingWord(word)) << word;
}

constexpr T kAllTypes[] = {T::PersonName, T::OrgName, T::Date,        T::Instant,     T::Phone,    T::Email,
                           T::Identifier, T::Contact, T::AddressLine, T::HouseNumber, T::Postcode, T::Place,
                           T::Country,    T::Code,    T::Sex,         T::Text,        T::Number,   T::Money};

TEST(Standardise, KeepsItsPromisesOnAnything) {
    RandomText random("standardise");
    for (int i = 0; i < 4'000; ++i) {
        const std::string raw = random.below(2) == 0 ? random.any() : random.ascii();
        for (const T type : kAllTypes) {
            const Standardised s = standardise(type, raw, kContext);
            const bool usable = s.state == kPresent || s.state == kImplausible;
            ASSERT_EQ(s.form.empty(), !usable) << raw << " as " << typeName(type) << random.seedNote();
            if (s.state != kPresent) {
                ASSERT_EQ(s.display, raw) << typeName(type) << random.seedNote();
            } else {
                ASSERT_FALSE(s.display.empty()) << raw << " as " << typeName(type) << random.seedNote();
            }
            const Standardised again = standardise(type, raw, kContext);
            ASSERT_EQ(again.form, s.form);
        }
    }
}

TEST(Standardise, TakesHugeValues) {
    const std::string huge(1 << 20, 'a');
    const std::string hugeArabic = [] {
        std::string text;
        while (text.size() < 1 << 20) text += "محمد ";
        return text;
    }();
    for (const T type : kAllTypes) {
        EXPECT_NE(standardise(type, huge, kContext).state, kMissing) << typeName(type);
        EXPECT_NE(standardise(type, hugeArabic, kContext).state, kMissing) << typeName(type);
    }
    EXPECT_EQ(standardise(T::Text, huge, kContext).form.size(), huge.size());
    EXPECT_EQ(standardise(T::PersonName, huge, kContext).reason, "value.too_long");
}

} // namespace
} // namespace goldenrod::text
