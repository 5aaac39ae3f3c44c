// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"
#include "models/sources/sniff.h"

#include <QStringList>

#include <string>
#include <vector>

namespace goldenrod::items {

/// One line of "what was found, and why", with what it may be corrected to.
struct ReadingRow {
    std::string aspect;
    QString name, readAs, why, other;
    QStringList choices;             ///< in words; empty: nothing to correct
    std::vector<std::string> values; ///< of the choices, as correct() takes them
    int current = -1;
    bool certain = true;
};

/// The findings as rows; layout that nothing was said about ("lines before", "last line") has its row too, so
/// that it can be corrected.
std::vector<ReadingRow> readingRows(const sources::Sniffed& sniffed);

/// Takes what the user says of one aspect into the options of the next look.
void correct(sources::SniffOptions& options, const std::string& aspect, const std::string& value);

/// "encoding" and "first_line" of a finding in one phrase: "encoding: Windows-1256".
QString readingInWords(const std::string& aspect, const std::string& value);

} // namespace goldenrod::items
