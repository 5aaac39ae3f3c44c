// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/population.h"

#include <algorithm>
#include <tuple>

namespace goldenrod::sample {
namespace {

constexpr std::uint32_t kPersonsPerBuilding = 100;
constexpr std::uint32_t kAskEvery = 8192;

std::uint64_t hashOf(std::string_view text) {
    std::uint64_t hash = text.size();
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return scatter(hash);
}

} // namespace

/// Someone wants this e-mail address.
struct Population::Request {
    std::uint64_t address;
    std::uint32_t slot;
};

Population::Population(std::uint64_t seed, std::uint32_t persons)
    : m_teller(seed, std::max(1u, persons / kPersonsPerBuilding)) {}

std::optional<Population> Population::build(std::uint64_t seed, std::uint32_t persons,
                                            const KeepGoing& keepGoing) {
    Population result(seed, persons);
    result.m_entries.reserve(persons);
    std::vector<Request> requests;
    Household home;
    std::string text;
    for (std::uint32_t number = 0; result.size() < persons; ++number) {
        if (number % kAskEvery == 0 && !keepGoing(result.size())) return std::nullopt;
        result.m_teller.tell(number, result.size(), home);
        for (std::uint32_t m = 0; m < home.size && result.size() < persons; ++m) {
            const Person& person = home.members[m];
            for (std::uint32_t e = 0; e < person.emails.size(); ++e) {
                text.clear();
                appendEmail(text, person.emails[e]);
                requests.push_back({hashOf(text), result.size() * std::uint32_t{kContactSlots} + e});
            }
            result.m_entries.push_back({number, static_cast<std::uint8_t>(m), person.dependent});
        }
    }
    result.numberNamesakes(requests);
    return result;
}

void Population::numberNamesakes(std::vector<Request>& requests) {
    std::sort(requests.begin(), requests.end(), [](const Request& a, const Request& b) {
        return std::tie(a.address, a.slot) < std::tie(b.address, b.slot);
    });
    m_emailNumbers.assign(m_entries.size() * kContactSlots, 0);
    std::uint32_t rank = 0;
    for (std::size_t i = 1; i < requests.size(); ++i) {
        rank = requests[i].address == requests[i - 1].address ? rank + 1 : 0;
        m_emailNumbers[requests[i].slot] = namesakeNumber(rank);
    }
}

std::size_t Population::tell(std::uint32_t person, Household& out) const {
    const Entry entry = m_entries[person];
    const std::uint32_t first = person - entry.member;
    m_teller.tell(entry.household, first, out);
    for (std::uint32_t m = 0; m < out.size && first + m < m_entries.size(); ++m) {
        auto& emails = out.members[m].emails;
        for (std::size_t e = 0; e < emails.size(); ++e)
            emails[e].number = m_emailNumbers[(first + m) * kContactSlots + e];
    }
    return entry.member;
}

} // namespace goldenrod::sample
