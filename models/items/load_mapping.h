// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/mapping.h"

#include <QStringList>

#include <string>
#include <vector>

namespace goldenrod::items {

/// What a column can be, for choosing: a field, the key, several name parts at once, or nothing.
struct FieldChoice {
    std::string id; ///< field id, or one of the words below
    QString words;
};
inline constexpr std::string_view kLeftOut = "";
inline constexpr std::string_view kSourceKeyChoice = "key";
inline constexpr std::string_view kSplitName = "split"; ///< "SURNAME, GIVEN MIDDLE" into three name parts

/// Everything a column of such an extract can be mapped to, in the order of the model; its own attribute
/// last.
std::vector<FieldChoice> fieldChoices(sources::Entity entity, const std::string& column, std::size_t index);

/// What the column is now, as an id of fieldChoices().
std::string choiceOf(const sources::Mapping& mapping, std::size_t column);

/// Maps the column anew. A field that others carry gets a slot of its own; the key is one column at most.
void choose(sources::Mapping& mapping, std::size_t column, const std::string& choice);

/// Whether the column's field is a date, so that the order of day and month matters.
bool isDated(const sources::Mapping& mapping, std::size_t column);
void setDateOrder(sources::Mapping& mapping, std::size_t column, text::DateOrder order);
text::DateOrder dateOrderOf(const sources::Mapping& mapping, std::size_t column);

/// Whether the column feeds one field, so that it can take a part of the text.
bool takesPart(const sources::Mapping& mapping, std::size_t column);
sources::Part partOf(const sources::Mapping& mapping, std::size_t column);
void setPart(sources::Mapping& mapping, std::size_t column, sources::Part part);

/// "family name, given name and middle name", "mobile phone", "source key", "left out".
QString targetInWords(const sources::Mapping& mapping, std::size_t column);

QStringList dateOrderChoices(); ///< in the order of text::DateOrder
QStringList partChoices();      ///< in the order of sources::Part

} // namespace goldenrod::items
