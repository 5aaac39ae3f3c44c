// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/report_json.h"

#include "matching/score/exact_math.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/saved_views.h"
#include "models/jobs/view_json.h"
#include "models/wording/marks.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/workspace/clock.h"

#include <memory>

namespace goldenrod::cli {
namespace {

struct QueueOptions {
    QueueView view;
    std::string name;
    int limit = 20;
};

QString orderWords(QuestionOrder order) {
    switch (order) {
    case QuestionOrder::MostUseful: return QStringLiteral("most useful first");
    case QuestionOrder::Highest: return QStringLiteral("highest weight first");
    case QuestionOrder::Oldest: return QStringLiteral("oldest first");
    case QuestionOrder::Due: return QStringLiteral("by due date");
    case QuestionOrder::Worth: return QStringLiteral("greatest balances first");
    }
    return {};
}

/// Parked with a day on which it comes back.
bool comesBack(const QuestionMarks& marks) {
    return marks.park.value != 0 && marks.park.value != kNoDay;
}

Json rowJson(const QueueRow& row) {
    return {{"question", row.question.id},
            {"weight", toBits(row.question.height)},
            {"left", row.leftName},
            {"right", row.rightName},
            {"left_source", row.leftSource},
            {"right_source", row.rightSource},
            {"records", row.question.left.size() + row.question.right.size()},
            {"unsure", row.question.unsure != 0},
            {"asked_by", row.question.asked},
            {"assigned", row.assigned.empty() ? Json() : Json(row.assigned)},
            {"priority", priorityName(row.marks.priority())},
            {"parked", row.marks.isParked(nowMicroseconds())},
            {"back", comesBack(row.marks) ? Json(wording::date(row.marks.park.value).toStdString()) : Json()},
            {"due", row.marks.due() == 0 ? Json() : Json(wording::dayBefore(row.marks.due()).toStdString())},
            {"comments", row.marks.comments}};
}

Json countsOf(const ReviewProgress& progress, std::int64_t found) {
    const MarkedCounts& marked = progress.marked;
    return {{"open", progress.open},
            {"unsure", progress.unsure},
            {"parked", marked.parked},
            {"mine", marked.mine},
            {"assigned", marked.assigned},
            {"due", marked.due},
            {"overdue", marked.overdue},
            {"changed", progress.changed},
            {"second", progress.second},
            {"proposed", progress.proposed},
            {"disagreed", progress.disagreed},
            {"control", progress.control},
            {"found", found},
            {"questions", Json::array()}};
}

QString lineOf(const QueueRow& row) {
    const QString line = QStringLiteral("%1  %2  %3 · %4")
                             .arg(row.question.id, 8)
                             .arg(wording::weight(toBits(row.question.height)).rightJustified(7),
                                  wording::isolated(row.leftName), wording::isolated(row.rightName));
    const QString said = wording::markWords(row.marks, row.assigned);
    return said.isEmpty() ? line : QStringLiteral("%1 (%2)").arg(line, said);
}

int list(Session& session, Workspace& workspace, const QueueOptions& options) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    const PublicKey& person = workspace.identity().publicKey;
    auto found = readQueue(*db, options.view, person);
    if (!found) return session.failed(found.error());
    auto progress = readReviewProgress(*db, {nowMicroseconds(), person});
    if (!progress) return session.failed(progress.error());
    const auto count = static_cast<std::int64_t>(found->entries.size());
    Json json = countsOf(*progress, count);
    const std::int64_t all = progress->open + progress->unsure + progress->marked.parked + progress->second +
                             progress->proposed + progress->disagreed;
    if (!session.json())
        session.line(QStringLiteral("%1 of %2 questions, %3 undecided; %4")
                         .arg(wording::count(count), wording::count(all), wording::count(progress->open),
                              orderWords(options.view.order)));
    QueueReader reader(*db);
    const auto shown = std::min(found->entries.size(), static_cast<std::size_t>(options.limit));
    for (std::size_t i = 0; i < shown; ++i) {
        auto row = reader.row(found->entries[i].id);
        if (!row) return session.failed(row.error());
        if (session.json())
            json["questions"].push_back(rowJson(*row));
        else
            session.line(lineOf(*row));
    }
    if (session.json()) session.result(json);
    return kDone;
}

/// The state and order too, the same for listing questions and for saving a view.
void addView(CLI::App* verb, const std::shared_ptr<QueueOptions>& options) {
    const auto named = [](std::span<const std::string_view> names) {
        return CLI::IsMember(std::vector<std::string>(names.begin(), names.end()));
    };
    verb->add_option_function<std::string>(
            "--state", [options](const std::string& name) { options->view.state = stateNamed(name); },
            "undecided (as without it), unsure, mine, assigned, parked, due, overdue, changed, "
            "conflicts, second (awaits a second person), proposed (by this person), disagreed or all")
        ->check(named(stateNames()));
    verb->add_option_function<std::string>(
            "--order", [options](const std::string& name) { options->view.order = orderNamed(name); },
            "useful (as without it), highest, oldest, due or worth")
        ->check(named(orderNames()));
    addTerms(verb, {options, &options->view});
}

int listViews(Session& session, Workspace& workspace) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto views = savedViews(*db);
    if (!views) return session.failed(views.error());
    Json json = Json::array();
    for (const SavedView& view : *views) {
        if (session.json())
            json.push_back({{"name", view.name},
                            {"state", stateName(view.view.state)},
                            {"order", orderName(view.view.order)}});
        else
            session.line(wording::isolated(view.name));
    }
    if (session.json()) session.result(json);
    return kDone;
}

int changedViews(Session& session, const Result<std::int64_t>& seq) {
    if (!seq) return session.failed(seq.error());
    if (session.json())
        session.result({{"event", *seq}});
    else
        session.line(QStringLiteral("Saved as event %1.").arg(*seq));
    return kDone;
}

void addViewVerbs(CLI::App& app, Command& command) {
    addVerb(app, command, "views", "saved views of the queue", listViews);
    auto kept = std::make_shared<QueueOptions>();
    CLI::App* keep = addVerb(app, command, "view-save", "save a filter and order of the queue under a name",
                             [kept](Session& session, Workspace& workspace) {
                                 return changedViews(session, saveView({kept->name, kept->view}, workspace));
                             });
    keep->add_option("name", kept->name, "its name")->required();
    addView(keep, kept);
    auto names = std::make_shared<std::pair<std::string, std::string>>();
    CLI::App* rename =
        addVerb(app, command, "view-rename", "give a saved view another name",
                [names](Session& session, Workspace& workspace) {
                    return changedViews(session, renameView(names->first, names->second, workspace));
                });
    rename->add_option("from", names->first, "its name")->required();
    rename->add_option("to", names->second, "its new name")->required();
    auto gone = std::make_shared<std::string>();
    addVerb(app, command, "view-remove", "remove a saved view",
            [gone](Session& session, Workspace& workspace) {
                return changedViews(session, removeView(*gone, workspace));
            })
        ->add_option("name", *gone, "its name")
        ->required();
}

} // namespace

void addTerms(CLI::App* verb, const std::shared_ptr<QueueView>& view) {
    verb->add_option_function<std::vector<std::string>>(
            "--source",
            [view](const std::vector<std::string>& names) {
                view->sourceA = names.front();
                if (names.size() > 1) view->sourceB = names.back();
            },
            "one source, or two: the pair in front is of these")
        ->expected(1, 2);
    verb->add_option("--rule", view->rule, "rule that found the pair in front");
    verb->add_option("--differs", view->differs, "comparison whose fields differ");
    verb->add_option("--from", view->from, "least match weight in bits");
    verb->add_option("--to", view->to, "greatest match weight in bits");
    verb->add_option("--text", view->text, "words of the customers, a golden id or a source's key");
}

void addQueueVerb(CLI::App& app, Command& command) {
    auto options = std::make_shared<QueueOptions>();
    CLI::App* verb = addVerb(app, command, "queue", "questions that wait for a person, filtered and in order",
                             [options](Session& session, Workspace& workspace) {
                                 if (!options->name.empty()) {
                                     auto db = workspace.reader();
                                     if (!db) return session.failed(db.error());
                                     auto saved = savedView(*db, options->name);
                                     if (!saved) return session.failed(saved.error());
                                     options->view = saved.take();
                                 }
                                 return list(session, workspace, *options);
                             });
    verb->add_option("--view", options->name, "a saved view, in place of state, order and filter");
    verb->add_option("--limit", options->limit, "how many")->check(CLI::Range(1, 10'000'000));
    addView(verb, options);
    addViewVerbs(app, command);
}

} // namespace goldenrod::cli
