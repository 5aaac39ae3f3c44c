// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/record_table.h"

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace goldenrod::test {

/// A new seed each time, or the one of GOLDENROD_SEED. Print it: SCOPED_TRACE(seed).
inline std::uint64_t newSeed() {
    const char* given = std::getenv("GOLDENROD_SEED");
    return given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device{}();
}

/// Customers of a bank in three sources, some of them several times with slips of the pen, some of them
/// members of one household, some of them organisations. A seed gives the same people with every compiler:
/// random numbers are drawn one a statement, as operands are evaluated in any order.
class RandomPeople {
public:
    struct Row {
        std::uint32_t source;
        std::string key;
        std::vector<std::pair<std::uint32_t, std::string>> cells; ///< column, text
    };
    enum Field : std::uint32_t {
        Given,
        Family,
        Born,
        Email,
        Phone,
        Street,
        Postcode,
        City,
        Company,
        kFields
    };

    RandomPeople(std::size_t customers, std::uint64_t seed)
        : m_random(seed) {
        for (std::size_t i = 0; i < customers; ++i) {
            if (!m_last.empty() && below(5) == 0)
                relative();
            else if (below(8) == 0)
                organisation();
            else
                person();
            for (std::uint64_t copies = 1 + below(3); copies > 0; --copies) add();
        }
    }

    const std::vector<Row>& rows() const { return m_rows; }

    /// The rows in this order, by their positions; finished.
    std::unique_ptr<RecordTable> table(const std::vector<std::size_t>& order) const {
        auto records = std::make_unique<RecordTable>(fields(), sources());
        records->thisYear = 2026;
        for (const std::size_t at : order) {
            std::vector<RecordTable::Cell> cells;
            for (const auto& [column, text] : m_rows[at].cells) cells.push_back({column, 0, text});
            records->append(m_rows[at].source, m_rows[at].key, 0, static_cast<std::int64_t>(at), cells);
        }
        records->finish();
        return records;
    }
    /// As they were made.
    std::unique_ptr<RecordTable> table() const {
        std::vector<std::size_t> order(m_rows.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        return table(order);
    }

    static std::vector<FieldSpec> fields() {
        using T = SemanticType;
        return {{"name.given", T::PersonName, {}, {}},
                {"name.family", T::PersonName, {}, {}},
                {"birth.date", T::Date, {}, {}},
                {"email", T::Email, {}, {}},
                {"phone", T::Phone, {}, "DE"},
                {"address.street", T::AddressLine, {}, {}},
                {"address.postcode", T::Postcode, {}, {}},
                {"address.city", T::Place, {}, {}},
                {"org.name", T::OrgName, {}, {}}};
    }
    static std::vector<std::string> sources() { return {"ledger", "branches", "app"}; }

private:
    using Cells = std::vector<std::string>; ///< by Field

    std::uint64_t below(std::uint64_t limit) { return m_random() % limit; }
    std::string oneOf(std::initializer_list<const char*> words) {
        return *(words.begin() + static_cast<std::ptrdiff_t>(below(words.size())));
    }
    std::string digits(std::size_t count) {
        std::string text;
        while (text.size() < count) text += static_cast<char>('0' + below(10));
        return text;
    }
    std::string syllables() {
        std::string word;
        for (std::uint64_t i = 2 + below(2); i > 0; --i)
            word += oneOf({"ka", "lo", "mer", "ni", "sto", "wal", "bru", "ten", "hau", "ris", "dor", "vel"});
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
        return word;
    }
    std::string given() {
        return oneOf({"Anna", "Bernd", "Clara", "David", "Emma", "Farid", "Greta", "Hamid", "Inès", "Jürgen",
                      "Karin", "Luis", "Mária", "Nils", "Olga", "Pavel"});
    }
    void home() {
        m_last[Street] = syllables() + "straße ";
        m_last[Street] += std::to_string(1 + below(90));
        m_last[Postcode] = "1" + digits(4);
        m_last[City] = oneOf({"Berlin", "Potsdam", "Leipzig", "Köln"});
        m_last[Phone] = "030 " + digits(7);
    }
    void person() {
        m_last.assign(kFields, {});
        m_last[Given] = given();
        m_last[Family] = syllables();
        home();
        aboutMe();
    }
    /// Of the one before: same family, house and perhaps phone.
    void relative() {
        if (m_last[Family].empty()) return person();
        m_last[Given] = given();
        aboutMe();
    }
    void aboutMe() {
        m_last[Born] = std::to_string(1940 + below(65)) + "-0";
        m_last[Born] += std::to_string(1 + below(9)) + "-";
        m_last[Born] += std::to_string(10 + below(19));
        m_last[Email] = m_last[Family] + digits(3) + "@example.org";
    }
    void organisation() {
        m_last.assign(kFields, {});
        m_last[Company] = syllables() + " ";
        m_last[Company] += oneOf({"Handel", "Bau", "Druck", "Transport"});
        m_last[Company] += " GmbH";
        home();
        m_last[Email] = "info@" + digits(4) + ".example";
    }
    void slip(std::string& text) {
        if (text.size() < 4) return;
        const std::size_t at = 1 + below(text.size() - 2);
        if (static_cast<unsigned char>(text[at]) >= 0x80 || static_cast<unsigned char>(text[at + 1]) >= 0x80)
            return;
        if (below(2) == 0)
            std::swap(text[at], text[at + 1]);
        else
            text.erase(at, 1);
    }
    void add() {
        Cells cells = m_last;
        for (std::string& cell : cells) {
            if (below(12) == 0) slip(cell);
            if (below(10) == 0) cell.clear();
        }
        Row row{static_cast<std::uint32_t>(below(3)), "k" + std::to_string(m_rows.size()), {}};
        for (std::uint32_t f = 0; f < kFields; ++f) {
            if (!cells[f].empty()) row.cells.emplace_back(f, cells[f]);
        }
        m_rows.push_back(std::move(row));
    }

    std::mt19937_64 m_random;
    Cells m_last;
    std::vector<Row> m_rows;
};

} // namespace goldenrod::test
