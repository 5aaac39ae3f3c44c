// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/column_dictionary.h"

#include <algorithm>
#include <array>

namespace goldenrod::sources {
namespace {

constexpr std::array<std::string_view, 47> kOwnerWords = {
    "customer",  "customers", "cust",       "client",    "clients",       "cli",      "party",   "person",
    "personal",  "pers",      "individual", "ind",       "member",        "holder",   "contact", "primary",
    "main",      "principal", "current",    "applicant", "subscriber",    "patient",  "guest",   "legal",
    "user",      "account",   "acct",       "acc",       "accountholder", "borrower", "insured", "kunde",
    "kunden",    "kd",        "partner",    "inhaber",   "cliente",       "titular",  "persona", "personne",
    "titulaire", "klient",    "klienta",    "osoba",     "the",           "full",     "emp"};

struct KindWord {
    std::string_view word, kind;
};

constexpr KindWord kKindWords[] = {
    {"home", "home"},           {"private", "home"},
    {"privat", "home"},         {"domicile", "home"},
    {"personal", "home"},       {"residential", "residence"},
    {"residence", "residence"}, {"resident", "residence"},
    {"permanent", "residence"}, {"work", "work"},
    {"business", "work"},       {"office", "work"},
    {"company", "work"},        {"bureau", "work"},
    {"geschaft", "work"},       {"geschaftlich", "work"},
    {"geschaeft", "work"},      {"geschaeftlich", "work"},
    {"dienst", "work"},         {"dienstlich", "work"},
    {"trabajo", "work"},        {"oficina", "work"},
    {"sluzbowy", "work"},       {"praca", "work"},
    {"mobile", "mobile"},       {"mob", "mobile"},
    {"cell", "mobile"},         {"mobil", "mobile"},
    {"movil", "mobile"},        {"portable", "mobile"},
    {"mailing", "post"},        {"mail", "post"},
    {"postal", "post"},         {"correspondence", "post"},
    {"billing", "billing"},     {"invoice", "billing"},
    {"rechnung", "billing"},    {"shipping", "delivery"},
    {"delivery", "delivery"},   {"registered", "registered"},
    {"secondary", "other"},     {"alternate", "other"},
    {"alternative", "other"},   {"alt", "other"},
    {"other", "other"},         {"second", "other"},
    {"previous", "previous"},   {"former", "previous"},
    {"temporary", "temporary"},
};

constexpr std::array<std::string_view, 12> kNumberWords = {
    "number", "no", "nr", "num", "nbr", "nummer", "numero", "numer", "code", "value", "text", "field"};

constexpr std::array<std::string_view, 96> kBlockingWords = {
    "spouse",     "partners",    "husband",  "wife",     "father",    "mother",   "fathers",   "mothers",
    "parent",     "child",       "children", "guardian", "emergency", "next",     "kin",       "beneficiary",
    "nominee",    "guarantor",   "joint",    "co",       "referee",   "agent",    "doctor",    "school",
    "bank",       "ehepartner",  "ehegatte", "conjoint", "conyuge",   "malzonek", "vater",     "mutter",
    "pere",       "mere",        "type",     "typ",      "kind",      "status",   "flag",      "source",
    "date",       "time",        "count",    "score",    "id",        "key",      "role",      "category",
    "subscriber", "verified",    "valid",    "validity", "optin",     "optout",   "opt",       "consent",
    "preference", "preferences", "expiry",   "expires",  "issued",    "issue",    "issuer",    "authority",
    "language",   "format",      "hash",     "domain",   "name",      "program",  "product",   "length",
    "amount",     "rate",        "index",    "level",    "rank",      "match",    "quality",   "changed",
    "updated",    "since",       "until",    "from",     "to",        "ref",      "reference", "country",
    "state",      "code",        "is",       "has",      "not",       "bounce",   "risk",      "usage"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

bool isOwnerWord(std::string_view word) {
    return has(kOwnerWords, word);
}

std::string_view kindOfWord(std::string_view word) {
    for (const KindWord& entry : kKindWords) {
        if (entry.word == word) return entry.kind;
    }
    return {};
}

bool isNumberWord(std::string_view word) {
    return has(kNumberWords, word);
}

bool isBlockingWord(std::string_view word) {
    return has(kBlockingWords, word);
}

} // namespace goldenrod::sources
