// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/report_json.h"

#include "models/jobs/group_asked.h"
#include "models/jobs/group_decision.h"
#include "models/jobs/objections.h"
#include "models/wording/group_words.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <map>
#include <memory>

namespace goldenrod::cli {
namespace {

struct GroupOptions {
    std::string decision = "match", answer, reason, comment;
    std::int64_t like = 0, group = 0;
    QueueView view;
    double limit = 0.05, confidence = 0.95;
    std::uint64_t allowed = 0, seed = 0;
    bool seedGiven = false;
    int most = 20;
};

const std::map<std::string, DecisionKind> kAnswers{
    {"match", DecisionKind::Match}, {"not-match", DecisionKind::NotAMatch}, {"unsure", DecisionKind::Unsure}};

Json signsJson(const std::vector<LikeSign>& signs) {
    constexpr const char* kSigns[] = {"agree", "close", "differ"};
    Json json = Json::object();
    for (const LikeSign& sign : signs)
        json[sign.comparison] = sign.isMissing ? "missing" : kSigns[static_cast<std::size_t>(sign.sign)];
    return json;
}

Json leftOutJson(const std::vector<LeftOut>& leftOut) {
    Json json = Json::array();
    for (const LeftOut& one : leftOut)
        json.push_back({{"left_record", one.left},
                        {"right_record", one.right},
                        {"why", one.why.code.id()},
                        {"arguments", one.why.arguments}});
    return json;
}

Json groupJson(const LikeGroup& group) {
    Json json{{"group", group.id},
              {"decision", decisionName(group.kind)},
              {"state", groupStateName(group.state)},
              {"asked", Json::parse(group.asked, nullptr, false)},
              {"size", group.size},
              {"sample", group.sample},
              {"limit", group.limit},
              {"confidence", group.confidence},
              {"seed", std::to_string(group.seed)}};
    if (group.closedBy != 0) json["event"] = group.closedBy;
    if (!group.outcome.empty()) json["outcome"] = Json::parse(group.outcome, nullptr, false);
    return json;
}

Json standingJson(const GroupStanding& standing) {
    Json json = groupJson(standing.group);
    json["read"] = standing.read;
    json["errors"] = standing.errors;
    json["undone_answers"] = standing.again;
    json["bound"] = standing.bound.share;
    if (standing.isOpen()) json["can_be_decided"] = !standing.isLost();
    if (standing.isOpen()) json["needs_another"] = standing.needsAnother;
    if (standing.next)
        json["next"] = {{"question", standing.next->question},
                        {"left_record", standing.next->left},
                        {"right_record", standing.next->right}};
    return json;
}

void tell(Session& session, const GroupStanding& standing) {
    const LikeGroup& group = standing.group;
    session.fact(QStringLiteral("group"),
                 QStringLiteral("%1, %2: %3")
                     .arg(group.id)
                     .arg(wording::groupState(group.state), wording::groupTitle(askedOf(group.asked))));
    session.fact(QStringLiteral("to be"),
                 QStringLiteral("%1, for %2 questions")
                     .arg(wording::decisionWord(decisionName(group.kind)), wording::count(group.size)));
    session.fact(
        QStringLiteral("sample"),
        QStringLiteral("%1 of %2 read, %3 errors; at most %4 wrong is put up with, with %5 confidence")
            .arg(wording::count(standing.read), wording::count(group.sample), wording::count(standing.errors),
                 wording::percent(group.limit, 1), wording::percent(group.confidence, 1)));
    if (!standing.isOpen()) return;
    if (standing.isLost())
        session.line(
            QStringLiteral("Too many errors for the limit: the group cannot be decided together. The "
                           "answers stay. To close it: group-finish"));
    else if (!standing.next)
        session.line(
            QStringLiteral("All are read. %1. To decide the rest%2: group-finish")
                .arg(wording::riskSentence(standing.errors, standing.read, standing.bound, group.confidence),
                     standing.needsAnother ? QStringLiteral(", as somebody else than who read them")
                                           : QString()));
    else
        session.line(
            QStringLiteral("Next: records %1 and %2%3. To answer: group-answer match|not-match|unsure")
                .arg(standing.next->left)
                .arg(standing.next->right)
                .arg(standing.next->question != 0
                         ? QStringLiteral(", question %1").arg(standing.next->question)
                         : QString()));
}

int show(Session& session, const Result<GroupStanding>& standing) {
    if (!standing) return session.failed(standing.error());
    if (session.json())
        session.result(standingJson(*standing));
    else
        tell(session, *standing);
    return kDone;
}

/// The group named, or the newest that is open.
Result<std::int64_t> groupOf(Workspace& workspace, const GroupOptions& options) {
    if (options.group != 0) return options.group;
    auto db = workspace.reader();
    if (!db) return db.error();
    auto groups = readGroups(*db);
    if (!groups) return groups.error();
    for (const LikeGroup& group : *groups) {
        if (group.state == GroupState::Drawn || group.state == GroupState::TakenBack) return group.id;
    }
    return Error{kGroupUnknown, {"-"}};
}

int listKinds(Session& session, Workspace& workspace, const GroupOptions& options) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto kinds = likeKinds(*db, static_cast<std::size_t>(options.most));
    if (!kinds) return session.failed(kinds.error());
    auto groups = readGroups(*db);
    if (!groups) return session.failed(groups.error());
    Json json{{"kinds", Json::array()}, {"groups", Json::array()}};
    for (const LikeKind& kind : *kinds) {
        QueueView view = kind.view;
        view.order = QuestionOrder::MostUseful;
        auto queue = readQueue(*db, view);
        if (!queue) return session.failed(queue.error());
        const std::int64_t example = queue->entries.empty() ? 0 : queue->entries.front().id;
        json["kinds"].push_back({{"open", kind.open},
                                 {"like", example},
                                 {"source_a", kind.view.sourceA},
                                 {"source_b", kind.view.sourceB},
                                 {"signs", signsJson(kind.signs)}});
        if (!session.json())
            session.line(QStringLiteral("%1 like question %2  %3")
                             .arg(wording::count(kind.open), 8)
                             .arg(example, 8)
                             .arg(wording::groupTitle({kind.view, kind.signs, false})));
    }
    for (const LikeGroup& group : *groups) {
        json["groups"].push_back(groupJson(group));
        if (!session.json())
            session.line(QStringLiteral("group %1  %2, %3: %4")
                             .arg(group.id)
                             .arg(wording::groupState(group.state),
                                  wording::decisionWord(decisionName(group.kind)),
                                  wording::groupTitle(askedOf(group.asked))));
    }
    if (session.json()) session.result(json);
    return kDone;
}

int begin(Session& session, Workspace& workspace, const GroupOptions& options) {
    GroupRequest request{options.view, kAnswers.at(options.decision), options.limit, options.confidence,
                         options.allowed};
    if (options.seedGiven) request.seed = options.seed;
    if (options.like != 0) {
        auto db = workspace.reader();
        if (!db) return session.failed(db.error());
        auto view = likeQuestion(*db, options.like);
        if (!view) return session.failed(view.error());
        request.view.pattern = view->pattern;
        request.view.sourceA = view->sourceA;
        request.view.sourceB = view->sourceB;
    }
    return show(session, beginGroup(request, workspace));
}

int state(Session& session, Workspace& workspace, const GroupOptions& options) {
    auto group = groupOf(workspace, options);
    if (!group) return session.failed(group.error());
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    return show(session, standingOf(*db, *group));
}

int answerNext(Session& session, Workspace& workspace, const GroupOptions& options) {
    auto group = groupOf(workspace, options);
    if (!group) return session.failed(group.error());
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto standing = standingOf(*db, *group);
    if (!standing) return session.failed(standing.error());
    if (!standing->isOpen() || !standing->next) return show(session, standing);
    DecideRequest request{kAnswers.at(options.answer), standing->next->question, standing->next->left,
                          standing->next->right, options.reason};
    request.comment = options.comment;
    auto saved = decide(request, workspace);
    if (!saved) return session.failed(saved.error());
    return show(session, standingOf(*db, *group));
}

int finish(Session& session, Workspace& workspace, const GroupOptions& options) {
    auto group = groupOf(workspace, options);
    if (!group) return session.failed(group.error());
    auto outcome = finishGroup(*group, workspace);
    if (!outcome) return session.failed(outcome.error());
    const bool isRefused = outcome->group.state == GroupState::Refused;
    if (session.json()) {
        Json json = groupJson(outcome->group);
        json["left_out"] = leftOutJson(outcome->leftOut);
        session.result(json);
        return isRefused ? kRefused : kDone;
    }
    const QString risk =
        wording::riskSentence(outcome->errors, outcome->read, outcome->bound, outcome->group.confidence);
    if (isRefused) {
        session.line(
            QStringLiteral("Refused (event %1): %2 errors in %3 read are too many for the limit of %4. The "
                           "answers stay; the others are read one by one.")
                .arg(outcome->group.closedBy)
                .arg(wording::count(outcome->errors), wording::count(outcome->read),
                     wording::percent(outcome->group.limit, 1)));
        return kRefused;
    }
    session.line(QStringLiteral("Saved as event %1: %2 questions, %3. %4. To take it back: undo --event %1")
                     .arg(outcome->report.seq)
                     .arg(wording::count(outcome->decided),
                          wording::decisionWord(decisionName(outcome->group.kind)), risk));
    std::map<std::string, std::int64_t> leftOut;
    for (const LeftOut& one : outcome->leftOut) ++leftOut[wording::sentence(one.why).toStdString()];
    for (const auto& [why, count] : leftOut)
        session.line(QStringLiteral("%1 left in the queue: %2")
                         .arg(wording::count(count), QString::fromStdString(why)));
    return kDone;
}

void addRequest(CLI::App* verb, const std::shared_ptr<GroupOptions>& options) {
    verb->add_option("decision", options->decision, "match or not-match: what all of them would be")
        ->required()
        ->check(CLI::IsMember({"match", "not-match"}));
    verb->add_option("--like", options->like, "number of a question: those of its pattern and sources");
    verb->add_option("--limit", options->limit, "share of errors put up with among the rest (0.05)");
    verb->add_option("--confidence", options->confidence, "with which it is to hold (0.95)");
    verb->add_option("--allowed", options->allowed, "errors the sample is made large enough for (0)")
        ->check(CLI::Range(0, 1000));
    verb->add_option_function<std::uint64_t>(
        "--seed",
        [options](const std::uint64_t& seed) {
            options->seed = seed;
            options->seedGiven = true;
        },
        "of the draw, for repeating it; noted as given");
    addTerms(verb, {options, &options->view});
}

} // namespace

void addGroupVerbs(CLI::App& app, Command& command) {
    const auto options = std::make_shared<GroupOptions>();
    const auto add = [&](const char* name, const char* about,
                         int (*action)(Session&, Workspace&, const GroupOptions&)) {
        return addVerb(app, command, name, about, [=](Session& session, Workspace& workspace) {
            return action(session, workspace, *options);
        });
    };
    const auto named = [&](CLI::App* verb) {
        verb->add_option("--group", options->group,
                         "number of the group; the newest open one when not given");
        return verb;
    };
    add("groups", "kinds of like questions, most first, and the groups that were drawn", listKinds)
        ->add_option("--limit", options->most, "how many kinds")
        ->check(CLI::Range(1, 10'000));
    addRequest(add("group-begin", "draw a sample of like questions, once, to decide the rest by it", begin),
               options);
    named(add("group-state", "how far the sample of a group is read, and what comes next", state));
    CLI::App* answer = named(add("group-answer", "decide the next question of the sample", answerNext));
    answer->add_option("answer", options->answer, "match, not-match or unsure")
        ->required()
        ->check(CLI::IsMember({"match", "not-match", "unsure"}));
    const auto reasons = decisionReasons();
    answer->add_option("--reason", options->reason, "why; a match that rules speak against needs one")
        ->check(CLI::IsMember(std::vector<std::string>(reasons.begin(), reasons.end())));
    answer->add_option("--comment", options->comment, "free text, kept with the event");
    named(add("group-finish", "decide the rest of a group, or refuse to when the sample says so", finish));
    named(add("group-give-up", "let the questions of a group go of which nothing was read",
              [](Session& session, Workspace& workspace, const GroupOptions& of) {
                  auto group = groupOf(workspace, of);
                  return group ? show(session, giveUpGroup(*group, workspace))
                               : session.failed(group.error());
              }));
}

} // namespace goldenrod::cli
