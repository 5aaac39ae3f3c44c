// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/dictionary.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace goldenrod {
namespace {

constexpr std::size_t kChunk = 1u << 18;
constexpr std::size_t kAhead = 16; ///< texts looked up at a time
constexpr std::uint64_t kA = 0x9e3779b97f4a7c15ULL;
constexpr std::uint64_t kB = 0xe7037ed1a0b428dbULL;

std::uint64_t load(const char* at, std::size_t bytes) {
    std::uint64_t word = 0;
    if (bytes > 0) std::memcpy(&word, at, bytes);
    return word;
}

std::uint64_t fold(std::uint64_t a, std::uint64_t b) {
    const auto product = static_cast<unsigned __int128>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

} // namespace

std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed) {
    std::uint64_t hash = seed ^ (bytes.size() * kA);
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left > 8; left -= 8, at += 8) hash = fold(hash ^ load(at, 8), kA);
    return mix(fold(hash ^ load(at, left), kB));
}

Dictionary::Dictionary()
    : m_texts(1)
    , m_hashes(1)
    , m_slots(64, kNoValue) {}

std::size_t Dictionary::slotOf(std::string_view text, std::uint64_t hash) const {
    const std::size_t mask = m_slots.size() - 1;
    const auto lower = static_cast<std::uint32_t>(hash);
    std::size_t slot = lower & mask;
    while (m_slots[slot] != kNoValue) {
        const ValueId id = m_slots[slot];
        if (m_hashes[id] == lower && m_texts[id] == text) break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

ValueId Dictionary::intern(std::string_view text) {
    return intern(text, hashBytes(text));
}

void Dictionary::intern(std::span<const std::string_view> texts, std::span<ValueId> ids) {
    std::array<std::uint64_t, kAhead> hashes{};
    for (std::size_t first = 0; first < texts.size(); first += kAhead) {
        const std::size_t count = std::min(kAhead, texts.size() - first);
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t i = 0; i < count; ++i) {
            hashes[i] = hashBytes(texts[first + i]);
            __builtin_prefetch(&m_slots[hashes[i] & mask]);
        }
        for (std::size_t i = 0; i < count; ++i) {
            const ValueId id = m_slots[hashes[i] & mask];
            __builtin_prefetch(&m_hashes[id]);
            __builtin_prefetch(&m_texts[id]);
        }
        for (std::size_t i = 0; i < count; ++i) __builtin_prefetch(m_texts[m_slots[hashes[i] & mask]].data());
        for (std::size_t i = 0; i < count; ++i) ids[first + i] = intern(texts[first + i], hashes[i]);
    }
}

ValueId Dictionary::intern(std::string_view text, std::uint64_t hash) {
    std::size_t slot = slotOf(text, hash);
    if (m_slots[slot] != kNoValue) return m_slots[slot];
    if ((m_texts.size() + 1) * 4 > m_slots.size() * 3) {
        grow();
        slot = slotOf(text, hash);
    }
    const auto id = static_cast<ValueId>(m_texts.size());
    m_texts.push_back(store(text));
    m_hashes.push_back(static_cast<std::uint32_t>(hash));
    m_slots[slot] = id;
    return id;
}

ValueId Dictionary::find(std::string_view text) const {
    return m_slots[slotOf(text, hashBytes(text))];
}

void Dictionary::forget(std::size_t size) {
    // From the last to the first: no other text was ever put behind one of these on its way to a slot.
    for (; m_texts.size() > size; m_texts.pop_back(), m_hashes.pop_back()) {
        const std::string_view text = m_texts.back();
        m_slots[slotOf(text, hashBytes(text))] = kNoValue;
        if (text.empty()) continue;
        if (m_chunks.front().get() == text.data() && text.size() > kChunk / 4)
            m_chunks.erase(m_chunks.begin());
        else if (m_chunks.back().get() + (kChunk - m_left) == text.data() + text.size())
            m_left += text.size();
    }
}

std::string_view Dictionary::store(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > kChunk / 4) {
        // A value of its own chunk, put before the one being filled.
        auto own = std::make_unique<char[]>(text.size());
        std::memcpy(own.get(), text.data(), text.size());
        const std::string_view stored(own.get(), text.size());
        m_chunks.insert(m_chunks.begin(), std::move(own));
        return stored;
    }
    if (m_left < text.size()) {
        m_chunks.push_back(std::make_unique<char[]>(kChunk));
        m_left = kChunk;
    }
    char* at = m_chunks.back().get() + (kChunk - m_left);
    std::memcpy(at, text.data(), text.size());
    m_left -= text.size();
    return {at, text.size()};
}

void Dictionary::grow() {
    std::vector<ValueId> old(m_slots.size() * 2, kNoValue);
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (ValueId id = 1; id < m_texts.size(); ++id) {
        std::size_t slot = m_hashes[id] & mask;
        while (m_slots[slot] != kNoValue) slot = (slot + 1) & mask;
        m_slots[slot] = id;
    }
}

} // namespace goldenrod
