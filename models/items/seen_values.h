// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_comparison.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

// What the comparison shows of the values of a question's records, as columns or as a table.
namespace goldenrod::items {

/// Sections of the comparison, parted by a hairline.
int sectionOf(std::string_view field);
/// Comparison that a field feeds; -1: none.
int comparisonOf(const ReviewCase& view, const std::string& field);
/// Fields of which any of the records has a value, in sections, each in the order of the unified model.
std::vector<std::string> fieldsInOrder(const ReviewCase& view, const std::vector<const SeenRecord*>& records,
                                       SeenFields which);

std::vector<const SeenValue*> valuesOf(const SeenRecord& record, std::string_view field);
SeenText textOf(const std::vector<const SeenValue*>& values);
/// The line that is shown under a value; empty when it says nothing that the value does not.
QString lineOf(const SeenText& text, SeenLine line);
/// Whether a row has letters that the other script's readers cannot read.
bool hasOtherLetters(const QList<SeenText>& values);
std::set<std::string> formsOf(const std::vector<const SeenValue*>& values);
bool share(const std::set<std::string>& a, const std::set<std::string>& b);
/// Whether any two of the forms have most of their letters in common.
bool nearly(const std::set<std::string>& a, const std::set<std::string>& b);
/// What has no equal on the other side of two values of a field.
std::pair<Marks, Marks> marksOf(const std::string& field, const SeenText& left, const SeenText& right);

/// Rows of what hangs on the records: what it is called and the text of each record, in their order; only
/// those of which any record has something.
struct ChildRow {
    QString name;
    QStringList texts;
};
QList<ChildRow> childRows(const std::vector<const SeenRecord*>& records, SeenFields which);

} // namespace goldenrod::items
