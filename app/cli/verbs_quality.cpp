// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "models/jobs/queue_view.h"
#include "models/jobs/rule_files.h"
#include "models/quality/check_quality.h"
#include "models/quality/failing_rows.h"
#include "models/quality/rule_text.h"
#include "models/quality/try_rule.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/quality_words.h"
#include "models/wording/terms.h"
#include "models/workspace/clock.h"
#include "models/workspace/load_store.h"

#include <algorithm>
#include <map>
#include <memory>

namespace goldenrod::cli {
namespace {

struct QualityOptions {
    std::string source, rule;
    bool again = false;
    int limit = 20;
};

struct Counts {
    std::int64_t judged = 0, failed = 0;
    void add(const QualityResultRow& row) {
        judged += row.judged;
        failed += row.failed;
    }
    double share() const {
        return judged > 0 ? static_cast<double>(judged - failed) / static_cast<double>(judged) : 0.0;
    }
};

/// The newest check, made now when there is none, or another one is asked for, or it is out of date.
Result<QualityStanding> standingOf(Session& session, Workspace& workspace, const QualityOptions& options,
                                   std::int64_t sourceId) {
    auto db = workspace.reader();
    if (!db) return db.error();
    auto standing = readQualityStanding(*db, sourceId);
    if (!standing || (standing->check && !standing->stale && !options.again)) return standing;
    auto check = checkQuality(workspace, nowMicroseconds(), session.progress());
    session.endProgress();
    if (!check) return check.error();
    return readQualityStanding(*db, sourceId);
}

Json countsJson(const Counts& counts) {
    return {{"judged", counts.judged}, {"failed", counts.failed}, {"share", counts.share()}};
}

struct SourceNames {
    std::map<std::int64_t, std::string> names;
    static Result<SourceNames> read(Workspace& workspace) {
        auto db = workspace.reader();
        if (!db) return db.error();
        auto sources = readSources(*db);
        if (!sources) return sources.error();
        SourceNames all;
        for (const SourceRow& source : *sources) all.names[source.id] = source.name;
        return all;
    }
    std::string nameOf(std::int64_t id) const {
        const auto at = names.find(id);
        return at != names.end() ? at->second : std::string();
    }
    std::int64_t idOf(const std::string& name) const {
        const auto at =
            std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.second == name; });
        return at != names.end() ? at->first : 0;
    }
};

/// Figures of the dimensions, then the rules that fail, most failures first.
void showQuality(Session& session, const QualityStanding& standing, std::int64_t sourceId) {
    std::map<std::string, Counts> dimensions, rules;
    for (const QualityResultRow& row : standing.results)
        if (sourceId == 0 || row.sourceId == sourceId)
            (row.rule.empty() ? dimensions[row.dimension] : rules[row.rule]).add(row);
    for (const Dimension dimension : kDimensions) {
        const Counts& counts = dimensions[std::string(dimensionName(dimension))];
        session.fact(wording::dimensionWord(dimension),
                     counts.judged == 0
                         ? QStringLiteral("nothing to judge")
                         : QStringLiteral("%1 · %2 of %3 %4")
                               .arg(wording::percent(counts.share(), 2),
                                    wording::count(counts.judged - counts.failed),
                                    wording::count(counts.judged), wording::dimensionBase(dimension)));
    }
    std::vector<std::pair<const QualityRule*, Counts>> failing;
    for (const QualityRule& rule : standing.rules.rules)
        if (rules[rule.id].failed > 0) failing.push_back({&rule, rules[rule.id]});
    std::stable_sort(failing.begin(), failing.end(),
                     [](const auto& a, const auto& b) { return a.second.failed > b.second.failed; });
    for (const auto& [rule, counts] : failing)
        session.fact(QString::fromStdString(rule->id),
                     QStringLiteral("%1 of %2 fail: %3")
                         .arg(wording::count(counts.failed), wording::count(counts.judged),
                              wording::qualityRule(*rule)));
}

Json qualityJson(const QualityStanding& standing, const SourceNames& sources, std::int64_t sourceId) {
    std::map<std::string, Counts> dimensions;
    Json results = Json::array(), figures = Json::object();
    for (const QualityResultRow& row : standing.results) {
        if (sourceId != 0 && row.sourceId != sourceId) continue;
        if (row.rule.empty()) dimensions[row.dimension].add(row);
        results.push_back({{"source", sources.nameOf(row.sourceId)},
                           {"dimension", row.dimension},
                           {"field", row.field},
                           {"rule", row.rule},
                           {"judged", row.judged},
                           {"failed", row.failed}});
    }
    for (const auto& [name, counts] : dimensions) figures[name] = countsJson(counts);
    return {{"records", standing.check->records},
            {"seconds", standing.check->seconds},
            {"dimensions", std::move(figures)},
            {"results", std::move(results)}};
}

Json rowJson(const QualityRule& rule, const FailingRow& row) {
    Json values = Json::array();
    for (const FailingValue& value : row.values)
        values.push_back({{"column", value.column},
                          {"value", value.text},
                          {"why", wording::qualityFailure(rule, value.reason).toStdString()}});
    return {{"source", row.source}, {"key", row.key},         {"line", row.line},
            {"name", row.name},     {"changed", row.changed}, {"values", std::move(values)}};
}

void showRow(Session& session, const QualityRule& rule, const FailingRow& row) {
    QStringList values;
    for (const FailingValue& value : row.values)
        values += QStringLiteral("%1 (%2)").arg(wording::isolated(value.text),
                                                wording::qualityFailure(rule, value.reason));
    if (values.isEmpty()) values += wording::qualityFailure(rule, {});
    session.fact(
        wording::isolated(row.source + ":" + row.key),
        QStringLiteral("line %1 · %2 · %3")
            .arg(wording::count(row.line), wording::isolated(row.name), values.join(QStringLiteral(", "))));
}

/// The rows behind a rule's figure.
int showRows(Session& session, Workspace& workspace, const QualityStanding& standing,
             const QualityOptions& options, std::int64_t sourceId) {
    const QualityRule* rule = standing.rules.find(options.rule);
    if (rule == nullptr) return session.failed(Error{kNoSuchQualityRule, {options.rule}});
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto records =
        failingRecords(*db, standing.check->id, std::string(dimensionName(dimensionOf(rule->test))),
                       rule->field, rule->id, sourceId);
    if (!records) return session.failed(records.error());
    const std::size_t all = records->size();
    records->resize(std::min(all, static_cast<std::size_t>(std::max(options.limit, 0))));
    auto rows = readFailingRows(*db, *rule, *standing.check, *records);
    if (!rows) return session.failed(rows.error());
    if (session.json()) {
        Json json{{"rule", rule->id}, {"records", all}, {"rows", Json::array()}};
        for (const FailingRow& row : *rows) json["rows"].push_back(rowJson(*rule, row));
        session.result(json);
        return kDone;
    }
    session.line(QStringLiteral("%1: %2 records fail")
                     .arg(wording::qualityRule(*rule), wording::count(static_cast<std::int64_t>(all))));
    for (const FailingRow& row : *rows) showRow(session, *rule, row);
    return kDone;
}

int quality(Session& session, Workspace& workspace, const QualityOptions& options) {
    auto sources = SourceNames::read(workspace);
    if (!sources) return session.failed(sources.error());
    const std::int64_t sourceId = options.source.empty() ? 0 : sources->idOf(options.source);
    if (!options.source.empty() && sourceId == 0)
        return session.failed(Error{kNoSuchSource, {options.source}});
    auto standing = standingOf(session, workspace, options, sourceId);
    if (!standing) return session.failed(standing.error());
    if (!options.rule.empty()) return showRows(session, workspace, *standing, options, sourceId);
    if (session.json())
        session.result(qualityJson(*standing, *sources, sourceId));
    else
        showQuality(session, *standing, sourceId);
    return kDone;
}

constexpr std::size_t kExamples = 3;

struct QualityRulesOptions {
    std::string set, add, remove, attempt;
    bool ready = false;
    bool changes() const { return ready || !(set + add + remove).empty(); }
};

/// Gives the event of what the options ask for.
Result<std::int64_t> changeRules(Session& session, Workspace& workspace, const QualityRulesOptions& options) {
    if (options.ready) return setQualityRules(std::nullopt, workspace);
    if (!options.set.empty()) {
        auto text = readTextFile(session.path(options.set));
        if (!text) return text.error();
        auto read = QualityRules::fromJson(*text);
        if (!read) return read.error();
        return setQualityRules(read.take(), workspace);
    }
    auto rule = options.add.empty() ? Result<QualityRule>(QualityRule{}) : parseRuleText(options.add);
    if (!rule) return rule.error();
    auto change = options.add.empty() ? removeQualityRule(options.remove, workspace)
                                      : saveQualityRule(*rule, workspace);
    if (!change) return change.error();
    return change->event;
}

int setRules(Session& session, Workspace& workspace, const QualityRulesOptions& options) {
    auto event = changeRules(session, workspace, options);
    if (!event) return session.failed(event.error());
    if (session.json())
        session.result({{"event", *event}});
    else
        session.line(
            QStringLiteral("The rules of quality are in force (event %1). The next check judges by them.")
                .arg(*event));
    return kDone;
}

/// What a rule would say of some of the records, before it is in force.
int tryRule(Session& session, Workspace& workspace, const std::string& words) {
    auto rule = parseRuleText(words);
    if (!rule) return session.failed(rule.error());
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto trial = tryQualityRule(*db, *rule, nowMicroseconds());
    if (!trial) return session.failed(trial.error());
    trial->failing.resize(std::min(trial->failing.size(), kExamples));
    auto examples = readFailingRows(*db, *rule, trial->asOf, trial->failing);
    if (!examples) return session.failed(examples.error());
    if (session.json()) {
        Json json{{"records", trial->records},
                  {"judged", trial->judged},
                  {"failed", trial->failed},
                  {"rows", Json::array()}};
        for (const FailingRow& row : *examples) json["rows"].push_back(rowJson(*rule, row));
        session.result(json);
        return kDone;
    }
    session.line(QStringLiteral("%1: %2 of %3 fail in %4 records that were looked at")
                     .arg(wording::qualityRule(*rule), wording::count(trial->failed),
                          wording::count(trial->judged), wording::count(trial->records)));
    for (const FailingRow& row : *examples) showRow(session, *rule, row);
    return kDone;
}

int qualityRules(Session& session, Workspace& workspace, const QualityRulesOptions& options) {
    if (!options.attempt.empty()) return tryRule(session, workspace, options.attempt);
    if (options.changes()) return setRules(session, workspace, options);
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto rules = qualityRulesInForce(*db);
    if (!rules) return session.failed(rules.error());
    if (session.json())
        session.result(Json::parse(rules->toJson()));
    else
        session.line(QString::fromStdString(rules->toJson()));
    return kDone;
}

} // namespace

void addQualityVerbs(CLI::App& app, Command& command) {
    auto options = std::make_shared<QualityOptions>();
    CLI::App* verb = addVerb(
        app, command, "quality",
        "how good the data is: completeness, uniqueness, validity, timeliness, consistency",
        [options](Session& session, Workspace& workspace) { return quality(session, workspace, *options); });
    verb->add_option("--source", options->source, "of this source alone");
    verb->add_option("--rule", options->rule, "the records that fail this rule, and why");
    verb->add_option("--limit", options->limit, "how many of them; 20 when not given");
    verb->add_flag("--again", options->again, "check again, also when nothing changed");

    auto rules = std::make_shared<QualityRulesOptions>();
    CLI::App* set = addVerb(
        app, command, "quality-rules", "the rules of quality in force, as JSON; or others from now on",
        [rules](Session& session, Workspace& workspace) { return qualityRules(session, workspace, *rules); });
    auto* one = set->add_option_group("change", "what is to be done");
    one->require_option(0, 1);
    one->add_option("--set", rules->set, "a file of rules, as this verb writes them");
    one->add_option("--add", rules->add, "one more, in words: \"x.tier one of STD, GLD\"");
    one->add_option("--remove", rules->remove, "not this one any more, by its id");
    one->add_option("--try", rules->attempt, "what such a rule would say; changes nothing");
    one->add_flag("--ready", rules->ready, "those that come with the program again");
}

} // namespace goldenrod::cli
