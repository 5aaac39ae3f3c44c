// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/across_scripts.h"

#include "matching/compare/sound_alignment.h"
#include "matching/score/exact_math.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

namespace goldenrod {
namespace {

constexpr std::size_t kMostWords = 8; ///< of a record that are heard
constexpr std::size_t kMostJoined = 4;
constexpr int kLeastSound = 12;        ///< quarter bits that a pair of words must have
constexpr double kLeastQuality = 0.3;  ///< share of what the words could have
constexpr double kUsualQuality = 0.57; ///< above it the sound of names speaks for them, below against
constexpr double kQualityBits = 8.0;   ///< for twice the quality
constexpr double kInitialBits = 1.5;
constexpr double kBothOverBits = 3.0; ///< against, for words on either side that resemble nothing
constexpr double kOneOverBits = 0.5;
constexpr ScriptSet kFewVowels =
    (1U << static_cast<unsigned>(text::Script::Arabic)) | (1U << static_cast<unsigned>(text::Script::Hebrew));

/// The words of one record in the order in which they were written.
struct Heard {
    std::array<const Word*, kMostWords> words{};
    std::array<const WordTable::Sounding*, kMostWords> soundings{};
    std::size_t size = 0;
    int weight = 0; ///< of all words

    Heard(const WordTable& table, RecordIndex record) {
        for (const Word& word : table.at(record)) {
            if (word.place >= kMostWords) continue;
            words[size++] = &word;
        }
        std::sort(words.begin(), words.begin() + size,
                  [](const Word* a, const Word* b) { return a->place < b->place; });
        for (std::size_t i = 0; i < size; ++i) {
            soundings[i] = &table.sounding(*words[i]);
            weight += soundings[i]->weight;
        }
    }
};

/// Neighbouring words of one record.
struct Run {
    std::size_t begin, count;
};

struct Candidate {
    int score;
    Run left, right;
};

/// Sounds of neighbouring words as one.
class Joined {
public:
    Joined(const Heard& heard, Run run) {
        for (std::size_t i = run.begin; i < run.begin + run.count; ++i) {
            const std::string_view sounds = heard.soundings[i]->sounds;
            std::memcpy(&m_text[m_size], sounds.data(), sounds.size());
            m_size += sounds.size();
            m_weight += heard.soundings[i]->weight;
            m_letters += heard.soundings[i]->letters;
            m_counts += heard.soundings[i]->counts;
        }
    }
    /// False when so few consonants are common to both that no alignment can be good.
    bool mayResemble(const Joined& other) const {
        int common = 0;
        for (std::uint64_t a = m_counts, b = other.m_counts; a != 0; a >>= 8, b >>= 8)
            common += static_cast<int>(std::min(a & 0xFF, b & 0xFF));
        return 2 * common >= std::min(m_letters, other.m_letters) - 1;
    }
    std::string_view text() const { return {m_text.data(), m_size}; }
    int weight() const { return m_weight; }

private:
    std::array<char, kMostJoined * text::kMostSounds> m_text; // NOLINT: filled up to m_size
    std::size_t m_size = 0;
    int m_weight = 0, m_letters = 0;
    std::uint64_t m_counts = 0;
};

class Pairing {
public:
    Pairing(const WordTable& table, RecordIndex left, RecordIndex right)
        : m_table(table)
        , m_left(table, left)
        , m_right(table, right)
        , m_fewVowels(((table.scripts(left) | table.scripts(right)) & kFewVowels) != 0) {}

    WordsAgreement agreement(std::size_t leftWords, std::size_t rightWords) {
        propose(1, 1);
        for (std::size_t count = 2; count <= kMostJoined; ++count) {
            propose(count, 1);
            propose(1, count);
        }
        std::sort(m_candidates, m_candidates + m_count, [](const Candidate& a, const Candidate& b) {
            if (a.score != b.score) return a.score > b.score;
            if (a.left.begin != b.left.begin) return a.left.begin < b.left.begin;
            if (a.right.begin != b.right.begin) return a.right.begin < b.right.begin;
            return a.left.count + a.right.count < b.left.count + b.right.count;
        });
        for (std::size_t i = 0; i < m_count; ++i) accept(m_candidates[i]);
        pairInitials();
        m_agreement.leftOver = static_cast<std::uint8_t>(leftWords - m_leftUsed);
        m_agreement.rightOver = static_cast<std::uint8_t>(rightWords - m_rightUsed);
        const int all = m_left.weight + m_right.weight;
        m_agreement.sound = all > 0 ? std::clamp(2.0 * m_score / all, 0.0, 1.0) : 0.0;
        m_agreement.rarity = std::clamp(evidence(), 0.0, m_table.mostRarity());
        m_agreement.share = m_agreement.sound;
        return m_agreement;
    }

private:
    /// The rarity of what was paired, more or less by how much of the names that is.
    double evidence() const {
        if (m_agreement.sound <= 0.0) return 0.0;
        const int left = m_agreement.leftOver;
        const int right = m_agreement.rightOver;
        return m_agreement.rarity - kBothOverBits * std::min(left, right) -
               kOneOverBits * std::abs(left - right) +
               kQualityBits * exactLog2(m_agreement.sound / kUsualQuality);
    }

    void propose(std::size_t leftCount, std::size_t rightCount) {
        for (std::size_t i = 0; i + leftCount <= m_left.size; ++i) {
            const Joined a(m_left, {i, leftCount});
            for (std::size_t j = 0; j + rightCount <= m_right.size; ++j) {
                const Joined b(m_right, {j, rightCount});
                if (!a.mayResemble(b)) continue;
                const int score = compare::alignSounds(a.text(), b.text(), m_fewVowels);
                const double possible = kLeastQuality * 0.5 * (a.weight() + b.weight());
                if (score < kLeastSound || score < possible || m_count == kMostCandidates) continue;
                m_candidates[m_count++] = {score, {i, leftCount}, {j, rightCount}};
            }
        }
    }

    static bool isFree(const std::array<bool, kMostWords>& used, Run run) {
        return std::none_of(used.begin() + run.begin, used.begin() + run.begin + run.count,
                            [](bool u) { return u; });
    }

    static std::uint8_t rolesOf(const Heard& heard, Run run) {
        std::uint8_t roles = 0;
        for (std::size_t i = run.begin; i < run.begin + run.count; ++i) roles |= heard.words[i]->roles;
        return roles;
    }
    double rarityOf(const Heard& heard, Run run) const {
        double rarity = 0.0;
        for (std::size_t i = run.begin; i < run.begin + run.count; ++i)
            rarity += m_table.info(heard.words[i]->id).rarity;
        return rarity;
    }

    void accept(const Candidate& candidate) {
        const auto& [score, left, right] = candidate;
        if (!isFree(m_usedLeft, left) || !isFree(m_usedRight, right)) return;
        std::fill_n(m_usedLeft.begin() + left.begin, left.count, true);
        std::fill_n(m_usedRight.begin() + right.begin, right.count, true);
        m_leftUsed += left.count;
        m_rightUsed += right.count;
        const bool same = left.count == 1 && right.count == 1 &&
                          m_left.words[left.begin]->id == m_right.words[right.begin]->id;
        ++(same ? m_agreement.equal : m_agreement.similar);
        const auto roles = static_cast<std::uint8_t>(rolesOf(m_left, left) & rolesOf(m_right, right));
        m_agreement.family = m_agreement.family || (roles & kFamilyRole) != 0;
        m_agreement.given = m_agreement.given || (roles & kGivenRole) != 0;
        m_score += score;
        // Words in one are rarer than the word they stand beside.
        const double a = rarityOf(m_left, left);
        const double b = rarityOf(m_right, right);
        const double rarity = left.count == right.count ? std::min(a, b) : std::max(a, b);
        m_agreement.rarity += std::min(score / 4.0, rarity);
    }

    void pairInitials() {
        for (std::size_t i = 0; i < m_left.size; ++i) {
            for (std::size_t j = 0; j < m_right.size && !m_usedLeft[i]; ++j) {
                if (m_usedRight[j] || !isInitial(m_left.words[i], m_right.words[j], i, j)) continue;
                m_usedLeft[i] = m_usedRight[j] = true;
                ++m_leftUsed;
                ++m_rightUsed;
                ++m_agreement.initials;
                m_agreement.rarity += kInitialBits;
            }
        }
    }
    bool isInitial(const Word* a, const Word* b, std::size_t i, std::size_t j) const {
        if (m_table.info(a->id).length != 1 && m_table.info(b->id).length != 1) return false;
        const std::string_view left = m_left.soundings[i]->sounds.substr(0, 1);
        const std::string_view right = m_right.soundings[j]->sounds.substr(0, 1);
        return !left.empty() && !right.empty() && compare::alignSounds(left, right, m_fewVowels) > 0;
    }

    static constexpr std::size_t kMostCandidates = 128;
    const WordTable& m_table;
    Heard m_left, m_right;
    bool m_fewVowels;
    Candidate m_candidates[kMostCandidates]; // NOLINT: filled up to m_count
    std::size_t m_count = 0, m_leftUsed = 0, m_rightUsed = 0;
    std::array<bool, kMostWords> m_usedLeft{}, m_usedRight{};
    int m_score = 0;
    WordsAgreement m_agreement;
};

} // namespace

WordsAgreement compareAcrossScripts(const WordTable& table, RecordIndex left, RecordIndex right) {
    return Pairing(table, left, right).agreement(table.at(left).size(), table.at(right).size());
}

} // namespace goldenrod
