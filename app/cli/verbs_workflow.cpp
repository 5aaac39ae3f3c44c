// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/show_mark.h"

#include "models/wording/marks.h"

#include <QString>

#include <memory>

namespace goldenrod::cli {
static Json toJson(const MarkReport& report) {
    Json json{{"event", report.seq},
              {"said", markKindName(report.mark.kind)},
              {"left_record", report.mark.leftRecord},
              {"right_record", report.mark.rightRecord},
              {"undone", report.undone}};
    if (report.mark.kind == MarkKind::Assign)
        json["assigned"] = report.person.empty() ? Json() : Json(report.person);
    return json;
}

namespace {

struct Options {
    MarkRequest request;
    std::string day, level;
    bool none = false;
};

/// The instant at which a day begins, or at which it has passed.
Result<std::int64_t> instantOfDay(const std::string& day, bool passed) {
    const auto instant = wording::instantOfDay(QString::fromStdString(day), passed);
    if (!instant) return Error{wording::kNoDayWritten, {day}};
    return *instant;
}

CLI::App* addMarkVerb(CLI::App& app, Command& command, const std::string& name, const std::string& about,
                      const std::shared_ptr<Options>& options,
                      std::function<Result<void>(Options&)> prepare = {}) {
    CLI::App* verb = addVerb(app, command, name, about,
                             [options, prepare = std::move(prepare)](Session& session, Workspace& workspace) {
                                 if (prepare) {
                                     if (auto ready = prepare(*options); !ready)
                                         return session.failed(ready.error());
                                 }
                                 return answerMark(session, markQuestion(options->request, workspace));
                             });
    verb->add_option("--question", options->request.question, "number of the question")->required();
    return verb;
}

std::shared_ptr<Options> optionsOf(MarkKind kind) {
    auto options = std::make_shared<Options>();
    options->request.kind = kind;
    return options;
}

void addParking(CLI::App& app, Command& command) {
    auto park = optionsOf(MarkKind::Park);
    park->request.value = kNoDay;
    addMarkVerb(app, command, "park", "take a question out of what is undecided, for a while", park,
                [](Options& options) -> Result<void> {
                    if (options.day.empty()) return {};
                    auto instant = instantOfDay(options.day, false);
                    if (!instant) return instant.error();
                    options.request.value = *instant;
                    return {};
                })
        ->add_option("--until", park->day, "YYYY-MM-DD: the day on which it comes back");
    addMarkVerb(app, command, "unpark", "put a parked question back", optionsOf(MarkKind::Park));
}

void addAssigning(CLI::App& app, Command& command) {
    auto assign = optionsOf(MarkKind::Assign);
    CLI::App* verb = addMarkVerb(app, command, "assign", "say who is to decide a question", assign);
    auto* to = verb->add_option_group("to", "one of these");
    to->add_option("--to", assign->request.person, "name of a person the workspace knows");
    to->add_flag("--me", assign->request.toMe, "to whoever calls");
    to->add_flag("--nobody", assign->none, "to nobody any more");
    to->require_option(1);
}

void addUrgency(CLI::App& app, Command& command) {
    auto urgency = optionsOf(MarkKind::Priority);
    addMarkVerb(app, command, "prioritise", "say how urgent a question is", urgency,
                [](Options& options) -> Result<void> {
                    options.request.value = parsePriority(options.level);
                    return {};
                })
        ->add_option("priority", urgency->level, "high, normal or low")
        ->required()
        ->check(CLI::IsMember({"high", "normal", "low"}));
    auto due = optionsOf(MarkKind::Due);
    CLI::App* verb = addMarkVerb(app, command, "due", "say by which day a question is to be decided", due,
                                 [](Options& options) -> Result<void> {
                                     if (options.day.empty()) return {};
                                     auto instant = instantOfDay(options.day, true);
                                     if (!instant) return instant.error();
                                     options.request.value = *instant;
                                     return {};
                                 });
    auto* when = verb->add_option_group("when", "one of these");
    when->add_option("--day", due->day, "YYYY-MM-DD");
    when->add_flag("--no-day", due->none, "it may take as long as it takes");
    when->require_option(1);
}

} // namespace

int answerMark(Session& session, const Result<MarkReport>& report) {
    if (!report) return session.failed(report.error());
    if (session.json())
        session.result(toJson(*report));
    else
        session.line(QStringLiteral("Saved as event %1: %2.")
                         .arg(report->seq)
                         .arg(wording::markSentence(report->mark, report->person, report->undone)));
    return kDone;
}

void addWorkflowVerbs(CLI::App& app, Command& command) {
    addParking(app, command);
    addAssigning(app, command);
    addUrgency(app, command);
    auto comment = optionsOf(MarkKind::Comment);
    addMarkVerb(app, command, "comment", "say something of a question without deciding it", comment)
        ->add_option("words", comment->request.comment, "free text, kept with the event")
        ->required();
}

} // namespace goldenrod::cli
