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
constexpr std::size_t kWordsAtHand = 8, kMostTablesAtHand = 4; ///< of all columns of a row

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

void RecordRows::addLetters(int column) {
    m_withLetters |= 1U << static_cast<unsigned>(column);
}

void RecordRows::lay() {
    m_keyWidth = (m_keys.size() + kAtATime - 1) / kAtATime * kAtATime;
    std::size_t width = kHead + m_keyWidth;
    for (std::size_t c = 0; c < m_keys.size(); ++c) {
        if ((m_withLetters >> c & 1U) == 0) continue;
        m_lettersAt[c] = width;
        width += 2;
    }
    m_wordsAt = width;
    width += 2 * m_words.size();
    m_lines = (width + Line().size() - 1) / Line().size();
    m_wordsAtHand =
        m_words.size() > kMostTablesAtHand ? 0 : kWordsAtHand / std::max<std::size_t>(m_words.size(), 1);
    m_wordStride = m_wordsAtHand * m_words.size();
}

RecordRows::Letters RecordRows::countLetters() const {
    Letters letters;
    for (std::size_t c = 0; c < m_keys.size(); ++c) {
        if ((m_withLetters >> c & 1U) == 0) continue;
        const Dictionary& texts = *m_keys[c]->texts;
        letters[c].resize(texts.size());
        parallelParts(texts.size(), kGrain, [&](std::size_t first, std::size_t last) {
            for (std::size_t id = first; id < last; ++id)
                letters[c][id] = compare::LetterCounts(texts.at(static_cast<ValueId>(id)));
        });
    }
    return letters;
}

void RecordRows::fillKeys(RecordIndex record, const Letters* letters, std::uint32_t* row) const {
    std::uint64_t present = 0;
    for (std::size_t c = 0; c < m_keys.size(); ++c) {
        const auto list = m_keys[c]->at(record);
        if (list.size() > 1) row[2] |= 1U << c;
        if (m_keys[c]->has(record)) present |= keyBit(static_cast<int>(c));
        if (list.size() != 1) continue;
        row[kHead + c] = list.front();
        if ((m_withLetters >> c & 1U) == 0) continue;
        const std::uint64_t number = letters != nullptr
                                         ? (*letters)[c][list.front()].number()
                                         : compare::LetterCounts(m_keys[c]->texts->at(list.front())).number();
        row[m_lettersAt[c]] = static_cast<std::uint32_t>(number);
        row[m_lettersAt[c] + 1] = static_cast<std::uint32_t>(number >> 32U);
    }
    row[0] = static_cast<std::uint32_t>(present);
    row[1] = static_cast<std::uint32_t>(present >> 32U);
}

void RecordRows::fillWords(RecordIndex record, std::uint32_t* row, Word* words) const {
    std::uint64_t present = 0;
    for (std::size_t c = 0; c < m_words.size(); ++c) {
        const auto list = m_words[c]->at(record);
        std::uint32_t* at = row + m_wordsAt + 2 * c;
        at[0] = static_cast<std::uint32_t>(list.size()) |
                static_cast<std::uint32_t>(m_words[c]->scripts(record)) << 16U;
        at[1] = m_words[c]->offset(record);
        if (!list.empty()) present |= wordsBit(static_cast<int>(c));
        if (list.size() <= m_wordsAtHand) std::copy(list.begin(), list.end(), words + m_wordsAtHand * c);
    }
    row[1] |= static_cast<std::uint32_t>(present >> 32U);
}

void RecordRows::fill(RecordIndex record, const Letters* letters) {
    std::uint32_t* row = m_rows[record * m_lines].data();
    fillKeys(record, letters, row);
    fillWords(record, row, m_wordRows.data() + record * m_wordStride);
    row[3] = m_records->sourceOf(record);
}

void RecordRows::build(const RecordTable& records) {
    m_records = &records;
    lay();
    const Letters letters = countLetters();
    m_rows.assign(records.size() * m_lines, Line{});
    m_wordRows.assign(records.size() * m_wordStride, Word{});
    parallelParts(records.size(), kGrain, [&](std::size_t first, std::size_t last) {
        for (std::size_t r = first; r < last; ++r) fill(static_cast<RecordIndex>(r), &letters);
    });
}

void RecordRows::resize() {
    const std::size_t before = m_rows.size() / m_lines;
    m_rows.resize(m_records->size() * m_lines, Line{});
    m_wordRows.resize(m_records->size() * m_wordStride, Word{});
    for (std::size_t r = before; r < m_records->size(); ++r) fill(static_cast<RecordIndex>(r), nullptr);
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
