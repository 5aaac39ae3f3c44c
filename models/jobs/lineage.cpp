// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/lineage.h"

#include "matching/sha256.h"
#include "matching/survive/consolidator.h"
#include "matching/text/date.h"
#include "models/jobs/apply_clusters.h"
#include "models/jobs/customer_bench.h"
#include "models/jobs/pin_events.h"
#include "models/jobs/record_bench.h"
#include "models/jobs/record_reader.h"
#include "models/jobs/value_draft.h"
#include "models/workspace/event_store.h"
#include "models/workspace/load_store.h"
#include "models/workspace/quarantine_store.h"
#include "models/workspace/run_store.h"

#include <algorithm>
#include <array>

namespace goldenrod {
namespace {

constexpr std::int64_t kLinesAround = 3;
constexpr std::int64_t kBytesAround = 64, kHexRow = 16;
constexpr std::int64_t kMostContext = std::int64_t{64} * 1024;

class Tracing {
public:
    Tracing(Database& db, const std::string& gid, const std::string& field)
        : m_db(db)
        , m_reader(db) {
        m_lineage.gid = gid;
        m_lineage.field = field;
    }

    Result<Lineage> run() {
        if (auto done = golden(); !done) return done.error();
        if (auto done = candidates(); !done) return done.error();
        if (auto done = person(); !done) return done.error();
        if (m_lineage.isTyped()) return std::move(m_lineage);
        if (auto done = source(); !done) return done.error();
        if (auto done = bytes(); !done) return done.error();
        return std::move(m_lineage);
    }

private:
    Result<void> golden() {
        auto number = findGolden(m_db, m_lineage.gid);
        if (!number) return number.error();
        if (*number == 0) return Error{kNoGolden, {m_lineage.gid}};
        auto row = readGolden(m_db, *number);
        if (!row) return row.error();
        const StoredGoldenValue* value = findValue(row->values, m_lineage.field);
        if (value == nullptr) return Error{kNoGoldenValue, {m_lineage.gid, m_lineage.field}};
        m_lineage.value = *value;
        auto members = readMembers(m_db, *number);
        if (!members) return members.error();
        m_members = members.take();
        auto versions = readGoldenVersions(m_db, *number);
        if (!versions) return versions.error();
        m_lineage.versions = versions.take();
        return since();
    }

    /// The event since which the value is what it is.
    Result<void> since() {
        std::int64_t seq = 0;
        for (auto version = m_lineage.versions.rbegin(); version != m_lineage.versions.rend(); ++version) {
            const StoredGoldenValue* then = findValue(version->values, m_lineage.field);
            if (then == nullptr || then->display != m_lineage.value.display) break;
            seq = version->since;
        }
        auto event = readEvent(m_db, seq);
        if (!event) return event.error();
        m_lineage.since = event->at;
        return {};
    }

    Result<void> candidates() {
        auto runId = runInForce(m_db);
        if (!runId) return runId.error();
        auto bench = RecordBench::make(m_db, *runId, m_members);
        if (!bench) return bench.error();
        m_bench = bench.take();
        auto consolidator = Consolidator::make(m_bench->rules(), m_bench->records(), m_bench->standardised());
        if (!consolidator) return consolidator.error();
        std::vector<RecordIndex> all(m_bench->records().size());
        for (RecordIndex r = 0; r < all.size(); ++r) all[r] = r;
        m_lineage.criteria = consolidator->criteriaOf(m_lineage.field);
        for (const GoldenCandidate& candidate : consolidator->candidates(m_lineage.field, all)) {
            LineageCandidate row;
            row.recordId = m_bench->records().idOf(candidate.record);
            row.source = m_bench->records().sources()[m_bench->records().sourceOf(candidate.record)];
            row.key = m_bench->records().keyOf(candidate.record);
            row.raw = candidate.raw;
            row.form = candidate.form;
            if (candidate.recency != kUndated)
                row.dated = text::instantToIso(candidate.recency).substr(0, 10);
            row.outcome = candidate.outcome;
            row.reason = candidate.reason;
            m_lineage.candidates.push_back(std::move(row));
        }
        addWithout();
        if (m_lineage.value.pin == 0) return {};
        const auto byRule = storedValues(consolidator->consolidate(all), m_bench->records());
        if (const StoredGoldenValue* value = findValue(byRule, m_lineage.field)) m_lineage.byRule = *value;
        return {};
    }

    /// Who set the value, and a typed one read again.
    Result<void> person() {
        if (m_lineage.value.pin == 0) return {};
        auto pins = readSeenPins(m_db, m_lineage.gid);
        if (!pins) return pins.error();
        for (SeenPin& pin : *pins) {
            if (pin.pin.seq == m_lineage.value.pin) m_lineage.pin = std::move(pin);
        }
        if (!m_lineage.isTyped()) return {};
        auto event = readEvent(m_db, m_lineage.value.pin);
        if (!event) return event.error();
        m_lineage.raw = wordsOf(*event).typed;
        auto customer = CustomerBench::make(m_db, m_lineage.gid);
        if (!customer) return customer.error();
        const text::Standardised read = readTyped(**customer, m_lineage.field, m_lineage.raw);
        m_lineage.form = read.form;
        m_lineage.display = read.display;
        m_lineage.reason = read.reason;
        m_lineage.state = "present";
        return {};
    }

    void addWithout() {
        for (const std::int64_t member : m_members) {
            const bool gives =
                std::any_of(m_lineage.candidates.begin(), m_lineage.candidates.end(),
                            [member](const LineageCandidate& c) { return c.recordId == member; });
            if (gives) continue;
            const RecordIndex at = m_bench->at(member);
            LineageCandidate row;
            row.recordId = member;
            row.source = m_bench->records().sources()[m_bench->records().sourceOf(at)];
            row.key = m_bench->records().keyOf(at);
            m_lineage.without.push_back(std::move(row));
        }
    }

    Result<void> record() {
        if (m_lineage.pin) {
            auto version = readRecordVersion(m_db, m_lineage.value.winner, m_lineage.pin->pin.watchedHash);
            if (!version) return version.error();
            if (*version) {
                m_record = std::move(**version);
                return {};
            }
        }
        auto now = readRecord(m_db, m_lineage.value.winner);
        if (!now) return now.error();
        m_record = now.take();
        return {};
    }

    Result<void> source() {
        if (auto done = record(); !done) return done;
        auto values = m_reader.read(m_record);
        if (!values) return values.error();
        auto plan = m_reader.planOf(m_record.loadId);
        if (!plan) return plan.error();
        const LoadRow& load = (*plan)->load;
        // The slot counts values of the field as the engine's table does: the first that is not empty, and so
        // on.
        std::int64_t slot = 0;
        const FieldText* found = nullptr;
        for (const FieldText& value : *values) {
            if (value.target->field != m_lineage.field || value.text.empty()) continue;
            const std::int64_t own = std::max<std::int64_t>(slot, value.target->slot);
            slot = own + 1;
            if (own == m_lineage.value.slot || found == nullptr) found = &value;
            if (own == m_lineage.value.slot) break;
        }
        if (found == nullptr) return Error{kNoGoldenValue, {m_lineage.gid, m_lineage.field}};
        fillSource(load, (*plan)->dialect, (*plan)->mapping, *found);
        return {};
    }

    void fillSource(const LoadRow& load, const sources::Dialect& dialect, const sources::Mapping& mapping,
                    const FieldText& value) {
        static constexpr std::array kParts = {"", "before_comma", "after_comma", "after_comma_rest"};
        m_lineage.raw = value.text;
        const text::Context context{mapping.region, value.target->dateOrder, m_bench->records().thisYear};
        const text::Standardised standardised = m_bench->standardise(m_lineage.field, value.text, context);
        m_lineage.form = standardised.form;
        m_lineage.display = standardised.display;
        m_lineage.reason = standardised.reason;
        m_lineage.state = standardised.state == text::ValueState::Present ? "present" : "implausible";
        m_lineage.source = load.sourceName;
        m_lineage.key = m_record.key;
        m_lineage.column = dialect.columns[value.column];
        m_lineage.part = kParts[static_cast<std::size_t>(value.target->part)];
        m_lineage.loadId = load.id;
        m_lineage.loadOrdinal = load.ordinal;
        m_lineage.loadedAt = load.finishedAt;
        m_lineage.fileName = load.fileName;
        m_lineage.fileHash = load.fileHash;
        m_lineage.fileSize = load.fileSize;
        m_lineage.encoding = dialect.encoding;
        m_lineage.packing = dialect.packing;
        m_lineage.line = m_record.line;
        m_lineage.rowOffset = m_record.offset;
        m_lineage.rowLength = m_record.length;
        m_lineage.valueOffset = value.offset;
        m_lineage.valueLength = value.length;
    }

    Result<void> correction() {
        auto bad = correctedRow(m_db, m_lineage.loadId, m_lineage.line);
        if (!bad) return bad.error();
        if (!*bad) return {};
        const QuarantineRow& row = **bad;
        auto load = readLoad(m_db, row.loadId);
        if (!load) return load.error();
        auto raw = readRawBytes(m_db, row.loadId, row.offset, std::min(row.length, kMostContext));
        if (!raw) return raw.error();
        auto event = readEvent(m_db, row.seq);
        if (!event) return event.error();
        m_lineage.corrected = {load->ordinal, row.line,      row.offset,   row.length, raw.take(),
                               row.reason,    row.arguments, event->actor, event->at};
        return {};
    }

    Result<void> bytes() {
        if (auto done = correction(); !done) return done;
        auto around = readRowsAround(m_db, m_lineage.loadId, m_record.id, kLinesAround);
        if (!around) return around.error();
        for (const RecordRow& row : *around) {
            auto raw = readRawBytes(m_db, m_lineage.loadId, row.offset, std::min(row.length, kMostContext));
            if (!raw) return raw.error();
            m_lineage.around.push_back({row.line, row.offset, raw.take()});
        }
        const std::int64_t begin =
            std::max<std::int64_t>(0, (m_lineage.valueOffset - kBytesAround) / kHexRow * kHexRow);
        const std::int64_t length = std::min(m_lineage.valueLength, kMostContext) + 2 * kBytesAround;
        auto hex = readRawBytes(m_db, m_lineage.loadId, begin, length / kHexRow * kHexRow);
        if (!hex) return hex.error();
        m_lineage.hexOffset = begin;
        m_lineage.hexBytes = hex.take();
        const auto& now = m_lineage.versions.back().values;
        m_lineage.feedsValues = std::count_if(now.begin(), now.end(), [&](const StoredGoldenValue& v) {
            return v.winner == m_lineage.value.winner;
        });
        return {};
    }

    Database& m_db;
    RecordReader m_reader;
    std::vector<std::int64_t> m_members;
    std::unique_ptr<RecordBench> m_bench;
    RecordRow m_record;
    Lineage m_lineage;
};

} // namespace

Result<Lineage> traceLineage(Database& db, const std::string& gid, const std::string& field) {
    return Tracing(db, gid, field).run();
}

Result<bool> storedBytesHold(Database& db, const Lineage& lineage) {
    Sha256 sum;
    const auto block = static_cast<std::int64_t>(kRawBlockBytes);
    for (std::int64_t offset = 0; offset < lineage.fileSize; offset += block) {
        auto bytes = readRawBytes(db, lineage.loadId, offset, std::min(block, lineage.fileSize - offset));
        if (!bytes) return bytes.error();
        sum.add(*bytes);
    }
    const Hash hash = sum.finish();
    return asBytes(hash) == lineage.fileHash;
}

bool lineageHolds(const Lineage& lineage) {
    return lineage.display == lineage.value.display && lineage.form == lineage.value.form;
}

} // namespace goldenrod
