// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/sniff_ndjson.h"

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

std::string beginning(const Sample& sample, const Dialect& dialect) {
    std::string text;
    const Result<Encoding> encoding = Encoding::open(dialect.encoding);
    if (encoding) encoding->decode(sample.head.substr(0, kLookedAt), text);
    return text;
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
    if (objects > 0 && objects * 2 >= lines) return JsonLook::Lines;
    return next == '"' || next == '}' ? JsonLook::Document : JsonLook::None;
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
