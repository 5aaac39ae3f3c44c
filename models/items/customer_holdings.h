// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_view.h"

namespace goldenrod::items {

/// The holdings of a customer, open ones first, the greatest balance first: product, account, opened,
/// closed, balance, source record; role and status where any is known.
RecordTableLook holdingTable(const Customer& customer);

} // namespace goldenrod::items
