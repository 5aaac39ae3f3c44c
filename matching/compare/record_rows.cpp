// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/record_rows.h"

#include "matching/parallel.h"

#include <algorithm>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace goldenrod {
namespace {

constexpr std::size_t kAtATime = 4; ///< keys compared at a time
constexpr std::size_t kGrain = 4096;

template <typename T>
int addTo(std::vector<const T*>& columns, const T& column, std::size_t most) {
    const auto at = std::find(columns.begin(), columns.end(), &column);
    if (at != columns.end()) return static_cast<int>(at - columns.begin());
    if (columns.size() == most) return -1;
    columns.push_back(&column);
    return static_cast<int>(columns.size()) - 1;
}

} // namespace

int RecordRows::add(const Keys& keys) {
    return addTo(m_keys, keys, kMostKeys);
}
int RecordRows::add(const WordTable& words) {
    return addTo(m_words, words, kMostWords);
}

void RecordRows::build(std::size_t records) {
    m_keyWidth = (m_keys.size() + kAtATime - 1) / kAtATime * kAtATime;
    m_stride = kHead + m_keyWidth + m_words.size() + (m_words.size() + 3) / 4;
    m_rows.assign(records * m_stride, 0);
    parallelParts(records, kGrain, [&](std::size_t first, std::size_t last) {
        for (std::size_t r = first; r < last; ++r) {
            std::uint32_t* row = &m_rows[r * m_stride];
            std::uint64_t present = 0;
            for (std::size_t c = 0; c < m_keys.size(); ++c) {
                const auto list = m_keys[c]->at(static_cast<RecordIndex>(r));
                if (list.size() > 1) row[2] |= 1U << c;
                if (list.size() == 1) row[kHead + c] = list.front();
                if (m_keys[c]->has(static_cast<RecordIndex>(r))) present |= keyBit(static_cast<int>(c));
            }
            for (std::size_t c = 0; c < m_words.size(); ++c) {
                const auto count =
                    static_cast<std::uint32_t>(m_words[c]->at(static_cast<RecordIndex>(r)).size());
                row[kHead + m_keyWidth + c] = m_words[c]->offset(static_cast<RecordIndex>(r));
                row[kHead + m_keyWidth + m_words.size() + c / 4] |= count << (8 * (c % 4));
                if (count != 0) present |= wordsBit(static_cast<int>(c));
            }
            row[0] = static_cast<std::uint32_t>(present);
            row[1] = static_cast<std::uint32_t>(present >> 32U);
        }
    });
}

std::uint32_t RecordRows::equalKeys(Row a, Row b) const {
    std::uint32_t equal = 0;
    for (std::size_t c = 0; c < m_keyWidth; c += kAtATime) {
#if defined(__SSE2__)
        const __m128i left = _mm_loadu_si128(reinterpret_cast<const __m128i*>(a.keys() + c));
        const __m128i right = _mm_loadu_si128(reinterpret_cast<const __m128i*>(b.keys() + c));
        const int four = _mm_movemask_ps(_mm_castsi128_ps(_mm_cmpeq_epi32(left, right)));
        equal |= static_cast<std::uint32_t>(four) << c;
#else
        for (std::size_t i = c; i < c + kAtATime; ++i)
            equal |= static_cast<std::uint32_t>(a.keys()[i] == b.keys()[i]) << i;
#endif
    }
    return equal & static_cast<std::uint32_t>(a.present() & b.present()) & ~(a.several() | b.several());
}

} // namespace goldenrod
