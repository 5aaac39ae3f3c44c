// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/encoding.h"

#include "models/sources/utf8.h"

#include <algorithm>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/utf16.h>

namespace goldenrod::sources {
namespace {

using Shape = Encoding::Shape;

bool shapeOf(UConverterType type, Shape& shape) {
    switch (type) {
    case UCNV_UTF8: shape = Shape::Utf8; return true;
    case UCNV_SBCS:
    case UCNV_LATIN_1:
    case UCNV_US_ASCII: shape = Shape::SingleByte; return true;
    case UCNV_DBCS:
    case UCNV_MBCS: shape = Shape::MultiByte; return true;
    case UCNV_UTF16_BigEndian: shape = Shape::Utf16Be; return true;
    case UCNV_UTF16_LittleEndian: shape = Shape::Utf16Le; return true;
    case UCNV_UTF32_BigEndian: shape = Shape::Utf32Be; return true;
    case UCNV_UTF32_LittleEndian: shape = Shape::Utf32Le; return true;
    default: return false;
    }
}

/// ICU fills the holes of Windows code pages with control characters; here they are no text.
bool leavesHoles(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    const char* standard = ucnv_getStandardName(name.c_str(), "IANA", &status);
    if (U_FAILURE(status) || standard == nullptr) return name.starts_with("windows-");
    return std::string_view(standard).starts_with("windows-");
}

/// What the converter makes of a few bytes: characters, or false with the reason.
bool convertFew(UConverter* converter, std::string_view bytes, char32_t& character, UErrorCode& status) {
    UChar units[8];
    UChar* target = units;
    const char* source = bytes.data();
    status = U_ZERO_ERROR;
    ucnv_resetToUnicode(converter);
    ucnv_toUnicode(converter, &target, units + 8, &source, bytes.data() + bytes.size(), nullptr, true,
                   &status);
    if (U_FAILURE(status) || target == units) return false;
    U16_GET(units, 0, 0, target - units, character);
    return true;
}

/// True when some ASCII byte may follow the lead byte (or a digit begins the second half in GB18030).
bool takesAscii(UConverter* converter, char lead) {
    for (char trail = 0x30; trail < 0x7F; ++trail) {
        const char pair[2] = {lead, trail};
        char32_t character = 0;
        UErrorCode status;
        if (convertFew(converter, std::string_view(pair, 2), character, status)) return true;
        if (status == U_TRUNCATED_CHAR_FOUND) return true;
    }
    return false;
}

} // namespace

Encoding::Encoding() = default;
Encoding::~Encoding() = default;
Encoding::Encoding(Encoding&&) noexcept = default;
Encoding& Encoding::operator=(Encoding&&) noexcept = default;

void Encoding::CloseConverter::operator()(UConverter* converter) const {
    ucnv_close(converter);
}

Result<Encoding> Encoding::open(const std::string& name) {
    const Error unsupported{kEncodingUnsupported, {name}};
    if (name.empty() || name.find('\0') != std::string::npos) return unsupported;
    UErrorCode status = U_ZERO_ERROR;
    Encoding encoding;
    encoding.m_converter.reset(ucnv_open(name.c_str(), &status));
    if (U_FAILURE(status)) return unsupported;
    UConverter* converter = encoding.m_converter.get();
    if (!shapeOf(ucnv_getType(converter), encoding.m_shape)) return unsupported;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status)) return unsupported;
    if (encoding.m_shape == Shape::SingleByte) encoding.readSingleBytes(leavesHoles(name));
    if (encoding.m_shape == Shape::MultiByte) encoding.readLeads();
    if (encoding.unitSize() > 1) encoding.m_asciiTransparent = false;
    return encoding;
}

unsigned Encoding::unitSize() const {
    switch (m_shape) {
    case Shape::Utf16Le:
    case Shape::Utf16Be: return 2;
    case Shape::Utf32Le:
    case Shape::Utf32Be: return 4;
    default: return 1;
    }
}

void Encoding::readSingleBytes(bool refuseC1) {
    m_single = std::make_unique<std::array<Utf8Of, 256>>();
    std::string utf8;
    for (unsigned value = 0; value < 256; ++value) {
        const char byte = static_cast<char>(value);
        char32_t character = 0;
        UErrorCode status;
        const bool defined = convertFew(m_converter.get(), std::string_view(&byte, 1), character, status);
        if (value < 0x80 && (!defined || character != value)) m_asciiTransparent = false;
        if (!defined || (refuseC1 && character >= 0x80 && character < 0xA0)) continue;
        utf8.clear();
        appendUtf8(character, utf8);
        Utf8Of& entry = (*m_single)[value];
        std::copy(utf8.begin(), utf8.end(), entry.bytes.begin());
        entry.length = static_cast<std::uint8_t>(utf8.size());
    }
}

void Encoding::readLeads() {
    for (unsigned value = 0; value < 256; ++value) {
        const char byte = static_cast<char>(value);
        char32_t character = 0;
        UErrorCode status;
        const bool single = convertFew(m_converter.get(), std::string_view(&byte, 1), character, status);
        if (value < 0x80 && (!single || character != value)) m_asciiTransparent = false;
        m_lead[value] = !single && status == U_TRUNCATED_CHAR_FOUND;
        m_hasLeads = m_hasLeads || (m_lead[value] && takesAscii(m_converter.get(), byte));
    }
    // Without second bytes in the range of ASCII, bytes can be looked at one by one.
    if (!m_hasLeads) m_lead.fill(false);
}

std::uint32_t Encoding::unitAt(std::string_view bytes, std::size_t at) const {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return static_cast<unsigned char>(bytes[at + i]);
    };
    switch (m_shape) {
    case Shape::Utf16Le: return byte(0) | byte(1) << 8;
    case Shape::Utf16Be: return byte(0) << 8 | byte(1);
    case Shape::Utf32Le: return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
    default: return byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
    }
}

Encoding::Decoded Encoding::decode(std::string_view bytes, std::string& out) const {
    if (m_shape == Shape::SingleByte) return decodeSingleByte(bytes, out);
    if (m_shape == Shape::MultiByte) return decodeMultiByte(bytes, out);
    if (m_shape != Shape::Utf8) return decodeWide(bytes, out);
    Utf8Step step;
    const std::size_t bad = findInvalidUtf8(bytes, step);
    out.append(bytes.substr(0, bad));
    if (bad == std::string_view::npos) return {};
    return {false, step.kind == Utf8Step::Truncated, bad};
}

Encoding::Decoded Encoding::decodeSingleByte(std::string_view bytes, std::string& out) const {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const Utf8Of& character = (*m_single)[static_cast<unsigned char>(bytes[i])];
        if (character.length == 0) return {false, false, i};
        out.append(character.bytes.data(), character.length);
    }
    return {};
}

Encoding::Decoded Encoding::decodeWide(std::string_view bytes, std::string& out) const {
    const unsigned unit = unitSize();
    for (std::size_t at = 0; at < bytes.size(); at += unit) {
        if (bytes.size() - at < unit) return {false, true, at};
        char32_t character = unitAt(bytes, at);
        if (unit == 2 && U16_IS_LEAD(character)) {
            if (bytes.size() - at < 4) return {false, true, at};
            const std::uint32_t second = unitAt(bytes, at + 2);
            if (!U16_IS_TRAIL(second)) return {false, false, at};
            character = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(character, second));
            at += 2;
        } else if (U_IS_SURROGATE(character) || character > 0x10FFFF) {
            return {false, false, at};
        }
        appendUtf8(character, out);
    }
    return {};
}

Encoding::Decoded Encoding::decodeMultiByte(std::string_view bytes, std::string& out) const {
    UChar units[1024] = {};
    const char* source = bytes.data();
    const char* const end = bytes.data() + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    ucnv_resetToUnicode(m_converter.get());
    UChar32 pending = 0;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        UChar* target = units;
        ucnv_toUnicode(m_converter.get(), &target, units + 1024, &source, end, nullptr, true, &status);
        for (const UChar* at = units; at != target; ++at) {
            if (U16_IS_LEAD(*at)) {
                pending = *at;
            } else if (U16_IS_TRAIL(*at)) {
                appendUtf8(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(pending, *at)), out);
            } else {
                appendUtf8(*at, out);
            }
        }
    }
    if (U_SUCCESS(status)) return {};
    char invalid[8];
    int8_t count = 8;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(m_converter.get(), invalid, &count, &ignored);
    const auto consumed = static_cast<std::size_t>(source - bytes.data());
    const auto length = static_cast<std::size_t>(std::max<int>(count, 0));
    return {false, status == U_TRUNCATED_CHAR_FOUND, consumed >= length ? consumed - length : 0};
}

std::string Encoding::encode(char32_t character) const {
    if (m_shape == Shape::Utf8 || character > 0x10FFFF || U_IS_SURROGATE(character)) {
        std::string utf8;
        if (character <= 0x10FFFF && !U_IS_SURROGATE(character)) appendUtf8(character, utf8);
        return utf8;
    }
    UChar units[2];
    int32_t count = 0;
    U16_APPEND_UNSAFE(units, count, character);
    char bytes[8];
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = ucnv_fromUChars(m_converter.get(), bytes, sizeof bytes, units, count, &status);
    if (U_FAILURE(status) || length <= 0) return {};
    return std::string(bytes, static_cast<std::size_t>(length));
}

std::size_t Encoding::encodedLength(std::string_view utf8) const {
    if (m_shape == Shape::Utf8) return utf8.size();
    std::size_t length = 0;
    for (const char byte : utf8) {
        const auto value = static_cast<unsigned char>(byte);
        if ((value & 0xC0) == 0x80) continue;
        const bool pair = unitSize() == 2 && value >= 0xF0;
        length += pair ? 4 : unitSize();
    }
    return length;
}

} // namespace goldenrod::sources
