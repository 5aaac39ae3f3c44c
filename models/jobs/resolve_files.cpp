// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/resolve_files.h"

#include "models/jobs/output_folder.h"
#include "models/jobs/prepare_load.h"
#include "models/sources/file_kind.h"
#include "models/workspace/golden_store.h"

#include <sys/resource.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace goldenrod {
namespace {

constexpr double kLoaded = 0.25, kMatched = 0.85, kConsolidated = 0.97;

/// What is to be resolved are parties, also where the columns look like a log or like holdings: what those
/// would mean becomes attributes.
void treatAsParty(sources::Mapping& mapping) {
    if (mapping.entity == sources::Entity::Party) return;
    const std::string own = sources::childField(std::exchange(mapping.entity, sources::Entity::Party), "");
    for (sources::ColumnMapping& column : mapping.columns) {
        for (sources::Target& target : column.targets) {
            if (target.field.starts_with(own)) target.field = "x." + target.field.substr(own.size());
        }
    }
}

class Resolution {
public:
    Resolution(const ResolveRequest& request, Workspace& workspace, const ProgressFn& progress)
        : m_request(request)
        , m_workspace(workspace)
        , m_progress(progress) {}

    Result<ResolveReport> run() {
        Stopwatch loading;
        for (std::size_t i = 0; i < m_request.files.size(); ++i) {
            if (auto done = load(i); !done) return done.error();
        }
        m_report.loadSeconds = loading.seconds();
        MatchRequest match = m_request.match;
        match.full = match.full || !m_request.truth.empty(); // grading asks what blocking left out
        auto session = matchRecords(match, m_workspace, part(m_progress, kLoaded, kMatched));
        if (!session) return session.error();
        m_report.match = session->report;
        auto consolidated = consolidate(m_workspace, &*session, part(m_progress, kMatched, kConsolidated));
        if (!consolidated) return consolidated.error();
        m_report.consolidate = consolidated.take();
        if (auto done = writeClusters(*session->records); !done) return done.error();
        m_report.peakBytes = peakMemory();
        if (!m_request.truth.empty()) {
            auto graded = gradeRun({m_request.truth, {}}, *session, m_workspace);
            if (!graded) return graded.error();
            m_report.graded = graded.take();
        }
        return std::move(m_report);
    }

private:
    Result<void> load(std::size_t i) {
        const std::filesystem::path& file = m_request.files[i];
        const std::string source = sources::withoutPacking(file).stem().string();
        if (!m_sources.insert(source).second) return Error{kSameSourceTwice, {source}};
        auto db = m_workspace.reader();
        if (!db) return db.error();
        PrepareRequest prepare;
        prepare.file = file;
        prepare.source = source;
        prepare.keyColumn = m_request.keyColumn;
        auto prepared = prepareLoad(prepare, *db);
        if (!prepared && prepared.error().code == sources::kMappingColumnMissing) {
            return Error{kKeyColumnMissing, {file.string(), m_request.keyColumn}};
        }
        if (!prepared) return prepared.error();
        treatAsParty(prepared->mapping);
        const double share = kLoaded / static_cast<double>(m_request.files.size());
        const ImportRequest request{file, source, prepared->sniffed.dialect, prepared->mapping, true};
        auto loaded = importExtract(
            request, m_workspace,
            part(m_progress, share * static_cast<double>(i), share * static_cast<double>(i + 1)));
        if (!loaded) return loaded.error();
        m_report.files.push_back({source, loaded.take(), std::move(prepared->mapping)});
        return {};
    }

    Result<void> writeClusters(const RecordTable& records) {
        auto db = m_workspace.reader();
        if (!db) return db.error();
        std::map<std::int64_t, std::int64_t> goldenOfRecord;
        auto read = forEachMembership(
            *db, [&](const MembershipRow& row) { goldenOfRecord[row.recordId] = row.golden; });
        if (!read) return read;
        std::error_code ignored;
        std::filesystem::remove(m_request.clusters, ignored);
        auto file = OutputFile::create(m_request.clusters);
        if (!file) return file.error();
        file->row({m_request.keyColumn, "cluster_id", "source"});
        for (RecordIndex r = 0; r < records.size(); ++r) {
            const std::int64_t golden = goldenOfRecord[records.idOf(r)];
            file->row({std::string(records.keyOf(r)), goldenId("", golden),
                       records.sources()[records.sourceOf(r)]});
            ++m_report.clusterRows;
        }
        return file->close();
    }

    const ResolveRequest& m_request;
    Workspace& m_workspace;
    const ProgressFn& m_progress;
    std::set<std::string> m_sources;
    ResolveReport m_report;
};

} // namespace

Result<ResolveReport> resolveFiles(const ResolveRequest& request, Workspace& workspace,
                                   const ProgressFn& progress) {
    return Resolution(request, workspace, progress).run();
}

std::int64_t peakMemory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::int64_t>(usage.ru_maxrss) * 1024;
}

} // namespace goldenrod
