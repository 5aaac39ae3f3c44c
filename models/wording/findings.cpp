// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/messages.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

namespace goldenrod::wording {
namespace {

struct Phrase {
    const char* code;
    const char* text; ///< %1, %2 ... are the arguments; %f1 the first as the name of a field
};

#define W(text) QT_TRANSLATE_NOOP("Finding", text)

constexpr std::array kAspects = {
    Phrase{"packing", W("packed")},        Phrase{"encoding", W("encoding")},
    Phrase{"format", W("format")},         Phrase{"delimiter", W("delimiter")},
    Phrase{"quote", W("quote")},           Phrase{"escape", W("escape")},
    Phrase{"preamble", W("lines before")}, Phrase{"first_line", W("first line")},
    Phrase{"columns", W("columns")},       Phrase{"last_line", W("last line")},
    Phrase{"padding", W("after the end")}, Phrase{"records", W("records")},
};

/// "aspect.value"
constexpr std::array kValues = {
    Phrase{"format.delimited", W("delimited text")},
    Phrase{"format.ndjson", W("one JSON object a line")},
    Phrase{"format.json", W("JSON document")},
    Phrase{"records.root", W("the whole document")},
    Phrase{"delimiter.,", W("comma")},
    Phrase{"delimiter.;", W("semicolon")},
    Phrase{"delimiter.|", W("vertical bar")},
    Phrase{"delimiter.tab", W("tab")},
    Phrase{"delimiter.space", W("space")},
    Phrase{"delimiter.none", W("none, one column")},
    Phrase{"quote.\"", W("double quote")},
    Phrase{"quote.'", W("single quote")},
    Phrase{"quote.none", W("none")},
    Phrase{"escape.none", W("none")},
    Phrase{"escape.\\", W("backslash")},
    Phrase{"first_line.column_names", W("column names")},
    Phrase{"first_line.record", W("a record")},
    Phrase{"last_line.control_count", W("trailer, control count")},
    Phrase{"last_line.record", W("a record")},
};

constexpr std::array kEvidence = {
    Phrase{"sniff.given", W("as you said")},
    Phrase{"sniff.unpacked", W("%1 bytes, %2 unpacked")},
    Phrase{"sniff.unpacked_member", W("%1 bytes, %2 unpacked: %3")},
    Phrase{"sniff.byte_order_mark", W("byte order mark")},
    Phrase{"sniff.nul_pattern", W("every other byte is NUL in %1 % of the characters")},
    Phrase{"sniff.ascii_only", W("only ASCII in %1 bytes")},
    Phrase{"sniff.valid_utf8", W("%1 characters beyond ASCII, all valid UTF-8")},
    Phrase{"sniff.mixed_utf8", W("%1 characters are valid UTF-8, %2 sequences are not")},
    Phrase{"sniff.letters", W("%2 % of %1 bytes beyond ASCII fit %3; reads as %4")},
    Phrase{"sniff.ebcdic_pattern", W("%1 % of the bytes fit EBCDIC")},
    Phrase{"sniff.no_json", W("does not begin with JSON")},
    Phrase{"sniff.json_objects", W("%1 objects in %2 lines, %3 paths")},
    Phrase{"sniff.json_elements", W("%1 objects in %2 elements, %3 paths")},
    Phrase{"sniff.json_array", W("an array of objects, %1 % of what was looked at")},
    Phrase{"sniff.json_cut_off", W("the document does not end: it may be cut off")},
    Phrase{"sniff.fields_in_rows", W("%1 fields in %2 of %3 rows")},
    Phrase{"sniff.one_column", W("no character parts the rows alike")},
    Phrase{"sniff.quoted_rows", W("quotes in %1 of %2 rows")},
    Phrase{"sniff.no_quotes_seen", W("none seen")},
    Phrase{"sniff.quotes_gone_wrong", W("quotes do not close in %1 of %2 rows")},
    Phrase{"sniff.quotes_are_text", W("quotes stand inside values")},
    Phrase{"sniff.escaped_characters", W("escaped characters seen")},
    Phrase{"sniff.other_width_in_front", W("%1 rows in front without %2 fields")},
    Phrase{"sniff.header_names_known", W("%1 of %2 are known column names")},
    Phrase{"sniff.header_differs_from_rows", W("unlike the rows in %1 of %2 columns")},
    Phrase{"sniff.header_looks_like_data", W("“%1” looks like a value")},
    Phrase{"sniff.header_texts_come_again", W("its texts come again in %1 of %2 columns")},
    Phrase{"sniff.header_assumed", W("nothing speaks against it")},
    Phrase{"sniff.columns_renamed", W("made distinct: %1")},
    Phrase{"sniff.last_column_empty", W("an empty last column is left out")},
    Phrase{"sniff.trailer_count_fits", W("says %1, and so many were counted")},
    Phrase{"sniff.trailer_count", W("says %1")},
    Phrase{"sniff.padding_at_end", W("%1 bytes without content")},
    Phrase{"mapping.name_says", W("by its name")},
    Phrase{"mapping.name_and_contents", W("name, and %2 % of the values fit")},
    Phrase{"mapping.name_of_empty_column", W("by its name; no values seen")},
    Phrase{"mapping.name_in_part", W("part of the name, and %2 % of the values fit")},
    Phrase{"mapping.name_contradicted", W("named like %f1, but only %2 % fit")},
    Phrase{"mapping.contents_email", W("%1 % are e-mail addresses")},
    Phrase{"mapping.contents_web", W("%1 % are web addresses")},
    Phrase{"mapping.contents_phone", W("%1 % are phone numbers")},
    Phrase{"mapping.contents_sex", W("%1 % are codes of sex")},
    Phrase{"mapping.contents_names", W("%1 % are known names")},
    Phrase{"mapping.contents_birth_date", W("%1 % are plausible birth dates")},
    Phrase{"mapping.contents_date", W("%1 % are dates")},
    Phrase{"mapping.contents_persons", W("%1 % look like persons")},
    Phrase{"mapping.contents_organisations", W("%1 % look like organisations")},
    Phrase{"mapping.comma_names", W("%1 % are “SURNAME, GIVEN”: split")},
    Phrase{"mapping.date_order_unclear", W("dates; day or month first is not clear")},
    Phrase{"mapping.address_line_more", W("second line of the address")},
    Phrase{"mapping.key", W("%1 different values in %2 rows")},
    Phrase{"mapping.second_key", W("another key")},
    Phrase{"mapping.repeats_column", W("only repeats %1")},
    Phrase{"mapping.field_taken", W("%2 serves %f1 better")},
    Phrase{"mapping.constant", W("always “%1”")},
    Phrase{"mapping.empty", W("empty")},
    Phrase{"mapping.party_key", W("key of the customer, %1 % different")},
    Phrase{"mapping.free_attribute", W("kept as it is")},
    Phrase{"mapping.as_before", W("from the last load")},
    Phrase{"mapping.by_hand", W("set by you")},
};
#undef W

const Phrase* find(std::span<const Phrase> phrases, std::string_view code) {
    const auto at =
        std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& p) { return code == p.code; });
    return at != phrases.end() ? &*at : nullptr;
}

QString plain(std::string_view utf8) {
    return isolated(utf8);
}

QString filled(std::string_view code, const std::vector<std::string>& arguments) {
    const Phrase* phrase = find(kEvidence, code);
    if (phrase == nullptr) return plain(code);
    const QString text = QCoreApplication::translate("Finding", phrase->text);
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        qsizetype at = i + 1;
        const bool field = text[i] == u'%' && at < text.size() && text[at] == u'f';
        if (field) ++at;
        const int n = text[i] == u'%' && at < text.size() ? text[at].digitValue() : 0;
        if (n < 1) {
            out += text[i];
            continue;
        }
        const std::string argument = static_cast<std::size_t>(n) <= arguments.size()
                                         ? arguments[static_cast<std::size_t>(n) - 1]
                                         : "?";
        out += field ? fieldName(argument) : plain(argument);
        i = at;
    }
    return out;
}

} // namespace

QString findingAspect(std::string_view aspect) {
    const Phrase* phrase = find(kAspects, aspect);
    return phrase != nullptr ? QCoreApplication::translate("Finding", phrase->text) : plain(aspect);
}

QString findingValue(std::string_view aspect, std::string_view value) {
    const Phrase* phrase = find(kValues, std::string(aspect) + "." + std::string(value));
    return phrase != nullptr ? QCoreApplication::translate("Finding", phrase->text) : plain(value);
}

QString findingEvidence(std::string_view code, const std::vector<std::string>& arguments) {
    return filled(code, arguments);
}
QString mappingEvidence(std::string_view code, const std::vector<std::string>& arguments) {
    return filled(code, arguments);
}

} // namespace goldenrod::wording
