// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

/// Golden records found, as numbers in the order they are shown.
struct CustomerHits {
    std::vector<std::int64_t> numbers;
    bool more = false; ///< there are more than were asked for
};

/// Customers by words of any value, by golden id (a retired one gives where it forwards to) or by the
/// beginning of a source's key. Few hits come best first: ids, then names, then other values; many come in
/// the order of their ids. Without words all live ones, whatever the limit.
Result<CustomerHits> searchCustomers(Database& db, const std::string& words, int limit);

/// Where a golden record that may be retired lives on: its own number while it is live, the end of its
/// forwarding otherwise; 0 when that leads nowhere.
Result<std::int64_t> livingGolden(Database& db, std::int64_t number);

} // namespace goldenrod
