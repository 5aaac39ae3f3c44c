// SPDX-License-Identifier: GPL-3.0-or-later
// The pairs of a run, packed and read back.
#include "matching/parallel.h"
#include "models/workspace/packing.h"
#include "models/workspace/run_store.h"

#include <algorithm>
#include <numeric>

namespace goldenrod {
namespace {

constexpr std::int64_t kRecordsABlock = 1024;
constexpr std::size_t kBlocksAPart = 64; ///< packed at a time, so that memory stays bounded

/// Which pairs each record is in, in their order.
class PairsOfRecords {
public:
    PairsOfRecords(const std::vector<ScoredPair>& pairs, std::size_t records)
        : m_begins(records + 1)
        , m_pairs(pairs.size() * 2) {
        for (const ScoredPair& pair : pairs) {
            ++m_begins[pair.left];
            ++m_begins[pair.right];
        }
        std::uint32_t sum = 0;
        for (std::uint32_t& begin : m_begins) begin = sum += begin;
        // Backwards, so that every begin has moved from its end to its place when all are in.
        for (auto i = static_cast<std::uint32_t>(pairs.size()); i-- > 0;) {
            m_pairs[--m_begins[pairs[i].left]] = i;
            m_pairs[--m_begins[pairs[i].right]] = i;
        }
    }
    std::span<const std::uint32_t> of(RecordIndex record) const {
        return std::span(m_pairs).subspan(m_begins[record], m_begins[record + 1] - m_begins[record]);
    }

private:
    std::vector<std::uint32_t> m_begins, m_pairs;
};

std::vector<RecordIndex> byId(const RecordTable& records) {
    std::vector<RecordIndex> order(records.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](RecordIndex a, RecordIndex b) { return records.idOf(a) < records.idOf(b); });
    return order;
}

/// How a block begins: with the first record, of an early program; or else with what follows.
constexpr std::int64_t kPatternsFollow = 0, kPatternsAndRulesFollow = -1;

/// What many pairs have in common: pattern and rule.
using Said = std::pair<Pattern, std::uint16_t>;
struct HashOfSaid {
    std::size_t operator()(const Said& said) const {
        return mix(said.first + said.second * 0x9e3779b97f4a7c15ULL);
    }
};

/// The pairs of some records; empty when there are none. A block begins with its patterns and rules.
std::string packBlock(const std::vector<ScoredPair>& pairs, const PairsOfRecords& seen,
                      std::span<const RecordIndex> some, const RecordTable& records) {
    std::unordered_map<Said, std::size_t, HashOfSaid> numbers;
    Packer patterns, body;
    for (const RecordIndex record : some) {
        const auto here = seen.of(record);
        if (here.empty()) continue;
        body.signedNumber(records.idOf(record)).number(here.size());
        for (const std::uint32_t p : here) {
            const ScoredPair& pair = pairs[p];
            const auto [at, fresh] = numbers.try_emplace(Said(pair.pattern, pair.rule), numbers.size());
            if (fresh) patterns.number(pair.pattern).number(pair.rule);
            body.signedNumber(records.idOf(pair.left == record ? pair.right : pair.left));
            body.signedNumber(pair.weight);
            body.number(at->second * 4 + (pair.forced ? 1U : 0U) + (pair.vetoed ? 2U : 0U));
        }
    }
    if (numbers.empty()) return {};
    Packer block;
    block.signedNumber(kPatternsAndRulesFollow)
        .number(numbers.size())
        .bytes(patterns.take())
        .bytes(body.take());
    return block.take();
}

/// Hands the pairs of a block, record by record, to each(record, pairs); refuses what makes no sense.
template <typename Each>
void forEachRecord(Unpacker& block, Each each) {
    std::int64_t record = block.signedNumber();
    const bool hasRules = record == kPatternsAndRulesFollow, listed = hasRules || record == kPatternsFollow;
    std::vector<std::pair<Pattern, std::optional<std::uint16_t>>> patterns;
    if (listed) {
        for (std::uint64_t left = block.number(); left > 0 && block.ok(); --left) {
            patterns.emplace_back(block.number(), std::nullopt);
            if (hasRules) patterns.back().second = static_cast<std::uint16_t>(block.number());
        }
        if (!block.atEnd()) record = block.signedNumber();
    }
    std::vector<StoredPair> list;
    while (block.ok()) {
        list.resize(std::min<std::uint64_t>(block.number(), 1u << 24));
        for (StoredPair& pair : list) {
            pair.other = block.signedNumber();
            pair.weight = block.signedNumber();
            const std::uint64_t number = block.number();
            const std::uint64_t flags = listed ? number & 3 : block.number();
            if (listed && number / 4 >= patterns.size()) return block.refuse();
            pair.pattern = listed ? patterns[number / 4].first : number;
            if (listed) pair.rule = patterns[number / 4].second;
            pair.forced = (flags & 1) != 0;
            pair.vetoed = (flags & 2) != 0;
        }
        if (block.ok()) each(record, list);
        if (block.atEnd()) return;
        record = block.signedNumber();
    }
}

} // namespace

Result<void> packPairs(const std::vector<ScoredPair>& pairs, const RecordTable& records,
                       const BlockSink& sink) {
    const PairsOfRecords seen(pairs, records.size());
    const std::vector<RecordIndex> order = byId(records);
    std::vector<std::size_t> begins; // in `order`, of the blocks
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto blockOf = [&](std::size_t at) { return records.idOf(order[at]) / kRecordsABlock; };
        if (i == 0 || blockOf(i) != blockOf(i - 1)) begins.push_back(i);
    }
    for (std::size_t first = 0; first < begins.size(); first += kBlocksAPart) {
        std::vector<std::string> blocks(std::min(kBlocksAPart, begins.size() - first));
        parallelParts(blocks.size(), 1, [&](std::size_t b, std::size_t) {
            const std::size_t end = first + b + 1 < begins.size() ? begins[first + b + 1] : order.size();
            const std::span<const RecordIndex> some(order.data() + begins[first + b],
                                                    end - begins[first + b]);
            blocks[b] = packBlock(pairs, seen, some, records);
        });
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            if (blocks[b].empty()) continue;
            const std::int64_t number = records.idOf(order[begins[first + b]]) / kRecordsABlock;
            if (auto done = sink("pair", number, std::move(blocks[b])); !done) return done;
        }
    }
    return {};
}

Result<const std::vector<StoredPair>*> PairReader::pairsOf(std::int64_t recordId) {
    const std::int64_t blockFirst = recordId / kRecordsABlock;
    if (!m_blocksRead[blockFirst]) {
        auto select =
            m_db.prepare("SELECT bytes FROM run_block WHERE run_id = ?1 AND kind = 'pair' AND first = ?2");
        if (!select) return select.error();
        auto row = (*select)->bind(1, m_runId).bind(2, blockFirst).step();
        if (!row) return row.error();
        if (*row) {
            Unpacker block((*select)->text(0));
            goldenrod::forEachRecord(block, [&](std::int64_t record, const std::vector<StoredPair>& list) {
                m_pairs[record] = list;
            });
            (*select)->reset();
            if (!block.ok()) return Error{kDamaged, {}, "a block of pairs cannot be read"};
        }
        m_blocksRead[blockFirst] = true;
    }
    return &m_pairs[recordId];
}

Result<std::optional<StoredPair>> PairReader::pairOf(std::int64_t left, std::int64_t right) {
    auto pairs = pairsOf(left);
    if (!pairs) return pairs.error();
    const auto at = std::find_if((*pairs)->begin(), (*pairs)->end(),
                                 [right](const StoredPair& pair) { return pair.other == right; });
    return at != (*pairs)->end() ? std::optional(*at) : std::nullopt;
}

Result<std::optional<StoredPair>> storedPair(Database& db, std::int64_t left, std::int64_t right) {
    auto run = runInForce(db);
    if (!run) return run.error();
    return PairReader(db, *run).pairOf(left, right);
}

Result<std::optional<std::vector<ScoredPair>>> readPairs(Database& db, std::int64_t runId,
                                                         std::span<const std::int64_t> recordIds) {
    std::unordered_map<std::int64_t, RecordIndex> position;
    position.reserve(recordIds.size());
    for (RecordIndex r = 0; r < recordIds.size(); ++r) position.emplace(recordIds[r], r);
    auto select = db.prepare("SELECT bytes FROM run_block WHERE run_id = ?1 AND kind = 'pair'");
    if (!select) return select.error();
    (*select)->bind(1, runId);
    std::vector<ScoredPair> pairs;
    bool isWhole = true, isKnown = true;
    for (;;) {
        auto row = (*select)->step();
        if (!row) return row.error();
        if (!*row) break;
        Unpacker block((*select)->text(0));
        forEachRecord(block, [&](std::int64_t record, const std::vector<StoredPair>& list) {
            const auto at = position.find(record);
            isKnown = isKnown && at != position.end();
            for (const StoredPair& pair : list) {
                const auto other = position.find(pair.other);
                isWhole = isWhole && pair.rule;
                isKnown = isKnown && other != position.end();
                if (!isKnown || !isWhole || other->second < at->second) continue;
                pairs.push_back({at->second, other->second, pair.weight, pair.pattern, *pair.rule,
                                 pair.forced, pair.vetoed});
            }
        });
        if (block.ok() && isKnown && isWhole) continue;
        const bool isSound = block.ok() && isKnown;
        (*select)->reset();
        if (isSound) return std::optional<std::vector<ScoredPair>>();
        return Error{kDamaged, {}, "a block of pairs cannot be read"};
    }
    sortInOrder(pairs);
    return std::optional(std::move(pairs));
}

} // namespace goldenrod
