// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/suggest/notice_variants.h"

#include "matching/disjoint_sets.h"
#include "matching/rules/fields.h"
#include "matching/text/name.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace goldenrod {
namespace {

constexpr std::uint64_t kPairsARule = 300'000;
constexpr std::uint32_t kLeastCustomers = 3;
constexpr std::uint32_t kOneIn = 5; ///< of the customers in which the rarer name has another beside it
constexpr std::size_t kAtATime = 256;

bool asksForName(const Expression& expression) {
    const auto fields = expression.fields();
    return std::any_of(fields.begin(), fields.end(), [](const auto& f) { return f.starts_with("name"); });
}

/// What agreement of a comparison says of two records being one person.
enum class Says : unsigned char { Nothing, Contact, Identity };

Says saysOf(const Comparison& comparison) {
    const Expression& on = comparison.on.front();
    const FieldInfo* field = on.kind == Expression::Kind::Field ? findField(on.name) : nullptr;
    if (field == nullptr) return Says::Nothing;
    switch (field->type) {
    case SemanticType::Date:
    case SemanticType::Identifier: return Says::Identity;
    case SemanticType::AddressLine:
    case SemanticType::Postcode:
    case SemanticType::Phone:
    case SemanticType::Email:
    case SemanticType::Contact: return Says::Contact;
    default: return Says::Nothing;
    }
}

/// Two records of one customer by all but their names, and the names.
struct Seen {
    std::string_view name, other;
    RecordIndex left = 0, right = 0;
};

class Search {
public:
    Search(const RuleSet& rules, Features& features, const Comparator& comparator, const Blocks& blocks,
           std::uint64_t seed)
        : m_rules(rules)
        , m_names(*features.words("name"))
        , m_comparator(comparator)
        , m_blocks(blocks)
        , m_seed(seed) {
        for (const Comparison& comparison : rules.comparisons) m_says.push_back(saysOf(comparison));
    }

    std::vector<Seen> look(ProgressMeter& meter) const {
        std::vector<Seen> all;
        for (std::uint32_t r = 0; r < m_rules.blocking.size() && !meter.stopped(); ++r) {
            if (!asksForName(m_rules.blocking[r].when)) lookAt(r, meter, all);
        }
        return all;
    }

private:
    void lookAt(std::uint32_t rule, ProgressMeter& meter, std::vector<Seen>& all) const {
        std::vector<Blocks::Part> parts = m_blocks.parts();
        std::erase_if(parts, [&](const Blocks::Part& part) { return part.rule != rule; });
        std::uint64_t pairs = 0;
        for (const Blocks::Part& part : parts) pairs += part.pairs;
        const double rate =
            static_cast<double>(kPairsARule) / static_cast<double>(std::max<std::uint64_t>(pairs, 1));
        const auto limit = rate >= 1.0 ? ~0ULL : static_cast<std::uint64_t>(rate * 0x1p64);
        std::vector<std::vector<Seen>> found(parts.size());
        parallelParts(parts.size(), 1, [&](std::size_t first, std::size_t last) {
            PairScratch scratch;
            std::vector<Comparator::Pair> drawn;
            for (std::size_t p = first; p < last && meter.advance(0); ++p) {
                m_blocks.forSomePairs(
                    parts[p], scratch, true,
                    [&](RecordIndex left, RecordIndex right) {
                        return mix(m_seed ^ mix((static_cast<std::uint64_t>(left) << 32) | right)) <= limit;
                    },
                    [&](RecordIndex left, RecordIndex right) {
                        drawn.emplace_back(left, right);
                        if (drawn.size() == kAtATime) judge(drawn, scratch, found[p]);
                    });
                judge(drawn, scratch, found[p]);
            }
        });
        for (const auto& part : found) all.insert(all.end(), part.begin(), part.end());
    }

    void judge(std::vector<Comparator::Pair>& pairs, PairScratch& scratch, std::vector<Seen>& found) const {
        for (const auto& [left, right] : pairs) {
            const WordsAgreement agreement = compareWords(m_names, left, right);
            if (!agreement.otherGiven) continue;
            PairLevels levels;
            scratch.begin(left, right);
            m_comparator.compare(scratch, levels);
            if (!isOnePerson(levels.pattern)) continue;
            std::string_view name = givenOf(left), other = givenOf(right);
            if (other < name) std::swap(name, other);
            if (!name.empty() && name != other) found.push_back({name, other, left, right});
        }
        pairs.clear();
    }

    bool isOnePerson(Pattern pattern) const {
        int identities = 0, contacts = 0;
        for (std::size_t c = 0; c < m_says.size(); ++c) {
            const int level = levelOf(pattern, c);
            if (level == 0 || m_says[c] == Says::Nothing) continue;
            if (m_rules.comparisons[c].levels[static_cast<std::size_t>(level) - 1].sign != Sign::Agree)
                continue;
            (m_says[c] == Says::Identity ? identities : contacts) += 1;
        }
        return identities > 0 && identities + contacts > 1;
    }

    /// The first given name of a record; empty when it has none, or an initial.
    std::string_view givenOf(RecordIndex record) const {
        const Word* first = nullptr;
        for (const Word& word : m_names.at(record)) {
            if ((word.roles & kGivenRole) != 0 && (first == nullptr || word.place < first->place))
                first = &word;
        }
        if (first == nullptr || m_names.info(first->id).length < 2) return {};
        return text::canonicalGiven(m_names.text(first->id));
    }

    const RuleSet& m_rules;
    const WordTable& m_names;
    const Comparator& m_comparator;
    const Blocks& m_blocks;
    std::uint64_t m_seed;
    std::vector<Says> m_says;
};

/// How many customers the records of some pairs of one two names are: sets of records that pairs tie.
std::uint32_t customersIn(std::span<const Seen> pairs) {
    std::vector<RecordIndex> records;
    for (const Seen& pair : pairs) records.insert(records.end(), {pair.left, pair.right});
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    const auto at = [&](RecordIndex record) {
        return static_cast<std::uint32_t>(std::lower_bound(records.begin(), records.end(), record) -
                                          records.begin());
    };
    DisjointSets sets(records.size());
    for (const Seen& pair : pairs) sets.join(at(pair.left), at(pair.right));
    std::uint32_t customers = 0;
    for (std::uint32_t r = 0; r < records.size(); ++r) customers += sets.root(r) == r ? 1 : 0;
    return customers;
}

} // namespace

std::vector<NameVariant> noticeVariants(const RuleSet& rules, Features& features,
                                        const Comparator& comparator, const Blocks& blocks,
                                        std::uint64_t seed, ProgressMeter& meter) {
    std::vector<Seen> seen = Search(rules, features, comparator, blocks, seed).look(meter);
    std::sort(seen.begin(), seen.end(), [](const Seen& a, const Seen& b) {
        return std::tie(a.name, a.other, a.left, a.right) < std::tie(b.name, b.other, b.left, b.right);
    });
    std::vector<NameVariant> pairs;
    std::map<std::string_view, std::uint32_t> customersOf;
    for (std::size_t begin = 0; begin < seen.size();) {
        std::size_t end = begin;
        while (end < seen.size() && seen[end].name == seen[begin].name &&
               seen[end].other == seen[begin].other)
            ++end;
        const std::uint32_t customers = customersIn(std::span(seen).subspan(begin, end - begin));
        pairs.push_back({std::string(seen[begin].name), std::string(seen[begin].other), customers});
        customersOf[seen[begin].name] += customers;
        customersOf[seen[begin].other] += customers;
        begin = end;
    }
    std::erase_if(pairs, [&](const NameVariant& pair) {
        const std::uint32_t rarer = std::min(customersOf.at(pair.name), customersOf.at(pair.other));
        return pair.customers < kLeastCustomers || pair.customers * kOneIn < rarer;
    });
    return pairs;
}

} // namespace goldenrod
