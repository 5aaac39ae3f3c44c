// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/mapping.h"
#include "models/sources/sniff.h"
#include "tests/sources/support.h"

#include <algorithm>
#include <sstream>

namespace goldenrod::sources {
namespace {

using Texts = std::vector<std::string>;
using Rows = std::vector<Texts>;

/// "name.family/before_comma", "phone(home)#1", "birth.date dmy"; "-" for a column that is left out.
std::string targetsOf(const ColumnMapping& column) {
    std::string text;
    for (const Target& target : column.targets) {
        text.append(text.empty() ? "" : " + ").append(target.field);
        if (target.part != Part::Whole)
            text.append("/").append(std::to_string(static_cast<int>(target.part)));
        if (!target.kind.empty()) text.append("(").append(target.kind).append(")");
        if (target.slot != 0) text.append("#").append(std::to_string(target.slot));
        const char* orders[] = {"", " ymd", " dmy", " mdy"};
        text += orders[static_cast<std::size_t>(target.dateOrder)];
    }
    return text.empty() ? "-" : text;
}

struct Proposed {
    MappingProposal proposal;
    std::string of(std::string_view column) const {
        for (const ColumnMapping& mapping : proposal.mapping.columns) {
            if (mapping.column == column) return targetsOf(mapping);
        }
        return "no such column";
    }
    const MappingEvidence& why(std::string_view column) const {
        std::size_t i = 0;
        while (proposal.mapping.columns.at(i).column != column) ++i;
        return proposal.evidence.at(i);
    }
};

Proposed propose(const Texts& columns, const Rows& rows, std::string_view stem = "customers") {
    Proposed proposed{proposeMapping(columns, rows, stem)};
    EXPECT_EQ(proposed.proposal.mapping.columns.size(), columns.size());
    EXPECT_EQ(proposed.proposal.evidence.size(), columns.size());
    const Result<Mapping> back = Mapping::fromJson(proposed.proposal.mapping.toJson());
    EXPECT_TRUE(back && *back == proposed.proposal.mapping);
    EXPECT_TRUE(MappingPlan::make(proposed.proposal.mapping, columns));
    for (const MappingEvidence& evidence : proposed.proposal.evidence) {
        EXPECT_FALSE(evidence.code.empty());
        EXPECT_GT(evidence.confidence, 0.0);
        EXPECT_LE(evidence.confidence, 1.0);
    }
    return proposed;
}

std::string numbered(const char* text, std::size_t number) {
    return std::string(text).append(std::to_string(number));
}

/// Rows with a counter and one value after the other of each list.
Rows cycle(std::size_t count, const std::vector<Texts>& lists) {
    Rows rows;
    for (std::size_t i = 0; i < count; ++i) {
        Texts row = {numbered("K", 1000 + i)};
        for (const Texts& list : lists) row.push_back(list[i % list.size()]);
        rows.push_back(std::move(row));
    }
    return rows;
}

TEST(ProposeMapping, BankExtract) {
    const Proposed p = propose({"CUST_KEY", "FNAME", "LNAME", "DOB", "SEX", "ADDR1", "ADDR2", "CITY", "ZIP",
                                "CTRY", "HOME_TEL", "MOB", "EMAIL", "SEGMENT", "OLD_SYS_REF"},
                               cycle(40, {{"Anna", "Bob", "Carl"},
                                          {"Keller", "O'Brien", "May"},
                                          {"29/02/1980", "01/12/1975", "13/05/1990"},
                                          {"F", "M"},
                                          {"12 High St", "3 Mill Ln"},
                                          {"Flat 3", "Apt 12"},
                                          {"London", "Leeds"},
                                          {"E1 6AN", "LS1 4AP"},
                                          {"GB"},
                                          {"020 7946 0958", "0113 496 0001"},
                                          {"07700 900123", "07700 900456"},
                                          {"a@x.com", "b@y.org"},
                                          {"gold", "silver"},
                                          {"77881", "77882", "90001"}}));
    EXPECT_EQ(p.proposal.mapping.entity, Entity::Party);
    EXPECT_EQ(p.proposal.mapping.keyColumn, "CUST_KEY");
    EXPECT_EQ(p.proposal.mapping.region, "GB");
    EXPECT_EQ(p.of("CUST_KEY"), "-");
    EXPECT_EQ(p.of("FNAME"), "name.given");
    EXPECT_EQ(p.of("LNAME"), "name.family");
    EXPECT_EQ(p.of("DOB"), "birth.date dmy");
    EXPECT_EQ(p.of("SEX"), "sex");
    EXPECT_EQ(p.of("ADDR1"), "address.street");
    EXPECT_EQ(p.of("ADDR2"), "address.unit");
    EXPECT_EQ(p.of("CITY"), "address.city");
    EXPECT_EQ(p.of("ZIP"), "address.postcode");
    EXPECT_EQ(p.of("CTRY"), "address.country"); // always the same, but a fact about the customer
    EXPECT_EQ(p.of("HOME_TEL"), "phone(home)");
    EXPECT_EQ(p.of("MOB"), "phone(mobile)#1");
    EXPECT_EQ(p.of("EMAIL"), "email");
    EXPECT_EQ(p.of("SEGMENT"), "x.segment");
    EXPECT_EQ(p.of("OLD_SYS_REF"), "x.old_sys_ref"); // another system's key is no national id
}

TEST(ProposeMapping, NameInOneColumnWithAComma) {
    const Proposed p = propose({"id", "Customer Name"},
                               cycle(10, {{"SMITH, JOHN A", "O'BRIEN, MARY", "VAN DER BERG, JAN"}}));
    EXPECT_EQ(p.of("Customer Name"), "name.family/1 + name.given/2 + name.middle/3");
    EXPECT_EQ(p.why("Customer Name").code, "mapping.comma_names");
    // Lists of people are no name.
    EXPECT_EQ(
        propose({"id", "authors"}, cycle(10, {{"John Smith, Mary Jones, Ann Lee", "Carl May, Bob Ray"}}))
            .of("authors"),
        "x.authors");
}

TEST(ProposeMapping, GenericNameIsDecidedByContents) {
    const Proposed persons = propose({"id", "name"}, cycle(12, {{"John Smith", "Mary Ann Lee", "Carl May"}}));
    EXPECT_EQ(persons.of("name"), "name.full");
    const Proposed organisations =
        propose({"id", "name"},
                cycle(12, {{"Rawabi Logistics LLC", "Bank of Leeds", "Müller & Söhne GmbH", "Mason"}}));
    EXPECT_EQ(organisations.of("name"), "org.name");
    EXPECT_EQ(organisations.why("name").code, "mapping.contents_organisations");
    EXPECT_EQ(
        propose({"id", "Nombre", "Apellidos"}, cycle(5, {{"José", "Ana"}, {"Núñez", "Gil"}})).of("Nombre"),
        "name.given");
    EXPECT_EQ(propose({"id", "Nombre"}, cycle(5, {{"José Núñez", "Ana Gil"}})).of("Nombre"), "name.full");
}

TEST(ProposeMapping, WordsWithTwoMeaningsNeedTheContents) {
    EXPECT_EQ(propose({"id", "title"}, cycle(9, {{"Mr", "Mrs", "Dr"}})).of("title"), "name.title");
    EXPECT_EQ(
        propose({"id", "title"}, cycle(9, {{"A theory of rows", "On columns", "Dr Faustus"}})).of("title"),
        "x.title");
    EXPECT_EQ(propose({"id", "status"}, cycle(9, {{"Active", "Closed"}})).of("status"),
              "relationship.status");
    EXPECT_EQ(propose({"id", "status"}, cycle(9, {{"ok", "queued"}})).of("status"), "x.status");
    EXPECT_EQ(propose({"id", "genre"}, cycle(9, {{"jazz", "rock"}})).of("genre"), "x.genre");
    EXPECT_EQ(propose({"id", "genre"}, cycle(9, {{"H", "F"}})).of("genre"), "sex");
    EXPECT_EQ(
        propose({"id", "company", "surname"}, cycle(9, {{"Acme", "Bolt"}, {"May", "Lee"}})).of("company"),
        "employer");
    EXPECT_EQ(
        propose({"id", "company", "city"}, cycle(9, {{"Acme", "Bolt"}, {"Rome", "Bonn"}})).of("company"),
        "org.name");
}

TEST(ProposeMapping, ContentsOutweighAName) {
    const Proposed p =
        propose({"id", "email", "notes", "website"},
                cycle(9, {{"01/31/2013", "08/15/2013"}, {"a@x.com", "b@y.org"}, {"Yes", "No"}}));
    EXPECT_EQ(p.of("email"), "x.email mdy");
    EXPECT_EQ(p.why("email").code, "mapping.name_contradicted");
    EXPECT_LT(p.why("email").confidence, 0.6);
    EXPECT_EQ(p.of("notes"), "email");
    EXPECT_EQ(p.of("website"), "x.website");
}

TEST(ProposeMapping, DateOrderComesFromTheEvidence) {
    const auto order = [](const Texts& dates) {
        return propose({"id", "dob"}, cycle(dates.size(), {dates})).of("dob");
    };
    EXPECT_EQ(order({"1980-02-29", "1975-12-01"}), "birth.date ymd");
    EXPECT_EQ(order({"19800229", "19751201"}), "birth.date ymd");
    EXPECT_EQ(order({"29021980", "13121975"}), "birth.date dmy");
    EXPECT_EQ(order({"01/02/1980", "29.02.1980"}), "birth.date dmy");
    EXPECT_EQ(order({"01/02/1980", "02/29/1980 0:00"}), "birth.date mdy");
    EXPECT_EQ(order({"1980-01-05", "25/12/1980"}), "birth.date dmy");
    EXPECT_EQ(order({"01/02/1980", "03/04/1981"}), "birth.date");
    EXPECT_EQ(order({"13/02/1980", "02/13/1981"}), "birth.date");
    const Proposed unclear = propose({"id", "dob"}, cycle(4, {{"01/02/1980", "03/04/1981"}}));
    EXPECT_EQ(unclear.why("dob").code, "mapping.date_order_unclear");
    EXPECT_LT(unclear.why("dob").confidence, 0.6);
    // One typing error among many does not blur the order.
    Texts many(60, "25/12/1980");
    many.push_back("12/25/1980");
    EXPECT_EQ(order(many), "birth.date dmy");
    EXPECT_EQ(propose({"id", "valid until"}, cycle(3, {{"31.12.2030", "30.06.2031"}})).of("valid until"),
              "x.valid_until dmy");
}

TEST(ProposeMapping, TheKey) {
    const auto key = [](const Texts& columns, const Rows& rows) {
        return propose(columns, rows).proposal.mapping.keyColumn;
    };
    const Rows two = {{"1", "A7"}, {"2", "A8"}, {"3", "A9"}};
    EXPECT_EQ(key({"rec_id", "customer_no"}, two), "customer_no");
    EXPECT_EQ(key({"rec_id", "RECORD_ID"}, two), "rec_id");
    EXPECT_EQ(propose({"rec_id", "RECORD_ID"}, two).of("RECORD_ID"), "-");
    EXPECT_EQ(propose({"rec_id", "RECORD_ID"}, two).why("RECORD_ID").code, "mapping.second_key");
    EXPECT_EQ(key({"city", "policy_no"}, two), "policy_no");
    EXPECT_EQ(key({"column_1", "column_2"}, {{"C1", "Ann"}, {"C2", "Bob"}}), "column_1");
    EXPECT_EQ(key({"name", "email"}, {{"Ann", "a@x.com"}, {"Bob", "b@x.com"}}), "");
    EXPECT_EQ(key({"ssn", "name"}, {{"123-45-6789", "Ann"}, {"223-45-6789", "Bob"}}), ""); // evidence, no key
    // Repeated and missing keys are reported by the import; they are still the key.
    EXPECT_EQ(key({"cust_id", "name"}, {{"C1", "Ann"}, {"C1", "Bob"}, {"", "Cy"}}), "cust_id");
    EXPECT_EQ(key({"group_id", "name"}, {{"1", "Ann"}, {"1", "Bob"}}), "");
}

TEST(ProposeMapping, AddressesKeepTogether) {
    const Proposed p = propose(
        {"id", "home_street", "home_city", "work_street", "work_city", "zip_1", "zip_2", "full_address"},
        cycle(3,
              {{"Mill Ln 1"}, {"Rome"}, {"Dock Rd 2"}, {"Bonn"}, {"8001"}, {"8002"}, {"Mill Ln 1, Rome"}}));
    EXPECT_EQ(p.of("home_street"), "address.street(home)");
    EXPECT_EQ(p.of("home_city"), "address.city(home)");
    EXPECT_EQ(p.of("work_street"), "address.street(work)#1");
    EXPECT_EQ(p.of("work_city"), "address.city(work)#1");
    EXPECT_NE(p.of("zip_1"), p.of("zip_2"));
    EXPECT_TRUE(p.of("full_address").starts_with("address.full"));
    const Proposed alone = propose({"id", "address"}, cycle(3, {{"1 Mill Ln, Rome", "2 Dock Rd, Bonn"}}));
    EXPECT_EQ(alone.of("address"), "address.full");
    const Proposed lines = propose(
        {"id", "address_1", "address_2", "suburb"},
        cycle(4, {{"mill lane", "dock road"}, {"rowethorpe", "old lake hotel"}, {"emerald", "ryde"}}));
    EXPECT_EQ(lines.of("address_1"), "address.street");
    EXPECT_EQ(lines.of("address_2"), "x.address_2");
    EXPECT_EQ(lines.of("suburb"), "address.city");
}

TEST(ProposeMapping, WhatIsLeftOut) {
    const Proposed p = propose(
        {"id", "full_name", "first_and_surname", "empty", "batch", "passport"},
        cycle(30, {{"John Alan Smith", "Mary Ann Lee"}, {"John Smith", "Mary Lee"}, {""}, {"B7"}, {""}}));
    EXPECT_EQ(p.of("first_and_surname"), "-");
    EXPECT_EQ(p.why("first_and_surname").arguments, Texts{"full_name"});
    EXPECT_EQ(p.of("empty"), "-");
    EXPECT_EQ(p.of("batch"), "-");
    EXPECT_EQ(p.why("batch").arguments, Texts{"B7"});
    // Rows further on may fill it: a known name is not forgotten.
    EXPECT_EQ(p.of("passport"), "id.passport");
}

TEST(ProposeMapping, OneColumnToAField) {
    const Proposed p = propose(
        {"id", "dob", "birth_date", "phone_1", "phone_2", "note", "NOTE"},
        cycle(6,
              {{"1980-02-29"}, {"x", "1980-02-28"}, {"0441234567"}, {"0447654321"}, {"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(p.of("dob"), "birth.date ymd");
    EXPECT_EQ(p.of("birth_date"), "x.birth_date");
    EXPECT_EQ(p.why("birth_date").arguments[1], "dob");
    EXPECT_EQ(p.of("phone_1"), "phone");
    EXPECT_EQ(p.of("phone_2"), "phone#1");
    EXPECT_EQ(p.of("note"), "x.note");
    EXPECT_EQ(p.of("NOTE"), "x.note_2");
}

TEST(ProposeMapping, ColumnsWithoutNames) {
    const Proposed p = propose({"column_1", "column_2", "column_3", "column_4", "column_5"},
                               cycle(8, {{"KELLER, ANNA", "MAY, CARL"},
                                         {"1980-02-29", "1951-03-01", "1999-01-01"},
                                         {"a@x.com"},
                                         {"F", "M"}}));
    EXPECT_EQ(p.proposal.mapping.keyColumn, "column_1");
    EXPECT_EQ(p.of("column_2"), "name.family/1 + name.given/2 + name.middle/3");
    EXPECT_EQ(p.of("column_3"), "birth.date ymd");
    EXPECT_EQ(p.of("column_4"), "email");
    EXPECT_EQ(p.of("column_5"), "sex");
    EXPECT_LT(p.why("column_3").confidence, 0.6);
}

TEST(ProposeMapping, TouchpointLogs) {
    Rows rows;
    for (std::size_t i = 0; i < 60; ++i)
        rows.push_back({numbered("E", i), numbered("C", i % 7),
                        numbered("2024-01-", 10 + i % 20).append("T10:00:00Z"), i % 2 == 0 ? "app" : "branch",
                        "login", std::to_string(i % 5)});
    const Proposed p = propose({"event_id", "customer_id", "occurred_at", "channel", "event", "score"}, rows,
                               "app_events_2024");
    EXPECT_EQ(p.proposal.mapping.entity, Entity::Touchpoint);
    EXPECT_EQ(p.proposal.mapping.keyColumn, "event_id");
    EXPECT_EQ(p.of("customer_id"), "touchpoint.party");
    EXPECT_EQ(p.of("occurred_at"), "touchpoint.at ymd");
    EXPECT_EQ(p.of("channel"), "touchpoint.channel");
    EXPECT_EQ(p.of("event"), "touchpoint.kind");
    EXPECT_EQ(p.of("score"), "touchpoint.outcome");
    // One log over several sources: the key is called "customer", a column says whose it is.
    Rows several;
    for (std::size_t i = 0; i < 60; ++i)
        several.push_back({numbered("2024-01-", 10 + i % 20).append("T10:00:00Z"), "branch",
                           i % 2 == 0 ? "crm" : "core", std::to_string(1000 + i % 7), "visit"});
    const Proposed over = propose({"at", "channel", "source", "customer", "kind"}, several, "touchpoints");
    EXPECT_EQ(over.proposal.mapping.entity, Entity::Touchpoint);
    EXPECT_EQ(over.of("customer"), "touchpoint.party");
    EXPECT_EQ(over.of("source"), "touchpoint.source");
    EXPECT_EQ(over.of("at"), "touchpoint.at ymd");
    // A list of customers stays one, whatever the file is called.
    EXPECT_EQ(propose({"customer_id", "surname", "city", "created_on"},
                      {{"1", "May", "Rome", "2024-01-31"}, {"1", "Lee", "Bonn", "2024-01-30"}},
                      "contact_history")
                  .proposal.mapping.entity,
              Entity::Party);
}

TEST(ProposeMapping, Holdings) {
    Rows rows;
    for (std::size_t i = 0; i < 60; ++i)
        rows.push_back({numbered("A", i), i % 2 == 0 ? "core" : "cards", std::to_string(1000 + i % 40),
                        i % 3 == 0 ? "current account" : "loan", "AED", numbered("2019-01-", 10 + i % 20),
                        i % 5 == 0 ? "2020-02-03" : "", std::to_string(i * 17) + ".50", "open"});
    const Proposed p = propose(
        {"holding_id", "source", "customer", "product", "currency", "opened", "closed", "balance", "status"},
        rows, "holdings");
    EXPECT_EQ(p.proposal.mapping.entity, Entity::Holding);
    EXPECT_EQ(p.proposal.mapping.keyColumn, "") << "known by their account";
    EXPECT_EQ(p.of("holding_id"), "holding.account");
    EXPECT_EQ(p.of("source"), "holding.source");
    EXPECT_EQ(p.of("customer"), "holding.party");
    EXPECT_EQ(p.of("product"), "holding.product");
    EXPECT_EQ(p.of("currency"), "holding.currency");
    EXPECT_EQ(p.of("opened"), "holding.opened ymd");
    EXPECT_EQ(p.of("closed"), "holding.closed ymd");
    EXPECT_EQ(p.of("balance"), "holding.balance");
    EXPECT_EQ(p.of("status"), "holding.status");
    const Proposed german =
        propose({"Kontonummer", "Kundennummer", "Kontoart", "Saldo", "Filiale"},
                {{"1", "7", "Giro", "1.200,50", "Bonn"}, {"2", "7", "Spar", "3,00", "Bonn"}}, "export");
    EXPECT_EQ(german.proposal.mapping.entity, Entity::Holding);
    EXPECT_EQ(german.of("Kontonummer"), "holding.account");
    EXPECT_EQ(german.of("Saldo"), "holding.balance");
    EXPECT_EQ(german.of("Filiale"), "x.filiale");
    // Customers with a balance stay customers.
    EXPECT_EQ(propose({"customer_id", "surname", "account", "balance"},
                      {{"1", "May", "77", "1.00"}, {"2", "Lee", "78", "2.00"}}, "accounts")
                  .proposal.mapping.entity,
              Entity::Party);
}

TEST(ProposeMapping, OddInputIsNoTrouble) {
    propose({}, {});
    propose({"a"}, {});
    propose({"a", "a b", "a-b", ""}, {{"1"}, {}, {"1", "2", "3", "4", "5"}});
    EXPECT_EQ(propose({"name"}, {}).of("name"), "name.full");
}

/// What is proposed for the open sets, judged by eye once and held here.
TEST(ProposeMapping, OpenSets) {
    const std::filesystem::path folder = sharedFile("matching");
    REQUIRE_SHARED(folder);
    const auto of = [&](const std::string& file) {
        const Sniffed sniffed = sniff(folder / file).take();
        return propose(sniffed.dialect.columns, sniffed.preview, std::filesystem::path(file).stem().string());
    };
    const Proposed febrl = of("febrl3/records.csv");
    EXPECT_EQ(febrl.proposal.mapping.keyColumn, "rec_id");
    EXPECT_EQ(febrl.of("address_1"), "address.street");
    EXPECT_EQ(febrl.of("address_2"), "x.address_2");
    EXPECT_EQ(febrl.of("date_of_birth"), "birth.date ymd");
    EXPECT_EQ(febrl.of("soc_sec_id"), "id.national");
    const Proposed historical = of("historical_50k/records.csv");
    EXPECT_EQ(historical.of("full_name"), "name.full");
    EXPECT_EQ(historical.of("birth_place"), "birth.place");
    EXPECT_EQ(historical.of("postcode_fake"), "address.postcode");
    const Proposed senzing = of("senzing_truthset/records_customers.csv");
    EXPECT_EQ(senzing.of("PRIMARY_NAME_ORG"), "org.name");
    EXPECT_EQ(senzing.of("ADDR_LINE1"), "address.street");
    EXPECT_EQ(senzing.of("ADDR_POSTAL_CODE"), "address.postcode");
    EXPECT_EQ(senzing.of("PASSPORT_COUNTRY"), "x.passport_country");
    EXPECT_EQ(senzing.of("RECORD_TYPE"), "party.kind");
    EXPECT_EQ(of("fodors_zagats/records_fodors.csv").of("name"), "org.name");
    EXPECT_EQ(of("wikidata_xscript_tune/records_korean.csv").of("name"), "name.full");
    EXPECT_EQ(of("dblp_acm/records_acm.csv").of("title"), "x.title");
    EXPECT_EQ(of("contoso_crm/records_crm.csv").of("DateOfBirth"), "birth.date mdy");
    EXPECT_EQ(of("contoso_crm/touch_hotel_stays.csv").of("HotelCustomerID"), "touchpoint.party");
}

} // namespace
} // namespace goldenrod::sources
