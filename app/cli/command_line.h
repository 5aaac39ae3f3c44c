// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/credential.h"
#include "app/cli/session.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace goldenrod {
struct QueueView;
}

namespace goldenrod::cli {

/// The command line, parsed: which verb, which workspace, what to do.
struct Command {
    std::string workspace; ///< as given; empty: the verb needs none, or opens its own
    bool json = false;
    std::string person; ///< who makes the call; empty: the login's own person
    PassphraseSource passphrase;
    std::function<int(Session&)> action;
};

/// Parses the words after the program's name. On a usage error or for --help the exit code and text are set
/// and there is no action.
struct Parsed {
    Command command;
    int exitCode = 0;
    std::string text;
};
Parsed parseCommandLine(const std::vector<std::string>& words);

// Each file of verbs adds its own.
void addWorkspaceVerbs(CLI::App& app, Command& command);
void addSampleVerb(CLI::App& app, Command& command);
void addLoadVerbs(CLI::App& app, Command& command);
void addQuarantineVerbs(CLI::App& app, Command& command);
void addProfileVerb(CLI::App& app, Command& command);
void addMatchVerbs(CLI::App& app, Command& command);
void addReviewVerbs(CLI::App& app, Command& command);
void addQueueVerb(CLI::App& app, Command& command);
void addWorkflowVerbs(CLI::App& app, Command& command);
void addEvidenceVerbs(CLI::App& app, Command& command);
void addCustomerVerbs(CLI::App& app, Command& command);
void addSecondVerbs(CLI::App& app, Command& command);
void addAgreementVerb(CLI::App& app, Command& command);
void addQualityVerbs(CLI::App& app, Command& command);
void addIssueVerbs(CLI::App& app, Command& command);
void addPersonVerbs(CLI::App& app, Command& command);
void addValueVerbs(CLI::App& app, Command& command);
void addClusterVerbs(CLI::App& app, Command& command);
void addGroupVerbs(CLI::App& app, Command& command);
void addLookupVerb(CLI::App& app, Command& command);
void addPublishVerbs(CLI::App& app, Command& command);
void addResolveVerbs(CLI::App& app, Command& command);
void addGradeVerbs(CLI::App& app, Command& command);

/// A verb that works on a workspace: adds the workspace argument and sets the action.
CLI::App* addVerb(CLI::App& app, Command& command, const std::string& name, const std::string& about,
                  std::function<int(Session&, Workspace&)> action);

/// Options that narrow a queue of questions: --source, --rule, --differs, --from, --to, --text.
void addTerms(CLI::App* verb, const std::shared_ptr<QueueView>& view);

} // namespace goldenrod::cli
