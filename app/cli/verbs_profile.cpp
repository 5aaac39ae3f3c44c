// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "models/jobs/profile_load.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <array>
#include <memory>

namespace goldenrod::cli {
namespace {

constexpr std::array kScriptNames = {"none",  "latin", "arabic", "hebrew", "cyrillic",
                                     "greek", "han",   "kana",   "hangul", "other"};

struct ProfileOptions {
    std::string source, column;
    std::int64_t load = 0;
};

double shareOf(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

Json rangeJson(const ProfiledRange& range) {
    return {{"least", range.least},       {"lower_quartile", range.lowerQuartile},
            {"median", range.median},     {"upper_quartile", range.upperQuartile},
            {"greatest", range.greatest}, {"outliers", range.outliers}};
}

Json columnJson(const ColumnProfile& column) {
    Json scripts = Json::object(), top = Json::array(), patterns = Json::array();
    for (std::size_t i = 0; i < kScriptNames.size(); ++i)
        if (column.scripts[i] > 0) scripts[kScriptNames[i]] = column.scripts[i];
    for (const ProfiledValue& value : column.top)
        top.push_back({{"value", value.value}, {"rows", value.rows}, {"placeholder", value.placeholder}});
    for (const ProfiledPattern& pattern : column.patterns)
        patterns.push_back(
            {{"pattern", pattern.pattern}, {"rows", pattern.rows}, {"example", pattern.example}});
    Json json{{"column", column.column},
              {"rows", column.rows},
              {"filled", column.filled},
              {"empty", column.empty},
              {"absent", column.absent},
              {"padded", column.padded},
              {"distinct", column.distinct},
              {"distinct_is_exact", column.distinctIsExact},
              {"shortest", column.shortest},
              {"longest", column.longest},
              {"mean_length", column.meanLength},
              {"integers", column.integers},
              {"decimals", column.decimals},
              {"dates", column.dates},
              {"scripts", std::move(scripts)},
              {"top", std::move(top)},
              {"top_may_miss", column.topMayMiss},
              {"patterns", std::move(patterns)},
              {"other_patterns", column.otherPatterns}};
    json["numbers"] = column.numbers ? rangeJson(*column.numbers) : Json();
    json["days"] = column.days ? rangeJson(*column.days) : Json();
    return json;
}

/// What most values are.
QString kindOf(const ColumnProfile& column) {
    const std::int64_t most = column.filled - column.filled / 20; // 95 %
    if (column.filled == 0) return QStringLiteral("empty");
    if (column.integers >= most) return QStringLiteral("whole numbers");
    if (column.integers + column.decimals >= most) return QStringLiteral("numbers");
    if (column.dates >= most) return QStringLiteral("dates");
    return column.integers + column.decimals + column.dates > column.filled / 20 ? QStringLiteral("mixed")
                                                                                 : QStringLiteral("text");
}

QString distinctOf(const ColumnProfile& column) {
    return (column.distinctIsExact ? QString() : QStringLiteral("about ")) + wording::count(column.distinct);
}

void showLine(Session& session, const ColumnProfile& column) {
    QStringList words{
        QStringLiteral("%1 filled").arg(wording::percent(shareOf(column.filled, column.rows), 2)),
        QStringLiteral("%1 different").arg(distinctOf(column)), kindOf(column)};
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
    session.fact(QStringLiteral("  different"), distinctOf(column));
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
    for (std::size_t i = 1; i < kScriptNames.size(); ++i)
        if (column.scripts[i] > 0)
            session.fact(QStringLiteral("  script ") + QLatin1String(kScriptNames[i]),
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

int profile(Session& session, Workspace& workspace, const ProfileOptions& options) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto load = findLoad(*db, options.source, options.load);
    if (!load) return session.failed(load.error());
    if (!*load) return session.failed(Error{kNoSuchLoad, {options.source, std::to_string(options.load)}});
    auto profile = profileLoad(*db, (*load)->id, session.progress());
    session.endProgress();
    if (!profile) return session.failed(profile.error());
    if (!options.column.empty())
        std::erase_if(profile->columns, [&](const ColumnProfile& c) { return c.column != options.column; });
    if (profile->columns.empty())
        return session.failed(Error{kNoSuchColumn, {options.source, options.column}});
    if (session.json()) {
        Json columns = Json::array();
        for (const ColumnProfile& column : profile->columns) columns.push_back(columnJson(column));
        session.result({{"source", profile->load.sourceName},
                        {"load", profile->load.ordinal},
                        {"rows", profile->rows},
                        {"columns", std::move(columns)},
                        {"seconds", profile->seconds}});
        return kDone;
    }
    session.line(QStringLiteral("%1, load %2: %3 rows, %4")
                     .arg(wording::isolated(profile->load.sourceName), wording::count(profile->load.ordinal),
                          wording::count(profile->rows), wording::seconds(profile->seconds)));
    for (const ColumnProfile& column : profile->columns)
        options.column.empty() ? showLine(session, column) : showColumn(session, column);
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
