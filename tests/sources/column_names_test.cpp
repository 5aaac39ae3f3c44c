// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/column_names.h"

#include "matching/rules/fields.h"
#include "models/sources/column_dictionary.h"

#include <gtest/gtest.h>
#include <map>

namespace goldenrod::sources {
namespace {

std::string said(std::string_view column) {
    const auto meaning = meaningOfName(column);
    if (!meaning) return "";
    std::string text(meaning->field);
    if (!meaning->kind.empty()) text.append("(").append(meaning->kind).append(")");
    if (meaning->number != 0) text.append("#").append(std::to_string(meaning->number));
    if (meaning->generic) text.append("?");
    if (!meaning->exact) text.append("~");
    return text;
}

TEST(ColumnNames, UnderstandsManySpellings) {
    const std::map<std::string, std::string> names = {
        {"FNAME", "name.given"},
        {"FirstName", "name.given"},
        {"first_name", "name.given"},
        {"CUST_FIRST_NAME", "name.given"},
        {"Customer First Name", "name.given"},
        {"PRIMARY_NAME_FIRST", "name.given"},
        {"LNAME", "name.family"},
        {"Surname", "name.family"},
        {"customer.lastName", "name.family"},
        {"PRIMARY_NAME_LAST", "name.family"},
        {"NATIVE_NAME_FULL", "name.native"},
        {"PRIMARY_NAME_ORG", "org.name"},
        {"SECONDARY_NAME_ORG", "org.trading"},
        {"Site name", "org.name"},
        {"name", "name.full?"},
        {"DOB", "birth.date"},
        {"Date of birth (dd/mm/yyyy)", "birth.date~"},
        {"cust_dob", "birth.date"},
        {"ZIP", "address.postcode"},
        {"Zip-Code", "address.postcode"},
        {"ADDR_POSTAL_CODE", "address.postcode"},
        {"postcode_fake", "address.postcode~"},
        {"TEL", "phone"},
        {"TEL_2", "phone#2"},
        {"MOB", "phone(mobile)"},
        {"Mobile No.", "phone(mobile)"},
        {"HOME_PHONE", "phone(home)"},
        {"Phone (Work)", "phone(work)"},
        {"business phone 1", "phone(work)#1"},
        {"Fax", "phone(fax)"},
        {"POBOX", "address.po_box"},
        {"P.O. Box", "address.po_box"},
        {"ADDR1", "address.full#1"},
        {"address_1", "address.full#1"},
        {"MailingAddress", "address.full(post)"},
        {"home_city", "address.city(home)"},
        {"SSN_NUMBER", "id.national"},
        {"soc_sec_id", "id.national"},
        {"Passport No", "id.passport"},
        {"DRIVERS_LICENSE_NUMBER", "id.driving"},
        {"TAX_ID_NUMBER", "id.tax"},
        {"LEI_NUMBER", "id.lei"},
        {"E-Mail", "email"},
        {"EMail", "email"},
        {"Vorname", "name.given"},
        {"Nachname", "name.family"},
        {"Geburtsdatum", "birth.date"},
        {"Straße", "address.street"},
        {"Hausnr.", "address.number"},
        {"PLZ", "address.postcode"},
        {"Telefon privat", "phone(home)"},
        {"Kd.-Nr.", "key.party"},
        {"Kundennummer", "key.party"},
        {"Staatsangehörigkeit", "nationality"},
        {"Prénom", "name.given"},
        {"Nom de famille", "name.family"},
        {"Date de naissance", "birth.date"},
        {"Code postal", "address.postcode"},
        {"Téléphone portable", "phone(mobile)"},
        {"Apellidos", "name.family"},
        {"Fecha de nacimiento", "birth.date"},
        {"Código postal", "address.postcode"},
        {"Correo electrónico", "email"},
        {"Imię", "name.given"},
        {"Nazwisko", "name.family"},
        {"Data urodzenia", "birth.date"},
        {"Miejscowość", "address.city"},
        {"Płeć", "sex"},
        {"الاسم الأول", "name.given"},
        {"اسم العائلة", "name.family"},
        {"تاريخ الميلاد", "birth.date"},
        {"رقم الهاتف", "phone"},
        {"الجنسية", "nationality"},
        {"tarikh_al_milad", "birth.date"},
        {"raqm al-jawwal", "phone(mobile)"},
        {"氏名", "name.full"},
        {"生年月日", "birth.date"},
        {"郵便番号", "address.postcode"},
        {"CUST_KEY", "key.party"},
        {"rec_id", "key.record"},
        {"RECORD_ID", "key.record"},
        // Something else about a thing is not the thing.
        {"PHONE_TYPE", ""},
        {"ADDR_TYPE", ""},
        {"PASSPORT_COUNTRY", ""},
        {"DRIVERS_LICENSE_STATE", ""},
        {"Email Subscriber", ""},
        {"email verified", ""},
        // The names of others are not those of the customer.
        {"Spouse First Name", ""},
        {"Emergency phone", ""},
        {"Program Name", ""},
        {"FOO_REF", ""},
        {"IDHS Provider ID", ""},
        {"", ""},
        {"%%%", ""},
    };
    for (const auto& [column, meaning] : names) EXPECT_EQ(said(column), meaning) << column;
}

TEST(ColumnNames, OfTouchpointLogs) {
    const std::map<std::string, std::string_view> names = {
        {"HotelCustomerID", kPartyKey},          {"UserId", kPartyKey},
        {"timestamp", "touchpoint.at"},          {"PurchasedOn", "touchpoint.at"},
        {"Kanal", "touchpoint.channel"},         {"ActivityTypeDisplay", "touchpoint.kind"},
        {"Subject", "touchpoint.subject"},       {"ReviewRating", "touchpoint.outcome"},
        {"utm_campaign", "touchpoint.campaign"}, {"Device ID", "touchpoint.device"},
    };
    for (const auto& [column, field] : names) {
        const auto meaning = meaningInTouchpoints(column);
        ASSERT_TRUE(meaning) << column;
        EXPECT_EQ(meaning->field, field) << column;
    }
}

TEST(ColumnNames, WordsArePartedAtSeparatorsCaseAndDigits) {
    using Words = std::vector<std::string>;
    EXPECT_EQ(wordsOfName("CUST_First-Name2"), (Words{"cust", "first", "name", "2"}));
    EXPECT_EQ(wordsOfName("hotelCustomerID"), (Words{"hotel", "customer", "id"}));
    EXPECT_EQ(wordsOfName("Prénom/Straße"), (Words{"prenom", "strasse"}));
    EXPECT_EQ(wordsOfName("رقم الهاتف"), (Words{"رقم", "الهاتف"}));
    EXPECT_TRUE(wordsOfName(" - ").empty());
}

TEST(ColumnNames, FreeAttributesAreWellFormed) {
    EXPECT_EQ(freeAttributeName("Loyalty Tier", 3), "x.loyalty_tier");
    EXPECT_EQ(freeAttributeName("Größe (m²)", 3), "x.grösse_m2");
    EXPECT_EQ(freeAttributeName("الفئة", 3), "x.الفئة");
    EXPECT_EQ(freeAttributeName("%", 3), "x.column_4");
    for (const char* name : {"a b", "A--B", "é", "名", "x.y", "1", "\xF0\x9F\x98\x80", "a\tb"})
        EXPECT_TRUE(isFreeAttribute(freeAttributeName(name, 0))) << name;
}

/// Every word of the dictionary can be found, as it is and in capitals, and names a field that exists.
TEST(ColumnNames, DictionaryIsSound) {
    std::map<std::string, std::string> seen;
    for (const auto list : {partyPhrases(), contactPhrases()}) {
        for (const ColumnPhrases& entry : list) {
            EXPECT_TRUE(findField(entry.field) != nullptr || entry.field.starts_with("key.")) << entry.field;
            std::string_view rest = entry.phrases;
            while (!rest.empty()) {
                const std::size_t end = std::min(rest.find(' '), rest.size());
                const std::string phrase(rest.substr(0, end));
                rest.remove_prefix(std::min(rest.size(), end + 1));
                EXPECT_FALSE(phrase.empty()) << entry.field;
                EXPECT_TRUE(seen.emplace(phrase, entry.field).second) << phrase << " stands twice";
                const auto meaning = meaningOfName(phrase);
                ASSERT_TRUE(meaning) << phrase;
                EXPECT_EQ(meaning->field, entry.field) << phrase;
            }
        }
    }
    EXPECT_GT(seen.size(), 1000u);
}

} // namespace
} // namespace goldenrod::sources
