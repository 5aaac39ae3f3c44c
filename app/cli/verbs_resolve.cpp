// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/graded_json.h"
#include "app/cli/report_json.h"
#include "app/cli/show_matched.h"

#include "models/jobs/prepare_load.h"
#include "models/jobs/resolve_files.h"
#include "models/jobs/workspace_status.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <cstdlib>
#include <fstream>
#include <memory>

namespace goldenrod::cli {
namespace {

/// A folder that goes away with the program.
class TemporaryFolder {
public:
    static Result<TemporaryFolder> make() {
        std::string name = (std::filesystem::temp_directory_path() / "goldenrod-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) return Error{kFolderUnwritable, {name}, std::strerror(errno)};
        return TemporaryFolder(name);
    }
    TemporaryFolder(TemporaryFolder&& other) noexcept
        : m_path(std::exchange(other.m_path, {})) {}
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
    }
    const std::filesystem::path& path() const { return m_path; }

private:
    explicit TemporaryFolder(std::filesystem::path path)
        : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

struct ResolveOptions {
    std::vector<std::string> files;
    std::string key, out, workspace, report, truth;
    std::vector<Step> without;
    int threads = 0;
};

const std::map<std::string, Step> kSteps{
    {"rivals", Step::Rivals},   {"rarity", Step::Rarity},     {"contradictions", Step::Contradictions},
    {"sources", Step::Sources}, {"variants", Step::Variants}, {"completion", Step::Completion}};

Json resolveJson(const ResolveReport& report) {
    Json files = Json::array();
    for (const ResolvedFile& file : report.files) {
        files.push_back({{"load", toJson(file.load)}, {"mapping", Json::parse(file.mapping.toJson())}});
    }
    PhaseSeconds seconds{{"load", report.loadSeconds}};
    seconds.insert(seconds.end(), report.match.seconds.begin(), report.match.seconds.end());
    seconds.insert(seconds.end(), report.consolidate.seconds.begin(), report.consolidate.seconds.end());
    Json json{{"records", report.match.records},
              {"files", std::move(files)},
              {"pairs_scored", report.match.candidates},
              {"pairs_kept", report.match.pairsKept},
              {"clusters", report.consolidate.changes.clusters},
              {"questions", report.consolidate.questions},
              {"match", toJson(report.match)},
              {"seconds", toJson(seconds)},
              {"peak_memory_bytes", report.peakBytes}};
    if (report.graded) json["graded"] = toJson(*report.graded);
    return json;
}

Result<void> writeReport(const std::filesystem::path& path, const Json& json) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << json.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
    file.close();
    if (!file) return Error{ErrorCode{"output.failed"}, {path.string()}, std::strerror(errno)};
    return {};
}

/// Rows that are in no cluster.
void showQuarantined(Session& session, const ResolveReport& report) {
    for (const ResolvedFile& file : report.files) {
        const std::int64_t rows = file.load.rowsOf("quarantined");
        if (rows == 0) continue;
        session.line(QStringLiteral("%1: %2 rows cannot be read as records and are in no cluster")
                         .arg(wording::isolated(file.load.load.fileName), wording::count(rows)));
    }
}

int resolve(Session& session, const ResolveOptions& options) {
    std::optional<TemporaryFolder> temporary;
    std::filesystem::path file;
    if (options.workspace.empty()) {
        auto folder = TemporaryFolder::make();
        if (!folder) return session.failed(folder.error());
        temporary.emplace(folder.take());
        file = temporary->path() / "resolve.goldenrod";
    } else {
        file = session.path(options.workspace);
    }
    auto workspace = Workspace::create(file, file.stem().string(), {{}, nullptr, options.workspace.empty()});
    if (!workspace) return session.failed(workspace.error());
    ResolveRequest request;
    for (const std::string& name : options.files) request.files.push_back(session.path(name));
    request.keyColumn = options.key;
    request.clusters = session.path(options.out);
    if (!options.truth.empty()) request.truth = session.path(options.truth);
    request.match.threads = options.threads;
    request.match.without = options.without;
    auto report = resolveFiles(request, **workspace, session.progress());
    if (!report) return session.failed(report.error());
    const Json json = resolveJson(*report);
    if (!options.report.empty()) {
        if (auto written = writeReport(session.path(options.report), json); !written)
            return session.failed(written.error());
    }
    session.line(QStringLiteral("%1 records, %2 pairs scored, %3 customers; clusters in %4")
                     .arg(wording::count(static_cast<std::int64_t>(report->match.records)),
                          wording::count(static_cast<std::int64_t>(report->match.candidates)),
                          wording::count(report->consolidate.changes.clusters),
                          wording::isolated(request.clusters.string())));
    showQuarantined(session, *report);
    showLeftOut(session, report->match);
    for (const auto& [phase, seconds] : json["seconds"].items())
        session.fact(QStringLiteral("  ") + wording::phaseName(phase), wording::seconds(seconds));
    session.fact(QStringLiteral("  peak memory"), wording::bytes(report->peakBytes));
    if (report->graded) showGraded(session, *report->graded);
    return kDone;
}

struct RunOptions {
    std::vector<std::string> files;
    std::string publish;
    int threads = 0;
};

/// Loads what is new, matches, consolidates and publishes: the main job, for scripts and schedules.
class MainJob {
public:
    MainJob(Session& session, Workspace& workspace, const RunOptions& options)
        : m_session(session)
        , m_workspace(workspace)
        , m_options(options) {}

    int run() {
        Stopwatch watch;
        for (const std::string& file : m_options.files) {
            if (auto done = load(m_session.path(file)); !done) return m_session.failed(done.error());
        }
        m_seconds.emplace_back("load", watch.seconds());
        MatchRequest request;
        request.threads = m_options.threads;
        {
            Stopwatch matching;
            auto session = matchRecords(request, m_workspace, m_session.progress());
            if (!session) return m_session.failed(session.error());
            m_seconds.emplace_back("match", matching.seconds());
            Stopwatch consolidating;
            auto consolidated = consolidate(m_workspace, &*session, m_session.progress());
            if (!consolidated) return m_session.failed(consolidated.error());
            m_seconds.emplace_back("consolidate", consolidating.seconds());
            m_match = session->report;
            m_consolidate = consolidated.take();
        }
        if (!m_options.publish.empty()) {
            Stopwatch publishing;
            auto published = publish(m_session.path(m_options.publish), m_workspace, m_session.progress());
            if (!published) return m_session.failed(published.error());
            m_publish = published.take();
            m_seconds.emplace_back("publish", publishing.seconds());
        }
        return report();
    }

private:
    Result<void> load(const std::filesystem::path& file) {
        auto db = m_workspace.reader();
        if (!db) return db.error();
        PrepareRequest prepare;
        prepare.file = file;
        auto prepared = prepareLoad(prepare, *db);
        if (!prepared) return prepared.error();
        const ImportRequest request{file, prepared->source, prepared->sniffed.dialect, prepared->mapping,
                                    false};
        auto report = importExtract(request, m_workspace, m_session.progress());
        // A file that is in already is no reason to stop a scheduled run.
        if (!report && report.error().code == kSameFile) {
            m_session.note(wording::sentence(report.error()));
            return {};
        }
        if (!report) return report.error();
        m_loads.push_back(report.take());
        return {};
    }

    int report() {
        auto status = readStatus(m_workspace);
        if (!status) return m_session.failed(status.error());
        if (m_session.json()) {
            Json loads = Json::array();
            for (const ImportReport& load : m_loads) loads.push_back(toJson(load));
            Json json{{"loads", std::move(loads)},
                      {"match", toJson(m_match)},
                      {"consolidate", toJson(m_consolidate)},
                      {"seconds", toJson(m_seconds)},
                      {"records", status->records},
                      {"golden_records", status->goldenRecords},
                      {"questions", status->questionsOpen},
                      {"peak_memory_bytes", peakMemory()}};
            if (m_publish) json["publish"] = toJson(*m_publish);
            m_session.result(json);
            return kDone;
        }
        showLedger();
        const auto figure = [&](const char* label, const QString& value) {
            m_session.fact(QString::fromUtf8(label), value);
        };
        figure("records in", wording::count(status->records));
        figure("touchpoints",
               QStringLiteral("%1, %2 not attached")
                   .arg(wording::count(status->touchpoints), wording::count(status->touchpointsWaiting)));
        if (status->holdings > 0)
            figure("holdings",
                   QStringLiteral("%1, %2 not attached")
                       .arg(wording::count(status->holdings), wording::count(status->holdingsWaiting)));
        figure("customers out",
               QStringLiteral("%1, %2 of several records")
                   .arg(wording::count(status->goldenRecords), wording::count(status->goldenOfSeveral)));
        figure("to review", QStringLiteral("%1 questions").arg(wording::count(status->questionsOpen)));
        showLeftOut(m_session, m_match);
        figure("workspace", wording::isolated(m_workspace.path().string()));
        if (m_publish)
            figure("release", QStringLiteral("%1 files in %2")
                                  .arg(m_publish->files.size())
                                  .arg(wording::isolated(m_publish->folder.string())));
        figure("time", times());
        return kDone;
    }

    QString times() const {
        QStringList times;
        for (const auto& [phase, seconds] : m_seconds)
            times << QString::fromStdString(phase) + QStringLiteral(" ") + wording::seconds(seconds);
        return times.join(QStringLiteral(", "));
    }

    void showLedger() {
        m_session.line(QStringLiteral("%1 %2 %3 %4 %5")
                           .arg(QStringLiteral("ledger").leftJustified(24),
                                QStringLiteral("rows").rightJustified(12),
                                QStringLiteral("loaded").rightJustified(12),
                                QStringLiteral("quarantine").rightJustified(12),
                                QStringLiteral("other").rightJustified(12)));
        for (const ImportReport& load : m_loads) {
            std::int64_t rows = 0;
            for (const LedgerEntry& entry : load.ledger) rows += entry.rows;
            const std::int64_t loaded = load.rowsOf("loaded");
            const std::int64_t bad = load.rowsOf("quarantined");
            const auto cell = [](std::int64_t n) { return wording::count(n).rightJustified(12); };
            m_session.line(QStringLiteral("  %1 %2 %3 %4 %5  = every row accounted for")
                               .arg(wording::isolated(load.load.fileName).leftJustified(22), cell(rows),
                                    cell(loaded), cell(bad), cell(rows - loaded - bad)));
        }
    }

    Session& m_session;
    Workspace& m_workspace;
    const RunOptions& m_options;
    std::vector<ImportReport> m_loads;
    MatchReport m_match;
    ConsolidateReport m_consolidate;
    std::optional<PublishReport> m_publish;
    PhaseSeconds m_seconds;
};

} // namespace

void addResolveVerbs(CLI::App& app, Command& command) {
    auto options = std::make_shared<ResolveOptions>();
    CLI::App* verb =
        app.add_subcommand("resolve", "files in, clusters out: load, match and consolidate with nothing set");
    verb->add_option("files", options->files, "extracts; each is a source named by its stem")->required();
    verb->add_option("--key", options->key, "column that identifies a row in every file")->required();
    verb->add_option("--out", options->out, "CSV to write: key, cluster_id, source")->required();
    verb->add_option("--workspace", options->workspace, "workspace to make; a temporary one when not given");
    verb->add_option("--truth", options->truth,
                     "CSV to grade by afterwards: KEY, CUSTOMER or left_id, right_id[, is_match]");
    verb->add_option("--without", options->without, "steps to leave out, to see what they give")
        ->transform(CLI::CheckedTransformer(kSteps));
    verb->add_option("--threads", options->threads, "at most so many; results do not depend on it")
        ->check(CLI::Range(1, 1024));
    verb->add_option("--json", options->report,
                     "file for the report: records, mapping, pairs, clusters, seconds, memory");
    verb->callback([&command, options] {
        command.action = [options](Session& session) { return resolve(session, *options); };
    });

    auto run = std::make_shared<RunOptions>();
    CLI::App* main = addVerb(
        app, command, "run", "the main job: load files, match, consolidate, publish",
        [run](Session& session, Workspace& workspace) { return MainJob(session, workspace, *run).run(); });
    main->add_option("files", run->files, "extracts to load first");
    main->add_option("--publish", run->publish, "new or empty folder for a release");
    main->add_option("--threads", run->threads, "at most so many; results do not depend on it")
        ->check(CLI::Range(1, 1024));
}

} // namespace goldenrod::cli
