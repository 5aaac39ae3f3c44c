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
    0.5; ///< share of the whole word's rarity that its initial adds; at most 3 bits
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

std::vector<NameVariant> variantsIn(const TermLookup& terms) {
    std::vector<NameVariant> variants;
    for (const std::string& pair : terms.all(kVariantSpace)) {
        const std::size_t blank = pair.find(' ');
        if (blank == std::string::npos) continue;
        variants.push_back(
            {pair.substr(0, blank), pair.substr(blank + 1), terms.records(kVariantSpace, pair)});
    }
    return variants;
}

double rarityOf(std::uint64_t total, std::uint32_t having) {
    const auto all = static_cast<double>(std::max<std::uint64_t>(total, 2));
    return std::max(0.0, exactLog2(all / std::max(1U, having)));
}

bool bothHave(const Word& a, const Word& b, std::uint8_t role) {
    return (a.roles & b.roles & role) != 0;
}

void noteRoles(const Word& a, const Word& b, bool initial, WordsAgreement& agreement) {
    if (!initial && bothHave(a, b, kFamilyRole)) agreement.family = true;
    if (bothHave(a, b, kGivenRole)) agreement.given = true;
}

bool isInitialOf(const WordTable::Info& a, const WordTable::Info& b) {
    if (a.length != 1 && b.length != 1) return false;
    return (a.start & 0xFFU) == (b.start & 0xFFU);
}

bool hasMoreThanFour(std::uint32_t bits) {
    for (int i = 0; i < 4; ++i) bits &= bits - 1; // takes the lowest one away, and leaves 0 as it is
    return bits != 0;
}

/// Equal bytes at the beginning, of the first four. A byte that both lack counts as equal, which rules
/// nothing out that should be looked at.
std::uint32_t commonStart(std::uint32_t a, std::uint32_t b) {
    return a == b ? 4 : static_cast<std::uint32_t>(std::countr_zero(a ^ b)) / 8;
}

} // namespace

void WordTable::add(ValueId id, std::uint8_t role, ScriptSet scripts) {
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
    m_records.assign(m_texts.size(), 0);
    for (std::size_t r = 0; r + 1 < m_offsets.size(); ++r)
        m_filled += m_offsets[r] != m_offsets[r + 1] ? 1 : 0;
    if (terms != nullptr) m_filled = terms->total(space);
    m_mostRarity = space == wordSpace("name") ? kNoLimit : rarityOf(m_filled, 1);
    for (const Word& word : m_words) ++m_records[word.id];
    Dictionary canonical;
    for (ValueId id = 1; id < m_texts.size(); ++id) {
        if (terms != nullptr) m_records[id] = terms->records(space, m_texts.at(id));
        describe(id, canonical);
    }
    if (terms != nullptr && space == wordSpace("name")) m_variants = variantsIn(*terms);
    number(canonical);
    listen();
}

void WordTable::learn(std::vector<NameVariant> variants) {
    m_variants = std::move(variants);
    number(canonicals());
}

void WordTable::number(Dictionary& canonical) {
    m_variantPairs.clear();
    for (const NameVariant& variant : m_variants)
        m_variantPairs.push_back(pairOf(canonical.intern(variant.name), canonical.intern(variant.other)));
    std::sort(m_variantPairs.begin(), m_variantPairs.end());
    m_varies.assign(canonical.size(), false);
    for (const std::uint64_t pair : m_variantPairs)
        m_varies[pair >> 32] = m_varies[pair & 0xFFFFFFFFU] = true;
    for (ValueId id = 1; id < m_infos.size(); ++id) m_infos[id].varies = m_varies[m_infos[id].canonical];
}

void WordTable::describe(ValueId id, Dictionary& canonical) {
    Info& info = m_infos[id];
    const std::string_view word = m_texts.at(id);
    info.letters = letterBits(word);
    info.counts = compare::LetterCounts(word);
    for (std::size_t i = 0; i < std::min<std::size_t>(word.size(), 4); ++i)
        info.start |= static_cast<std::uint32_t>(static_cast<unsigned char>(word[i])) << (8 * i);
    info.length = static_cast<std::uint16_t>(std::min<std::size_t>(word.size(), 0xffff));
    info.canonical = canonical.intern(text::canonicalGiven(word));
    info.varies = info.canonical < m_varies.size() && m_varies[info.canonical];
    info.rarity = rarityOf(m_filled, m_records[id]);
}

Dictionary& WordTable::canonicals() {
    if (m_canonical) return *m_canonical;
    // In the order of finish(), so that the numbers are the same.
    m_canonical = std::make_unique<Dictionary>();
    for (ValueId id = 1; id < m_infos.size(); ++id) m_canonical->intern(text::canonicalGiven(m_texts.at(id)));
    for (const NameVariant& variant : m_variants) {
        m_canonical->intern(variant.name);
        m_canonical->intern(variant.other);
    }
    return *m_canonical;
}

WordTable::Extent WordTable::extent() {
    return {size(), m_texts.size(), m_sounds.size(), m_soundings.size(), canonicals().size()};
}

void WordTable::finishMore(RecordIndex first, const TermLookup& terms, const std::string& space) {
    const auto known = static_cast<ValueId>(m_infos.size());
    Dictionary& canonical = canonicals();
    m_infos.resize(m_texts.size());
    m_records.resize(m_texts.size());
    for (ValueId id = known; id < m_texts.size(); ++id) {
        m_records[id] = terms.records(space, m_texts.at(id));
        describe(id, canonical);
    }
    listenFrom(m_offsets[first]);
}

bool areSimilarWords(const WordTable& table, ValueId a, ValueId b) {
    const WordTable::Info& left = table.info(a);
    const WordTable::Info& right = table.info(b);
    if (left.canonical == right.canonical || table.areVariants(left, right)) return true;
    const std::size_t shorter = std::min(left.length, right.length);
    const std::size_t longer = std::max(left.length, right.length);
    if (shorter < kEditableLength || longer - shorter > 3) return false;
    // Each edit changes at most two letters of the two sets, so a wide gap cannot be bridged.
    if (hasMoreThanFour(left.letters ^ right.letters)) return false;
    const bool known = left.counts.known() && right.counts.known();
    if (longer - shorter <= 1 && !(known && leastEdits(left.counts, right.counts) > 1) &&
        compare::damerauLevenshtein(table.text(a), table.text(b), 1) <= 1)
        return true;
    if (known &&
        isBelowJaroWinkler(left.counts, right.counts, commonStart(left.start, right.start), kSimilarWord))
        return false;
    return compare::jaroWinkler(table.text(a), table.text(b), kSimilarWord) >= kSimilarWord;
}

namespace {

/// Pairs the words of two records; see WordsAgreement.
class WordPairing {
public:
    WordPairing(const WordTable& table, std::span<const Word> left, std::span<const Word> right)
        : m_table(table)
        , m_left(left)
        , m_right(right) {
        for (std::size_t i = 0; i < left.size(); ++i) m_leftInfo[i] = &table.info(left[i].id);
        for (std::size_t j = 0; j < right.size(); ++j) m_rightInfo[j] = &table.info(right[j].id);
    }

    WordsAgreement result() {
        pairEqual();
        for (std::size_t j = 0; j < m_right.size(); ++j) m_all += m_rightInfo[j]->rarity;
        if (open()) pairSimilar();
        if (open()) pairInitials();
        // Words of a street keep company ("martin luther king"): together they are no rarer than one record.
        // Given and family names meet by chance.
        m_agreement.rarity = std::min(m_agreement.rarity, m_table.mostRarity());
        m_agreement.leftOver = static_cast<std::uint8_t>(m_left.size() - m_agreement.paired());
        m_agreement.rightOver = static_cast<std::uint8_t>(m_right.size() - m_agreement.paired());
        if (!m_agreement.given) compareOtherGiven();
        if (m_agreement.leftOver + m_agreement.rightOver > 0) compareFirstGiven();
        const bool whole = m_agreement.leftOver == 0 && m_agreement.rightOver == 0 &&
                           m_agreement.similar == 0 && m_agreement.initials == 0;
        m_agreement.share = whole ? 1.0 : (m_all > 0.0 ? m_paired / m_all : 0.0);
        return m_agreement;
    }

private:
    void pairEqual() {
        for (std::size_t i = 0; i < m_left.size(); ++i) {
            const double rarity = m_leftInfo[i]->rarity;
            m_all += rarity;
            for (std::size_t j = 0; j < m_right.size(); ++j) {
                if (m_left[i].id != m_right[j].id) continue;
                pair(i, j, false);
                ++m_agreement.equal;
                m_agreement.rarity += rarity;
                m_paired += 2 * rarity;
                break;
            }
        }
    }

    void pairSimilar() {
        for (std::size_t i = 0; i < m_left.size(); ++i) {
            for (std::size_t j = 0; j < m_right.size() && !isUsed(m_leftUsed, i); ++j) {
                if (isUsed(m_rightUsed, j) || !areSimilarWords(m_table, m_left[i].id, m_right[j].id))
                    continue;
                pair(i, j, false);
                ++m_agreement.similar;
                const double commoner = std::min(m_leftInfo[i]->rarity, m_rightInfo[j]->rarity);
                m_agreement.rarity += std::max(0.0, commoner - kSimilarPenalty);
                m_paired += 1.6 * commoner;
            }
        }
    }

    void pairInitials() {
        for (std::size_t i = 0; i < m_left.size(); ++i) {
            for (std::size_t j = 0; j < m_right.size() && !isUsed(m_leftUsed, i); ++j) {
                if (isUsed(m_rightUsed, j) || !isInitialOf(*m_leftInfo[i], *m_rightInfo[j])) continue;
                pair(i, j, true);
                ++m_agreement.initials;
                m_agreement.rarity +=
                    std::min(3.0, kInitialRarity * std::min(m_leftInfo[i]->rarity, m_rightInfo[j]->rarity));
            }
        }
    }

    static bool isUsed(std::uint32_t used, std::size_t at) { return (used >> at & 1U) != 0; }
    void compareOtherGiven() {
        for (std::size_t i = 0; i < m_left.size(); ++i) {
            if ((m_left[i].roles & kGivenRole) == 0 || isUsed(m_leftUsed, i)) continue;
            for (std::size_t j = 0; j < m_right.size(); ++j) {
                if ((m_right[j].roles & kGivenRole) == 0 || isUsed(m_rightUsed, j)) continue;
                m_agreement.otherGiven = true;
                if (((m_leftInfo[i]->start ^ m_rightInfo[j]->start) & 0xFFU) == 0)
                    m_agreement.sameStart = true;
            }
        }
    }
    void compareFirstGiven() {
        const std::size_t left = firstGiven(m_left), right = firstGiven(m_right);
        m_agreement.firstGivenOver = left < m_left.size() && right < m_right.size() &&
                                     isUsed(m_leftUsed, left) != isUsed(m_rightUsed, right);
    }
    static std::size_t firstGiven(std::span<const Word> words) {
        std::size_t first = words.size();
        for (std::size_t i = 0; i < words.size(); ++i) {
            if ((words[i].roles & kGivenRole) == 0) continue;
            if (first == words.size() || words[i].place < words[first].place) first = i;
        }
        return first;
    }
    /// True while both sides have words without a partner.
    bool open() const {
        return m_agreement.paired() < m_left.size() && m_agreement.paired() < m_right.size();
    }
    void pair(std::size_t i, std::size_t j, bool initial) {
        m_leftUsed |= 1U << i;
        m_rightUsed |= 1U << j;
        noteRoles(m_left[i], m_right[j], initial, m_agreement);
    }

    const WordTable& m_table;
    std::span<const Word> m_left, m_right;
    std::array<const WordTable::Info*, kMostWords> m_leftInfo, m_rightInfo; // NOLINT: filled as far as read
    std::uint32_t m_leftUsed = 0, m_rightUsed = 0;
    double m_paired = 0.0, m_all = 0.0;
    WordsAgreement m_agreement;
};

} // namespace

WordsAgreement compareWords(const WordTable& table, RecordIndex left, RecordIndex right) {
    if (table.acrossScripts(left, right)) return compareAcrossScripts(table, left, right);
    return compareWords(table, table.at(left), table.at(right));
}

WordsAgreement compareWords(const WordTable& table, std::span<const Word> left, std::span<const Word> right) {
    return WordPairing(table, left, right).result();
}

} // namespace goldenrod
