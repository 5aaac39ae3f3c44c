// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/text_output.h"

namespace goldenrod::sample {

void appendCsv(std::string& out, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void appendJson(std::string& out, std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            (out += '\\') += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            ((out += "\\u00") += kHex[static_cast<unsigned char>(c) >> 4]) += kHex[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void appendWindows1252(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80 || at + 1 == text.size()) {
            out += text[at];
        } else {
            out += static_cast<char>((lead << 6) | (static_cast<unsigned char>(text[++at]) & 0x3f));
        }
    }
}

} // namespace goldenrod::sample
