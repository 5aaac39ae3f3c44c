// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/import_extract.h"

#include "matching/sha256.h"
#include "matching/text/date.h"
#include "models/jobs/child_reader.h"
#include "models/jobs/file_hash.h"
#include "models/jobs/recheck.h"
#include "models/workspace/clock.h"
#include "models/workspace/quarantine_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>

namespace goldenrod {
namespace {

constexpr std::size_t kBatchRows = 2000; ///< about 15 ms of the writer's time
constexpr std::uint64_t kRowsAReport = 4096;

std::string_view entryOf(sources::RowKind kind) {
    switch (kind) {
    case sources::RowKind::Record: return "loaded";
    case sources::RowKind::Bad: return "quarantined";
    case sources::RowKind::Blank: return "blank";
    case sources::RowKind::RepeatedHeader: return "repeated_header";
    case sources::RowKind::Preamble: return "preamble";
    case sources::RowKind::Header: return "header";
    case sources::RowKind::Trailer: return "trailer";
    case sources::RowKind::Padding: return "padding";
    }
    return "loaded";
}

/// One load on its way: reads on the caller's thread, writes through the writer's.
class Import {
public:
    Import(const ImportRequest& request, Workspace& workspace, const ProgressFn& progress)
        : m_request(request)
        , m_workspace(workspace)
        , m_progress(progress) {}

    Result<ImportReport> run() {
        auto plan = sources::MappingPlan::make(m_request.mapping, m_request.dialect.columns);
        if (!plan) return plan.error();
        m_keyColumn = plan->keyColumn();
        m_children.emplace(*plan, m_request.mapping, m_request.source);
        if (auto fresh = refuseSameFile(); !fresh) return fresh.error();
        auto reader = sources::RowReader::open(m_request.file, m_request.dialect, m_progress);
        if (!reader) return reader.error();
        if (auto begun = begin(static_cast<std::int64_t>(reader->fileSize())); !begun) return begun.error();
        auto done = read(*reader);
        if (done) done = finish(static_cast<std::int64_t>(reader->bytesRead()));
        if (!done) {
            (void)m_workspace.writer().flush();
            if (m_workspace.isTemporary()) return done.error();
            (void)m_workspace.writer().transact(
                [&](Database& db) { return removeLoad(db, m_report.load.id); });
            return done.error();
        }
        m_report.seconds = m_watch.seconds();
        return std::move(m_report);
    }

private:
    Result<void> refuseSameFile() {
        if (m_request.sameFileAgain) return {};
        auto db = m_workspace.reader();
        if (!db) return db.error();
        std::optional<std::int64_t> size; // that of a packed file says nothing
        if (m_request.dialect.packing.as.empty()) {
            std::error_code failed;
            size = static_cast<std::int64_t>(std::filesystem::file_size(m_request.file, failed));
            if (failed) return {};
        }
        auto same = findSameContent(*db, m_request.file, size);
        if (!same) return same.error();
        if (*same) {
            return Error{
                kSameFile,
                {m_request.file.filename().string(), (*same)->sourceName, std::to_string((*same)->ordinal)}};
        }
        return {};
    }

    sources::Entity entity() const { return m_request.mapping.entity; }
    bool isParty() const { return entity() == sources::Entity::Party; }

    Result<void> begin(std::int64_t size) {
        const std::string entity(entityName(this->entity()));
        return m_workspace.writer().transact([&](Database& db) -> Result<void> {
            auto source = ensureSource(db, m_request.source, entity);
            if (!source) return source.error();
            auto mapping = saveMapping(db, *source, m_request.mapping.toJson());
            if (!mapping) return mapping.error();
            LoadRow& load = m_report.load;
            load.sourceId = *source;
            load.mappingId = *mapping;
            load.sourceName = m_request.source;
            load.entity = entity;
            load.corrects = m_request.corrects.load;
            load.fileName =
                load.corrects == 0 ? m_request.file.filename().string() : m_request.corrects.fileName;
            if (load.corrects != 0) {
                auto same = loadsOfExtract(db, load.corrects);
                if (!same) return same.error();
                m_sameExtract = same.take();
            }
            load.fileSize = size;
            load.dialect = m_request.dialect.toJson();
            return beginLoad(db, load);
        });
    }

    Result<void> read(sources::RowReader& reader) {
        m_inserter = std::make_shared<RecordInserter>(m_report.load.sourceId, m_report.load.id,
                                                      std::move(m_sameExtract));
        Result<void> stored;
        reader.onBytes([&](std::string_view chunk) {
            m_fileHash.add(chunk);
            if (stored) stored = storeBlock(chunk);
        });
        sources::Row row;
        for (std::uint64_t rows = 0;; ++rows) {
            auto more = reader.next(row);
            if (!more) return more.error();
            if (!*more || !stored) break;
            if (auto taken = take(row); !taken) return taken;
            if (rows % kRowsAReport != 0 || !m_progress) continue;
            const double part = static_cast<double>(reader.bytesRead()) /
                                std::max<double>(1.0, static_cast<double>(reader.fileSize()));
            if (!m_progress({"load.read", reader.bytesRead(), reader.fileSize(), part * 0.97}))
                return Error{kCancelled};
        }
        if (!stored) return stored;
        if (auto flushed = flushBatch(); !flushed) return flushed;
        if (auto flushed = flushQuarantine(); !flushed) return flushed;
        return m_workspace.writer().flush();
    }

    Result<void> storeBlock(std::string_view chunk) {
        return m_workspace.writer().append(
            1, [load = m_report.load.id, number = m_blocks++, bytes = std::string(chunk)](Database& db) {
                return insertRawBlock(db, load, number, bytes);
            });
    }

    Result<void> take(sources::Row& row) {
        if (isParty()) refuseWithoutKey(row, m_keyColumn, m_request.mapping.keyColumn);
        const sources::RowKind kind = row.kind;
        LedgerEntry& entry = m_ledger[entryOf(kind)];
        ++entry.rows;
        entry.bytes += row.extent;
        m_report.unknownKeys += row.unknownKeys.empty() ? 0 : 1;
        if (kind == sources::RowKind::Bad) return quarantine(row);
        if (kind != sources::RowKind::Record) return {};
        if (m_request.corrects.load != 0) m_lines.push_back(static_cast<std::int64_t>(row.line));
        const VersionHash hash = hashOfValues(row.values);
        m_rowsDigest.add(asBytes(hash));
        if (isParty())
            m_records.push_back(recordOf(row, hash));
        else if (entity() == sources::Entity::Holding)
            m_newHoldings.push_back(m_children->holding(row));
        else
            m_newTouchpoints.push_back(m_children->touchpoint(row));
        return batched() >= kBatchRows ? flushBatch() : Result<void>{};
    }

    NewRecord recordOf(const sources::Row& row, const VersionHash& hash) const {
        NewRecord record;
        if (m_keyColumn >= 0)
            record.key = row.values[static_cast<std::size_t>(m_keyColumn)].text;
        else
            record.key =
                toHex(asBytes(hash)); // rows without a key: their hash, and the ordinal for equal rows
        record.line = static_cast<std::int64_t>(row.line);
        record.offset = static_cast<std::int64_t>(row.offset);
        record.length = row.length;
        record.hash = hash;
        return record;
    }

    Result<void> quarantine(const sources::Row& row) {
        QuarantineRow bad;
        bad.loadId = m_report.load.id;
        bad.line = static_cast<std::int64_t>(row.line);
        bad.offset = static_cast<std::int64_t>(row.offset);
        bad.length = row.length;
        bad.reason = row.problem.code.id();
        bad.arguments = row.problem.arguments;
        m_quarantine.push_back(std::move(bad));
        return m_quarantine.size() >= kBatchRows ? flushQuarantine() : Result<void>{};
    }

    Result<void> flushQuarantine() {
        if (m_quarantine.empty()) return {};
        const std::size_t rows = m_quarantine.size();
        return m_workspace.writer().append(rows, [batch = std::exchange(m_quarantine, {})](Database& db) {
            return insertQuarantine(db, batch);
        });
    }

    std::size_t batched() const { return m_records.size() + m_newTouchpoints.size() + m_newHoldings.size(); }

    Result<void> flushBatch() {
        const std::size_t rows = batched();
        if (rows == 0) return {};
        m_report.touchpoints += static_cast<std::int64_t>(m_newTouchpoints.size());
        m_report.holdings += static_cast<std::int64_t>(m_newHoldings.size());
        return m_workspace.writer().append(
            rows,
            [load = m_report.load.id, inserter = m_inserter, attached = m_attached,
             records = std::exchange(m_records, {}), touchpoints = std::exchange(m_newTouchpoints, {}),
             holdings = std::exchange(m_newHoldings, {})](Database& db) -> Result<void> {
                if (auto done = inserter->insert(db, records); !done) return done;
                auto some = insertTouchpoints(db, load, touchpoints);
                if (!some) return some.error();
                auto held = insertHoldings(db, load, holdings);
                if (!held) return held.error();
                attached->touchpoints += *some;
                attached->holdings += *held;
                return {};
            });
    }

    Result<void> finish(std::int64_t bytes) {
        if (m_progress && !m_progress({"load.finish", 0, 0, 0.98})) return Error{kCancelled};
        m_report.records = m_inserter->counts();
        std::int64_t accounted = 0;
        for (auto& [name, entry] : m_ledger) {
            entry.entry = name;
            accounted += entry.bytes;
            m_report.ledger.push_back(entry);
        }
        if (m_lines.size() != m_request.corrects.rows.size())
            return Error{kCorrectionsApart,
                         {std::to_string(m_request.corrects.rows.size()), std::to_string(m_lines.size())}};
        if (accounted != bytes)
            return Error{kLedgerApart, {std::to_string(bytes), std::to_string(accounted)}};
        m_report.load.fileSize = bytes;
        m_report.load.fileHash = asBytes(m_fileHash.finish());
        const std::string digest(asBytes(m_rowsDigest.finish()));
        return m_workspace.writer().transact([&](Database& db) -> Result<void> {
            if (auto done = completeLoad(db, m_report.load, digest, m_report.ledger); !done) return done;
            auto attached = attachTouchpoints(db);
            if (!attached) return attached.error();
            m_report.attached = m_attached->touchpoints + *attached;
            auto held = attachHoldings(db);
            if (!held) return held.error();
            if (auto ended = endOlderHoldings(db, m_report.load.id); !ended) return ended;
            m_report.holdingsAttached = m_attached->holdings + *held;
            auto event = EventStore(db, m_workspace.identity()).append(completed(digest));
            if (!event) return event.error();
            if (auto marked = markRows(db, *event); !marked) return marked;
            auto changed = recheckDecisions(db, m_report.load.id, *event);
            if (!changed) return changed.error();
            m_report.decisionsChanged = *changed;
            return {};
        });
    }

    /// Says of rows in quarantine where they stand now; somebody else may have settled one meanwhile.
    Result<void> markRows(Database& db, std::int64_t event) const {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            auto marked = markCorrected(db, m_request.corrects.rows[i], event, m_report.load.id, m_lines[i]);
            if (!marked) return marked.error();
            if (!*marked) return Error{kCorrectedMeanwhile, {}};
        }
        return {};
    }

    EventDraft completed(const std::string& digest) const {
        nlohmann::ordered_json body;
        body["source"] = m_report.load.sourceName;
        body["load"] = m_report.load.ordinal;
        body["file"] = m_report.load.fileName;
        body["file_sha256"] = toHex(m_report.load.fileHash);
        body["rows_sha256"] = toHex(digest);
        if (m_request.corrects.load != 0) {
            body["corrects"] = m_request.corrects.load;
            body["corrected_rows"] = m_request.corrects.rows;
        }
        for (const LedgerEntry& entry : m_report.ledger)
            body["ledger"][entry.entry] = {{"rows", entry.rows}, {"bytes", entry.bytes}};
        return {"load.completed", "load:" + std::to_string(m_report.load.id),
                body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)};
    }

    const ImportRequest& m_request;
    Workspace& m_workspace;
    const ProgressFn& m_progress;
    Stopwatch m_watch;
    ImportReport m_report;
    int m_keyColumn = -1;
    std::optional<ChildReader> m_children;
    std::shared_ptr<RecordInserter> m_inserter;
    /// Children attached as they came, as the writer counts them.
    struct Attached {
        std::int64_t touchpoints = 0, holdings = 0;
    };
    std::shared_ptr<Attached> m_attached = std::make_shared<Attached>();
    std::map<std::string_view, LedgerEntry> m_ledger;
    std::vector<NewRecord> m_records;
    std::vector<NewTouchpoint> m_newTouchpoints;
    std::vector<NewHolding> m_newHoldings;
    std::vector<QuarantineRow> m_quarantine;
    std::vector<std::int64_t> m_sameExtract;
    std::vector<std::int64_t> m_lines; ///< of corrections, where they stand
    Sha256 m_fileHash, m_rowsDigest;
    std::int64_t m_blocks = 0;
};

} // namespace

std::int64_t ImportReport::rowsOf(std::string_view entry) const {
    const auto at =
        std::find_if(ledger.begin(), ledger.end(), [&](const LedgerEntry& e) { return e.entry == entry; });
    return at != ledger.end() ? at->rows : 0;
}

void refuseWithoutKey(sources::Row& row, int keyColumn, const std::string& name) {
    if (row.kind != sources::RowKind::Record || keyColumn < 0) return;
    const sources::Value& key = row.values[static_cast<std::size_t>(keyColumn)];
    if (key.present && key.text.find_first_not_of(" \t") != std::string_view::npos) return;
    row.kind = sources::RowKind::Bad;
    row.problem = Error{sources::kRowMissingKey, {name}};
}

VersionHash hashOfValues(std::span<const sources::Value> values) {
    Sha256 sum;
    for (const sources::Value& value : values) {
        if (value.present)
            sum.addField(value.text);
        else
            sum.add("-");
    }
    VersionHash hash{};
    const Hash whole = sum.finish();
    std::copy_n(whole.begin(), hash.size(), hash.begin());
    return hash;
}

Result<ImportReport> importExtract(const ImportRequest& request, Workspace& workspace,
                                   const ProgressFn& progress) {
    return Import(request, workspace, progress).run();
}

} // namespace goldenrod
