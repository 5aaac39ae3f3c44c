// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/sniff_ndjson.h"

#include "models/sources/json_elements.h"
#include "models/sources/row_framer.h"
#include "models/sources/utf8.h"

#include <algorithm>
#include <unordered_set>

namespace goldenrod::sources {
namespace {

constexpr std::size_t kLookedAt = 64u << 10;

/// Calls `each` with every line of the sample that is not blank, until it returns false.
template <class Each>
void forLines(const Sample& sample, const Dialect& dialect, Each&& each) {
    Dialect json = dialect;
    json.format = Format::Ndjson;
    json.columns.clear();
    const Result<std::unique_ptr<RowDecoder>> decoder = RowDecoder::make(json);
    if (!decoder) return;
    Row row;
    std::string_view rest = sample.head;
    while (!rest.empty()) {
        const RowScan& scan = (*decoder)->scanLine(rest, sample.whole);
        if (!scan.complete) return;
        const std::string_view line = rest.substr(0, scan.length);
        rest.remove_prefix(scan.extent);
        (*decoder)->build(line, 0, 1, row);
        if (row.kind != RowKind::Blank && !each(row)) return;
    }
}

/// Calls `each` with every element of the sample's array that can be seen whole.
template <class Each>
void forElements(const Sample& sample, const Dialect& dialect, Each&& each) {
    const Result<std::unique_ptr<RowDecoder>> decoder = RowDecoder::make(dialect);
    if (!decoder) return;
    RowFramer framer(**decoder);
    Row row;
    std::string_view rest =
        sample.head.substr(std::min<std::size_t>(dialect.arrayBegin - dialect.bomLength, sample.head.size()));
    while (!rest.empty() && framer.frame(rest, sample.whole) == RowFramer::Outcome::Row) {
        const std::string_view element = rest.substr(0, framer.length());
        rest.remove_prefix(framer.extent());
        (*decoder)->build(element, 0, 1, row);
        each(row);
    }
}

bool isCutOff(const Sample& sample) {
    const std::string_view end = sample.whole ? sample.head : sample.tail;
    const std::size_t last = end.find_last_not_of(" \t\r\n");
    return last == std::string_view::npos || (end[last] != ']' && end[last] != '}');
}

/// Of a text without line ends: most of it is one array of objects.
bool isMostlyArray(std::string_view text) {
    const std::vector<JsonArrayPlace> arrays = findJsonArrays(text);
    return !arrays.empty() && arrays.front().bytes * 2 > text.size();
}

std::string nameOfPath(const std::string& path) {
    return path.empty() ? "root" : path;
}

std::string beginning(const Sample& sample, const Dialect& dialect) {
    std::string text;
    const Result<Encoding> encoding = Encoding::open(dialect.encoding);
    if (encoding) encoding->decode(sample.head.substr(0, kLookedAt), text);
    return text;
}

/// The arrays of a document, their paths decoded.
std::vector<JsonArrayPlace> arraysOf(const Sample& sample, const Dialect& dialect) {
    std::vector<JsonArrayPlace> arrays = findJsonArrays(sample.head);
    const Result<Encoding> encoding = Encoding::open(dialect.encoding);
    for (JsonArrayPlace& array : arrays) {
        std::string path;
        if (!encoding || !encoding->decode(array.path, path).ok) {
            path.clear();
            for (const char32_t c : toCodePoints(array.path)) appendUtf8(c, path);
        }
        array.path = std::move(path);
    }
    return arrays;
}

} // namespace

JsonLook lookForJson(const Sample& sample, const Dialect& dialect) {
    const std::string text = beginning(sample, dialect);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return JsonLook::None;
    const std::size_t second = std::min(text.find_first_not_of(" \t\r\n", first + 1), text.size());
    const char next = second < text.size() ? text[second] : '\0';
    // A header such as [id],[name] is no JSON.
    if (text[first] == '[' && std::string_view("{[]\"-0123456789").find(next) != std::string_view::npos)
        return JsonLook::Array;
    if (text[first] != '{') return JsonLook::None;
    std::size_t lines = 0, objects = 0;
    forLines(sample, dialect, [&](const Row& row) {
        objects += row.kind == RowKind::Record ? 1 : 0;
        return ++lines < 50;
    });
    if (lines == 1 && sample.whole && isMostlyArray(sample.head)) return JsonLook::Document;
    if (objects > 0 && objects * 2 >= lines) return JsonLook::Lines;
    return next == '"' || next == '}' ? JsonLook::Document : JsonLook::None;
}

std::size_t guessJson(const Sample& sample, const std::optional<std::string>& path, Dialect& dialect,
                      std::vector<Finding>& findings) {
    const std::vector<JsonArrayPlace> arrays = arraysOf(sample, dialect);
    const auto chosen = std::find_if(arrays.begin(), arrays.end(), [&](const JsonArrayPlace& array) {
        return !path || nameOfPath(array.path) == *path;
    });
    if (chosen == arrays.end()) return 0;
    dialect.format = Format::Json;
    dialect.hasHeader = dialect.hasTrailer = false;
    dialect.columns.clear();
    dialect.arrayPath = chosen->path;
    dialect.arrayBegin = static_cast<std::uint32_t>(dialect.bomLength + chosen->begin);
    if (!dialect.check()) return 0;
    std::size_t elements = 0, objects = 0;
    std::unordered_set<std::string> seen;
    forElements(sample, dialect, [&](const Row& row) {
        ++elements;
        objects += row.kind == RowKind::Record ? 1 : 0;
        for (const std::string& key : row.unknownKeys) {
            if (seen.insert(key).second) dialect.columns.push_back(key);
        }
    });
    const bool oneLine = sample.whole && sample.head.find('\n') == std::string_view::npos;
    findings.push_back(
        {"format",
         "json",
         "sniff.json_elements",
         {std::to_string(objects), std::to_string(elements), std::to_string(dialect.columns.size())},
         oneLine && !chosen->path.empty() ? std::vector<std::string>{"ndjson"} : std::vector<std::string>{},
         objects * 10 >= elements * 9});
    std::vector<std::string> others;
    for (const JsonArrayPlace& array : arrays)
        if (array.begin != chosen->begin) others.push_back(nameOfPath(array.path));
    const bool cut = isCutOff(sample);
    const std::uint64_t share = chosen->bytes * 100 / std::max<std::uint64_t>(1, sample.head.size());
    const bool certain = !cut && (path || others.empty());
    findings.push_back({"records",
                        nameOfPath(chosen->path),
                        cut    ? "sniff.json_cut_off"
                        : path ? "sniff.given"
                               : "sniff.json_array",
                        {std::to_string(share)},
                        std::move(others),
                        certain});
    return objects;
}

std::size_t guessNdjson(const Sample& sample, Dialect& dialect, std::vector<Finding>& findings) {
    std::size_t lines = 0, objects = 0;
    std::unordered_set<std::string> seen;
    dialect.format = Format::Ndjson;
    dialect.hasHeader = dialect.hasTrailer = false;
    dialect.columns.clear();
    forLines(sample, dialect, [&](const Row& row) {
        ++lines;
        objects += row.kind == RowKind::Record ? 1 : 0;
        for (const std::string& path : row.unknownKeys) {
            if (seen.insert(path).second) dialect.columns.push_back(path);
        }
        return true;
    });
    findings.push_back(
        {"format",
         "ndjson",
         "sniff.json_objects",
         {std::to_string(objects), std::to_string(lines), std::to_string(dialect.columns.size())},
         {},
         objects * 10 >= lines * 9});
    return objects;
}

} // namespace goldenrod::sources
