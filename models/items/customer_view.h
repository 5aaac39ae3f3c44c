// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_table.h"
#include "models/jobs/customer.h"
#include "models/jobs/customer_history.h"
#include "models/jobs/second_person.h"

#include <QDateTime>

#include <vector>

/// A customer in meanings: what its page shows, without colours or widgets. Pure functions of values.
namespace goldenrod::items {

/// Everything the page reads of a customer in one go.
struct CustomerFile {
    Customer customer;
    std::vector<CustomerChange> history;
    std::string asked; ///< golden id asked for, when it was retired and its forwarding was followed
};
/// Follows forwarding of retired ids; fails with kUnknownGolden. As the reader may see it: control_blind.h.
Result<CustomerFile> readCustomerFile(Database& db, const std::string& gid, const PublicKey& reader);

/// One golden value with its provenance and how the other records stand to it.
struct GoldenLine {
    QString field, label, value, provenance; ///< provenance: "CRM · most recent"
    Spans standing;                          ///< "4 = · 1 ≠"
    bool opensGroup = false;                 ///< first of another group of fields
    QString setBy = {};                      ///< by whom, when, why and how long, when a person set it
};
QList<GoldenLine> goldenLines(const Customer& customer);

/// "golden record of 5 source records · weakest link +17.2 · Dubai", with the golden id in front.
Spans headLine(const Customer& customer);

/// The contradictions of fields that should name one person: one sentence each with the field it is about.
struct Contradiction {
    QString field;
    Spans sentence;
};
QList<Contradiction> contradictions(const Customer& customer);

/// Source records as a table: name, two telling fields, when changed, link.
struct RecordTableLook {
    QList<TableColumn> columns;
    QList<TableRow> rows;
};
RecordTableLook recordTable(const Customer& customer);

/// One field of all records side by side.
struct SideRow {
    QString label;
    Sign sign = Sign::None;
    struct Value {
        QString raw, display; ///< display: standardised, when it is another text
        Marks marks = {};
    };
    QList<Value> values;
    bool closesGroup = false;
};
struct SideRecord {
    QString name; ///< "CRM 20418"
    Spans note;   ///< "changed 2025-11-18 · +28.0"
};
struct SideBySide {
    QList<SideRecord> records;
    QList<SideRow> rows;
};
SideBySide sideBySide(const Customer& customer);

/// Golden ids that lead here, and where this one leads.
struct IdentityLine {
    QString label;
    Spans value;
    QString link; ///< what Enter opens; empty: nothing
};
QList<IdentityLine> identityLines(const CustomerFile& file);

RecordTableLook historyTable(const std::vector<CustomerChange>& history);

/// What the golden record was when it asks for one that forwards: "G-1 was retired and forwards to G-2."
Spans forwardingSentence(const CustomerFile& file);

} // namespace goldenrod::items
