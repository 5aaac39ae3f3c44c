// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "models/quality/profile_drift.h"
#include "models/quality/profile_json.h"
#include "models/quality/profile_load.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/profile_words.h"

#include <memory>

namespace goldenrod::cli {
namespace {

struct ProfileOptions {
    std::string source, column;
    std::int64_t load = 0;
};

double shareOf(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

void showLine(Session& session, const ColumnProfile& column) {
    QStringList words{
        QStringLiteral("%1 filled").arg(wording::percent(shareOf(column.filled, column.rows), 2)),
        QStringLiteral("%1 different").arg(wording::distinctCount(column)),
        wording::columnKind(kindOf(column))};
    if (!column.patterns.empty())
        words += QStringLiteral("most %1 (%2)")
                     .arg(wording::isolated(column.patterns.front().pattern),
                          wording::percent(shareOf(column.patterns.front().rows, column.filled), 1));
    if (!column.top.empty() && column.top.front().rows > 1)
        words += QStringLiteral("often %1 (%2)")
                     .arg(wording::isolated(column.top.front().value),
                          wording::percent(shareOf(column.top.front().rows, column.filled), 1));
    session.fact(wording::isolated(column.column), words.join(QStringLiteral(" · ")));
}

void showRange(Session& session, const QString& of, const ProfiledRange& range) {
    session.fact(QStringLiteral("  ") + of,
                 QStringLiteral("%1 to %2; quartiles %3, %4, %5; far outside %6")
                     .arg(wording::isolated(range.least), wording::isolated(range.greatest),
                          wording::isolated(range.lowerQuartile), wording::isolated(range.median),
                          wording::isolated(range.upperQuartile), wording::percent(range.outliers, 2)));
}

void showColumn(Session& session, const ColumnProfile& column) {
    session.line(wording::isolated(column.column));
    session.fact(QStringLiteral("  filled"),
                 QStringLiteral("%1 of %2 rows (%3)")
                     .arg(wording::count(column.filled), wording::count(column.rows),
                          wording::percent(shareOf(column.filled, column.rows), 2)));
    session.fact(QStringLiteral("  different"), wording::distinctCount(column));
    session.fact(QStringLiteral("  length"),
                 QStringLiteral("%1 to %2 characters, %3 on average")
                     .arg(wording::count(column.shortest), wording::count(column.longest))
                     .arg(column.meanLength, 0, 'f', 1));
    session.fact(QStringLiteral("  kinds"),
                 QStringLiteral("%1 whole numbers, %2 other numbers, %3 dates, %4 texts")
                     .arg(wording::count(column.integers), wording::count(column.decimals),
                          wording::count(column.dates),
                          wording::count(column.filled - column.integers - column.decimals - column.dates)));
    if (column.numbers) showRange(session, QStringLiteral("numbers"), *column.numbers);
    if (column.days) showRange(session, QStringLiteral("dates"), *column.days);
    for (std::size_t i = 1; i < column.scripts.size(); ++i)
        if (column.scripts[i] > 0)
            session.fact(QStringLiteral("  ") + wording::scriptWord(static_cast<text::Script>(i)),
                         wording::count(column.scripts[i]));
    for (const ProfiledPattern& pattern : column.patterns)
        session.fact(QStringLiteral("  pattern ") + wording::isolated(pattern.pattern),
                     QStringLiteral("%1, as %2")
                         .arg(wording::count(pattern.rows), wording::isolated(pattern.example)));
    for (const ProfiledValue& value : column.top)
        session.fact(QStringLiteral("  value ") + wording::isolated(value.value),
                     wording::count(value.rows) +
                         (value.placeholder ? QStringLiteral(", stands for nothing") : QString()));
    if (column.topMayMiss > 0)
        session.line(
            QStringLiteral("  counts of values may be too low by %1").arg(wording::count(column.topMayMiss)));
}

Json driftJson(const ColumnDrift& drift) {
    return {{"column", drift.column},
            {"what", std::string(driftName(drift.what))},
            {"kind_before", std::string(kindName(drift.kindBefore))},
            {"kind_now", std::string(kindName(drift.kindNow))},
            {"filled_before", drift.fillBefore},
            {"filled_now", drift.fillNow},
            {"stability_index", drift.stability}};
}

void showJson(Session& session, const LoadProfile& profile, const LoadProfile* before,
              const std::vector<ColumnDrift>& drifts) {
    Json columns = Json::array(), since = Json::array();
    for (const ColumnProfile& column : profile.columns) columns.push_back(profileJson(column));
    for (const ColumnDrift& drift : drifts) since.push_back(driftJson(drift));
    Json json{{"source", profile.load.sourceName},
              {"load", profile.load.ordinal},
              {"rows", profile.rows},
              {"columns", std::move(columns)},
              {"seconds", profile.seconds}};
    if (before != nullptr) json["since"] = {{"load", before->load.ordinal}, {"columns", std::move(since)}};
    session.result(json);
}

void showDrift(Session& session, const LoadProfile& before, const std::vector<ColumnDrift>& drifts) {
    session.line(QStringLiteral("since load %1:").arg(wording::count(before.load.ordinal)));
    bool any = false;
    for (const ColumnDrift& drift : drifts) {
        if (drift.what == ColumnDrift::Same) continue;
        any = true;
        session.fact(QStringLiteral("  ") + wording::isolated(drift.column), wording::columnDrift(drift));
    }
    if (!any) session.line(QStringLiteral("  every column as before"));
}

int profile(Session& session, Workspace& workspace, const ProfileOptions& options) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto load = findLoad(*db, options.source, options.load);
    if (!load) return session.failed(load.error());
    if (!*load) return session.failed(Error{kNoSuchLoad, {options.source, std::to_string(options.load)}});
    auto profiles = makeProfiles(workspace, (*load)->id, session.progress());
    session.endProgress();
    if (!profiles) return session.failed(profiles.error());
    if (!profiles->now)
        return session.failed(Error{kNoSuchLoad, {options.source, std::to_string(options.load)}});
    LoadProfile& profile = *profiles->now;
    const LoadProfile* before = profiles->before ? &*profiles->before : nullptr;
    std::vector<ColumnDrift> drifts;
    if (before != nullptr) drifts = driftOf(before->columns, profile.columns);
    if (!options.column.empty()) {
        std::erase_if(profile.columns, [&](const ColumnProfile& c) { return c.column != options.column; });
        std::erase_if(drifts, [&](const ColumnDrift& drift) { return drift.column != options.column; });
        if (profile.columns.empty())
            return session.failed(Error{kNoSuchColumn, {options.source, options.column}});
    }
    if (session.json()) {
        showJson(session, profile, before, drifts);
        return kDone;
    }
    session.line(QStringLiteral("%1, load %2: %3 rows, %4")
                     .arg(wording::isolated(profile.load.sourceName), wording::count(profile.load.ordinal),
                          wording::count(profile.rows), wording::seconds(profile.seconds)));
    for (const ColumnProfile& column : profile.columns)
        options.column.empty() ? showLine(session, column) : showColumn(session, column);
    if (before != nullptr) showDrift(session, *before, drifts);
    return kDone;
}

} // namespace

void addProfileVerb(CLI::App& app, Command& command) {
    auto options = std::make_shared<ProfileOptions>();
    CLI::App* verb = addVerb(
        app, command, "profile", "what the columns of a load are like, as they were delivered",
        [options](Session& session, Workspace& workspace) { return profile(session, workspace, *options); });
    verb->add_option("source", options->source, "name of the source")->required();
    verb->add_option("--load", options->load, "its number; the newest extract when not given");
    verb->add_option("--column", options->column, "all about this column");
}

} // namespace goldenrod::cli
