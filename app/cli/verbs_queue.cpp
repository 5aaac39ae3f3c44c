// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/report_json.h"

#include "matching/score/exact_math.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/saved_views.h"
#include "models/wording/marks.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/workspace/clock.h"

#include <map>
#include <memory>

namespace goldenrod::cli {
namespace {

struct QueueOptions {
    QueueView view;
    std::string state = "undecided", order = "useful", name;
    int limit = 20;
};

const std::map<std::string, QuestionFilter> kStates{{"undecided", QuestionFilter::Open},
                                                    {"unsure", QuestionFilter::Unsure},
                                                    {"mine", QuestionFilter::Mine},
                                                    {"assigned", QuestionFilter::Assigned},
                                                    {"parked", QuestionFilter::Parked},
                                                    {"changed", QuestionFilter::Changed},
                                                    {"due", QuestionFilter::Due},
                                                    {"overdue", QuestionFilter::Overdue},
                                                    {"conflicts", QuestionFilter::Conflicts},
                                                    {"second", QuestionFilter::Second},
                                                    {"proposed", QuestionFilter::Proposed},
                                                    {"disagreed", QuestionFilter::Disagreed},
                                                    {"all", QuestionFilter::All}};
const std::map<std::string, QuestionOrder> kOrders{{"useful", QuestionOrder::MostUseful},
                                                   {"highest", QuestionOrder::Highest},
                                                   {"oldest", QuestionOrder::Oldest},
                                                   {"due", QuestionOrder::Due}};

QString orderWords(QuestionOrder order) {
    switch (order) {
    case QuestionOrder::MostUseful: return QStringLiteral("most useful first");
    case QuestionOrder::Highest: return QStringLiteral("highest weight first");
    case QuestionOrder::Oldest: return QStringLiteral("oldest first");
    case QuestionOrder::Due: return QStringLiteral("by due date");
    }
    return {};
}

/// Parked with a day on which it comes back.
bool comesBack(const QuestionMarks& marks) {
    return marks.park.value != 0 && marks.park.value != kNoDay;
}

Json toJson(const QueueRow& row) {
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
    return {{"open", progress.open},         {"unsure", progress.unsure},       {"parked", marked.parked},
            {"mine", marked.mine},           {"assigned", marked.assigned},     {"due", marked.due},
            {"overdue", marked.overdue},     {"changed", progress.changed},     {"second", progress.second},
            {"proposed", progress.proposed}, {"disagreed", progress.disagreed}, {"found", found},
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
    QueueView view = options.view;
    view.reader = workspace.identity().publicKey;
    auto found = readQueue(*db, view);
    if (!found) return session.failed(found.error());
    auto progress = readReviewProgress(*db, {nowMicroseconds(), view.reader});
    if (!progress) return session.failed(progress.error());
    const auto count = static_cast<std::int64_t>(found->entries.size());
    Json json = countsOf(*progress, count);
    const std::int64_t all = progress->open + progress->unsure + progress->marked.parked + progress->second +
                             progress->proposed + progress->disagreed;
    if (!session.json())
        session.line(QStringLiteral("%1 of %2 questions, %3 undecided; %4")
                         .arg(wording::count(count), wording::count(all), wording::count(progress->open),
                              orderWords(view.order)));
    QueueReader reader(*db);
    const auto shown = std::min(found->entries.size(), static_cast<std::size_t>(options.limit));
    for (std::size_t i = 0; i < shown; ++i) {
        auto row = reader.row(found->entries[i].id);
        if (!row) return session.failed(row.error());
        if (session.json())
            json["questions"].push_back(toJson(*row));
        else
            session.line(lineOf(*row));
    }
    if (session.json()) session.result(json);
    return kDone;
}

/// What asks for questions, the same for listing them and for saving a view.
void addFilter(CLI::App* verb, const std::shared_ptr<QueueOptions>& options) {
    verb->add_option(
            "--state", options->state,
            "undecided (as without it), unsure, mine, assigned, parked, due, overdue, changed, "
            "conflicts, second (awaits a second person), proposed (by this person), disagreed or all")
        ->check(CLI::IsMember(kStates));
    verb->add_option("--order", options->order, "useful (as without it), highest, oldest or due")
        ->check(CLI::IsMember(kOrders));
    verb->add_option_function<std::vector<std::string>>(
            "--source",
            [options](const std::vector<std::string>& names) {
                options->view.sourceA = names.front();
                if (names.size() > 1) options->view.sourceB = names.back();
            },
            "one source, or two: the pair in front is of these")
        ->expected(1, 2);
    verb->add_option("--rule", options->view.rule, "rule that found the pair in front");
    verb->add_option("--differs", options->view.differs, "comparison whose fields differ");
    verb->add_option("--from", options->view.from, "least match weight in bits");
    verb->add_option("--to", options->view.to, "greatest match weight in bits");
    verb->add_option("--text", options->view.text, "words of the customers, a golden id or a source's key");
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
                                 kept->view.state = kStates.at(kept->state);
                                 kept->view.order = kOrders.at(kept->order);
                                 return changedViews(session, saveView({kept->name, kept->view}, workspace));
                             });
    keep->add_option("name", kept->name, "its name")->required();
    addFilter(keep, kept);
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

void addQueueVerb(CLI::App& app, Command& command) {
    auto options = std::make_shared<QueueOptions>();
    CLI::App* verb = addVerb(app, command, "queue", "questions that wait for a person, filtered and in order",
                             [options](Session& session, Workspace& workspace) {
                                 options->view.state = kStates.at(options->state);
                                 options->view.order = kOrders.at(options->order);
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
    addFilter(verb, options);
    addViewVerbs(app, command);
}

} // namespace goldenrod::cli
