// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jobs/sample/sample_files.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>

namespace goldenrod::sample_test {
namespace {

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return text;
}

std::string digitsOf(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

std::string comparablePhone(const std::string& raw) {
    std::string digits = digitsOf(raw);
    if (raw.starts_with("00")) return digits.substr(2);
    if (raw.starts_with("0")) return "971" + digits.substr(1);
    return digits;
}

std::string isoFromBasic(const std::string& date) {
    return date.size() == 8 ? date.substr(0, 4) + '-' + date.substr(4, 2) + '-' + date.substr(6) : date;
}

std::string isoFromDayFirst(const std::string& date) {
    return date.size() == 10 ? date.substr(6) + '-' + date.substr(3, 2) + '-' + date.substr(0, 2) : date;
}

void readCore(const Csv& csv, std::vector<Record>& records) {
    for (const auto& row : csv.rows) {
        const auto value = [&](const char* name) { return row[csv.column(name)]; };
        const std::string name = lower(value("CUSTOMER_NAME"));
        const std::size_t comma = name.find(", ");
        Record record;
        record.source = "core_banking";
        record.key = value("CUSTOMER_NO");
        record.family = name.substr(0, comma);
        if (comma != std::string::npos) record.given = name.substr(comma + 2);
        record.organisation = lower(value("COMPANY_NAME"));
        record.licence = value("TRADE_LICENCE_NO");
        record.birth = isoFromDayFirst(value("BIRTH_DATE"));
        record.rawNationalId = value("NATIONAL_ID");
        record.rawPhone = value("PHONE");
        record.email = lower(value("EMAIL"));
        record.street = lower(value("ADDRESS"));
        record.city = lower(value("CITY"));
        record.postcode = value("POSTCODE");
        records.push_back(record);
    }
}

void readCrm(const Csv& csv, std::vector<Record>& records) {
    for (const auto& row : csv.rows) {
        const auto value = [&](const char* name) { return row[csv.column(name)]; };
        Record record;
        record.source = "crm";
        record.key = value("customer_id");
        record.given = lower(value("first_name"));
        record.organisation = lower(value("company_name"));
        record.licence = value("registration_number");
        record.family = lower(value("last_name"));
        record.birth = value("birth_date");
        record.rawNationalId = value("national_id");
        record.rawPhone = value("mobile");
        record.email = lower(value("email"));
        record.street = lower(value("street"));
        record.city = lower(value("city"));
        record.postcode = value("postcode");
        records.push_back(record);
    }
}

void readDigital(const std::filesystem::path& file, std::vector<Record>& records) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const nlohmann::json object = nlohmann::json::parse(line);
        const auto text = [&](const nlohmann::json& from, const char* name) {
            return from.contains(name) && from[name].is_string() ? from[name].get<std::string>()
                                                                 : std::string();
        };
        Record record;
        record.source = "digital";
        record.key = text(object, "id");
        record.given = text(object["name"], "first");
        record.family = text(object["name"], "last");
        record.birth = text(object, "dob");
        record.rawNationalId = text(object, "national_id");
        record.rawPhone = text(object, "phone");
        record.email = text(object, "email");
        const nlohmann::json address = object.value("address", nlohmann::json::object());
        record.city = text(address, "city");
        record.postcode = text(address, "postcode");
        records.push_back(record);
    }
}

void readCards(const Csv& csv, std::vector<Record>& records) {
    for (const auto& row : csv.rows) {
        const auto value = [&](const char* name) { return row[csv.column(name)]; };
        Record record;
        record.source = "cards";
        record.key = value("CARDHOLDER_ID");
        // The embossed line does not say where the given name ends; the first word does for most.
        const std::string name = lower(value("HOLDER_NAME"));
        const std::size_t blank = name.find(' ');
        record.given = name.substr(0, blank);
        record.family = blank == std::string::npos ? std::string() : name.substr(blank + 1);
        record.birth = isoFromBasic(value("DOB"));
        record.organisation = lower(value("COMPANY_NAME"));
        record.licence = value("TRADE_LICENCE");
        record.rawNationalId = value("EMIRATES_ID");
        record.rawPhone = value("MOBILE_NO");
        record.email = value("EMAIL");
        record.street = lower(value("ADDRESS_LINE"));
        record.city = lower(value("CITY"));
        record.postcode = value("POSTCODE");
        records.push_back(record);
    }
}

void readLoans(const Csv& csv, std::vector<Record>& records) {
    for (const auto& row : csv.rows) {
        const auto value = [&](const char* name) { return row[csv.column(name)]; };
        Record record;
        record.source = "loans";
        record.key = value("BorrowerNo");
        record.given = lower(value("Forenames"));
        record.organisation = lower(value("CompanyName"));
        record.licence = value("RegistrationNo");
        record.family = lower(value("Surname"));
        record.birth = isoFromDayFirst(value("DateOfBirth"));
        record.rawNationalId = value("NationalID");
        record.rawPhone = value("Telephone");
        record.email = value("Email");
        record.street = lower(value("Street"));
        record.city = lower(value("Town"));
        record.postcode = value("PostalCode");
        records.push_back(record);
    }
}

void readCallCentre(const Csv& csv, std::vector<Record>& records) {
    for (const auto& row : csv.rows) {
        const auto value = [&](const char* name) { return row[csv.column(name)]; };
        Record record;
        record.source = "call_centre";
        record.key = value("ContactId");
        record.given = lower(value("FirstName"));
        record.family = lower(value("LastName"));
        record.birth = isoFromDayFirst(value("DateOfBirth"));
        record.rawNationalId = value("NationalId");
        record.rawPhone = value("Phone");
        record.email = value("Email");
        record.street = lower(value("Street"));
        record.city = lower(value("City"));
        record.postcode = value("PostCode");
        records.push_back(record);
    }
}

std::string utf8Of(std::string_view windows1252) {
    std::string text;
    for (const char c : windows1252) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
        } else {
            text += static_cast<char>(0xc0 | (byte >> 6));
            text += static_cast<char>(0x80 | (byte & 0x3f));
        }
    }
    return text;
}

std::vector<std::string> split(const std::string& text, char sign) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == sign)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

} // namespace

Csv readPlain(const std::filesystem::path& file, char sign, std::size_t linesInFront, std::string* trailer,
              bool windows1252) {
    Csv csv;
    std::string text = test::contentOf(file);
    if (windows1252) text = utf8Of(text);
    std::vector<std::string> lines = split(text, '\n');
    if (!lines.back().empty()) csv.problem = "the last line has no end";
    lines.pop_back();
    if (trailer != nullptr) {
        *trailer = lines.back();
        lines.pop_back();
    }
    csv.header = split(lines.at(linesInFront), sign);
    for (std::size_t i = linesInFront + 1; i < lines.size(); ++i) {
        csv.rows.push_back(split(lines[i], sign));
        if (csv.rows.back().size() != csv.header.size()) csv.problem = "ragged row " + std::to_string(i);
    }
    return csv;
}

std::uint64_t otherLines(const std::filesystem::path& file) {
    if (file.extension() == ".ndjson") return 0;
    return file.filename() == "loans.txt" ? 5 : 1;
}

std::uint64_t hashBank(const std::filesystem::path& dir, const SampleReport& report) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const SampleFile& file : report.files)
        for (const char c : file.path.string() + '\n' + test::contentOf(dir / file.path))
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

std::u32string codePoints(std::string_view utf8) {
    std::u32string points;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        char32_t point = length == 1 ? lead : lead & (0x7f >> length);
        for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k)
            point = (point << 6) | (static_cast<unsigned char>(utf8[i + k]) & 0x3f);
        points += point;
        i += length;
    }
    return points;
}

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead >= 0x80 && (lead < 0xc2 || lead > 0xf4)) return false;
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (i + length > text.size()) return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xc0) != 0x80) return false;
        const char32_t point = codePoints(text.substr(i, length))[0];
        const char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
        if (point < least[length] || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return false;
        i += length;
    }
    return true;
}

Csv::Csv(const std::filesystem::path& file) {
    const std::string text = test::contentOf(file);
    std::vector<std::string> row(1);
    enum { Start, Plain, Quoted, Closed } state = Start;
    for (std::size_t i = 0; i < text.size() && problem.empty(); ++i) {
        const char c = text[i];
        if (state == Quoted) {
            if (c != '"') {
                row.back() += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                row.back() += text[++i];
            } else {
                state = Closed;
            }
        } else if (c == ',') {
            row.emplace_back();
            state = Start;
        } else if (c == '\n') {
            if (header.empty()) {
                header = row;
            } else if (row.size() == header.size()) {
                rows.push_back(row);
            } else {
                problem = "ragged row " + std::to_string(rows.size());
            }
            row.assign(1, {});
            state = Start;
        } else if (state == Closed || c == '\r' || (c == '"' && state == Plain)) {
            problem = "stray character in row " + std::to_string(rows.size());
        } else if (c == '"') {
            state = Quoted;
        } else {
            row.back() += c;
            state = Plain;
        }
    }
    if (state != Start || row.size() != 1 || !row[0].empty()) problem = "the last line has no end";
}

std::size_t Csv::column(std::string_view name) const {
    const auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end()) throw std::logic_error("no column " + std::string(name));
    return static_cast<std::size_t>(found - header.begin());
}

Bank::Bank(const SampleOptions& options) {
    Result<SampleReport> made = makeSampleBank(dir(), options, {});
    if (made) {
        m_report = made.take();
    } else {
        ADD_FAILURE() << made.error().code.id() << ": " << made.error().detail;
    }
}

std::vector<Record> Bank::records() const {
    std::vector<Record> records;
    readCore(Csv(dir() / "core_banking.csv"), records);
    readCrm(Csv(dir() / "crm.csv"), records);
    readCards(readPlain(dir() / "cards.tsv", '\t'), records);
    std::string trailer;
    readLoans(readPlain(dir() / "loans.txt", '|', 3, &trailer, true), records);
    readDigital(dir() / "digital.ndjson", records);
    readCallCentre(readPlain(dir() / "call_centre.csv", ';'), records);
    std::map<std::pair<std::string, std::string>, std::string> parties;
    for (const auto& row : Csv(dir() / "truth/truth.csv").rows) parties[{row[0], row[1]}] = row[2];
    for (Record& record : records) {
        record.phone = comparablePhone(record.rawPhone);
        record.nationalId = digitsOf(record.rawNationalId);
        record.party = parties[{record.source, record.key}];
    }
    return records;
}

} // namespace goldenrod::sample_test
