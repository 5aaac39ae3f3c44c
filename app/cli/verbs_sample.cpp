// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "models/sample/sample_bank.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"

#include <memory>

namespace goldenrod::cli {
namespace {

int sample(Session& session, const std::string& folder, const SampleOptions& options) {
    auto made = makeSampleBank(session.path(folder), options, session.progress());
    if (!made) return session.failed(made.error());
    if (session.json()) {
        Json files = Json::array();
        for (const SampleFile& file : made->files)
            files.push_back({{"file", file.path.string()}, {"rows", file.rows}, {"bytes", file.bytes}});
        session.result({{"persons", made->persons},
                        {"companies", made->companies},
                        {"records", made->records},
                        {"touchpoints", made->touchpoints},
                        {"files", std::move(files)}});
        return kDone;
    }
    session.line(QStringLiteral("%1 people, %4 companies, %2 records, %3 touchpoints, all invented:")
                     .arg(wording::count(made->persons),
                          wording::count(static_cast<std::int64_t>(made->records)),
                          wording::count(static_cast<std::int64_t>(made->touchpoints)),
                          wording::count(made->companies)));
    for (const SampleFile& file : made->files) {
        session.fact(QStringLiteral("  ") + wording::isolated(file.path.string()),
                     wording::count(static_cast<std::int64_t>(file.rows)).rightJustified(10) +
                         QStringLiteral(" rows"));
    }
    return kDone;
}

} // namespace

void addSampleVerb(CLI::App& app, Command& command) {
    auto folder = std::make_shared<std::string>();
    auto options = std::make_shared<SampleOptions>();
    CLI::App* verb = app.add_subcommand("sample", "make a small invented bank to try things on");
    verb->add_option("folder", *folder, "new or empty folder")->required();
    verb->add_option("--customers", options->customers, "how many people")
        ->check(CLI::Range(1U, kMostSampleCustomers));
    verb->add_option("--seed", options->seed, "the same seed gives the same bytes");
    verb->add_flag("--flat", options->flat, "also write all records about people as one table, flat.csv");
    verb->add_flag("--json", command.json, "print the result as JSON");
    verb->callback([&command, folder, options] {
        command.action = [folder, options](Session& session) { return sample(session, *folder, *options); };
    });
}

} // namespace goldenrod::cli
