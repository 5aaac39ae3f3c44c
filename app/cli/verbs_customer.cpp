// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/record_name.h"
#include "app/cli/report_json.h"
#include "app/cli/show_pin.h"

#include "matching/sha256.h"
#include "matching/text/date.h"
#include "models/jobs/customer.h"
#include "models/jobs/lineage.h"
#include "models/wording/file_words.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/pins.h"
#include "models/wording/terms.h"

#include <memory>

namespace goldenrod::cli {
namespace {

Json holdingJson(const Holding& held) {
    return {{"account", held.account},
            {"product", held.product},
            {"status", held.status},
            {"role", held.role},
            {"opened", held.opened},
            {"closed", held.closed},
            {"balance_thousandths", held.balance ? Json(*held.balance) : Json()},
            {"currency", held.currency}};
}

/// "A000000001      current account   12,300.00 AED  opened 2013-06-19"
QString holdingLine(const Holding& held) {
    QStringList parts{wording::isolated(held.account).leftJustified(18),
                      wording::isolated(held.product).leftJustified(22)};
    if (held.balance) parts << wording::amount(*held.balance, held.currency).rightJustified(18);
    if (!held.opened.empty()) parts << QStringLiteral("opened ") + wording::isolated(held.opened);
    if (!held.closed.empty()) parts << QStringLiteral("closed ") + wording::isolated(held.closed);
    return parts.join(u' ');
}

Json customerJson(const Customer& customer) {
    Json records = Json::array();
    for (const SeenRecord& record : customer.records) records.push_back(toJson(record));
    Json holdings = Json::array();
    for (const HoldingRow& row : customer.holdings) holdings.push_back(holdingJson(row.holding));
    Json pins = Json::array();
    for (const SeenPin& pin : customer.pins) pins.push_back(toJson(pin));
    return {{"golden_id", customer.golden.gid},
            {"name", customer.name},
            {"live", customer.golden.live},
            {"forwards_to", customer.forwardsTo},
            {"values", toJson(customer.golden.values)},
            {"set_by_people", std::move(pins)},
            {"records", std::move(records)},
            {"holdings", std::move(holdings)},
            {"touchpoints", customer.touchpoints.size()}};
}

int showCustomer(Session& session, Workspace& workspace, const std::string& wanted) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto gid = findCustomerByName(*db, wanted);
    if (!gid) return session.failed(gid.error());
    auto customer = readCustomer(*db, *gid);
    if (!customer) return session.failed(customer.error());
    if (session.json()) {
        session.result(customerJson(*customer));
        return kDone;
    }
    session.line(QStringLiteral("%1  %2").arg(wording::isolated(customer->golden.gid),
                                              wording::isolated(customer->name)));
    if (!customer->forwardsTo.empty())
        session.line(QStringLiteral("Retired; forwards to %1.").arg(wording::isolated(customer->forwardsTo)));
    for (const StoredGoldenValue& value : customer->golden.values) {
        session.line(QStringLiteral("  %1 %2 %3, %4 of %5")
                         .arg(wording::fieldName(value.field).leftJustified(18),
                              wording::isolated(value.display).leftJustified(36),
                              wording::criterionName(value.criterion))
                         .arg(value.agree)
                         .arg(value.filled));
    }
    for (const SeenPin& pin : customer->pins) showPin(session, pin);
    for (const SeenRecord& record : customer->records) {
        session.line(QStringLiteral("  from %1 %2%3")
                         .arg(wording::isolated(record.source), wording::isolated(record.key),
                              record.changed.empty()
                                  ? QString()
                                  : QStringLiteral(", changed ") + wording::isolated(record.changed)));
    }
    for (const HoldingRow& row : customer->holdings)
        session.line(QStringLiteral("  holds ") + holdingLine(row.holding));
    for (const CustomerTouchpoint& touchpoint : customer->touchpoints) {
        session.line(
            QStringLiteral("  %1  %2  %3")
                .arg(touchpoint.row.at ? wording::dateTime(*touchpoint.row.at) : QStringLiteral("undated"),
                     wording::channelName(touchpoint.row.channel).leftJustified(14),
                     wording::isolated(touchpoint.row.kind)));
    }
    return kDone;
}

/// One golden record of a list: a line, or an object of the array.
void listGolden(Session& session, const GoldenRow& golden, Json& json) {
    const std::string name = goldenName(golden.values);
    if (session.json())
        json.push_back({{"golden_id", golden.gid}, {"name", name}});
    else
        session.line(QStringLiteral("%1  %2").arg(wording::isolated(golden.gid), wording::isolated(name)));
}

int showOverview(Session& session, Workspace& workspace, int limit) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto goldens = liveGoldens(*db);
    if (!goldens) return session.failed(goldens.error());
    Json json = Json::array();
    for (std::size_t i = 0; i < goldens->size() && i < static_cast<std::size_t>(limit); ++i) {
        auto golden = readGolden(*db, (*goldens)[i]);
        if (!golden) return session.failed(golden.error());
        listGolden(session, *golden, json);
    }
    if (session.json())
        session.result({{"golden_records", goldens->size()}, {"first", std::move(json)}});
    else
        session.line(QStringLiteral("%1 golden records in all")
                         .arg(wording::count(static_cast<std::int64_t>(goldens->size()))));
    return kDone;
}

int search(Session& session, Workspace& workspace, const std::string& query, int limit) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto found = searchGoldens(*db, query, limit);
    if (!found) return session.failed(found.error());
    Json json = Json::array();
    for (const std::int64_t number : *found) {
        auto golden = readGolden(*db, number);
        if (!golden) return session.failed(golden.error());
        listGolden(session, *golden, json);
    }
    if (session.json())
        session.result(json);
    else if (found->empty())
        session.line(QStringLiteral("Nobody found."));
    return kDone;
}

Json lineageJson(const Lineage& lineage) {
    Json candidates = Json::array();
    for (const LineageCandidate& candidate : lineage.candidates) {
        candidates.push_back({{"source", candidate.source},
                              {"key", candidate.key},
                              {"raw", candidate.raw},
                              {"standardised", candidate.form},
                              {"dated", candidate.dated},
                              {"outcome", candidate.outcome},
                              {"reason", candidate.reason}});
    }
    Json json{{"golden_id", lineage.gid},
              {"field", lineage.field},
              {"value", lineage.value.display},
              {"rule", lineage.criteria},
              {"decided_by", lineage.value.criterion},
              {"candidates", std::move(candidates)},
              {"raw", lineage.raw},
              {"standardised", lineage.form},
              {"source", lineage.source},
              {"key", lineage.key},
              {"column", lineage.column},
              {"part", lineage.part},
              {"load", lineage.loadOrdinal},
              {"file", lineage.fileName},
              {"file_sha256", toHex(lineage.fileHash)},
              {"packing", lineage.packing.as},
              {"member", lineage.packing.member},
              {"encoding", lineage.encoding},
              {"line", lineage.line},
              {"row_offset", lineage.rowOffset},
              {"row_length", lineage.rowLength},
              {"value_offset", lineage.valueOffset},
              {"value_length", lineage.valueLength},
              {"traceable", lineageHolds(lineage)}};
    if (lineage.corrected) {
        const CorrectedFrom& from = *lineage.corrected;
        json["corrected_from"] = {{"load", from.loadOrdinal}, {"line", from.line},   {"offset", from.offset},
                                  {"length", from.length},    {"bytes", from.bytes}, {"reason", from.reason},
                                  {"by", from.person}};
    }
    if (!lineage.pin) return json;
    json["set_by_person"] = toJson(*lineage.pin);
    json["by_rule"] = lineage.byRule ? Json(lineage.byRule->display) : Json();
    return json;
}

void showPerson(Session& session, const Lineage& lineage) {
    session.line(QStringLiteral("  set by a person    ") + wording::pinSentence(*lineage.pin));
    session.line(
        QStringLiteral("  the rule would give %1")
            .arg(lineage.byRule ? wording::isolated(lineage.byRule->display) : QStringLiteral("nothing")));
}

int showTyped(Session& session, const Lineage& lineage) {
    const bool holds = lineageHolds(lineage);
    session.line(QStringLiteral("4 typed            %1").arg(wording::isolated(lineage.raw)));
    session.line(holds ? QStringLiteral("= reading it again gives the golden value")
                       : QStringLiteral("≠ reading it again gives another value"));
    return holds ? kDone : kFaultsFound;
}

int showLineage(Session& session, Workspace& workspace, const std::string& gid, const std::string& field) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto lineage = traceLineage(*db, gid, field);
    if (!lineage) return session.failed(lineage.error());
    if (session.json()) {
        session.result(lineageJson(*lineage));
        return kDone;
    }
    session.line(QStringLiteral("1 golden value     %1").arg(wording::isolated(lineage->value.display)));
    QStringList rule;
    for (const std::string& criterion : lineage->criteria) rule << wording::criterionName(criterion);
    session.line(
        QStringLiteral("2 rule             %1; decided by: %2")
            .arg(rule.join(QStringLiteral(", then ")), wording::criterionName(lineage->value.criterion)));
    if (lineage->pin) showPerson(session, *lineage);
    for (const LineageCandidate& candidate : lineage->candidates) {
        session.line(
            QStringLiteral("    %1 %2  %3  %4  %5")
                .arg(wording::isolated(candidate.source), wording::isolated(candidate.key),
                     wording::isolated(candidate.raw),
                     candidate.dated.empty() ? QStringLiteral("undated") : wording::isolated(candidate.dated),
                     wording::criterionName(candidate.outcome)));
    }
    session.line(QStringLiteral("3 standardised     %1").arg(wording::isolated(lineage->form)));
    if (lineage->isTyped()) return showTyped(session, *lineage);
    session.line(QStringLiteral("4 source field     %1, as delivered: %2")
                     .arg(wording::isolated(lineage->source + " " + lineage->key + ", " + lineage->column),
                          wording::isolated(lineage->raw)));
    session.line(QStringLiteral("5 bytes            %1, line %2, bytes %3 to %4, SHA-256 %5")
                     .arg(wording::fileWords(lineage->fileName, lineage->packing),
                          wording::count(lineage->line), wording::count(lineage->valueOffset),
                          wording::count(lineage->valueOffset + lineage->valueLength),
                          QString::fromStdString(toHex(lineage->fileHash))));
    if (lineage->corrected) {
        const CorrectedFrom& from = *lineage->corrected;
        session.line(
            QStringLiteral("6 corrected        by %1; delivered in load %2, line %3, byte %4: %5 (%6)")
                .arg(wording::isolated(from.person), wording::count(from.loadOrdinal),
                     wording::count(from.line), wording::count(from.offset), wording::isolated(from.bytes),
                     wording::sentence(from.reason, from.arguments)));
    }
    session.line(lineageHolds(*lineage) ? QStringLiteral("= reading these bytes again gives the golden value")
                                        : QStringLiteral("≠ reading these bytes again gives another value"));
    return lineageHolds(*lineage) ? kDone : kFaultsFound;
}

} // namespace

void addCustomerVerbs(CLI::App& app, Command& command) {
    auto wanted = std::make_shared<std::string>();
    auto limit = std::make_shared<int>(20);
    CLI::App* show = addVerb(app, command, "show", "customers; one of them by golden id or SOURCE:KEY",
                             [=](Session& session, Workspace& workspace) {
                                 return wanted->empty() ? showOverview(session, workspace, *limit)
                                                        : showCustomer(session, workspace, *wanted);
                             });
    show->add_option("customer", *wanted, "golden id or SOURCE:KEY");
    show->add_option("--limit", *limit, "how many of the list")->check(CLI::Range(0, 100'000'000));

    auto query = std::make_shared<std::string>();
    CLI::App* find = addVerb(
        app, command, "search", "customers by words of any value",
        [=](Session& session, Workspace& workspace) { return search(session, workspace, *query, *limit); });
    find->add_option("query", *query, "words, or their beginnings")->required();
    find->add_option("--limit", *limit, "how many")->check(CLI::Range(1, 1'000'000));

    auto gid = std::make_shared<std::string>();
    auto field = std::make_shared<std::string>();
    CLI::App* trace = addVerb(app, command, "lineage", "follow a golden value to the bytes of the extract",
                              [=](Session& session, Workspace& workspace) {
                                  return showLineage(session, workspace, *gid, *field);
                              });
    trace->add_option("golden_id", *gid, "golden id")->required();
    trace->add_option("field", *field, "field of the customer model, such as birth.date")->required();
}

} // namespace goldenrod::cli
