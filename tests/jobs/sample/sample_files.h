// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/sample_bank.h"
#include "tests/support/temp_folder.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Reads what the sample bank wrote, by the letter of the formats and without any code of the product.
namespace goldenrod::sample_test {

using test::TempFolder;

/// FNV-1a over the bytes of all files of a bank, each after its name.
std::uint64_t hashBank(const std::filesystem::path& dir, const SampleReport& report);
bool isUtf8(std::string_view text);
std::u32string codePoints(std::string_view utf8);

/// A CSV file read strictly; `problem` says where it is not well-formed.
struct Csv {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    std::string problem;

    Csv() = default;
    explicit Csv(const std::filesystem::path& file);
    /// Index of a column; the test fails when there is none.
    std::size_t column(std::string_view name) const;
};

/// An extract whose values have neither quotes nor line ends, split at `sign`; without the lines in front of
/// the columns' names and without the trailer, which is kept apart. Text in Windows-1252 is made UTF-8.
Csv readPlain(const std::filesystem::path& file, char sign, std::size_t linesInFront = 0,
              std::string* trailer = nullptr, bool windows1252 = false);
/// Lines of a file that are no rows: those in front, the columns' names, the trailer.
std::uint64_t otherLines(const std::filesystem::path& file);

/// A record of any system in comparable writing: ISO dates, digits of phones with country code, digits of
/// ids, lower case. Empty means missing; default values are kept.
struct Record {
    std::string source, key, given, family, birth, nationalId, phone, email, street, city, postcode, party;
    std::string rawPhone, rawNationalId, organisation, licence;

    bool isCompany() const { return !organisation.empty(); }
};

/// A bank in a folder of its own, read back.
class Bank {
public:
    explicit Bank(const SampleOptions& options);
    std::filesystem::path dir() const { return m_temp.path() / "bank"; }
    const SampleReport& report() const { return m_report; }
    std::vector<Record> records() const;

private:
    TempFolder m_temp;
    SampleReport m_report;
};

} // namespace goldenrod::sample_test
