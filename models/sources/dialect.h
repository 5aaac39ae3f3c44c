// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"
#include "models/sources/packed_file.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::sources {

/// Place (JSON pointer or member name), then why: "json.syntax", "json.unknown_key", "json.missing_key",
/// "json.wrong_type", "json.bad_value".
inline constexpr ErrorCode kDialectInvalid{"dialect.invalid"};
inline constexpr ErrorCode kEncodingUnsupported{"dialect.encoding_unsupported"}; ///< encoding

enum class Format : unsigned char {
    Delimited,
    Ndjson, ///< one object a line
    Json    ///< the objects of an array somewhere in one document
};

/// Everything needed to read an extract's bytes into rows and values, found by sniffing and correctable.
/// Stored with each load, so that its rows can be read again for ever.
struct Dialect {
    Format format = Format::Delimited;
    std::string encoding = "UTF-8"; ///< ICU converter name
    std::uint32_t bomLength = 0;    ///< bytes of the byte order mark at the start
    Packing packing = {};           ///< how the file came; what else is said here is of the unpacked one

    // Json only: the array whose elements are rows, as the columns are written, and the bytes before its
    // first element, the byte order mark among them.
    std::string arrayPath;
    std::uint32_t arrayBegin = 0;

    // Delimited text only
    char32_t delimiter = U','; ///< 0: one column, nothing parts values
    char32_t quote = U'"';     ///< 0: values are never quoted
    /// Character that takes the meaning from a quote, delimiter, line end or escape character behind it, in
    /// and out of quotes; before anything else it stands for itself. Doubled quotes stay understood beside
    /// it. 0: none.
    char32_t escape = 0;
    std::uint32_t preambleLines = 0; ///< lines before the header (or first row)
    bool hasHeader = true;
    bool hasTrailer = false; ///< last line is not a row (a control count)
    /// Names, made unique. For JSON the paths of scalars ("address.city", "phones[0]"; inside a key one of
    /// . [ ] " \ has a \ before it, and an empty key is written ""). Empty for delimited text: rows may have
    /// any number of fields.
    std::vector<std::string> columns;

    std::string toJson() const; ///< canonical: sorted keys, no white space
    /// Unknown keys are errors; a key that is missing has its default.
    static Result<Dialect> fromJson(std::string_view json);
    /// Whether it can be read by at all: kDialectInvalid with the member, or kEncodingUnsupported.
    Result<void> check() const;
    friend bool operator==(const Dialect&, const Dialect&) = default;
};

} // namespace goldenrod::sources
