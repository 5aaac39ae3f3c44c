// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/utf8.h"

#include <cstring>
#include <simdjson.h>

namespace goldenrod::sources {
namespace {

constexpr char32_t kSmallestOfLength[] = {0, 0, 0x80, 0x800, 0x10000};

bool isContinuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

std::uint8_t sequenceLength(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC0 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF8) return 4;
    return 0;
}

} // namespace

Utf8Step stepUtf8(std::string_view bytes, std::size_t at) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    Utf8Step step;
    const std::uint8_t length = sequenceLength(lead);
    if (length == 1) {
        step.character = lead;
        return step;
    }
    if (length == 0) {
        step.kind = Utf8Step::Foreign;
        return step;
    }
    step.character = lead & (0x7F >> length);
    for (std::uint8_t i = 1; i < length; ++i) {
        if (at + i >= bytes.size()) {
            step.kind = Utf8Step::Truncated;
            step.length = i;
            return step;
        }
        if (!isContinuation(bytes[at + i])) {
            step.kind = Utf8Step::Foreign;
            return step;
        }
        step.character = (step.character << 6) | (static_cast<unsigned char>(bytes[at + i]) & 0x3F);
    }
    step.length = length;
    const bool surrogate = step.character >= 0xD800 && step.character < 0xE000;
    if (step.character < kSmallestOfLength[length] || step.character > 0x10FFFF || surrogate)
        step.kind = Utf8Step::Forbidden;
    return step;
}

std::size_t findInvalidUtf8(std::string_view bytes, Utf8Step& step) {
    if (simdjson::validate_utf8(bytes.data(), bytes.size())) return std::string_view::npos;
    for (std::size_t at = 0; at < bytes.size(); at += step.length) {
        step = stepUtf8(bytes, at);
        if (step.kind != Utf8Step::Valid) return at;
    }
    return std::string_view::npos;
}

std::u32string toCodePoints(std::string_view utf8) {
    std::u32string characters;
    characters.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const Utf8Step step = stepUtf8(utf8, at);
        characters.push_back(step.kind == Utf8Step::Valid ? step.character : U'\uFFFD');
        at += step.length;
    }
    return characters;
}

bool isAscii(std::string_view bytes) {
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t word;
        std::memcpy(&word, at, 8);
        if ((word & 0x8080808080808080u) != 0) return false;
    }
    for (; left > 0; ++at, --left) {
        if (static_cast<unsigned char>(*at) >= 0x80) return false;
    }
    return true;
}

} // namespace goldenrod::sources
