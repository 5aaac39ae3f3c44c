// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <memory>
#include <sstream>

namespace goldenrod::cli {
namespace {

constexpr const char* kAbout =
    "goldenrod-cli: one golden record per customer, and the proof of every value.\n"
    "While a window has the workspace open, verbs are handed to it.";
constexpr const char* kFooter =
    "Exit codes: 0 done, 1 failed (the message says what was kept), 2 wrong call, 3 faults found,\n"
    "4 refused (contradicts earlier decisions, or same file again), 5 workspace in use, 130 stopped by "
    "Ctrl-C.";

} // namespace

CLI::App* addVerb(CLI::App& app, Command& command, const std::string& name, const std::string& about,
                  std::function<int(Session&, Workspace&)> action) {
    CLI::App* verb = app.add_subcommand(name, about);
    verb->add_option("workspace", command.workspace, "the workspace file (.goldenrod)")->required();
    verb->add_flag("--json", command.json, "print the result as JSON");
    verb->add_option("--person", command.person, "who makes the call; the login's own person when not given")
        ->group("Person");
    addPassphraseOptions(*verb, command.passphrase, "", "Person");
    verb->callback([&command, action = std::move(action)] {
        command.action = [file = command.workspace, action](Session& session) {
            auto workspace = session.workspace(session.path(file));
            if (!workspace) return session.failed(workspace.error());
            return action(session, **workspace);
        };
    });
    return verb;
}

Parsed parseCommandLine(const std::vector<std::string>& words) {
    Parsed parsed;
    // Options keep references into here, so it lives as long as the command's action may be called.
    auto app = std::make_shared<CLI::App>(kAbout, "goldenrod-cli");
    app->require_subcommand(1);
    app->footer(kFooter);
    app->set_version_flag("--version", GOLDENROD_VERSION);
    auto command = std::make_shared<Command>();
    addWorkspaceVerbs(*app, *command);
    addSampleVerb(*app, *command);
    addLoadVerbs(*app, *command);
    addQuarantineVerbs(*app, *command);
    addProfileVerb(*app, *command);
    addMatchVerbs(*app, *command);
    addQueueVerb(*app, *command);
    addWorkflowVerbs(*app, *command);
    addEvidenceVerbs(*app, *command);
    addReviewVerbs(*app, *command);
    addSecondVerbs(*app, *command);
    addAgreementVerb(*app, *command);
    addQualityVerbs(*app, *command);
    addIssueVerbs(*app, *command);
    addPersonVerbs(*app, *command);
    addCustomerVerbs(*app, *command);
    addValueVerbs(*app, *command);
    addClusterVerbs(*app, *command);
    addGroupVerbs(*app, *command);
    addLookupVerb(*app, *command);
    addPublishVerbs(*app, *command);
    addResolveVerbs(*app, *command);
    addGradeVerbs(*app, *command);
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    try {
        app->parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        const int code = app->exit(error, out, out);
        parsed.exitCode = code == 0 ? kDone : kUsage;
        parsed.text = out.str();
        return parsed;
    }
    parsed.command = *command;
    parsed.command.action = [app, command, action = command->action](Session& session) {
        return action(session);
    };
    return parsed;
}

} // namespace goldenrod::cli
