// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/report_json.h"

#include "matching/score/exact_math.h"
#include "models/jobs/review_queue.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"

#include <map>
#include <memory>

namespace goldenrod::cli {
namespace {

struct QueueOptions {
    QueueView view;
    std::string state = "undecided", order = "useful";
    int limit = 20;
};

const std::map<std::string, QuestionFilter> kStates{
    {"undecided", QuestionFilter::Open}, {"unsure", QuestionFilter::Unsure}, {"all", QuestionFilter::All}};
const std::map<std::string, QuestionOrder> kOrders{{"useful", QuestionOrder::MostUseful},
                                                   {"highest", QuestionOrder::Highest},
                                                   {"oldest", QuestionOrder::Oldest}};

QString orderWords(QuestionOrder order) {
    switch (order) {
    case QuestionOrder::MostUseful: return QStringLiteral("most useful first");
    case QuestionOrder::Highest: return QStringLiteral("highest weight first");
    case QuestionOrder::Oldest: return QStringLiteral("oldest first");
    }
    return {};
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
            {"asked_by", row.question.asked}};
}

int list(Session& session, Workspace& workspace, const QueueOptions& options) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto found = readQueue(*db, options.view);
    if (!found) return session.failed(found.error());
    auto open = countQuestions(*db, QuestionFilter::Open);
    auto unsure = countQuestions(*db, QuestionFilter::Unsure);
    if (!open) return session.failed(open.error());
    if (!unsure) return session.failed(unsure.error());
    const auto count = static_cast<std::int64_t>(found->entries.size());
    Json json{{"open", *open}, {"unsure", *unsure}, {"found", count}, {"questions", Json::array()}};
    if (!session.json())
        session.line(QStringLiteral("%1 of %2 questions, %3 undecided; %4")
                         .arg(wording::count(count), wording::count(*open + *unsure), wording::count(*open),
                              orderWords(options.view.order)));
    QueueReader reader(*db);
    const auto shown = std::min(found->entries.size(), static_cast<std::size_t>(options.limit));
    for (std::size_t i = 0; i < shown; ++i) {
        auto row = reader.row(found->entries[i].id);
        if (!row) return session.failed(row.error());
        if (session.json()) {
            json["questions"].push_back(toJson(*row));
            continue;
        }
        session.line(QStringLiteral("%1  %2  %3 · %4")
                         .arg(row->question.id, 8)
                         .arg(wording::weight(toBits(row->question.height)).rightJustified(7),
                              wording::isolated(row->leftName), wording::isolated(row->rightName)));
    }
    if (session.json()) session.result(json);
    return kDone;
}

} // namespace

void addQueueVerb(CLI::App& app, Command& command) {
    auto options = std::make_shared<QueueOptions>();
    CLI::App* verb = addVerb(app, command, "queue", "questions that wait for a person, filtered and in order",
                             [options](Session& session, Workspace& workspace) {
                                 options->view.state = kStates.at(options->state);
                                 options->view.order = kOrders.at(options->order);
                                 return list(session, workspace, *options);
                             });
    verb->add_option("--limit", options->limit, "how many")->check(CLI::Range(1, 10'000'000));
    verb->add_option("--state", options->state, "undecided (as without it), unsure or all")
        ->check(CLI::IsMember(kStates));
    verb->add_option("--order", options->order, "useful (as without it), highest or oldest")
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

} // namespace goldenrod::cli
