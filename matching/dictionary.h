// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace goldenrod {

/// Number of a value in its dictionary; 0 stands for "no value".
using ValueId = std::uint32_t;
inline constexpr ValueId kNoValue = 0;

/// Interns byte strings: equal strings get equal ids, from 1 in the order of first sight. Texts stay where
/// they are for the life of the dictionary. Filling is for one thread; reading for any.
class Dictionary {
public:
    Dictionary();
    Dictionary(Dictionary&&) noexcept = default;
    Dictionary& operator=(Dictionary&&) noexcept = default;

    /// The id of the text, made when it is new. The empty text is an ordinary value.
    ValueId intern(std::string_view text);
    /// The ids of many texts, as intern() of each in turn: what they need is fetched ahead.
    void intern(std::span<const std::string_view> texts, std::span<ValueId> ids);
    /// The id of the text, or kNoValue.
    ValueId find(std::string_view text) const;
    std::string_view at(ValueId id) const { return m_texts[id]; }
    /// Ids run from 1 to size() - 1.
    std::size_t size() const { return m_texts.size(); }
    /// Forgets the texts that were made last, so that `size` ids are left; what was read of them is void.
    void forget(std::size_t size);

private:
    ValueId intern(std::string_view text, std::uint64_t hash);
    std::size_t slotOf(std::string_view text, std::uint64_t hash) const;
    std::string_view store(std::string_view text);
    void grow();

    std::vector<std::string_view> m_texts;
    std::vector<std::uint32_t> m_hashes; ///< lower half of each text's hash: its first slot
    std::vector<ValueId> m_slots;        ///< open addressing, a power of two, at most 3/4 full
    std::vector<std::unique_ptr<char[]>> m_chunks;
    std::size_t m_left = 0; ///< bytes free in the last chunk
};

/// A fast, well-mixing hash of bytes; the same on every machine (multiply-fold of 64-bit words).
std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed = 0);

/// Mixes a 64-bit number (finaliser of SplitMix64, G. Steele et al., OOPSLA 2014).
constexpr std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

} // namespace goldenrod
