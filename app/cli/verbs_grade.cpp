// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/graded_json.h"

#include <memory>

namespace goldenrod::cli {
namespace {

struct GradeOptions {
    std::string truth, persons;
    int threads = 0;
};

int grade(Session& session, Workspace& workspace, const GradeOptions& options) {
    GradeRequest request;
    request.truth = session.path(options.truth);
    if (!options.persons.empty()) request.persons = session.path(options.persons);
    request.threads = options.threads;
    auto graded = gradeWorkspace(request, workspace, session.progress());
    session.endProgress();
    if (!graded) return session.failed(graded.error());
    if (session.json())
        session.result(toJson(*graded));
    else
        showGraded(session, *graded);
    return kDone;
}

} // namespace

void addGradeVerbs(CLI::App& app, Command& command) {
    auto options = std::make_shared<GradeOptions>();
    CLI::App* verb = addVerb(
        app, command, "grade", "hold the customers against a truth that the engine never reads",
        [options](Session& session, Workspace& workspace) { return grade(session, workspace, *options); });
    verb->add_option("truth", options->truth,
                     "CSV: KEY, CUSTOMER; SOURCE, KEY, CUSTOMER; or left_id, right_id[, is_match]")
        ->required();
    verb->add_option(
        "--persons", options->persons,
        "CSV of who the customers are, as in a sample bank: grades golden values and look-alikes");
    verb->add_option("--threads", options->threads, "at most so many; results do not depend on it")
        ->check(CLI::Range(1, 1024));
}

} // namespace goldenrod::cli
