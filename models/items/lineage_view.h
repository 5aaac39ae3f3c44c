// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_view.h"
#include "models/jobs/lineage.h"

#include <QByteArray>

/// The way of one golden value in meanings: five steps from the value to its bytes. Pure functions of values.
namespace goldenrod::items {

/// A label and what it says.
struct LineageFact {
    QString label;
    Sign sign = Sign::None;
    Spans value;
};
using LineageFacts = QList<LineageFact>;

/// A line of the extract, decoded.
struct LineageLine {
    qulonglong line = 0, offset = 0;
    QString text;
    int highlightBegin = 0, highlightLength = 0; ///< UTF-16 units
};

struct LineageView {
    QString gid, name, field, fieldLabel;
    // 1 golden value
    QString golden;
    LineageFacts goldenFacts;
    // 2 rule and candidates
    Spans rule; ///< "most recent; ties by source priority"
    RecordTableLook candidates;
    QString ruleNote;
    // 3 standardised
    QString form;
    LineageFacts standardised;
    // 4 source field
    QString raw;
    LineageFacts source;
    // 5 bytes
    QString file; ///< "core_banking.csv · load 1 · UTF-8"
    LineageFacts place;
    QList<LineageLine> lines;
    QByteArray hex;
    qulonglong hexOffset = 0;
    int hexBegin = 0, hexLength = 0; ///< the value in `hex`
    LineageFacts feeds;
};

/// `name`: how people call the customer.
LineageView lineageView(const Lineage& lineage, const std::string& name);

/// Fields of a golden record whose lineage can be shown, in its order, with their labels.
struct LineageField {
    QString id, label;
};
QList<LineageField> lineageFields(const std::vector<StoredGoldenValue>& values);

} // namespace goldenrod::items
