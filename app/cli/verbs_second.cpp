// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/command_line.h"
#include "app/cli/show_second.h"

#include "models/jobs/objections.h"
#include "models/jobs/review_queue.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"
#include "models/workspace/clock.h"

#include <fstream>
#include <iterator>
#include <memory>

namespace goldenrod::cli {
namespace {

int listWaiting(Session& session, Workspace& workspace) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto waiting = readWaiting(*db, workspace.identity().publicKey);
    if (!waiting) return session.failed(waiting.error());
    Json json = Json::array();
    for (const WaitingCase& one : *waiting) {
        Json row = toJson(one.look);
        row["question"] = one.question;
        row["left"] = one.leftName;
        row["right"] = one.rightName;
        json.push_back(std::move(row));
        if (session.json()) continue;
        session.line(QStringLiteral("%1 · %2%3")
                         .arg(wording::isolated(one.leftName), wording::isolated(one.rightName),
                              one.question != 0 ? QStringLiteral("  question %1").arg(one.question)
                                                : QStringLiteral("  event %1").arg(one.look.first)));
        showSecondLook(session, one.look);
    }
    if (session.json()) {
        session.result(json);
        return kDone;
    }
    auto progress = readReviewProgress(*db, {nowMicroseconds(), workspace.identity().publicKey});
    if (!progress) return session.failed(progress.error());
    if (waiting->empty()) session.line(QStringLiteral("Nothing waits for a second person."));
    if (progress->control > 0)
        session.line(QStringLiteral("Control samples for you: %1. See queue --state control.")
                         .arg(wording::count(progress->control)));
    return kDone;
}

struct VoiceOptions {
    std::int64_t event = 0;
    Said said;
};

int answerVoice(Session& session, const Result<DecideReport>& report, const QString& what) {
    return answer(session, report, [&](Session&, const DecideReport& made) {
        if (made.passage != Passage::InForce)
            session.line(proposedLine(made, what));
        else
            session.line(QStringLiteral("Saved as event %1: %2. It is in force.")
                             .arg(made.seq)
                             .arg(wording::decisionWord(decisionName(made.kind))));
    });
}

void addVoice(CLI::App& app, Command& command, bool isFor) {
    auto options = std::make_shared<VoiceOptions>();
    CLI::App* verb =
        addVerb(app, command, isFor ? "approve" : "reject",
                isFor ? "as a second person, decide what an event proposes"
                      : "as a second person, speak against a change of customers that an event proposes",
                [options, isFor](Session& session, Workspace& workspace) {
                    auto made = isFor ? approve(options->event, options->said, workspace)
                                      : reject(options->event, options->said, workspace);
                    return answerVoice(session, made,
                                       isFor ? QStringLiteral("for it") : QStringLiteral("against it"));
                });
    verb->add_option("--event", options->event, "event of the proposal")->required();
    const auto reasons = decisionReasons();
    verb->add_option("--reason", options->said.reason, "why")
        ->check(CLI::IsMember(std::vector<std::string>(reasons.begin(), reasons.end())));
    verb->add_option("--comment", options->said.comment, "free text, kept with the event");
}

struct PolicyOptions {
    std::string file;
    bool off = false;
};

Result<Policy> policyIn(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return Error{kPolicyUnreadable, {file.string()}};
    return parsePolicy(std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>()));
}

int policyVerb(Session& session, Workspace& workspace, const PolicyOptions& options) {
    std::int64_t seq = 0;
    if (!options.file.empty() || options.off) {
        auto policy = options.off ? Result<Policy>(Policy{}) : policyIn(session.path(options.file));
        if (!policy) return session.failed(policy.error());
        auto set = setPolicy(*policy, workspace);
        if (!set) return session.failed(set.error());
        seq = *set;
    }
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto policy = policyInForce(*db);
    if (!policy) return session.failed(policy.error());
    if (!session.json() && seq != 0) session.line(QStringLiteral("Saved as event %1.").arg(seq));
    session.result(Json::parse(canonicalPolicy(*policy)));
    return kDone;
}

} // namespace

void addSecondVerbs(CLI::App& app, Command& command) {
    addVerb(app, command, "waiting", "what waits for a second person, or for one more", listWaiting);
    addVoice(app, command, true);
    addVoice(app, command, false);
    auto options = std::make_shared<PolicyOptions>();
    CLI::App* verb = addVerb(app, command, "policy", "which decisions need a second person",
                             [options](Session& session, Workspace& workspace) {
                                 return policyVerb(session, workspace, *options);
                             });
    auto* file = verb->add_option("--set", options->file, "file with a policy (JSON)");
    verb->add_flag("--off", options->off, "as in a new workspace")->excludes(file);
}

} // namespace goldenrod::cli
