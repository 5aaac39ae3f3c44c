// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/load_reading.h"

#include "models/wording/terms.h"

#include <QCoreApplication>

#include <algorithm>

namespace goldenrod::items {
namespace {

using sources::Finding;

constexpr const char* kEncodings[] = {"UTF-8",        "windows-1252", "windows-1256", "windows-1250",
                                      "windows-1251", "ISO-8859-1",   "ISO-8859-15",  "ISO-8859-6",
                                      "UTF-16LE",     "UTF-16BE",     "Shift_JIS",    "GB18030"};
constexpr int kMostPreamble = 9;

QString tr(const char* text) {
    return QCoreApplication::translate("LoadReading", text);
}

std::vector<std::string> usualValues(const std::string& aspect) {
    if (aspect == "encoding") return {std::begin(kEncodings), std::end(kEncodings)};
    if (aspect == "format") return {"delimited", "ndjson", "json"};
    if (aspect == "delimiter") return {",", ";", "tab", "|", "none"};
    if (aspect == "quote") return {"\"", "'", "none"};
    if (aspect == "escape") return {"none", "\\"};
    if (aspect == "first_line") return {"column_names", "record"};
    if (aspect == "last_line") return {"record", "control_count"};
    std::vector<std::string> numbers;
    if (aspect == "preamble")
        for (int lines = 0; lines <= kMostPreamble; ++lines) numbers.push_back(std::to_string(lines));
    return numbers;
}

/// The readings that can be applied: a fixed layout is seen, but cannot be read yet.
bool canBeRead(const std::string& value) {
    return value != "fixed_width";
}

ReadingRow rowOf(const Finding& finding) {
    ReadingRow row;
    row.aspect = finding.aspect;
    row.name = wording::findingAspect(finding.aspect);
    row.readAs = wording::findingValue(finding.aspect, finding.value);
    row.why =
        finding.evidence.empty() ? QString() : wording::findingEvidence(finding.evidence, finding.arguments);
    row.certain = finding.certain;
    QStringList others;
    for (const std::string& value : finding.alternatives)
        others += wording::findingValue(finding.aspect, value);
    row.other = others.isEmpty() ? tr("none") : others.join(tr(" or "));
    std::vector<std::string> values{finding.value};
    std::copy_if(finding.alternatives.begin(), finding.alternatives.end(), std::back_inserter(values),
                 canBeRead);
    const std::vector<std::string> usual = usualValues(finding.aspect);
    if (usual.empty()) return row;
    for (const std::string& value : usual) {
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
    }
    for (const std::string& value : values) row.choices += wording::findingValue(finding.aspect, value);
    row.values = std::move(values);
    row.current = 0;
    return row;
}

char32_t characterOf(const std::string& name) {
    if (name == "none") return 0;
    if (name == "tab") return U'\t';
    if (name == "space") return U' ';
    if (name.size() > 2 && name.starts_with("U+"))
        return static_cast<char32_t>(std::strtoul(name.c_str() + 2, nullptr, 16));
    const auto characters = QString::fromStdString(name).toUcs4();
    return characters.isEmpty() ? 0 : static_cast<char32_t>(characters.first());
}

} // namespace

std::vector<ReadingRow> readingRows(const sources::Sniffed& sniffed) {
    std::vector<ReadingRow> rows;
    for (const Finding& finding : sniffed.findings) rows.push_back(rowOf(finding));
    if (sniffed.dialect.format != sources::Format::Delimited) return rows;
    const auto has = [&](std::string_view aspect) {
        return std::any_of(rows.begin(), rows.end(), [&](const ReadingRow& r) { return r.aspect == aspect; });
    };
    if (!has("preamble"))
        rows.push_back(rowOf({"preamble", std::to_string(sniffed.dialect.preambleLines), {}, {}, {}, true}));
    if (!has("last_line"))
        rows.push_back(
            rowOf({"last_line", sniffed.dialect.hasTrailer ? "control_count" : "record", {}, {}, {}, true}));
    return rows;
}

void correct(sources::SniffOptions& options, const std::string& aspect, const std::string& value) {
    if (aspect == "encoding") options.encoding = value;
    if (aspect == "format")
        options.format = value == "ndjson" ? sources::Format::Ndjson
                         : value == "json" ? sources::Format::Json
                                           : sources::Format::Delimited;
    if (aspect == "records") options.records = value;
    if (aspect == "delimiter") options.delimiter = characterOf(value);
    if (aspect == "quote") options.quote = characterOf(value);
    if (aspect == "escape") options.escape = characterOf(value);
    if (aspect == "preamble")
        options.preambleLines = static_cast<std::uint32_t>(std::strtoul(value.c_str(), nullptr, 10));
    if (aspect == "first_line") options.hasHeader = value == "column_names";
    if (aspect == "last_line") options.hasTrailer = value == "control_count";
}

QString readingInWords(const std::string& aspect, const std::string& value) {
    return tr("%1: %2").arg(wording::findingAspect(aspect), wording::findingValue(aspect, value));
}

} // namespace goldenrod::items
