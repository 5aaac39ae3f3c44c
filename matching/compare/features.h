// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/words.h"
#include "matching/result.h"
#include "matching/rules/expression.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace goldenrod {

// compare/: what is asked of records and pairs. Features holds what a rule set asks of each record, made
// once: keys of values, and words of names, organisations and addresses (words.h). Comparator (comparator.h)
// says for a pair at which level every comparison agrees; a condition is a Predicate (predicate.h) and, for
// levels, the same as a list of quick tests (level_program.h). Functions of the rule language stand in
// functions.h; the kernels (edit_distance.h, jaro.h, alignment.h) know nothing of records.

/// The keys that a value expression gives every record: forms of a field or what a function made of them. A
/// record without a value has none.
struct Keys {
    const Dictionary* texts = nullptr;
    const ValueLists* lists = nullptr;
    std::vector<std::uint32_t> counts; ///< records per key
    std::uint64_t filled = 0;          ///< records with at least one key
    std::vector<double> rarity;        ///< bits per key: log2(filled / counts)
    // Owned when they were made here, not the standardised column's own.
    std::unique_ptr<Dictionary> ownTexts;
    std::unique_ptr<ValueLists> ownLists;

    std::span<const ValueId> at(RecordIndex record) const { return lists->at(record); }
    bool has(RecordIndex record) const;
    /// True when the records share a key.
    bool shared(RecordIndex a, RecordIndex b) const;
    void cutTo(std::size_t records, std::size_t ids); ///< what Features::grow() added
};

/// Everything that rules ask of records, computed once each: keys of value expressions and words of groups.
/// Ask for all of it on one thread before comparing on many.
class Features {
public:
    /// `terms`: frequencies of a model; nullptr: those of these records. It must outlive the features.
    Features(const RecordTable& records, const StandardisedTable& standardised,
             const TermLookup* terms = nullptr)
        : m_records(records)
        , m_standardised(standardised)
        , m_terms(terms) {}

    /// Keys of a Value expression; nullptr when the records lack the field.
    const Keys* keys(const Expression& expression);
    /// Words of a group or field; empty for every record when nothing feeds it.
    const WordTable* words(const std::string& groupOrField);
    std::vector<const WordTable*> wordTables() const;      ///< that were asked for
    void learnVariants(std::vector<NameVariant> variants); ///< of given names; before training

    /// Makes everything that was asked for of the records that were appended to the tables since, too. Only
    /// with the frequencies of a model, which further records do not change.
    void grow();
    struct Extent {
        std::size_t records = 0;
        std::vector<std::size_t> keys; ///< texts, in the order they were made
        std::vector<WordTable::Extent> words;
    };
    Extent extent();
    void cutTo(const Extent& extent); ///< takes the last records back, before the tables do

    std::size_t size() const { return m_records.size(); }
    const RecordTable& records() const { return m_records; }
    const StandardisedTable& standardised() const { return m_standardised; }

private:
    void growKeys(const Expression& expression, Keys& keys);
    void appendKeys(const Expression& expression, RecordIndex record, std::vector<ValueId>& row,
                    Dictionary& texts);
    std::unique_ptr<Keys> makeKeys(const Expression& expression);
    std::unique_ptr<Keys> makeWordKeys(const Expression& expression);
    std::unique_ptr<Keys> makeOwnerKeys(const Keys& addresses);
    /// The key that "owner" makes of the addresses of a record; empty when it is unclear.
    std::string_view ownerKeyOf(const Keys& addresses, const WordTable& names, RecordIndex record) const;
    std::unique_ptr<Keys> makeGroupKeys(const Expression& expression);
    /// The key of one raw value of a column that feeds isReadBy(); empty when it has none.
    std::string groupKeyOf(std::string_view function, std::size_t column, ValueId value) const;

    const RecordTable& m_records;
    const StandardisedTable& m_standardised;
    const TermLookup* m_terms;
    std::map<std::string, std::unique_ptr<Keys>> m_keys;
    std::vector<std::pair<Expression, Keys*>> m_made; ///< those there are, each after what it was made from
    std::map<std::string, std::unique_ptr<WordTable>> m_words;
};

} // namespace goldenrod
