// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/dialect.h"

#include <array>
#include <memory>

struct UConverter;

namespace goldenrod::sources {

/// How the characters of an encoding stand in bytes: what scanning and decoding need to know. Keep one per
/// thread.
class Encoding {
public:
    enum class Shape : unsigned char { Utf8, SingleByte, MultiByte, Utf16Le, Utf16Be, Utf32Le, Utf32Be };

    /// Any encoding ICU knows that has no state between characters (not UTF-7, ISO-2022, SCSU ...) and names
    /// its byte order; otherwise kEncodingUnsupported.
    static Result<Encoding> open(const std::string& name);
    ~Encoding();
    Encoding(Encoding&&) noexcept;
    Encoding& operator=(Encoding&&) noexcept;

    Shape shape() const { return m_shape; }
    unsigned unitSize() const;
    /// The bytes of ASCII text are ASCII.
    bool asciiTransparent() const { return m_asciiTransparent; }
    /// MultiByte: a byte that brings a second one, which may look like ASCII (Shift-JIS, Big5, GB18030).
    bool isLead(unsigned char byte) const { return m_lead[byte]; }
    bool hasLeads() const { return m_hasLeads; }

    struct Decoded {
        bool ok = true;
        bool truncated = false;    ///< the bytes end inside a character
        std::size_t badOffset = 0; ///< of the first byte that cannot be decoded
    };
    /// Appends the UTF-8 of `bytes` to `out`; on failure `out` has what stood before.
    Decoded decode(std::string_view bytes, std::string& out) const;

    /// Bytes of a character; empty when the encoding has none.
    std::string encode(char32_t character) const;

    /// Bytes that UTF-8 text took before it was decoded; not for MultiByte.
    std::size_t encodedLength(std::string_view utf8) const;

private:
    struct CloseConverter {
        void operator()(UConverter* converter) const;
    };
    struct Utf8Of {
        std::array<char, 3> bytes{};
        std::uint8_t length = 0; ///< 0: the encoding does not define the byte
    };

    Encoding();
    void readSingleBytes(bool refuseC1);
    void readLeads();
    Decoded decodeSingleByte(std::string_view bytes, std::string& out) const;
    Decoded decodeWide(std::string_view bytes, std::string& out) const;
    Decoded decodeMultiByte(std::string_view bytes, std::string& out) const;
    std::uint32_t unitAt(std::string_view bytes, std::size_t at) const;

    Shape m_shape = Shape::Utf8;
    bool m_asciiTransparent = true;
    bool m_hasLeads = false;
    std::array<bool, 256> m_lead{};
    std::unique_ptr<std::array<Utf8Of, 256>> m_single;
    std::unique_ptr<UConverter, CloseConverter> m_converter;
};

} // namespace goldenrod::sources
