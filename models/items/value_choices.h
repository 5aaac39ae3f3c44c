// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"
#include "models/jobs/customer.h"
#include "models/jobs/set_value.h"

#include <QString>

/// What can be said of a golden value, in meanings. Pure functions of values.
namespace goldenrod::items {

/// One value that a golden value could be set to.
struct ValueChoice {
    QString words;           ///< "porter@work.example · CRM 20418"
    SetValueRequest request; ///< without reason and expiry; of a typed value without what is typed
};
/// The value as it stands, those of the customer's records, and one to be typed, which is the last.
QList<ValueChoice> valueChoices(const Customer& customer, const QString& field);
/// The one to begin with: what the record gives that is asked for; else the first value of a record that
/// differs from the golden one, else the typed one. `recordId` 0: none in particular.
int firstChoice(const Customer& customer, const QString& field, const QList<ValueChoice>& choices,
                std::int64_t recordId = 0);

/// "e-mail: a → b · city: c → none", or that nothing changes.
Spans effectWords(const ValueEffect& effect);

} // namespace goldenrod::items
