// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace goldenrod::sources {

/// The bytes that mean something to a scanner; unused places repeat another one.
using Needles = std::array<char, 6>;

/// What 64 bytes hold: bit i of `special` is set when byte i is one of the needles.
struct BlockBits {
    std::uint64_t special = 0;
    bool high = false; ///< some byte is above 0x7F
    bool nul = false;  ///< some byte is 0
};

/// The obvious way, for machines without SSE2 and as the reference of the other.
inline BlockBits scanBlockPortable(const char* bytes, const Needles& needles) {
    BlockBits bits;
    for (unsigned i = 0; i < 64; ++i) {
        bool special = false;
        for (const char needle : needles) special = special || bytes[i] == needle;
        bits.special |= std::uint64_t{special} << i;
        bits.high = bits.high || static_cast<unsigned char>(bytes[i]) >= 0x80;
        bits.nul = bits.nul || bytes[i] == 0;
    }
    return bits;
}

#if defined(__SSE2__)
inline BlockBits scanBlock(const char* bytes, const Needles& needles) {
    BlockBits bits;
    int high = 0;
    __m128i zeros = _mm_setzero_si128();
    for (std::size_t lane = 0; lane < 4; ++lane) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * lane));
        __m128i hit = _mm_cmpeq_epi8(block, _mm_set1_epi8(needles[0]));
        for (std::size_t i = 1; i < needles.size(); ++i)
            hit = _mm_or_si128(hit, _mm_cmpeq_epi8(block, _mm_set1_epi8(needles[i])));
        bits.special |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(hit)))
                        << (16 * lane);
        high |= _mm_movemask_epi8(block);
        zeros = _mm_or_si128(zeros, _mm_cmpeq_epi8(block, _mm_setzero_si128()));
    }
    bits.high = high != 0;
    bits.nul = _mm_movemask_epi8(zeros) != 0;
    return bits;
}
#else
inline BlockBits scanBlock(const char* bytes, const Needles& needles) {
    return scanBlockPortable(bytes, needles);
}
#endif

} // namespace goldenrod::sources
