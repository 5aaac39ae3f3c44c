// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/household.h"

#include <functional>
#include <optional>
#include <vector>

namespace goldenrod::sample {

/// Asked now and then during long work, with the units done; false stops it.
using KeepGoing = std::function<bool(std::uint64_t done)>;

/// All true persons, numbered from 0. Keeps a few bytes a person and tells their lives again when asked, so
/// that a large bank fits into little memory. Values only after build(): may be read from several threads.
class Population {
public:
    /// Nothing when it was stopped.
    static std::optional<Population> build(std::uint64_t seed, std::uint32_t persons,
                                           const KeepGoing& keepGoing);

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_entries.size()); }
    /// Tells the household of a person and returns the place among its members. Members of the last household
    /// beyond the number of persons are no customers.
    std::size_t tell(std::uint32_t person, Household& out) const;
    /// True for those who have no contacts of their own.
    bool isDependent(std::uint32_t person) const { return m_entries[person].dependent; }

private:
    struct Entry {
        std::uint32_t household;
        std::uint8_t member;
        bool dependent;
    };
    struct Request;

    Population(std::uint64_t seed, std::uint32_t persons);
    void numberNamesakes(std::vector<Request>& requests);

    HouseholdTeller m_teller;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_emailNumbers; ///< kContactSlots a person
};

} // namespace goldenrod::sample
