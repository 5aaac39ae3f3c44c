// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/contact.h"

#include "tests/matching/text/random_text.h"

#include <gtest/gtest.h>

namespace goldenrod::text {
namespace {

TEST(ParseEmail, ReadsAddresses) {
    const struct {
        const char* raw;
        const char* local;
        const char* domain;
        const char* reason;
    } kCases[] = {
        {"jane@example.org", "jane", "example.org", ""},
        {"  Jane.Doe@Example.ORG ", "jane.doe", "example.org", ""},
        {"jane+bank@mail.example.co.uk", "jane+bank", "mail.example.co.uk", ""},
        {"o'brien_99@x-y.io", "o'brien_99", "x-y.io", ""},
        {"mailto:jane@example.org", "jane", "example.org", ""},
        {"Jane Doe <jane@example.org>", "jane", "example.org", ""},
        {"<jane@example.org>;", "jane", "example.org", ""},
        {"jane@example.org.", "jane", "example.org", ""},
        {"\u200Bjane@example.org\u200E", "jane", "example.org", ""},
        {"ｊａｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ", "jane", "example.org", ""},
        {"müller@büro.de", "müller", "büro.de", ""},
        {"علي@مثال.إمارات", "علي", "مثال.إمارات", ""},
        {"\"jane doe\"@example.org", "\"jane doe\"", "example.org", ""},
        {"a@b.com; c@d.com", "a", "b.com", "email.several"},
        {"n/a, c@d.com", "c", "d.com", "email.several"},
    };
    for (const auto& c : kCases) {
        const Email email = parseEmail(c.raw);
        EXPECT_EQ(email.local, c.local) << c.raw;
        EXPECT_EQ(email.domain, c.domain) << c.raw;
        EXPECT_EQ(email.whole, std::string(c.local) + "@" + c.domain) << c.raw;
        EXPECT_EQ(email.reason, c.reason) << c.raw;
    }
}

TEST(ParseEmail, RefusesWhatIsNone) {
    const struct {
        const char* raw;
        const char* reason;
    } kCases[] = {
        {"", "email.no_at"},
        {"jane", "email.no_at"},
        {"@example.org", "email.no_local"},
        {"jane@", "email.no_domain"},
        {"jane@@example.org", "email.two_ats"},
        {"a@b@example.org", "email.two_ats"},
        {"jane@example", "email.bad_domain"},
        {"jane@.org", "email.bad_domain"},
        {"jane@exa mple.org", "email.bad_domain"},
        {"jane@example..org", "email.bad_domain"},
        {"jane@-example.org", "email.bad_domain"},
        {"jane@192.168.0.1", "email.bad_domain"},
        {"jane@example.o", "email.bad_domain"},
        {"ja ne@example.org", "email.bad_local"},
        {".jane@example.org", "email.bad_local"},
        {"ja..ne@example.org", "email.bad_local"},
    };
    for (const auto& c : kCases) {
        const Email email = parseEmail(c.raw);
        EXPECT_EQ(email.whole, "") << c.raw;
        EXPECT_EQ(email.reason, c.reason) << c.raw;
    }
    EXPECT_EQ(parseEmail(std::string(1 << 20, 'a') + "@b.com").reason, "email.too_long");
    EXPECT_EQ(parseEmail(std::string(65, 'a') + "@b.com").reason, "email.bad_local");
}

TEST(RoleAddress, IsOfAnOfficeAndNotOfAPerson) {
    for (const char* form : {"info@example.org", "postmaster@example.org", "customer.service@example.com",
                             "kontakt@example.de", "hr@example.org", "www@example.org", "abuse@example.org"})
        EXPECT_TRUE(isRoleAddress(form)) << form;
    for (const char* form : {"", "info", "@example.org", "information@example.org", "jane@info.example.org",
                             "info.jane@example.org", "salesman@example.org", "zack@example.org"})
        EXPECT_FALSE(isRoleAddress(form)) << form;
}

TEST(ParseEmail, KnowsTheMailboxThatIsMeant) {
    const struct {
        const char* raw;
        const char* box;
        const char* reason;
    } kCases[] = {
        {"jane@example.org", "jane@example.org", ""},
        {"jane+bank@example.org", "jane@example.org", ""},
        {"Jane.Doe+x@GoogleMail.com", "janedoe@gmail.com", ""},
        {"jane.doe@gmail.com", "janedoe@gmail.com", ""},
        {"jane.doe@yahoo.com", "jane.doe@yahoo.com", ""},
        {"jane@gmial.com", "jane@gmail.com", "email.domain_corrected"},
        {"jane@gamil.com", "jane@gmail.com", "email.domain_corrected"},
        {"jane@gmail.con", "jane@gmail.com", "email.domain_corrected"},
        {"jane@hotmial.com", "jane@hotmail.com", "email.domain_corrected"},
        {"jane@yaho.com", "jane@yahoo.com", "email.domain_corrected"},
        {"jane@outlok.com", "jane@outlook.com", "email.domain_corrected"},
        {"jane@icloud.co", "jane@icloud.com", "email.domain_corrected"},
        {"jane@gmail", "jane@gmail.com", "email.domain_corrected"},
        {"jane (at) example [dot] org", "jane@example.org", ""},
        // Mailboxes of their own.
        {"jane@mail.com", "jane@mail.com", ""},
        {"jane@ymail.com", "jane@ymail.com", ""},
        {"jane@email.com", "jane@email.com", ""},
        {"jane@gmx.de", "jane@gmx.de", ""},
        {"jane@hotmail.co.uk", "jane@hotmail.co.uk", ""},
        {"jane@gail.co.in", "jane@gail.co.in", ""},
        {"jane@yaho.de", "jane@yaho.de", ""},
        {"+@example.org", "+@example.org", ""},
        {"\"a+b\"@gmail.com", "\"a+b\"@gmail.com", ""},
    };
    for (const auto& c : kCases) {
        const Email email = parseEmail(c.raw);
        EXPECT_EQ(email.box, c.box) << c.raw;
        EXPECT_EQ(email.reason, c.reason) << c.raw;
    }
}

TEST(ParseEmail, ReadsItsOwnResultBack) {
    RandomText random("emails");
    for (int i = 0; i < 50'000; ++i) {
        const std::string text = random.below(4) == 0 ? random.any() + "@" + random.any() + ".org"
                                                      : random.of("ab.@-;<>\"' 1", 14);
        const Email email = parseEmail(text);
        if (email.whole.empty()) continue;
        ASSERT_EQ(email.whole, email.local + "@" + email.domain) << text << random.seedNote();
        ASSERT_EQ(parseEmail(email.whole).whole, email.whole) << text << random.seedNote();
    }
}

} // namespace
} // namespace goldenrod::text
