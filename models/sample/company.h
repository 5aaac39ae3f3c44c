// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/household.h"

#include <string>
#include <utility>
#include <vector>

namespace goldenrod::sample {

/// How a company stands to the first of its group.
enum class Tie : std::uint8_t { None, Branch, Subsidiary };

/// A true company: what the systems' records of companies are about.
struct Company {
    std::string base;       ///< what the names of its group have in common: "Falcon Star"
    std::string name;       ///< registered name without its legal form: "Falcon Star General Trading"
    std::string formerName; ///< until `renamed`; empty: always the same
    Day renamed = kNever;
    std::string_view form;       ///< "LLC"
    std::string trading;         ///< name over the door; may be empty
    std::string contact;         ///< the person to ask for
    std::string host;            ///< of its e-mail addresses
    std::string_view desk;       ///< who reads them: "info", "accounts" ...
    std::uint32_t serial = 0;    ///< of its trade licence; its own
    std::uint32_t taxSerial = 0; ///< of its registration for VAT; that of the head for branches
    bool hasLei = false;
    Day founded{}, customerSince{};
    History<Address, 5> addresses;
    History<PhoneNumber, kContactSlots> phones;
    Tie tie = Tie::None;
};

/// A company with its branches or subsidiaries: other customers that are easily taken for it.
struct CompanyGroup {
    static constexpr std::size_t kMost = 5;
    std::array<Company, kMost> members; ///< the head is the first
    std::size_t size = 0;
};

/// All true companies, numbered from 0, told again when asked. Values only: may be used from several threads.
class Companies {
public:
    Companies(std::uint64_t seed, std::uint32_t count);

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_places.size()); }
    /// Tells the group of a company and returns its place in it. Members beyond size() are no customers.
    std::size_t tell(std::uint32_t company, CompanyGroup& out) const;

private:
    void tellGroup(std::uint32_t group, CompanyGroup& out) const;
    void tellHead(Random& random, Company& company) const;
    void tellTied(Random& random, const Company& head, Tie tie, Company& company) const;
    void settle(Random& random, Company& company) const;
    void nameHead(Random& random, Company& company) const;

    std::uint64_t m_seed;
    Permutation m_serials;
    std::vector<std::pair<std::uint32_t, std::uint8_t>> m_places; ///< group and place in it
};

/// How many companies a bank with so many persons has.
std::uint32_t companiesBeside(std::uint32_t persons);

void appendLicence(std::string& out, std::uint32_t serial);   ///< "CN-1234567"
void appendTaxNumber(std::string& out, std::uint32_t serial); ///< fifteen digits
/// Twenty characters by ISO 17442, with their check digits (ISO 7064, modulo 97).
void appendLei(std::string& out, std::uint32_t serial);

} // namespace goldenrod::sample
