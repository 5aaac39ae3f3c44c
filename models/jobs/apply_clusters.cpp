// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/apply_clusters.h"

#include "matching/parallel.h"
#include "matching/sha256.h"
#include "models/jobs/pins.h"

#include <algorithm>
#include <future>
#include <map>
#include <optional>
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
        auto pins = PinBook::read(m_db, m_standing.founded);
        if (!pins) return pins.error();
        m_pins = pins.take();
        if (auto done = number(); !done) return done.error();
        if (keepOn && !keepOn(0.0)) return Error{kCancelled};
        if (auto done = writeMembers(); !done) return done.error();
        if (keepOn && !keepOn(0.0)) return Error{kCancelled};
        // While one part is written, the next one is prepared.
        std::future<Part> next = prepared(0);
        for (std::size_t first = 0; first < m_clusters.size(); first += kClustersAPart) {
            const Part part = next.get();
            if (first + kClustersAPart < m_clusters.size()) next = prepared(first + kClustersAPart);
            if (auto done = writePart(first, part); !done) return done.error();
            const auto written = static_cast<double>(first + part.size());
            if (keepOn && !keepOn(written / static_cast<double>(m_clusters.size()))) return Error{kCancelled};
        }
        if (auto done = retire(); !done) return done.error();
        m_changes.clusters = static_cast<std::int64_t>(m_clusters.size());
        m_changes.digest = asBytes(m_digest.finish());
        return std::move(m_changes);
    }

private:
    using Part = std::vector<PackedGolden>;

    Result<void> number() {
        auto next = nextGoldenNumber(m_db);
        if (!next) return next.error();
        m_firstNew = *next;
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

    Result<void> writeMembers() {
        std::vector<MembershipRow> joining;
        for (std::size_t c = 0; c < m_clusters.size(); ++c) {
            for (const RecordIndex record : m_clusters[c]) {
                const std::int64_t before = m_standing.golden[record], id = m_records.idOf(record);
                if (before == m_numbers[c]) continue;
                ++m_changes.moved;
                if (before == 0) {
                    joining.push_back({id, m_numbers[c], 0});
                    continue;
                }
                auto moved = m_writer.move(id, before, m_standing.since[record], m_numbers[c]);
                if (!moved) return moved;
            }
        }
        return m_writer.join(std::move(joining));
    }

    /// Consolidates a part of the clusters, on other threads when there are several parts; one at a time, in
    /// order.
    std::future<Part> prepared(std::size_t first) {
        const bool several = m_clusters.size() > kClustersAPart;
        return std::async(several ? std::launch::async : std::launch::deferred, [this, first] {
            Part part(std::min(m_clusters.size() - first, kClustersAPart));
            parallelParts(part.size(), 64, [&](std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end; ++i) {
                    part[i] = m_writer.pack(m_numbers[first + i], valuesOf(m_clusters[first + i]));
                }
            });
            digest(first, part);
            return part;
        });
    }

    std::vector<StoredGoldenValue> valuesOf(const std::vector<RecordIndex>& cluster) const {
        auto byRule = storedValues(m_consolidator.consolidate(cluster), m_records);
        if (m_pins.empty()) return byRule;
        return m_pins.applied(std::move(byRule), foundedBy(cluster, m_standing.founded), m_records,
                              m_consolidator, cluster);
    }

    void digest(std::size_t first, const Part& part) {
        for (std::size_t i = 0; i < part.size(); ++i) {
            m_digest.addNumber(m_numbers[first + i]);
            for (const RecordIndex record : m_clusters[first + i]) m_digest.addNumber(m_records.idOf(record));
            m_digest.addField(part[i].packed);
        }
    }

    Result<void> writePart(std::size_t first, const Part& part) {
        for (std::size_t i = 0; i < part.size(); ++i) {
            const std::int64_t number = m_numbers[first + i];
            if (number >= m_firstNew) {
                if (auto done = m_writer.addValues(number, part[i]); !done) return done;
                ++m_changes.changed;
                continue;
            }
            auto changed = m_writer.setValues(number, part[i]);
            if (!changed) return changed.error();
            m_changes.changed += *changed ? 1 : 0;
        }
        return {};
    }

    /// Golden records that lost all their records, and where every founder's id leads now.
    Result<void> retire() {
        std::vector<std::int64_t> live = m_numbers;
        std::sort(live.begin(), live.end());
        std::set<std::int64_t> retired;
        for (const std::int64_t golden : m_standing.golden) {
            if (golden != 0 && !std::binary_search(live.begin(), live.end(), golden)) retired.insert(golden);
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
    PinBook m_pins;
    std::vector<std::int64_t> m_numbers;
    std::int64_t m_firstNew = 0; ///< number of the first golden record founded now
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
    std::optional<Positions> positions; // of no use before the first run
    const auto find = [&](std::int64_t recordId) {
        if (!positions) positions = positionsOf(records);
        return positions->find(recordId);
    };
    auto done = forEachMembership(db, [&](const MembershipRow& row) {
        const auto at = find(row.recordId);
        if (at == positions->end()) return;
        standing.golden[at->second] = row.golden;
        standing.since[at->second] = row.since;
    });
    if (!done) return done.error();
    done = forEachFounder(db, [&](const FounderRow& row) {
        if (const auto at = find(row.recordId); at != positions->end())
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

Result<void> forEachQuestionRow(const std::vector<Question>& questions, const PairIndex& pairs,
                                const std::vector<PairNote>& notes, const RecordTable& records,
                                const std::vector<DecisionRow>& unsure,
                                const std::function<Result<void>(QuestionRow&)>& each) {
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
        row.pattern = notes[question.pair].pattern;
        row.rule = notes[question.pair].rule;
        for (const RecordIndex r : question.left) row.left.push_back(records.idOf(r));
        for (const RecordIndex r : question.right) row.right.push_back(records.idOf(r));
        const auto mark = marked.find(std::minmax(row.leftRecord, row.rightRecord));
        row.unsure = mark != marked.end() ? mark->second : 0;
        if (auto done = each(row); !done) return done;
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
