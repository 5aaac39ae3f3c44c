// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/apply_clusters.h"

#include "matching/parallel.h"
#include "matching/sha256.h"

#include <algorithm>
#include <map>
#include <set>

namespace goldenrod {
namespace {

constexpr std::size_t kClustersAPart = 4096; ///< consolidated at a time, so that memory stays bounded
constexpr std::size_t kFewClusters = 64;

class Application {
public:
    Application(Database& db, std::int64_t seq, std::int64_t runId, const std::string& prefix,
                const RecordTable& records, const Consolidator& consolidator,
                const std::vector<std::vector<RecordIndex>>& clusters, const Standing& standing)
        : m_db(db)
        , m_writer(db, seq, runId, prefix)
        , m_records(records)
        , m_consolidator(consolidator)
        , m_clusters(clusters)
        , m_standing(standing) {}

    Result<ClusterChanges> run(const std::function<bool(double)>& keepOn) {
        if (auto done = number(); !done) return done.error();
        for (std::size_t first = 0; first < m_clusters.size(); first += kClustersAPart) {
            const std::size_t last = std::min(m_clusters.size(), first + kClustersAPart);
            if (auto done = writePart(first, last); !done) return done.error();
            if (keepOn && !keepOn(static_cast<double>(last) / static_cast<double>(m_clusters.size())))
                return Error{kCancelled};
        }
        if (auto done = retire(); !done) return done.error();
        m_changes.clusters = static_cast<std::int64_t>(m_clusters.size());
        m_changes.digest = asBytes(m_digest.finish());
        return std::move(m_changes);
    }

private:
    Result<void> number() {
        auto next = nextGoldenNumber(m_db);
        if (!next) return next.error();
        m_numbers.reserve(m_clusters.size());
        for (const auto& cluster : m_clusters) {
            std::int64_t number = 0;
            for (const RecordIndex record : cluster) {
                const std::int64_t founded = m_standing.founded[record];
                if (founded != 0 && (number == 0 || founded < number)) number = founded;
            }
            if (number == 0) {
                number = (*next)++;
                if (auto done = m_writer.found(number, m_records.idOf(cluster.front())); !done) return done;
                ++m_changes.created;
            }
            m_numbers.push_back(number);
            m_changes.ofSeveral += cluster.size() > 1 ? 1 : 0;
        }
        if (m_clusters.size() <= kFewClusters) m_changes.goldens = m_numbers;
        return {};
    }

    Result<void> writePart(std::size_t first, std::size_t last) {
        std::vector<std::vector<StoredGoldenValue>> values(last - first);
        parallelParts(values.size(), 64, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                values[i] = storedValues(m_consolidator.consolidate(m_clusters[first + i]), m_records);
            }
        });
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (auto done = writeCluster(first + i, values[i]); !done) return done;
        }
        return {};
    }

    Result<void> writeCluster(std::size_t c, const std::vector<StoredGoldenValue>& values) {
        const std::int64_t number = m_numbers[c];
        m_digest.addNumber(number);
        for (const RecordIndex record : m_clusters[c]) {
            m_digest.addNumber(m_records.idOf(record));
            const std::int64_t before = m_standing.golden[record];
            if (before == number) continue;
            ++m_changes.moved;
            auto moved = m_writer.move(m_records.idOf(record), before, m_standing.since[record], number);
            if (!moved) return moved;
        }
        m_digest.addField(packGolden(values));
        auto changed = m_writer.setValues(number, values);
        if (!changed) return changed.error();
        m_changes.changed += *changed ? 1 : 0;
        return {};
    }

    /// Golden records that lost all their records, and where every founder's id leads now.
    Result<void> retire() {
        const std::set<std::int64_t> live(m_numbers.begin(), m_numbers.end());
        std::set<std::int64_t> retired;
        for (const std::int64_t golden : m_standing.golden) {
            if (golden != 0 && !live.contains(golden)) retired.insert(golden);
        }
        for (const std::int64_t golden : retired) {
            if (auto done = m_writer.retire(golden); !done) return done;
        }
        m_changes.retired = static_cast<std::int64_t>(retired.size());
        for (std::size_t c = 0; c < m_clusters.size(); ++c) {
            for (const RecordIndex record : m_clusters[c]) {
                const std::int64_t founded = m_standing.founded[record];
                if (founded == 0) continue;
                if (auto done = m_writer.forward(founded, founded == m_numbers[c] ? 0 : m_numbers[c]); !done)
                    return done;
            }
        }
        return {};
    }

    Database& m_db;
    GoldenWriter m_writer;
    const RecordTable& m_records;
    const Consolidator& m_consolidator;
    const std::vector<std::vector<RecordIndex>>& m_clusters;
    const Standing& m_standing;
    std::vector<std::int64_t> m_numbers;
    ClusterChanges m_changes;
    Sha256 m_digest;
};

Standing emptyStanding(std::size_t records) {
    return {std::vector<std::int64_t>(records, 0), std::vector<std::int64_t>(records, 0),
            std::vector<std::int64_t>(records, 0)};
}

using Positions = std::unordered_map<std::int64_t, RecordIndex>;

Positions positionsOf(const RecordTable& records) {
    Positions positions;
    positions.reserve(records.size());
    for (RecordIndex r = 0; r < records.size(); ++r) positions.emplace(records.idOf(r), r);
    return positions;
}

} // namespace

Result<Standing> standingOfAll(Database& db, const RecordTable& records) {
    Standing standing = emptyStanding(records.size());
    const Positions positions = positionsOf(records);
    auto done = forEachMembership(db, [&](const MembershipRow& row) {
        const auto at = positions.find(row.recordId);
        if (at == positions.end()) return;
        standing.golden[at->second] = row.golden;
        standing.since[at->second] = row.since;
    });
    if (!done) return done.error();
    done = forEachFounder(db, [&](const FounderRow& row) {
        if (const auto at = positions.find(row.recordId); at != positions.end())
            standing.founded[at->second] = row.golden;
    });
    if (!done) return done.error();
    return standing;
}

Result<Standing> standingOfSome(Database& db, const RecordTable& records) {
    Standing standing = emptyStanding(records.size());
    const Positions positions = positionsOf(records);
    std::vector<std::int64_t> ids;
    for (RecordIndex r = 0; r < records.size(); ++r) ids.push_back(records.idOf(r));
    auto memberships = readMemberships(db, ids);
    if (!memberships) return memberships.error();
    for (const MembershipRow& row : *memberships) {
        const RecordIndex at = positions.at(row.recordId);
        standing.golden[at] = row.golden;
        standing.since[at] = row.since;
    }
    auto founders = readFounders(db, ids);
    if (!founders) return founders.error();
    for (const FounderRow& row : *founders) standing.founded[positions.at(row.recordId)] = row.golden;
    return standing;
}

Result<ClusterChanges> applyClusters(Database& db, std::int64_t seq, std::int64_t runId,
                                     const std::string& prefix, const RecordTable& records,
                                     const Consolidator& consolidator,
                                     const std::vector<std::vector<RecordIndex>>& clusters,
                                     const Standing& standing, const std::function<bool(double)>& keepOn) {
    return Application(db, seq, runId, prefix, records, consolidator, clusters, standing).run(keepOn);
}

std::vector<std::vector<RecordIndex>> clustersOf(const std::vector<RecordIndex>& cut) {
    std::vector<std::vector<RecordIndex>> clusters;
    std::vector<std::uint32_t> number(cut.size());
    for (RecordIndex r = 0; r < cut.size(); ++r) {
        if (cut[r] == r) {
            number[r] = static_cast<std::uint32_t>(clusters.size());
            clusters.push_back({r});
        } else {
            clusters[number[cut[r]]].push_back(r);
        }
    }
    return clusters;
}

Result<void> writeQuestions(Database& db, const std::vector<Question>& questions, const PairIndex& pairs,
                            const std::vector<Pattern>& patterns, const RecordTable& records,
                            const std::vector<DecisionRow>& unsure) {
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> marked;
    for (const DecisionRow& decision : unsure) {
        if (decision.kind != DecisionKind::Unsure) continue;
        std::int64_t& newest = marked[std::minmax(decision.leftRecord, decision.rightRecord)];
        newest = std::max(newest, decision.seq);
    }
    for (const Question& question : questions) {
        const TreePair& front = pairs.pair(question.pair);
        // The pair stands with its left record in the left group.
        const bool straight = std::binary_search(question.left.begin(), question.left.end(), front.left);
        QuestionRow row;
        row.leftRecord = records.idOf(straight ? front.left : front.right);
        row.rightRecord = records.idOf(straight ? front.right : front.left);
        row.height = question.height;
        row.weight = front.weight;
        row.pattern = patterns[question.pair];
        for (const RecordIndex r : question.left) row.left.push_back(records.idOf(r));
        for (const RecordIndex r : question.right) row.right.push_back(records.idOf(r));
        const auto mark = marked.find(std::minmax(row.leftRecord, row.rightRecord));
        row.unsure = mark != marked.end() ? mark->second : 0;
        if (auto done = insertQuestion(db, row); !done) return done;
    }
    return {};
}

std::vector<StoredGoldenValue> storedValues(const std::vector<GoldenValue>& values,
                                            const RecordTable& records) {
    std::vector<StoredGoldenValue> stored;
    stored.reserve(values.size());
    for (const GoldenValue& value : values) {
        stored.push_back({value.field, value.display, value.form, records.idOf(value.winner), value.slot,
                          std::string(value.criterion), value.agree, value.filled});
    }
    return stored;
}

} // namespace goldenrod
