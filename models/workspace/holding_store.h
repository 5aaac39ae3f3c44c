// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

/// An account, card, loan or other contract of a customer, as its source delivered it.
struct Holding {
    std::string account; ///< number; empty where none was delivered
    std::string product, status;
    std::string role;                    ///< of the customer: owner, guarantor ...
    std::string opened, closed;          ///< ISO, to the precision that was delivered; empty: no date,
                                         ///< or closing was still to come when it was loaded
    std::optional<std::int64_t> balance; ///< thousandths of the currency; negative: owed to the bank
    std::string currency;                ///< ISO 4217, upper case; as delivered where it is none
    bool isOpen() const { return closed.empty(); }
    friend bool operator==(const Holding&, const Holding&) = default;
};

/// One on its way in.
struct NewHolding {
    Holding holding;
    std::string ownerSource, ownerKey;
    std::int64_t line = 0, offset = 0, length = 0;
};
struct HoldingRow {
    std::int64_t id = 0, loadId = 0, recordId = 0, line = 0, offset = 0, length = 0;
    Holding holding;
};

/// Inserts rows and attaches those whose owner is there; how many. The others wait; see ChildOwners.
Result<std::int64_t> insertHoldings(Database& db, std::int64_t loadId, std::span<const NewHolding> rows);
/// Of the load's source, ends what earlier loads said of the accounts that the load names, and of those
/// without an account what they said of the same products of the same owners. An extract and its corrections
/// are one load here. After attachHoldings().
Result<void> endOlderHoldings(Database& db, std::int64_t loadId);
/// Attaches every waiting holding whose owner is there now; how many.
Result<std::int64_t> attachHoldings(Database& db);
struct HoldingCounts {
    std::int64_t attached = 0, waiting = 0;
};
/// Those in force.
Result<HoldingCounts> countHoldings(Database& db);
/// Holdings in force of some records: open ones first, the greatest balance (owed or owned) first.
Result<std::vector<HoldingRow>> readHoldings(Database& db, std::span<const std::int64_t> recordIds);

/// The currency of most open holdings that have a balance, of the first thousand of them: a named one if any
/// of them names one, else empty. Nothing when there are none.
Result<std::optional<std::string>> mainCurrency(Database& db);

/// What a customer is worth to the bank: the balances, owed or owned, of its open holdings in one currency,
/// in thousandths. Of the customers of some records together, each customer's once.
Result<std::int64_t> worthOfCustomers(Database& db, const std::string& currency,
                                      std::span<const std::int64_t> recordIds);
/// The same of the customers of every question in which one has holdings, and of decisions that may be asked
/// about again, by their negative number.
Result<void> forEachQuestionWorth(Database& db, const std::string& currency,
                                  const std::function<void(std::int64_t id, std::int64_t worth)>& each);

} // namespace goldenrod
