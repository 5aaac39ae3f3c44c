// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace goldenrod {

/// Writes numbers and texts as bytes, compactly: LEB128 for numbers (zigzag for signed ones), length and
/// bytes for texts.
class Packer {
public:
    Packer& number(std::uint64_t value) {
        while (value >= 0x80) {
            m_bytes += static_cast<char>(value | 0x80);
            value >>= 7;
        }
        m_bytes += static_cast<char>(value);
        return *this;
    }
    Packer& signedNumber(std::int64_t value) {
        return number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    Packer& text(std::string_view value) { return number(value.size()).bytes(value); }
    Packer& bytes(std::string_view value) { ///< without their length
        m_bytes += value;
        return *this;
    }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads what Packer wrote. Past the end, or on bytes that are none of Packer's, everything read is 0 or
/// empty and ok() is false.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes)
        : m_bytes(bytes) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_at >= m_bytes.size()) break;
            const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80) return value;
        }
        m_ok = false;
        return 0;
    }
    std::int64_t signedNumber() {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }
    std::string_view text() { return bytes(number()); }
    std::string_view bytes(std::uint64_t size) {
        if (!m_ok || size > m_bytes.size() - m_at) {
            m_ok = false;
            return {};
        }
        const std::string_view value = m_bytes.substr(m_at, size);
        m_at += size;
        return value;
    }
    void refuse() { m_ok = false; } ///< what was read makes no sense
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at >= m_bytes.size(); }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_ok = true;
};

} // namespace goldenrod
