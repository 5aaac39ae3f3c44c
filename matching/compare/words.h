// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/letter_counts.h"
#include "matching/compare/name_variants.h"
#include "matching/compare/words_agreement.h"
#include "matching/large_array.h"
#include "matching/record_table.h"
#include "matching/standardised_table.h"
#include "matching/term_lookup.h"
#include "matching/text/sounds.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// Bit per text::Script a text was written in; text without letters adds none.
using ScriptSet = std::uint16_t;
ScriptSet scriptSetOf(std::string_view raw);

/// What a word is within a name; a word may be several things in one record ("James" given and family).
enum WordRole : std::uint8_t { kGivenRole = 1, kMiddleRole = 2, kFamilyRole = 4, kOtherRole = 8 };

struct Word {
    ValueId id = kNoValue;
    std::uint8_t roles = 0;
    std::uint8_t place = 0; ///< where among the record's words it came first
    ScriptSet scripts = 0;  ///< in which it was written
};

/// The words of one kind of text for every record: of all names of a person, of an organisation, of an
/// address line, or of a free text. A word counts once a record, at its first place; of more than 32 words
/// the first ones count.
class WordTable {
public:
    /// Facts of a distinct word, as comparing asks for them.
    struct alignas(32) Info {
        double rarity = 0.0; ///< bits: log2(records with words / records with this word)
        compare::LetterCounts counts;
        ValueId canonical =
            kNoValue; ///< of given names and their variants: the same number for "bill" and "william"
        std::uint32_t letters = 0; ///< bit per letter a-z, then digits, then anything else
        std::uint32_t start = 0;   ///< the first four bytes
        std::uint16_t length = 0;
        bool varies = false; ///< its canonical name has variants in these data
    };
    /// A distinct word as it sounds, in one way of spelling.
    struct Sounding {
        std::string_view sounds;  ///< text::soundsOf()
        int weight = 0;           ///< compare::soundsWeight()
        std::uint8_t letters = 0; ///< of its skeleton
        std::uint64_t counts = 0; ///< of each skeleton letter, a byte each
    };

    std::span<const Word> at(RecordIndex record) const {
        return {m_words.data() + m_offsets[record], m_offsets[record + 1] - m_offsets[record]};
    }
    std::uint32_t offset(RecordIndex record) const { return m_offsets[record]; }
    const Word* first(std::uint32_t offset) const { return m_words.data() + offset; }
    const Info& info(ValueId word) const { return m_infos[word]; }
    std::uint32_t records(ValueId word) const { return m_records[word]; } ///< that have it
    std::string_view text(ValueId word) const { return m_texts.at(word); }
    const Sounding& sounding(const Word& word) const { return m_soundings[soundingNumber(word)]; }
    std::uint32_t soundingNumber(const Word& word) const; ///< its place among soundings()
    std::span<const Sounding> soundings() const { return m_soundings; }
    ScriptSet scripts(RecordIndex record) const { return m_scripts[record]; }
    bool severalScripts() const { return m_severalScripts; }
    /// True when the two records have words, but in no script that both use.
    bool acrossScripts(RecordIndex a, RecordIndex b) const {
        return m_severalScripts && m_scripts[a] != 0 && m_scripts[b] != 0 &&
               (m_scripts[a] & m_scripts[b]) == 0;
    }
    std::size_t distinct() const { return m_texts.size(); }
    std::size_t size() const { return m_offsets.size() - 1; }
    double mostRarity() const { return m_mostRarity; } ///< bits of what one record alone has
    std::uint64_t filled() const { return m_filled; }  ///< records with at least one word

    /// Takes given names for variants of each other from now on, beyond those of the lists.
    void learn(std::vector<NameVariant> variants);
    const std::vector<NameVariant>& variants() const { return m_variants; }
    /// True when two given names were learned to stand for each other.
    bool areVariants(const Info& a, const Info& b) const {
        return a.varies && b.varies &&
               std::binary_search(m_variantPairs.begin(), m_variantPairs.end(),
                                  pairOf(a.canonical, b.canonical));
    }

    // Filling: words of one record after the other, then finish().
    ValueId intern(std::string_view word) { return m_texts.intern(word); }
    void add(ValueId word, std::uint8_t role, ScriptSet scripts);
    void endRecord();
    /// `terms`: where the frequencies come from; nullptr: from these records.
    void finish(const TermLookup* terms, const std::string& space);

    // Growing after finish(): words of further records, then finishMore() from the first of them; and taking
    // them back.
    struct Extent {
        std::size_t records = 0, texts = 0, sounds = 0, soundings = 0, canonical = 0;
    };
    Extent extent();
    void finishMore(RecordIndex first, const TermLookup& terms, const std::string& space);
    void cutTo(const Extent& extent);

private:
    void listen();
    void listenFrom(std::size_t firstWord); ///< to the words of further records
    void listenTo(const Word& word);
    void describe(ValueId word, Dictionary& canonical);
    Dictionary& canonicals();
    void number(Dictionary& canonical); ///< the variants
    static std::uint64_t pairOf(ValueId a, ValueId b) {
        return static_cast<std::uint64_t>(std::min(a, b)) << 32 | std::max(a, b);
    }

    Dictionary m_texts, m_sounds;
    std::vector<Sounding> m_soundings;
    std::vector<std::uint32_t> m_soundingOf; ///< by word and spelling; empty when there is one script only
    std::vector<ScriptSet> m_scripts;        ///< of each record
    bool m_severalScripts = false;
    LargeArray<Info> m_infos;
    std::vector<std::uint32_t> m_records; ///< of each distinct word
    std::vector<Word> m_words;
    std::vector<std::uint32_t> m_offsets{0};
    std::uint64_t m_filled = 0;
    double m_mostRarity = 0.0;
    std::unique_ptr<Dictionary> m_canonical; ///< made when the table first grows or learns
    std::vector<NameVariant> m_variants;
    std::vector<std::uint64_t> m_variantPairs; ///< of canonical names, sorted
    std::vector<bool> m_varies;                ///< by canonical name
};

/// See WordsAgreement.
WordsAgreement compareWords(const WordTable& table, RecordIndex left, RecordIndex right);
/// Of two records that share a script, by their words.
WordsAgreement compareWords(const WordTable& table, std::span<const Word> left, std::span<const Word> right);

/// True when two words count as the same word misspelt: nickname or variant, listed or learned, or one edit
/// in four letters or more, or Jaro-Winkler of at least 0.92.
bool areSimilarWords(const WordTable& table, ValueId a, ValueId b);

/// Builds the words of a group ("name", "organisation", "address") or of a single field. Frequencies are
/// taken from the records, or from `terms` (space: wordSpace()) when it is given.
WordTable makeWordTable(std::string_view groupOrField, const RecordTable& records,
                        const StandardisedTable& standardised, const TermLookup* terms);

/// Adds the words of the records that were appended since; `terms` as when the table was made.
void growWordTable(WordTable& table, std::string_view groupOrField, const RecordTable& records,
                   const StandardisedTable& standardised, const TermLookup& terms);

/// Name of the term space of words: the group itself, "words:" and the field otherwise.
std::string wordSpace(std::string_view groupOrField);

} // namespace goldenrod
