// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/report_json.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/workspace/release_store.h"

#include <memory>

namespace goldenrod::cli {
namespace {

int runPublish(Session& session, Workspace& workspace, const std::string& folder) {
    auto report = publish(session.path(folder), workspace, session.progress());
    if (!report) return session.failed(report.error());
    if (session.json()) {
        session.result(toJson(*report));
        return kDone;
    }
    session.line(QStringLiteral("Release %1: %2 golden records, %3 records in the crosswalk, %4 decisions")
                     .arg(report->release)
                     .arg(wording::count(report->goldenRecords), wording::count(report->crosswalkRows),
                          wording::count(report->decisions)));
    for (const PublishedFile& file : report->files) {
        session.fact(QStringLiteral("  ") + wording::isolated(file.name),
                     QString::fromStdString(file.sha256));
    }
    session.line(QStringLiteral("in %1").arg(wording::isolated(report->folder.string())));
    return kDone;
}

} // namespace

void addPublishVerbs(CLI::App& app, Command& command) {
    auto folder = std::make_shared<std::string>();
    CLI::App* verb = addVerb(
        app, command, "publish", "write golden records, crosswalk, decisions, rules, model and manifest",
        [folder](Session& session, Workspace& workspace) { return runPublish(session, workspace, *folder); });
    verb->add_option("folder", *folder, "new or empty folder")->required();
}

} // namespace goldenrod::cli
