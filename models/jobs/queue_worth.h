// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

namespace goldenrod {

/// What the customers of questions are worth to the bank, in the currency of most of its holdings; see
/// worthOfCustomers().
class QueueWorth {
public:
    /// In the currency of the workspace as it is; knows no question yet.
    static Result<QueueWorth> make(Database& db);
    /// Takes in all questions.
    Result<void> lookAtAll(Database& db);
    /// Takes in one question or, by its negative number, decision; of one that is gone nothing.
    Result<void> look(Database& db, std::int64_t id);

    std::int64_t of(std::int64_t id) const; ///< thousandths; 0: nothing is known

private:
    std::optional<std::string> m_currency; ///< nothing: no open holding has a balance
    std::unordered_map<std::int64_t, std::int64_t> m_worth;
};

} // namespace goldenrod
