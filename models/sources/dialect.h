// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::sources {

inline constexpr ErrorCode kDialectInvalid{"dialect.invalid"}; ///< what is wrong in the JSON

enum class Format : unsigned char { Delimited, Ndjson };

/// Everything needed to read an extract's bytes into rows and values, found by sniffing and correctable.
/// Stored with each load, so that its rows can be read again for ever.
struct Dialect {
    Format format = Format::Delimited;
    std::string encoding = "UTF-8"; ///< ICU converter name
    std::uint32_t bomLength = 0;    ///< bytes of the byte order mark at the start

    // Delimited text only
    char32_t delimiter = U',';
    char32_t quote = U'"'; ///< 0: values are never quoted
    char32_t escape = 0;   ///< character that protects the next one; 0: quotes are doubled inside quotes
    std::uint32_t preambleLines = 0; ///< lines before the header (or first row)
    bool hasHeader = true;
    bool hasTrailer = false;          ///< last line is not a row (a control count)
    std::vector<std::string> columns; ///< names, made unique; for NDJSON the paths found ("address.city")

    std::string toJson() const; ///< canonical: sorted keys, no white space
    static Result<Dialect> fromJson(std::string_view json);
    friend bool operator==(const Dialect&, const Dialect&) = default;
};

} // namespace goldenrod::sources
