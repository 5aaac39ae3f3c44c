// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/record_name.h"
#include "app/cli/report_json.h"
#include "app/cli/show_cluster.h"

#include "models/jobs/cluster_effect.h"
#include "models/jobs/objections.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"
#include "models/workspace/golden_store.h"

#include <memory>
#include <sstream>

namespace goldenrod::cli {
namespace {

/// What the verbs that change customers are called with.
struct ChangeOptions {
    std::string customer, other, reason, comment;
    std::vector<std::string> groups, records;
    bool proposal = false, preview = false;
};

int saved(Session& session, const DecideReport& report, const QString& what) {
    if (session.json()) {
        session.result(toJson(report));
        return kDone;
    }
    session.line(
        QStringLiteral("Saved as event %1: %2. %3 golden records with new values, %4 retired. To take "
                       "it back: undo --event %1")
            .arg(report.seq)
            .arg(what, wording::count(report.recut.changes.changed),
                 wording::count(report.recut.changes.retired)));
    return kDone;
}

int make(Session& session, Workspace& workspace, const ClusterChange& change, bool preview) {
    if (preview) {
        auto effect = previewChange(change, workspace);
        if (!effect) return session.failed(effect.error());
        showEffect(session, *effect);
        return kDone;
    }
    auto report = changeCluster(change, workspace);
    if (!report) return session.failed(report.error());
    return saved(session, *report, wording::decisionWord(decisionName(change.kind)));
}

/// Records by their names, with commas between them; a name may itself hold a comma.
Result<std::vector<std::int64_t>> recordsNamed(Database& db, const std::string& names) {
    auto whole = findRecordByName(db, names);
    if (whole) return std::vector<std::int64_t>{*whole};
    std::vector<std::int64_t> records;
    std::istringstream in(names);
    for (std::string name; std::getline(in, name, ',');) {
        auto record = findRecordByName(db, name);
        if (!record) return record.error();
        records.push_back(*record);
    }
    return records;
}

Result<ClusterChange> changeOf(Database& db, DecisionKind kind, const ChangeOptions& options) {
    ClusterChange change{kind, {}};
    change.reason = options.reason;
    change.comment = options.comment;
    auto gid = findCustomerByName(db, options.records.empty() ? options.customer : options.records.front());
    if (!gid) return gid.error();
    change.gid = gid.take();
    if (!options.other.empty()) {
        auto other = findCustomerByName(db, options.other);
        if (!other) return other.error();
        change.other = other.take();
    }
    for (const std::string& names : options.groups) {
        auto group = recordsNamed(db, names);
        if (!group) return group.error();
        change.groups.push_back(group.take());
    }
    for (const std::string& name : options.records) {
        auto record = findRecordByName(db, name);
        if (!record) return record.error();
        if (change.groups.empty()) change.groups.emplace_back();
        change.groups.front().push_back(*record);
    }
    if (options.proposal) {
        auto graph = readClusterGraph(db, change.gid);
        if (!graph) return graph.error();
        change.groups = graph->proposal();
    }
    return change;
}

int runChange(Session& session, Workspace& workspace, DecisionKind kind, const ChangeOptions& options) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto change = changeOf(*db, kind, options);
    if (!change) return session.failed(change.error());
    return make(session, workspace, *change, options.preview);
}

int runUnlock(Session& session, Workspace& workspace, const std::string& customer) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto gid = findCustomerByName(*db, customer);
    if (!gid) return session.failed(gid.error());
    auto report = unlockCluster(*gid, workspace);
    if (!report) return session.failed(report.error());
    return saved(session, *report, QStringLiteral("unlocked"));
}

int showCluster(Session& session, Workspace& workspace, const std::string& customer) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto gid = findCustomerByName(*db, customer);
    if (!gid) return session.failed(gid.error());
    auto graph = readClusterGraph(*db, *gid);
    if (!graph) return session.failed(graph.error());
    showGraph(session, *graph);
    return kDone;
}

int listWorth(Session& session, Workspace& workspace, const ClusterListOptions& options) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto list = listClusters(*db, options, session.progress());
    session.endProgress();
    if (!list) return session.failed(list.error());
    showList(session, *list);
    return kDone;
}

constexpr const char* kCustomerWords = "golden id or SOURCE:KEY";

CLI::App* addChange(CLI::App& app, Command& command, const char* name, const char* about, DecisionKind kind,
                    const std::shared_ptr<ChangeOptions>& options) {
    CLI::App* verb = addVerb(app, command, name, about, [=](Session& session, Workspace& workspace) {
        return runChange(session, workspace, kind, *options);
    });
    verb->add_flag("--preview", options->preview, "say what it would do, and change nothing");
    verb->add_option("--comment", options->comment, "free text, kept with the event");
    return verb;
}

void addReason(CLI::App* verb, const std::shared_ptr<ChangeOptions>& options) {
    const auto reasons = decisionReasons();
    verb->add_option("--reason", options->reason, "why; needed where rules speak against it")
        ->check(CLI::IsMember(std::vector<std::string>(reasons.begin(), reasons.end())));
}

void addChanges(CLI::App& app, Command& command) {
    const auto options = std::make_shared<ChangeOptions>();
    CLI::App* split =
        addChange(app, command, "split", "part a customer in two or more", DecisionKind::Split, options);
    split->add_option("customer", options->customer, kCustomerWords)->required();
    auto* groups = split->add_option("--group", options->groups,
                                     "records of one part, SOURCE:KEY,SOURCE:KEY; may be given again; the "
                                     "other records are one more part");
    split->add_flag("--proposal", options->proposal, "where `cluster` proposes it")->excludes(groups);
    addReason(split, options);

    CLI::App* merge =
        addChange(app, command, "merge", "make two customers one", DecisionKind::Merge, options);
    merge->add_option("customer", options->customer, kCustomerWords)->required();
    merge->add_option("other", options->other, kCustomerWords)->required();
    addReason(merge, options);

    CLI::App* move = addChange(app, command, "move", "move records of one customer to another",
                               DecisionKind::Move, options);
    move->add_option("records", options->records, "SOURCE:KEY, all of one customer")->required();
    move->add_option("--to", options->other, kCustomerWords)->required();
    addReason(move, options);

    CLI::App* lock = addChange(app, command, "lock",
                               "keep the records of a customer as they are, against "
                               "later runs and decisions",
                               DecisionKind::Lock, options);
    lock->add_option("customer", options->customer, kCustomerWords)->required();
}

} // namespace

void addClusterVerbs(CLI::App& app, Command& command) {
    const auto customer = std::make_shared<std::string>();
    CLI::App* show = addVerb(
        app, command, "cluster", "what a customer hangs together by, and where to split it",
        [=](Session& session, Workspace& workspace) { return showCluster(session, workspace, *customer); });
    show->add_option("customer", *customer, kCustomerWords)->required();
    addChanges(app, command);
    CLI::App* unlock = addVerb(
        app, command, "unlock", "take the lock off a customer",
        [=](Session& session, Workspace& workspace) { return runUnlock(session, workspace, *customer); });
    unlock->add_option("customer", *customer, kCustomerWords)->required();

    const auto options = std::make_shared<ClusterListOptions>();
    CLI::App* list = addVerb(
        app, command, "clusters", "customers worth a look, with the reason",
        [=](Session& session, Workspace& workspace) { return listWorth(session, workspace, *options); });
    list->add_option("--limit", options->most, "how many")->check(CLI::Range(1, 10'000'000));
    list->add_option("--oversize", options->oversize, "with more records than this (20)")
        ->check(CLI::Range(1, 1'000'000));
    list->add_option("--density", options->lowDensity, "with a smaller share of possible links (0.5)")
        ->check(CLI::Range(0.0, 1.0));
}

} // namespace goldenrod::cli
