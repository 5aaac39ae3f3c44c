// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/command_line.h"

#include "models/jobs/prepare_load.h"
#include "models/sources/sniff.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <fstream>
#include <memory>
#include <sstream>

namespace goldenrod::cli {
namespace {

struct LoadOptions {
    std::string file, source, mapping, encoding, delimiter, records, key;
    bool again = false, dryRun = false;
    bool noHeader = false;
};

Result<sources::Mapping> readMappingFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    if (!file) return Error{sources::kFileUnreadable, {path.string()}};
    return sources::Mapping::fromJson(content.str());
}

void showReading(Session& session, const PreparedLoad& load) {
    for (const sources::Finding& finding : load.sniffed.findings) {
        session.fact(QStringLiteral("  ") + wording::findingAspect(finding.aspect),
                     wording::findingValue(finding.aspect, finding.value) + QStringLiteral("  (") +
                         wording::findingEvidence(finding.evidence, finding.arguments) + QStringLiteral(")") +
                         (finding.certain ? QString() : QStringLiteral(" !")));
    }
    const auto& columns = load.mapping.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        QStringList targets;
        for (const sources::Target& target : columns[i].targets) targets << wording::fieldName(target.field);
        if (columns[i].column == load.mapping.keyColumn) targets << QStringLiteral("source key");
        const QString why = i < load.evidence.size()
                                ? wording::mappingEvidence(load.evidence[i].code, load.evidence[i].arguments)
                                : QString();
        session.fact(
            QStringLiteral("  ") + wording::isolated(columns[i].column),
            QStringLiteral("→ ") +
                (targets.isEmpty() ? QStringLiteral("left out") : targets.join(QStringLiteral(", "))) +
                (why.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(why)));
    }
}

void showLoaded(Session& session, const ImportReport& report) {
    session.line(QStringLiteral("%1, load %2: %3")
                     .arg(wording::isolated(report.load.sourceName), wording::count(report.load.ordinal),
                          wording::isolated(report.load.fileName)));
    std::int64_t rows = 0;
    for (const LedgerEntry& entry : report.ledger) {
        session.fact(QStringLiteral("  ") + wording::ledgerEntry(entry.entry),
                     wording::count(entry.rows).rightJustified(12));
        rows += entry.rows;
    }
    session.fact(QStringLiteral("  accounted for"), wording::count(rows).rightJustified(12) +
                                                        QStringLiteral(" =  ") +
                                                        wording::bytes(report.load.fileSize));
    if (report.load.entity == "party") {
        session.fact(QStringLiteral("  records"),
                     QStringLiteral("%1 new, %2 changed, %3 unchanged")
                         .arg(wording::count(report.records.added), wording::count(report.records.changed),
                              wording::count(report.records.unchanged)));
        if (report.records.repeatedKeys > 0) {
            session.fact(QStringLiteral("  repeated keys"),
                         wording::count(report.records.repeatedKeys) + QStringLiteral(" kept apart"));
        }
    }
    if (report.attached > 0)
        session.fact(QStringLiteral("  touchpoints attached"), wording::count(report.attached));
    if (report.holdingsAttached > 0)
        session.fact(QStringLiteral("  holdings attached"), wording::count(report.holdingsAttached));
    session.fact(QStringLiteral("  time"), wording::seconds(report.seconds));
}

int load(Session& session, Workspace& workspace, const LoadOptions& given) {
    PrepareRequest prepare;
    prepare.file = session.path(given.file);
    prepare.source = given.source;
    if (!given.encoding.empty()) prepare.options.encoding = given.encoding;
    if (!given.delimiter.empty())
        prepare.options.delimiter =
            given.delimiter == "tab" ? U'\t' : static_cast<char32_t>(given.delimiter.front());
    if (!given.records.empty()) prepare.options.records = given.records;
    if (given.noHeader) prepare.options.hasHeader = false;
    prepare.keyColumn = given.key;
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto prepared = prepareLoad(prepare, *db);
    if (!prepared) return session.failed(prepared.error());
    if (!given.mapping.empty()) {
        auto mapping = readMappingFile(session.path(given.mapping));
        if (!mapping) return session.failed(mapping.error());
        prepared->mapping = mapping.take();
        prepared->evidence.clear();
    }
    if (given.dryRun) {
        if (session.json())
            session.result({{"dialect", Json::parse(prepared->sniffed.dialect.toJson())},
                            {"mapping", Json::parse(prepared->mapping.toJson())}});
        else
            showReading(session, *prepared);
        return kDone;
    }
    const ImportRequest request{prepare.file, prepared->source, prepared->sniffed.dialect, prepared->mapping,
                                given.again};
    return answer(session, importExtract(request, workspace, session.progress()), showLoaded);
}

} // namespace

void addLoadVerbs(CLI::App& app, Command& command) {
    auto options = std::make_shared<LoadOptions>();
    CLI::App* verb = addVerb(
        app, command, "load", "load an extract: customers, touchpoints or holdings",
        [options](Session& session, Workspace& workspace) { return load(session, workspace, *options); });
    verb->add_option("file", options->file, "the extract: delimited text, NDJSON or JSON")->required();
    verb->add_option("--source", options->source, "name of the source; the file's stem when not given");
    verb->add_option("--mapping", options->mapping,
                     "mapping to use (JSON); otherwise that of the last load, or a proposed one");
    verb->add_option("--key", options->key, "column with the source's key");
    verb->add_option("--encoding", options->encoding, "how the bytes are encoded, when sniffing errs");
    verb->add_option("--delimiter", options->delimiter, "one character, or \"tab\"");
    verb->add_option("--records", options->records,
                     "of a JSON document the path of the array whose elements are rows, or \"root\"");
    verb->add_flag("--no-header", options->noHeader, "the first line is a row");
    verb->add_flag("--again", options->again, "load although the same file was loaded before");
    verb->add_flag("--dry-run", options->dryRun, "only say how the file would be read and mapped");
}

} // namespace goldenrod::cli
