// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/publish.h"

#include "matching/rules/fields.h"
#include "matching/text/date.h"
#include "models/jobs/output_folder.h"
#include "models/jobs/release_rows.h"
#include "models/jobs/rule_files.h"
#include "models/jobs/set_value.h"
#include "models/workspace/clock.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/load_store.h"
#include "models/workspace/record_store.h"
#include "models/workspace/release_store.h"
#include "models/workspace/rules_store.h"
#include "models/workspace/run_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "goldenrod-release/1";

std::string dump(const Json& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

class Publication {
public:
    Publication(OutputFolder folder, Database& db, Workspace& workspace, const ProgressFn& progress)
        : m_folder(std::move(folder))
        , m_db(db)
        , m_workspace(workspace)
        , m_progress(progress) {}

    Result<PublishReport> run(const std::filesystem::path& target) {
        m_report.folder = target;
        // One snapshot for all files.
        if (auto begun = m_db.execute("BEGIN"); !begun) return begun.error();
        auto written = writeFiles();
        (void)m_db.execute("COMMIT");
        if (!written) return written.error();
        if (auto done = record(); !done) {
            m_folder.withdraw();
            return done.error();
        }
        return std::move(m_report);
    }

private:
    Result<void> writeFiles() {
        auto run = runInForce(m_db);
        if (!run) return run.error();
        if (*run == 0) return Error{kNothingToPublish};
        auto row = readRun(m_db, *run);
        if (!row) return row.error();
        m_run = row.take();
        if (auto done = readNames(); !done) return done;
        for (const auto step :
             {&Publication::goldenRecords, &Publication::crosswalk, &Publication::forwardings,
              &Publication::decisions, &Publication::rulesAndModel}) {
            if (auto done = (this->*step)(); !done) return done;
        }
        return {};
    }

    Result<void> readNames() {
        auto sources = readSources(m_db);
        if (!sources) return sources.error();
        for (const SourceRow& source : *sources) m_sourceNames[source.id] = source.name;
        return {};
    }

    Result<void> close(OutputFile& file, const std::string& name, std::int64_t headerRows) {
        if (auto done = file.close(); !done) return done;
        m_report.files.push_back(
            {name, file.hash(), std::max<std::int64_t>(0, file.rows() - headerRows), file.guarded()});
        return {};
    }

    /// Every field that any golden record has, in the order of the model.
    Result<std::vector<std::string>> readFields() {
        std::set<std::string> seen;
        auto read = inBatches(m_db, [&](const GoldenBatch& batch) -> Result<void> {
            auto some = fieldsIn(batch);
            if (!some) return some.error();
            seen.merge(*some);
            m_goldens += batch.size();
            return m_progress && !m_progress({"publish.golden", 0, 0, 0.0}) ? Result<void>(Error{kCancelled})
                                                                            : Result<void>{};
        });
        if (!read) return read.error();
        std::vector<std::string> fields;
        for (const FieldInfo& info : partyFields()) {
            if (seen.erase(std::string(info.id)) > 0) fields.emplace_back(info.id);
        }
        fields.insert(fields.end(), seen.begin(), seen.end());
        return fields;
    }

    Result<void> goldenRecords() {
        auto fields = readFields();
        if (!fields) return fields.error();
        auto csv = OutputFile::create(m_folder.file("golden_records.csv"));
        if (!csv) return csv.error();
        auto ndjson = OutputFile::create(m_folder.file("golden_records.ndjson"));
        if (!ndjson) return ndjson.error();
        std::vector<std::string> header{"golden_id"};
        header.insert(header.end(), fields->begin(), fields->end());
        csv->row(header);
        auto written = inBatches(m_db, [&](const GoldenBatch& batch) -> Result<void> {
            auto parts = rowsOf(batch, *fields);
            if (!parts) return parts.error();
            for (const GoldenRows& part : *parts) {
                csv->rows(part.csv, 0, part.guarded);
                ndjson->write(part.ndjson);
            }
            csv->rows({}, static_cast<std::int64_t>(batch.size()), 0);
            m_report.goldenRecords += static_cast<std::int64_t>(batch.size());
            if (!m_progress) return {};
            const auto done = static_cast<std::uint64_t>(m_report.goldenRecords);
            const double part = static_cast<double>(done) / static_cast<double>(m_goldens);
            if (!m_progress({"publish.golden", done, m_goldens, 0.6 * part})) return Error{kCancelled};
            return {};
        });
        if (!written) return written.error();
        if (auto done = close(*csv, "golden_records.csv", 1); !done) return done;
        if (auto done = ndjson->close(); !done) return done;
        m_report.files.push_back({"golden_records.ndjson", ndjson->hash(), m_report.goldenRecords, 0});
        return {};
    }

    Result<void> crosswalk() {
        auto file = OutputFile::create(m_folder.file("crosswalk.csv"));
        if (!file) return file.error();
        file->row({"golden_id", "source", "source_key", "ordinal"});
        // Of one golden record by name, so that the order of an extract's rows leaves no trace.
        std::vector<std::tuple<std::string, std::string, std::int64_t>> names;
        std::int64_t golden = 0;
        Result<void> failed;
        const auto write = [&] {
            if (names.empty() || !failed) return;
            auto gid = goldenIdOf(m_db, golden);
            if (!gid) failed = gid.error();
            if (!gid) return;
            std::sort(names.begin(), names.end());
            for (const auto& [source, key, ordinal] : names)
                file->row({*gid, source, key, std::to_string(ordinal)});
            m_report.crosswalkRows += static_cast<std::int64_t>(names.size());
            names.clear();
        };
        auto read = forEachCrosswalkRow(m_db, [&](CrosswalkRow row) {
            if (row.golden != golden) write();
            golden = row.golden;
            names.emplace_back(m_sourceNames[row.sourceId], std::move(row.key), row.ordinal);
        });
        if (!read) return read;
        write();
        if (!failed) return failed;
        return close(*file, "crosswalk.csv", 1);
    }

    Result<void> forwardings() {
        auto file = OutputFile::create(m_folder.file("forwarding.csv"));
        if (!file) return file.error();
        file->row({"retired_id", "golden_id"});
        auto rows = openForwardings(m_db);
        if (!rows) return rows.error();
        for (const ForwardingRow& row : *rows) {
            auto from = goldenIdOf(m_db, row.retired);
            if (!from) return from.error();
            auto to = goldenIdOf(m_db, row.target);
            if (!to) return to.error();
            file->row({*from, *to});
            ++m_report.forwardings;
        }
        return close(*file, "forwarding.csv", 1);
    }

    Result<std::string> nameOf(std::int64_t recordId) {
        auto record = readRecord(m_db, recordId);
        if (!record) return record.error();
        return m_sourceNames[record->sourceId] + ":" + record->key;
    }

    Result<void> decisions() {
        auto file = OutputFile::create(m_folder.file("decisions.csv"));
        if (!file) return file.error();
        file->row({"event", "at", "person", "decision", "left", "right"});
        auto rows = readDecisions(m_db);
        if (!rows) return rows.error();
        for (const DecisionRow& row : *rows) {
            auto event = readEvent(m_db, row.seq);
            if (!event) return event.error();
            auto left = nameOf(row.leftRecord);
            if (!left) return left.error();
            auto right = nameOf(row.rightRecord);
            if (!right) return right.error();
            file->row({std::to_string(row.seq), text::instantToIso(event->at), event->actor,
                       std::string(decisionName(row.kind)), *left, *right});
            ++m_report.decisions;
        }
        return close(*file, "decisions.csv", 1);
    }

    Result<void> writeText(const std::string& name, const std::string& text) {
        auto file = OutputFile::create(m_folder.file(name));
        if (!file) return file.error();
        file->write(text);
        return close(*file, name, 0);
    }

    Result<void> rulesAndModel() {
        auto rules = readRules(m_db, m_run.rulesId);
        if (!rules) return rules.error();
        if (auto done = writeText("rules.json", rules->json); !done) return done;
        auto model = readModel(m_db, m_run.modelId);
        if (!model) return model.error();
        if (auto done = writeText("model.json", model->toJson()); !done) return done;
        auto terms = readTerms(m_db, m_run.modelId);
        if (!terms) return terms.error();
        const std::string lines = termsToNdjson(*terms);
        if (auto done = writeText("model_terms.ndjson", lines); !done) return done;
        m_report.files.back().rows = std::count(lines.begin(), lines.end(), '\n');
        return {};
    }

    Json manifest(const Event& head, const std::string& chainHead, std::int64_t at) const {
        Json json{{"format", kFormat},
                  {"release", m_report.release},
                  {"workspace", m_workspace.name()},
                  {"at", text::instantToIso(at)},
                  {"run", m_run.id},
                  {"golden_records", m_report.goldenRecords},
                  {"crosswalk_rows", m_report.crosswalkRows},
                  {"decisions", m_report.decisions}};
        json["event_chain"] = {{"events", head.seq}, {"head_sha256", chainHead}};
        json["csv"] = "cells that begin with = + - @ tab or CR have an apostrophe in front, numbers and "
                      "phone numbers excepted";
        for (const PublishedFile& file : m_report.files) {
            Json entry{{"name", file.name}, {"sha256", file.sha256}, {"rows", file.rows}};
            if (file.guarded > 0) entry["guarded_cells"] = file.guarded;
            json["files"].push_back(std::move(entry));
        }
        return json;
    }

    /// The manifest is signed over its own text without the signature, then all becomes visible and is
    /// recorded.
    Result<void> record() {
        return m_workspace.writer().transact([&](Database& db) -> Result<void> {
            auto release = nextRelease(db);
            if (!release) return release.error();
            m_report.release = *release;
            auto head = readEvents(db, 0, 1);
            if (!head) return head.error();
            auto chainHead = headHash(db);
            if (!chainHead) return chainHead.error();
            const std::int64_t at = nowMicroseconds();
            Json json = manifest(head->front(), toHex(*chainHead), at);
            const auto signature = m_workspace.identity().sign(dump(json));
            const std::string_view signatureBytes(reinterpret_cast<const char*>(signature.data()),
                                                  signature.size());
            json["signed_by"] = {{"person", m_workspace.identity().name},
                                 {"public_key", toHex(m_workspace.identity().publicKey)},
                                 {"signature", toHex(signatureBytes)}};
            const std::string text = dump(json, 2) + "\n";
            if (auto done = writeText("manifest.json", text); !done) return done;
            auto store = EventStore(db, m_workspace.identity());
            auto person = store.person();
            if (!person) return person.error();
            const auto headSignature = m_workspace.identity().sign(*chainHead);
            auto marked =
                insertCheckpoint(db, head->front().seq, *chainHead, at, *person,
                                 {reinterpret_cast<const char*>(headSignature.data()), headSignature.size()});
            if (!marked) return marked;
            auto seq = store.append({"release.published", "release:" + std::to_string(*release),
                                     dump({{"folder", m_report.folder.filename().string()},
                                           {"manifest_sha256", m_report.files.back().sha256},
                                           {"golden_records", m_report.goldenRecords}})});
            if (!seq) return seq.error();
            m_report.seq = *seq;
            if (auto done = insertRelease(db, {*release, *seq, at, m_report.folder.string(), text}); !done)
                return done;
            return m_folder.finish();
        });
    }

    OutputFolder m_folder;
    Database& m_db;
    Workspace& m_workspace;
    const ProgressFn& m_progress;
    RunRow m_run;
    std::map<std::int64_t, std::string> m_sourceNames;
    std::uint64_t m_goldens = 0; ///< in force
    PublishReport m_report;
};

} // namespace

Result<PublishReport> publish(const std::filesystem::path& folder, Workspace& workspace,
                              const ProgressFn& progress) {
    if (auto ended = endDuePins(workspace); !ended) return ended.error();
    auto db = workspace.reader();
    if (!db) return db.error();
    auto output = OutputFolder::begin(folder);
    if (!output) return output.error();
    return Publication(output.take(), *db, workspace, progress).run(folder);
}

} // namespace goldenrod
