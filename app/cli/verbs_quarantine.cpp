// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/command_line.h"

#include "models/jobs/quarantine.h"
#include "models/sources/sniff.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <fstream>
#include <iterator>
#include <memory>

namespace goldenrod::cli {
namespace {

constexpr std::int64_t kShownBytes = 4096;

struct ListOptions {
    std::string source;
    int limit = 50;
    bool all = false;
};

Json rowJson(const LoadRow& load, const QuarantineRow& bad, const std::string& bytes) {
    return {{"row", bad.id},
            {"source", load.sourceName},
            {"load", load.ordinal},
            {"line", bad.line},
            {"offset", bad.offset},
            {"length", bad.length},
            {"reason", bad.reason},
            {"arguments", bad.arguments},
            {"state", quarantineStateName(bad.state)},
            {"event", bad.seq},
            {"bytes", bytes}};
}

void showRow(Session& session, const LoadRow& load, const QuarantineRow& bad, const std::string& bytes) {
    session.line(
        QStringLiteral("row %1: %2 load %3, line %4, byte %5: %6%7")
            .arg(bad.id)
            .arg(wording::isolated(load.sourceName), wording::count(load.ordinal), wording::count(bad.line),
                 wording::count(bad.offset), wording::sentence(bad.reason, bad.arguments),
                 bad.state == QuarantineState::Open ? QString()
                                                    : QStringLiteral(" (%1)").arg(wording::quarantineState(
                                                          quarantineStateName(bad.state)))));
    session.line(QStringLiteral("    ") + wording::isolated(bytes));
}

int list(Session& session, Workspace& workspace, const ListOptions& options) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto loads = readLoads(*db);
    if (!loads) return session.failed(loads.error());
    Json json = Json::array();
    for (const LoadRow& load : *loads) {
        if (!options.source.empty() && load.sourceName != options.source) continue;
        auto ids = options.all ? quarantineIds(*db, load.id) : openQuarantineIds(*db, load.id, {});
        if (!ids) return session.failed(ids.error());
        if (ids->size() > static_cast<std::size_t>(options.limit))
            ids->resize(static_cast<std::size_t>(options.limit));
        for (const std::int64_t id : *ids) {
            auto bad = readQuarantineRow(*db, id);
            if (!bad) return session.failed(bad.error());
            auto bytes = readRawBytes(*db, bad->loadId, bad->offset, std::min(bad->length, kShownBytes));
            if (!bytes) return session.failed(bytes.error());
            if (session.json())
                json.push_back(rowJson(load, *bad, *bytes));
            else
                showRow(session, load, *bad, *bytes);
        }
    }
    if (session.json()) session.result(json);
    return kDone;
}

struct CorrectOptions {
    std::int64_t row = 0;
    std::string text, file;
    bool proposed = false, alike = false, dryRun = false;
};

Result<std::vector<Correction>> correctionsOf(Database& db, Session& session, const CorrectOptions& options) {
    if (options.alike) return repairsLike(db, options.row);
    Correction correction{options.row, options.text};
    if (!options.file.empty()) {
        std::ifstream file(session.path(options.file), std::ios::binary);
        if (!file) return Error{sources::kFileUnreadable, {options.file}};
        correction.text.assign(std::istreambuf_iterator<char>(file), {});
    } else if (options.proposed) {
        auto draft = draftCorrection(db, options.row);
        if (!draft) return draft.error();
        correction.text = draft->text;
    }
    while (correction.text.ends_with('\n') || correction.text.ends_with('\r')) correction.text.pop_back();
    return std::vector{std::move(correction)};
}

/// What would be loaded.
int tell(Session& session, Database& db, const std::vector<Correction>& corrections) {
    Json json = Json::array();
    for (const Correction& correction : corrections) {
        auto read = tryCorrection(db, correction);
        if (!read) return session.failed(read.error());
        Json values = Json::object();
        for (const auto& [column, value] : read->values) values[column] = value;
        json.push_back({{"row", correction.id}, {"text", correction.text}, {"values", values}});
        if (session.json()) continue;
        session.line(QStringLiteral("row %1: %2").arg(correction.id).arg(wording::isolated(correction.text)));
        for (const auto& [column, value] : read->values)
            session.fact(QStringLiteral("  ") + wording::isolated(column), wording::isolated(value));
    }
    if (session.json()) session.result(json);
    return kDone;
}

int correct(Session& session, Workspace& workspace, const CorrectOptions& options) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto corrections = correctionsOf(*db, session, options);
    if (!corrections) return session.failed(corrections.error());
    if (options.dryRun) return tell(session, *db, *corrections);
    return answer(session, correctRows(*corrections, workspace, session.progress()),
                  [](Session& to, const ImportReport& report) {
                      to.line(QStringLiteral("%1, load %2: %3 corrected rows. Match to take them in.")
                                  .arg(wording::isolated(report.load.sourceName),
                                       wording::count(report.load.ordinal),
                                       wording::count(report.rowsOf("loaded"))));
                  });
}

int answerSettled(Session& session, const Result<std::int64_t>& event, std::size_t rows,
                  const QString& what) {
    if (!event) return session.failed(event.error());
    if (session.json())
        session.result({{"event", *event}, {"rows", rows}});
    else
        session.line(QStringLiteral("Saved as event %1: %2 rows %3.")
                         .arg(*event)
                         .arg(wording::count(static_cast<std::int64_t>(rows)), what));
    return kDone;
}

} // namespace

void addQuarantineVerbs(CLI::App& app, Command& command) {
    auto listed = std::make_shared<ListOptions>();
    CLI::App* quarantine = addVerb(
        app, command, "quarantine", "rows that could not be loaded, with their bytes and reasons",
        [listed](Session& session, Workspace& workspace) { return list(session, workspace, *listed); });
    quarantine->add_option("--source", listed->source, "only of this source");
    quarantine->add_option("--limit", listed->limit, "how many of each load")
        ->check(CLI::Range(1, 1'000'000));
    quarantine->add_flag("--all", listed->all, "also those that were corrected or discarded");

    auto corrected = std::make_shared<CorrectOptions>();
    CLI::App* fix = addVerb(app, command, "correct",
                            "load a row in quarantine as it should have been; what was delivered stays",
                            [corrected](Session& session, Workspace& workspace) {
                                return correct(session, workspace, *corrected);
                            });
    fix->add_option("--row", corrected->row, "as quarantine numbers it")->required();
    CLI::Option_group* how = fix->add_option_group("how");
    how->add_option("--text", corrected->text, "the row as it should read");
    how->add_option("--file", corrected->file, "a file with the row as it should read, in UTF-8");
    how->add_flag("--proposed", corrected->proposed, "as it is proposed");
    how->add_flag("--alike", corrected->alike,
                  "with all of the load that wait for the same reason, each as it is proposed");
    how->require_option(1);
    fix->add_flag("--dry-run", corrected->dryRun, "only say what would be loaded");

    auto rows = std::make_shared<std::vector<std::int64_t>>();
    auto reason = std::make_shared<std::string>();
    CLI::App* discard =
        addVerb(app, command, "discard", "say that rows in quarantine are not to be loaded, and why",
                [rows, reason](Session& session, Workspace& workspace) {
                    return answerSettled(session, discardRows(*rows, *reason, workspace), rows->size(),
                                         QStringLiteral("discarded"));
                });
    discard->add_option("--row", *rows, "as quarantine numbers them")->required();
    discard->add_option("--reason", *reason, "in your words")->required();

    auto again = std::make_shared<std::vector<std::int64_t>>();
    addVerb(app, command, "reopen", "take discarded rows up again",
            [again](Session& session, Workspace& workspace) {
                return answerSettled(session, reopenRows(*again, workspace), again->size(),
                                     QStringLiteral("taken up again"));
            })
        ->add_option("--row", *again, "as quarantine numbers them")
        ->required();
}

} // namespace goldenrod::cli
