// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/words.h"

#include "matching/compare/across_scripts.h"
#include "matching/compare/edit_distance.h"
#include "matching/compare/jaro.h"
#include "matching/score/exact_math.h"
#include "matching/text/name.h"

#include <algorithm>
#include <array>
#include <bit>

namespace goldenrod {
namespace {

constexpr std::size_t kMostWords = 32; ///< of a record that are compared; a longer text keeps its first ones
constexpr double kSimilarPenalty = 1.5;
constexpr double kInitialRarity =
    0.5; ///< share of the whole word's rarity that its initial carries at most 3 bits of
constexpr double kSimilarWord = 0.92;
constexpr std::size_t kEditableLength = 4;

std::uint32_t letterBits(std::string_view word) {
    std::uint32_t bits = 0;
    for (const char c : word) {
        if (c >= 'a' && c <= 'z')
            bits |= 1U << (c - 'a');
        else if (c >= '0' && c <= '9')
            bits |= 1U << 26;
        else
            bits |= 1U << 27;
    }
    return bits;
}

constexpr double kNoLimit = 1e9;

double rarityOf(std::uint64_t total, std::uint32_t having) {
    const auto all = static_cast<double>(std::max<std::uint64_t>(total, 2));
    return std::max(0.0, exactLog2(all / std::max(1U, having)));
}

struct Pairing {
    std::array<bool, kMostWords> left{}, right{};
};

bool bothHave(const Word& a, const Word& b, std::uint8_t role) {
    return (a.roles & b.roles & role) != 0;
}

void noteRoles(const Word& a, const Word& b, bool initial, WordsAgreement& agreement) {
    if (!initial && bothHave(a, b, kFamilyRole)) agreement.family = true;
    if (bothHave(a, b, kGivenRole)) agreement.given = true;
}

bool isInitialOf(const WordTable& table, ValueId a, ValueId b) {
    if (table.info(a).length != 1 && table.info(b).length != 1) return false;
    return table.text(a).front() == table.text(b).front();
}

} // namespace

void WordTable::add(std::string_view word, std::uint8_t role, ScriptSet scripts) {
    if (word.empty()) return;
    const ValueId id = m_texts.intern(word);
    for (std::size_t i = m_offsets.back(); i < m_words.size(); ++i) {
        if (m_words[i].id != id) continue;
        m_words[i].roles |= role;
        m_words[i].scripts |= scripts;
        return;
    }
    const std::size_t place = m_words.size() - m_offsets.back();
    if (place < kMostWords) m_words.push_back({id, role, static_cast<std::uint8_t>(place), scripts});
}

void WordTable::endRecord() {
    // One order for any order of delivery, so that pairing does not depend on it.
    std::sort(m_words.begin() + m_offsets.back(), m_words.end(),
              [this](const Word& a, const Word& b) { return m_texts.at(a.id) < m_texts.at(b.id); });
    ScriptSet scripts = 0;
    for (std::size_t i = m_offsets.back(); i < m_words.size(); ++i) scripts |= m_words[i].scripts;
    m_scripts.push_back(scripts);
    m_offsets.push_back(static_cast<std::uint32_t>(m_words.size()));
}

void WordTable::finish(const TermLookup* terms, const std::string& space) {
    m_infos.resize(m_texts.size());
    for (std::size_t r = 0; r + 1 < m_offsets.size(); ++r)
        m_filled += m_offsets[r] != m_offsets[r + 1] ? 1 : 0;
    if (terms != nullptr) m_filled = terms->total(space);
    m_mostRarity = space == wordSpace("name") ? kNoLimit : rarityOf(m_filled, 1);
    for (const Word& word : m_words) ++m_infos[word.id].records;
    Dictionary canonical;
    for (ValueId id = 1; id < m_texts.size(); ++id) {
        Info& info = m_infos[id];
        const std::string_view word = m_texts.at(id);
        if (terms != nullptr) info.records = terms->records(space, word);
        info.letters = letterBits(word);
        info.length = static_cast<std::uint16_t>(std::min<std::size_t>(word.size(), 0xffff));
        info.canonical = canonical.intern(text::canonicalGiven(word));
        info.rarity = rarityOf(m_filled, info.records);
    }
    listen();
}

bool areSimilarWords(const WordTable& table, ValueId a, ValueId b) {
    const WordTable::Info& left = table.info(a);
    const WordTable::Info& right = table.info(b);
    if (left.canonical == right.canonical) return true;
    const std::size_t shorter = std::min(left.length, right.length);
    const std::size_t longer = std::max(left.length, right.length);
    if (shorter < kEditableLength || longer - shorter > 3) return false;
    // Each edit changes at most two letters of the two sets, so a wide gap cannot be bridged.
    if (std::popcount(left.letters ^ right.letters) > 4) return false;
    if (longer - shorter <= 1 && compare::damerauLevenshtein(table.text(a), table.text(b), 1) <= 1)
        return true;
    return compare::jaroWinkler(table.text(a), table.text(b), kSimilarWord) >= kSimilarWord;
}

WordsAgreement compareWords(const WordTable& table, RecordIndex left, RecordIndex right) {
    if (table.acrossScripts(left, right)) return compareAcrossScripts(table, left, right);
    const auto a = table.at(left);
    const auto b = table.at(right);
    WordsAgreement agreement;
    Pairing used;
    double paired = 0.0;
    double all = 0.0;
    const auto pair = [&](std::size_t i, std::size_t j, bool initial) {
        used.left[i] = used.right[j] = true;
        noteRoles(a[i], b[j], initial, agreement);
    };
    for (std::size_t i = 0; i < a.size(); ++i) {
        all += table.info(a[i].id).rarity;
        for (std::size_t j = 0; j < b.size(); ++j) {
            if (a[i].id != b[j].id) continue;
            pair(i, j, false);
            ++agreement.equal;
            agreement.rarity += table.info(a[i].id).rarity;
            paired += 2 * table.info(a[i].id).rarity;
            break;
        }
    }
    for (const Word& word : b) all += table.info(word.id).rarity;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size() && !used.left[i]; ++j) {
            if (used.right[j] || !areSimilarWords(table, a[i].id, b[j].id)) continue;
            pair(i, j, false);
            ++agreement.similar;
            const double commoner = std::min(table.info(a[i].id).rarity, table.info(b[j].id).rarity);
            agreement.rarity += std::max(0.0, commoner - kSimilarPenalty);
            paired += 1.6 * commoner;
        }
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size() && !used.left[i]; ++j) {
            if (used.right[j] || !isInitialOf(table, a[i].id, b[j].id)) continue;
            pair(i, j, true);
            ++agreement.initials;
            agreement.rarity += std::min(
                3.0, kInitialRarity * std::min(table.info(a[i].id).rarity, table.info(b[j].id).rarity));
        }
    }
    // Words of a street keep company ("martin luther king"): together they are no rarer than one record.
    // Given and family names meet by chance.
    agreement.rarity = std::min(agreement.rarity, table.mostRarity());
    agreement.leftOver = static_cast<std::uint8_t>(a.size() - agreement.paired());
    agreement.rightOver = static_cast<std::uint8_t>(b.size() - agreement.paired());
    const bool whole = agreement.leftOver == 0 && agreement.rightOver == 0 && agreement.similar == 0 &&
                       agreement.initials == 0;
    agreement.share = whole ? 1.0 : (all > 0.0 ? paired / all : 0.0);
    return agreement;
}

} // namespace goldenrod
