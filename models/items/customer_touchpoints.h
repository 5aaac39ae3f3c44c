// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_view.h"

/// The touchpoints of a customer, over channels and as a list.
namespace goldenrod::items {

enum class ContactKind : std::uint8_t { Digital, InPerson, Complaint };

struct Contact {
    int row = 0; ///< in the table
    QDateTime when;
    ContactKind kind = ContactKind::Digital;
    QString words;
};
struct Channel {
    QString name;
    QList<Contact> contacts; ///< in order of time
};

/// Channels in a fixed order, digital ones first; undated contacts are only in the table.
QList<Channel> channels(const Customer& customer);

/// Newest first, undated last: when, channel, kind, subject, outcome, source record.
RecordTableLook touchpointTable(const Customer& customer);

/// "137, last 2026-11-19 in the app"
Spans touchpointNote(const Customer& customer);

/// First of the month from which twelve months show the contact (or the newest one).
QDate yearAround(const QDateTime& when);

} // namespace goldenrod::items
