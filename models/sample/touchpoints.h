// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/calendar.h"
#include "models/sample/random.h"
#include "models/sample/rates.h"

#include <string>
#include <vector>

namespace goldenrod::sample {

/// The log of what customers did and were sent over all channels, digital and not: eight bytes an entry until
/// it is written.
class TouchpointLog {
public:
    explicit TouchpointLog(std::uint64_t seed)
        : m_seed(seed) {}

    /// Adds the touchpoints of one record, between its opening and the last time the customer was seen, of
    /// the last two years.
    void add(SystemId system, std::uint32_t row, Day opened, Day lastSeen);
    /// Puts the log in order of time; call once, after the last add().
    void sort();

    std::size_t size() const { return m_entries.size(); }
    static std::string_view header() { return "at,channel,source,customer,kind,subject,outcome\n"; }
    /// One line with its end.
    void appendRow(std::string& out, std::size_t index) const;

private:
    struct Entry {
        std::uint32_t second; ///< since the log begins
        std::uint32_t record; ///< row * kSystems + system
    };
    std::uint64_t m_seed;
    std::vector<Entry> m_entries;
};

} // namespace goldenrod::sample
