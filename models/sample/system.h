// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/capture.h"

#include <span>

namespace goldenrod::sample {

/// A system of the bank that holds customers: what it calls itself, and how it writes its extract. To add
/// one: a value of SystemId, a column of rates, a file with a subclass, an entry in systems().
class System {
public:
    virtual ~System() = default;

    virtual const SystemProfile& profile() const = 0;
    virtual std::string_view fileName() const = 0;
    /// What stands before the first row: lines with their ends, the last one with the columns' names, or
    /// nothing.
    virtual std::string_view header() const = 0;
    /// What stands after the last row: nothing, or a line with the number of rows.
    virtual void appendTrailer(std::string& /*out*/, std::uint64_t /*rows*/) const {}
    /// The two parts of the name as this system keeps them.
    virtual void appendName(std::string& given, std::string& family, const Captured& record) const = 0;
    /// The source key of the record in this row of the extract (from 0); no two rows have the same.
    virtual void appendKey(std::string& out, std::uint32_t row) const = 0;
    /// One line with its end. `key` is what appendKey() said.
    virtual void appendRow(std::string& out, std::string_view key, const Captured& record) const = 0;
};

const System& coreBanking();
const System& crm();
const System& cards();
const System& loans();
const System& digital();
const System& callCentre();

/// All systems in the order of SystemId.
std::span<const System* const> systems();

} // namespace goldenrod::sample
