// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/issues.h"

#include "matching/sha256.h"
#include "matching/text/date.h"
#include "models/jobs/known_person.h"
#include "models/workspace/event_subject.h"
#include "models/workspace/load_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <tuple>

namespace goldenrod {
namespace {

using Json = nlohmann::json; // keeps its keys in order

constexpr const char *kOpened = "issue.opened", *kChanged = "issue.changed", *kClosed = "issue.closed",
                     *kReopened = "issue.reopened";
constexpr std::array kSeverityNames = {"low", "medium", "high"};
const std::string kSubject{"issue:"};

std::int64_t issueIn(const Event& event) {
    if (event.kind == kOpened) return event.seq;
    std::int64_t issue = 0;
    const std::string_view digits =
        std::string_view(event.subject).substr(std::min(kSubject.size(), event.subject.size()));
    std::from_chars(digits.data(), digits.data() + digits.size(), issue);
    return issue;
}

/// What the newest check says of the rule, in the source or in all.
struct Standing {
    std::int64_t check = 0; ///< 0: none, or it does not judge by the rule
    bool stale = false;
    std::int64_t judged = 0, failed = 0;
    std::optional<QualityRule> rule;
    std::set<std::int64_t> clean, failing; ///< sources in which nothing fails, or something does
};
Standing standingOf(const QualityStanding& quality, const std::string& rule, std::int64_t sourceId) {
    Standing standing;
    const QualityRule* known = quality.check ? quality.rules.find(rule) : nullptr;
    if (known == nullptr) return standing;
    standing.check = quality.check->id;
    standing.rule = *known;
    for (const QualityResultRow& row : quality.results) {
        if (row.rule != rule || (sourceId != 0 && row.sourceId != sourceId)) continue;
        standing.judged += row.judged;
        standing.failed += row.failed;
        if (row.judged > 0) (row.failed > 0 ? standing.failing : standing.clean).insert(row.sourceId);
    }
    standing.stale = quality.stale;
    return standing;
}

/// What a rule asks, whatever it is called.
std::string askedBy(QualityRule rule) {
    rule.title.clear();
    QualityRules alone;
    alone.rules = {std::move(rule)};
    return alone.toJson();
}

Json parsed(const Event& event) {
    Json body = Json::parse(event.body, nullptr, false);
    return body.is_object() ? body : Json::object();
}
std::string textOf(const Json& body, const char* key) {
    const auto at = body.find(key);
    return at != body.end() && at->is_string() ? at->get<std::string>() : std::string();
}
std::int64_t numberOf(const Json& body, const char* key) {
    const auto at = body.find(key);
    return at != body.end() && at->is_number_integer() ? at->get<std::int64_t>() : 0;
}

/// Evidence that it is mended: a later check of the data as they are, by the same rule, judged each source in
/// which it failed when the issue was opened, and nothing fails.
Result<bool> passesSince(Database& db, const Standing& standing, const QualityIssueRow& issue) {
    if (standing.stale || standing.check <= issue.checkId || standing.judged == 0 || standing.failed > 0)
        return false;
    auto opened = readEvent(db, issue.seq);
    if (!opened) return opened.error();
    const Json body = parsed(*opened);
    if (textOf(body, "asks") != askedBy(*standing.rule)) return false;
    const auto failing = body.find("failing");
    if (failing == body.end() || !failing->is_array()) return false;
    return std::all_of(failing->begin(), failing->end(), [&](const Json& source) {
        return source.is_number_integer() && standing.clean.contains(source.get<std::int64_t>());
    });
}

/// As the body of an event.
Result<Json> bodyOf(Database& db, const Identity& identity, const IssueTerms& terms) {
    Json body = Json::object();
    if (terms.severity) body["severity"] = severityName(*terms.severity);
    if (terms.cause) body["cause"] = *terms.cause;
    if (terms.due) {
        if (!terms.due->empty() && text::fromIso(*terms.due).day == 0)
            return Error{kIssueNoDay, {*terms.due}};
        body["due"] = *terms.due;
    }
    if (!terms.owner) return body;
    body["owner"] = "";
    if (terms.owner->empty()) return body;
    if (auto self = EventStore(db, identity).person(); !self) return self.error(); // known from now on
    auto person = personNamed(db, *terms.owner);
    if (!person) return person.error();
    body["owner"] = toHex(person->publicKey);
    body["name"] = person->name;
    return body;
}

/// What an event makes of an issue.
void apply(QualityIssueRow& row, const Event& event, const std::map<std::string, std::int64_t>& persons) {
    const Json body = parsed(event);
    if (event.kind == kReopened) {
        row.closedSeq = row.closedCheck = 0;
        row.checkId = std::max(row.checkId, numberOf(body, "check")); // what was found before is no evidence
    }
    if (event.kind == kClosed) {
        row.closedSeq = event.seq;
        row.closedCheck = numberOf(body, "check");
    }
    if (event.kind == kOpened) {
        row.seq = event.seq;
        row.checkId = numberOf(body, "check");
        row.sourceId = numberOf(body, "source");
        row.failed = numberOf(body, "failed");
        row.rule = textOf(body, "rule");
    }
    if (event.kind != kOpened && event.kind != kChanged) return;
    if (body.contains("severity"))
        row.severity = severityOf(textOf(body, "severity")).value_or(Severity::Medium);
    if (body.contains("due")) row.due = textOf(body, "due");
    if (body.contains("cause")) row.causeSeq = event.seq;
    if (!body.contains("owner")) return;
    const auto owner = persons.find(textOf(body, "owner"));
    row.owner = owner != persons.end() ? owner->second : 0;
}

/// Appends an event and puts what it makes of the issue in place.
Result<std::int64_t> record(Database& db, const Identity& identity, QualityIssueRow row,
                            const EventDraft& draft) {
    auto seq = EventStore(db, identity).append(draft);
    if (!seq) return seq.error();
    auto persons = personsByKey(db);
    if (!persons) return persons.error();
    Event event;
    event.seq = *seq;
    event.kind = draft.kind;
    event.body = draft.body;
    apply(row, event, *persons);
    if (auto saved = saveIssueRow(db, row); !saved) return saved.error();
    return *seq;
}

/// Does `work`, which gives the number of an event, in a transaction of its own.
template <typename Work>
Result<std::int64_t> transact(Workspace& workspace, Work work) {
    std::int64_t seq = 0;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto done = work(db);
        if (!done) return done.error();
        seq = *done;
        return {};
    });
    if (!saved) return saved.error();
    return seq;
}

std::string dumped(const Json& body) {
    return body.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string textIn(Database& db, std::int64_t seq, const char* key) {
    if (seq == 0) return {};
    auto event = readEvent(db, seq);
    return event ? textOf(parsed(*event), key) : std::string();
}

/// Nothing, or kIssueOpenAlready.
Result<void> checkOnlyOne(Database& db, const std::string& rule, std::int64_t sourceId) {
    auto others = readIssueRows(db);
    if (!others) return others.error();
    for (const QualityIssueRow& other : *others)
        if (other.closedSeq == 0 && other.rule == rule && other.sourceId == sourceId)
            return Error{kIssueOpenAlready, {std::to_string(other.seq)}};
    return {};
}

Result<SeenIssue> seen(Database& db, const QualityIssueRow& row, const QualityStanding& quality) {
    SeenIssue issue;
    issue.row = row;
    auto opened = readEvent(db, row.seq);
    if (!opened) return opened.error();
    issue.openedBy = opened->actor;
    issue.openedAt = opened->at;
    issue.cause = textIn(db, row.causeSeq, "cause");
    issue.reason = textIn(db, row.closedSeq, "reason");
    if (row.closedSeq != 0) {
        auto closed = readEvent(db, row.closedSeq);
        if (!closed) return closed.error();
        issue.closedAt = closed->at;
    }
    const Standing standing = standingOf(quality, row.rule, row.sourceId);
    issue.rule = standing.rule;
    issue.judged = standing.judged;
    issue.failed = standing.failed;
    auto passes = passesSince(db, standing, row);
    if (!passes) return passes.error();
    issue.passes = *passes;
    return issue;
}

} // namespace

std::string_view severityName(Severity severity) {
    return kSeverityNames[static_cast<std::size_t>(severity)];
}

std::optional<Severity> severityOf(std::string_view name) {
    const auto at = std::find(kSeverityNames.begin(), kSeverityNames.end(), name);
    if (at == kSeverityNames.end()) return {};
    return static_cast<Severity>(at - kSeverityNames.begin());
}

Result<std::int64_t> openIssue(const std::string& rule, std::int64_t sourceId, const IssueTerms& terms,
                               Workspace& workspace) {
    return transact(workspace, [&](Database& db) -> Result<std::int64_t> {
        auto quality = readQualityStanding(db, sourceId);
        if (!quality) return quality.error();
        const Standing standing = standingOf(*quality, rule, sourceId);
        if (standing.check == 0) return Error{kNoSuchQualityRule, {rule}};
        if (standing.failed == 0) return Error{kIssueNothingFails, {rule}};
        if (auto only = checkOnlyOne(db, rule, sourceId); !only) return only.error();
        auto body = bodyOf(db, workspace.identity(), terms);
        if (!body) return body.error();
        (*body)["rule"] = rule;
        (*body)["source"] = sourceId;
        (*body)["check"] = standing.check;
        (*body)["failed"] = standing.failed;
        (*body)["failing"] = standing.failing;
        (*body)["asks"] = askedBy(*standing.rule);
        return record(db, workspace.identity(), {},
                      {kOpened, "source:" + std::to_string(sourceId), dumped(*body)});
    });
}

Result<std::int64_t> changeIssue(std::int64_t issue, const IssueTerms& terms, Workspace& workspace) {
    return transact(workspace, [&](Database& db) -> Result<std::int64_t> {
        auto row = readIssueRow(db, issue);
        if (!row) return row.error();
        if (row->closedSeq != 0) return Error{kIssueClosed, {std::to_string(issue)}};
        auto body = bodyOf(db, workspace.identity(), terms);
        if (!body) return body.error();
        return record(db, workspace.identity(), *row,
                      {kChanged, kSubject + std::to_string(issue), dumped(*body)});
    });
}

Result<std::int64_t> closeIssue(std::int64_t issue, const std::string& reason, Workspace& workspace) {
    return transact(workspace, [&](Database& db) -> Result<std::int64_t> {
        auto row = readIssueRow(db, issue);
        if (!row) return row.error();
        if (row->closedSeq != 0) return Error{kIssueClosed, {std::to_string(issue)}};
        auto quality = readQualityStanding(db, row->sourceId);
        if (!quality) return quality.error();
        const Standing standing = standingOf(*quality, row->rule, row->sourceId);
        auto passes = passesSince(db, standing, *row);
        if (!passes) return passes.error();
        const bool given = reason.find_first_not_of(" \t\r\n") != std::string::npos;
        if (!*passes && !given) {
            if (standing.stale || standing.failed == 0)
                return Error{kIssueNotProved, {std::to_string(issue)}};
            const std::int64_t failed = standing.check > 0 ? standing.failed : row->failed;
            return Error{kIssueStillFails, {std::to_string(issue), std::to_string(failed)}};
        }
        const Json body{{"check", *passes ? standing.check : 0}, {"reason", reason}};
        return record(db, workspace.identity(), *row,
                      {kClosed, kSubject + std::to_string(issue), dumped(body)});
    });
}

Result<std::int64_t> reopenIssue(std::int64_t issue, Workspace& workspace) {
    return transact(workspace, [&](Database& db) -> Result<std::int64_t> {
        auto row = readIssueRow(db, issue);
        if (!row) return row.error();
        if (row->closedSeq == 0) return Error{kIssueNotClosed, {std::to_string(issue)}};
        if (auto only = checkOnlyOne(db, row->rule, row->sourceId); !only) return only.error();
        auto check = newestQualityCheck(db);
        if (!check) return check.error();
        const Json body{{"check", *check ? (*check)->id : 0}};
        return record(db, workspace.identity(), *row,
                      {kReopened, kSubject + std::to_string(issue), dumped(body)});
    });
}

Result<std::vector<SeenIssue>> readIssues(Database& db) {
    auto rows = readIssueRows(db);
    if (!rows) return rows.error();
    std::vector<SeenIssue> issues;
    if (rows->empty()) return issues;
    auto quality = readQualityStanding(db, 0);
    if (!quality) return quality.error();
    auto persons = knownPersons(db);
    if (!persons) return persons.error();
    auto sources = readSources(db);
    if (!sources) return sources.error();
    for (const QualityIssueRow& row : *rows) {
        auto issue = seen(db, row, *quality);
        if (!issue) return issue.error();
        for (const SourceRow& source : *sources)
            if (source.id == row.sourceId) issue->source = source.name;
        for (const KnownPerson& person : *persons)
            if (person.id == row.owner) issue->owner = person.name;
        issues.push_back(issue.take());
    }
    const auto key = [](const SeenIssue& issue) {
        const std::string due = issue.row.due.empty() ? "9999-12-31" : issue.row.due;
        return std::tuple(!issue.isOpen(), issue.isOpen() ? due : std::string(),
                          issue.isOpen() ? issue.row.seq : -issue.row.closedSeq);
    };
    std::sort(issues.begin(), issues.end(),
              [&](const SeenIssue& a, const SeenIssue& b) { return key(a) < key(b); });
    return issues;
}

std::vector<QualityIssueRow> replayedIssues(const std::vector<Event>& events,
                                            const std::map<std::string, std::int64_t>& persons) {
    std::map<std::int64_t, QualityIssueRow> issues;
    for (const Event& event : events) {
        const std::int64_t issue = issueIn(event);
        if (event.kind == kOpened || issues.contains(issue)) apply(issues[issue], event, persons);
    }
    std::vector<QualityIssueRow> rows;
    rows.reserve(issues.size());
    for (auto& [seq, row] : issues) rows.push_back(std::move(row));
    return rows;
}

} // namespace goldenrod
