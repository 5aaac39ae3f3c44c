// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/row_reader.h"

#include <string>
#include <string_view>

namespace goldenrod::sources {

inline constexpr ErrorCode kRowNotEncodable{"row.not_encodable"}; ///< character, encoding of the extract
inline constexpr ErrorCode kRowBlank{"row.blank"};                ///< no argument

/// A row that cannot be loaded, as text for a person to correct.
struct RowDraft {
    std::string text;    ///< UTF-8; with the repair where there is one
    std::string repair;  ///< "repair.other_encoding", "repair.nul_removed", "repair.fields_added",
                         ///< "repair.fields_removed", "repair.quotes"; empty: nothing is proposed
    bool isWhole = true; ///< false: the row is longer than kMaxRowBytes, and this its beginning
};

/// The text of a row by its bytes as delivered. What the encoding does not know reads as Windows-1252, which
/// most systems that break UTF-8 write. Proposes a repair only where the row reads as one record by it.
RowDraft draftRow(std::string_view bytes, const Dialect& dialect);

/// How corrected rows of an extract are written and read: as its rows, with nothing around them. Elements of
/// a JSON document become lines.
Dialect dialectOfCorrections(const Dialect& extract);

/// The bytes of a corrected row by that dialect, without a line end. The row must be one record by it: fails
/// with the row's problem, or with kRowNotEncodable. `row` holds its values, as long as `bytes` and `parser`
/// stand.
Result<void> encodeRow(std::string_view text, const Dialect& corrections, RowParser& parser,
                       std::string& bytes, Row& row);

} // namespace goldenrod::sources
