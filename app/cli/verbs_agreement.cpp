// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "models/jobs/agreement.h"
#include "models/jobs/steward_watch.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"
#include "models/workspace/clock.h"

namespace goldenrod::cli {
static Json toJson(const Kappa& kappa) {
    Json json{{"judged", kappa.judged}, {"agreed", kappa.agreed}};
    if (kappa.isKnown) {
        json["kappa"] = kappa.kappa;
        json["standard_error"] = kappa.standardError;
        json["from"] = kappa.interval.low;
        json["to"] = kappa.interval.high;
    }
    return json;
}

static Json toJson(const StewardWatch& steward) {
    const Pace& pace = steward.pace;
    Json json{{"person", steward.name},
              {"last_hour", pace.recent},
              {"last_hour_seconds", pace.recentSeconds},
              {"before", pace.before},
              {"before_seconds", pace.beforeSeconds},
              {"agreement", toJson(steward.agreement)},
              {"warning", steward.warns()}};
    if (pace.ratio > 0.0) json["pace_ratio"] = {pace.interval.low, pace.ratio, pace.interval.high};
    return json;
}

namespace {

QString wordsOf(const Kappa& kappa) {
    QString counts =
        QStringLiteral("%1 of %2 alike").arg(wording::count(kappa.agreed), wording::count(kappa.judged));
    if (!kappa.isKnown) return counts;
    return QStringLiteral("kappa %1 (%2 to %3), %4")
        .arg(kappa.kappa, 0, 'f', 2)
        .arg(kappa.interval.low, 0, 'f', 2)
        .arg(kappa.interval.high, 0, 'f', 2)
        .arg(counts);
}

/// How quick a person is, and what calls for a warning.
void showSteward(Session& session, const StewardWatch& steward) {
    const Pace& pace = steward.pace;
    QString words = QStringLiteral("%1 in the last hour").arg(wording::count(pace.recent));
    if (pace.ratio > 0.0)
        words += QStringLiteral(", %1 times the usual pace (%2 to %3)")
                     .arg(pace.ratio, 0, 'f', 1)
                     .arg(pace.interval.low, 0, 'f', 1)
                     .arg(pace.interval.high, 0, 'f', 1);
    if (steward.agreement.judged > 0) words += QStringLiteral("; ") + wordsOf(steward.agreement);
    session.fact(wording::isolated(steward.name), words);
    if (steward.warns())
        session.line(QStringLiteral("! Much quicker than usual, and others often decide otherwise."));
}

int showAgreement(Session& session, Workspace& workspace) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto agreement = readAgreement(*db);
    if (!agreement) return session.failed(agreement.error());
    auto stewards = watchStewards(*db, nowMicroseconds());
    if (!stewards) return session.failed(stewards.error());
    if (session.json()) {
        Json json{{"all", toJson(agreement->all)}, {"seen_open", agreement->seenOpen}};
        const auto add = [&](const char* list, const char* name, const auto& parts) {
            json[list] = Json::array();
            for (const Agreement::OfPart& one : parts) {
                json[list].push_back(toJson(one.kappa));
                json[list].back()[name] = one.id;
            }
        };
        add("reasons", "reason", agreement->reasons);
        add("differing", "comparison", agreement->differing);
        json["persons"] = Json::array();
        for (const StewardWatch& one : *stewards) json["persons"].push_back(toJson(one));
        session.result(json);
        return kDone;
    }
    session.fact(QStringLiteral("in all"), wordsOf(agreement->all));
    for (const auto& one : agreement->reasons)
        session.fact(one.id.empty() ? QStringLiteral("no reason given") : wording::decisionReason(one.id),
                     wordsOf(one.kappa));
    for (const auto& one : agreement->differing)
        session.fact(QStringLiteral("%1 differs").arg(wording::comparisonName(one.id)), wordsOf(one.kappa));
    if (agreement->seenOpen > 0)
        session.line(QStringLiteral("Left out, as the second person saw the first decision: %1.")
                         .arg(wording::count(agreement->seenOpen)));
    for (const StewardWatch& one : *stewards) showSteward(session, one);
    return kDone;
}

} // namespace

void addAgreementVerb(CLI::App& app, Command& command) {
    addVerb(app, command, "agreement",
            "how far two persons agree who judged the same without seeing what the other said, and how quick "
            "each is",
            showAgreement);
}

} // namespace goldenrod::cli
