// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/quality_issue_store.h"

#include "models/workspace/each_row.h"

namespace goldenrod {
namespace {

const std::string kIssueColumns =
    "SELECT seq, rule, source_id, check_id, failed, severity, due, owner, cause, "
    "closed_by, closed_check FROM quality_issue ";

QualityIssueRow issueOf(const Statement& s) {
    QualityIssueRow row;
    row.seq = s.integer(0);
    row.rule = s.text(1);
    row.sourceId = s.integer(2);
    row.checkId = s.integer(3);
    row.failed = s.integer(4);
    const std::int64_t severity = s.integer(5);
    row.severity = severity < 0 || severity > 2 ? Severity::High : static_cast<Severity>(severity);
    row.due = s.text(6);
    row.owner = s.integer(7);
    row.causeSeq = s.integer(8);
    row.closedSeq = s.integer(9);
    row.closedCheck = s.integer(10);
    return row;
}

Result<std::vector<QualityIssueRow>> issuesOf(Statement& select) {
    std::vector<QualityIssueRow> rows;
    auto done = forEachRow(select, [&](const Statement& s) { rows.push_back(issueOf(s)); });
    if (!done) return done.error();
    return rows;
}

} // namespace

Result<void> saveIssueRow(Database& db, const QualityIssueRow& row) {
    auto save =
        db.prepare("INSERT OR REPLACE INTO quality_issue(seq, rule, source_id, check_id, failed, severity, "
                   "due, owner, cause, closed_by, closed_check) "
                   "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    if (!save) return save.error();
    (*save)
        ->bind(1, row.seq)
        .bind(2, row.rule)
        .bind(3, row.sourceId)
        .bind(4, row.checkId)
        .bind(5, row.failed);
    (*save)
        ->bind(6, static_cast<int>(row.severity))
        .bind(7, row.due)
        .bind(8, row.owner)
        .bind(9, row.causeSeq);
    return (*save)->bind(10, row.closedSeq).bind(11, row.closedCheck).run();
}

Result<QualityIssueRow> readIssueRow(Database& db, std::int64_t seq) {
    auto select = db.prepare(kIssueColumns + "WHERE seq = ?1");
    if (!select) return select.error();
    (*select)->bind(1, seq);
    auto rows = issuesOf(**select);
    if (!rows) return rows.error();
    if (rows->empty()) return Error{kIssueUnknown, {std::to_string(seq)}};
    return rows->front();
}

Result<std::vector<QualityIssueRow>> readIssueRows(Database& db) {
    auto select = db.prepare(kIssueColumns + "ORDER BY seq");
    if (!select) return select.error();
    return issuesOf(**select);
}

Result<std::int64_t> countOverdueIssues(Database& db, const std::string& today) {
    auto select = db.prepare("SELECT seq FROM quality_issue WHERE closed_by = 0 AND due <> '' AND due < ?1");
    if (!select) return select.error();
    (*select)->bind(1, today);
    auto numbers = numbersOf(**select);
    if (!numbers) return numbers.error();
    return static_cast<std::int64_t>(numbers->size());
}

} // namespace goldenrod
