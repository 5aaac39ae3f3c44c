// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/comparator.h"

#include <algorithm>
#include <limits>

namespace goldenrod {
namespace {

double rarityOfLists(const Keys& keys, RecordIndex left, RecordIndex right) {
    double shared = -1.0;
    double commonest = std::numeric_limits<double>::infinity();
    for (const ValueId a : keys.at(left)) {
        for (const ValueId b : keys.at(right)) {
            if (a == kNoValue || b == kNoValue) continue;
            if (a == b) shared = std::max(shared, keys.rarity[a]);
            commonest = std::min({commonest, keys.rarity[a], keys.rarity[b]});
        }
    }
    return shared >= 0.0 ? shared : commonest;
}

} // namespace

Comparator::Comparator(const RuleSet& rules, Features& features) {
    for (const Comparison& comparison : rules.comparisons) {
        Bound bound;
        for (const Expression& on : comparison.on) {
            bound.on.push_back(bind(on, features));
            bound.present |= bound.on.back().bit;
            bound.hasOthers = bound.hasOthers || bound.on.back().bit == 0;
        }
        bound.program.emplace_back(comparison.levels, features, m_rows, m_digests);
        for (const Level& level : comparison.levels) bound.rarity.push_back(level.rarity);
        m_comparisons.push_back(std::move(bound));
    }
    m_rows.build(features.records());
    m_digestColumns = m_digests.columns(m_rows);
}

void Comparator::resize() {
    m_rows.resize();
    m_digests.resize();
    m_digestColumns = m_digests.columns(m_rows);
}

Comparator::Subject Comparator::bind(const Expression& on, Features& features) {
    Subject subject;
    if (on.type == ExpressionType::Words) {
        subject.words = features.words(on.name);
        subject.column = m_rows.add(*subject.words);
        if (subject.column >= 0) subject.bit = RecordRows::wordsBit(subject.column);
    } else if (subject.keys = features.keys(on); subject.keys != nullptr) {
        subject.column = m_rows.add(*subject.keys);
        if (subject.column >= 0) subject.bit = RecordRows::keyBit(subject.column);
    }
    return subject;
}

bool Comparator::present(const Subject& subject, const RowPair& pair) {
    if (subject.bit != 0) return (pair.present & subject.bit) != 0;
    const RecordIndex left = pair.scratch.left();
    const RecordIndex right = pair.scratch.right();
    if (subject.words != nullptr)
        return !subject.words->at(left).empty() && !subject.words->at(right).empty();
    return subject.keys != nullptr && subject.keys->has(left) && subject.keys->has(right);
}

double Comparator::rarityOf(const Subject& subject, RowPair& pair) const {
    if (subject.words != nullptr) {
        return subject.bit != 0 ? wordsOf(m_rows, pair, subject.column).rarity
                                : pair.scratch.words(*subject.words).rarity;
    }
    const Keys& keys = *subject.keys;
    if (subject.bit == 0 || (pair.several & subject.bit) != 0)
        return rarityOfLists(keys, pair.scratch.left(), pair.scratch.right());
    const double left = keys.rarity[pair.left.key(subject.column)];
    if ((pair.equal & subject.bit) != 0) return left;
    return std::min(left, keys.rarity[pair.right.key(subject.column)]);
}

int Comparator::level(const Bound& bound, RowPair& pair, double& rarity) const {
    rarity = 0.0;
    const bool others = bound.hasOthers && std::any_of(bound.on.begin(), bound.on.end(),
                                                       [&](const Subject& s) { return present(s, pair); });
    if ((pair.present & bound.present) == 0 && !others) return 0;
    const int level = bound.program.front().run(m_rows, pair);
    if (bound.rarity[level - 1] && present(bound.on.front(), pair)) rarity = rarityOf(bound.on.front(), pair);
    return level;
}

int Comparator::level(std::size_t comparison, PairScratch& pair, double& rarity) const {
    RowPair rows(m_rows, pair);
    return level(m_comparisons[comparison], rows, rarity);
}

void Comparator::compare(PairScratch& pair, PairLevels& out) const {
    RowPair rows(m_rows, pair);
    out.pattern = 0;
    out.sources = static_cast<std::uint32_t>(sourcePair(rows.left.source(), rows.right.source()));
    for (std::size_t c = 0; c < m_comparisons.size(); ++c)
        out.pattern |= static_cast<Pattern>(level(m_comparisons[c], rows, out.rarity[c])) << (4 * c);
}

void Comparator::prefetch(RecordIndex record) const {
    const RecordRows::Row row = m_rows.row(record);
    m_rows.prefetchWords(row);
    for (const auto& [column, values, size] : m_digestColumns)
        __builtin_prefetch(values + row.key(column) * size);
}

void Comparator::compare(std::span<const Pair> pairs, PairScratch& scratch, std::span<PairLevels> out) const {
    constexpr std::size_t kAhead = 32;
    for (std::size_t first = 0; first < pairs.size(); first += kAhead) {
        const auto some = pairs.subspan(first, std::min(kAhead, pairs.size() - first));
        for (const auto& [left, right] : some) {
            m_rows.prefetch(left);
            m_rows.prefetch(right);
        }
        for (std::size_t i = 0; i < some.size(); ++i) {
            if (i == 0 || some[i].first != some[i - 1].first) prefetch(some[i].first);
            prefetch(some[i].second);
        }
        for (std::size_t i = 0; i < some.size(); ++i) {
            scratch.begin(some[i].first, some[i].second);
            compare(scratch, out[first + i]);
        }
    }
}

} // namespace goldenrod
