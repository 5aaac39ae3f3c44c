// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/true_persons.h"

#include "models/sources/row_reader.h"
#include "models/sources/sniff.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

namespace goldenrod {
namespace {

struct KnownColumn {
    const char* column;
    const char* field;
};
constexpr std::array<KnownColumn, 10> kColumns{{{"given_name", "name.given"},
                                                {"family_name", "name.family"},
                                                {"birth_date", "birth.date"},
                                                {"national_id", "id.national"},
                                                {"phone", "phone"},
                                                {"email", "email"},
                                                {"street", "address.street"},
                                                {"city", "address.city"},
                                                {"postcode", "address.postcode"},
                                                {"country", "address.country"}}};

class PersonsReader {
public:
    explicit PersonsReader(const std::vector<std::string>& customers) {
        for (std::uint32_t c = 0; c < customers.size(); ++c) m_customers.emplace(customers[c], c);
        m_persons.values.resize(customers.size());
    }

    Result<TruePersons> read(const std::filesystem::path& file) {
        sources::SniffOptions options;
        options.format = sources::Format::Delimited;
        options.encoding = "UTF-8";
        options.delimiter = U',';
        options.hasHeader = true;
        options.hasTrailer = false;
        auto sniffed = sources::sniff(file, options);
        if (!sniffed) return sniffed.error();
        m_columns = sniffed->dialect.columns;
        if (m_columns.empty() || m_columns.front() != "person_id")
            return Error{kTruePersonsColumns, {file.string()}};
        auto reader = sources::RowReader::open(file, sniffed->dialect);
        if (!reader) return reader.error();
        sources::Row row;
        for (;;) {
            auto more = reader->next(row);
            if (!more) return more.error();
            if (!*more) break;
            if (row.kind == sources::RowKind::Bad) return row.problem;
            if (row.kind == sources::RowKind::Record) take(row);
        }
        pairHouseholds();
        return std::move(m_persons);
    }

private:
    std::string text(const sources::Row& row, std::string_view column) const {
        const auto at = std::find(m_columns.begin(), m_columns.end(), column);
        return at == m_columns.end()
                   ? std::string()
                   : std::string(row.values[static_cast<std::size_t>(at - m_columns.begin())].text);
    }

    void take(const sources::Row& row) {
        const auto customer = m_customers.find(text(row, "person_id"));
        if (customer == m_customers.end()) return;
        TrueValues& values = m_persons.values[customer->second];
        const text::Context context{{}, text::DateOrder::YearMonthDay, 0};
        for (const KnownColumn& known : kColumns) {
            const std::string form =
                text::standardise(semanticType(known.field), text(row, known.column), context).form;
            if (!form.empty()) values[known.field] = form;
        }
        if (values.contains("name.given") && values.contains("name.family"))
            values["name.full"] = values["name.given"] + " " + values["name.family"];
        pair("twins", customer->second, text(row, "twin_id"));
        pair("father_and_son", customer->second, text(row, "namesake_parent_id"));
        if (const std::string home = text(row, "household_id"); !home.empty())
            m_households[home].push_back(customer->second);
    }

    void pair(const char* kind, std::uint32_t customer, const std::string& other) {
        const auto at = m_customers.find(other);
        if (at != m_customers.end()) pair(kind, customer, at->second);
    }
    void pair(const char* kind, std::uint32_t a, std::uint32_t b) {
        if (a != b && m_paired.emplace(std::min(a, b), std::max(a, b)).second)
            m_persons.lookAlikes.push_back({kind, std::min(a, b), std::max(a, b)});
    }

    void pairHouseholds() {
        for (const auto& [home, members] : m_households) {
            for (std::size_t i = 0; i < members.size(); ++i) {
                for (std::size_t j = i + 1; j < members.size(); ++j)
                    pair("household", members[i], members[j]);
            }
        }
    }

    std::unordered_map<std::string, std::uint32_t> m_customers;
    std::vector<std::string> m_columns;
    std::map<std::string, std::vector<std::uint32_t>> m_households;
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_paired;
    TruePersons m_persons;
};

} // namespace

Result<TruePersons> readTruePersons(const std::filesystem::path& file,
                                    const std::vector<std::string>& customers) {
    return PersonsReader(customers).read(file);
}

} // namespace goldenrod
