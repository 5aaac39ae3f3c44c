// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sources_figures.h"

#include "models/sources/encoding.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/record_store.h"
#include "models/workspace/run_store.h"
#include "models/workspace/touchpoint_store.h"

#include <algorithm>

namespace goldenrod::items {

Result<SourceFigures> readSourceFigures(Database& db, const std::string& name) {
    auto sources = readSources(db);
    if (!sources) return sources.error();
    const auto at =
        std::find_if(sources->begin(), sources->end(), [&](const SourceRow& s) { return s.name == name; });
    SourceFigures figures;
    if (at == sources->end()) return figures;
    figures.source = *at;
    auto loads = readLoads(db, at->id);
    if (!loads) return loads.error();
    for (auto load = loads->rbegin(); load != loads->rend(); ++load) {
        auto ledger = readLedger(db, load->id);
        if (!ledger) return ledger.error();
        figures.loads.push_back({*load, ledger.take()});
    }
    return figures;
}

Result<std::string> sourceOfLoad(Database& db, std::int64_t loadId) {
    auto load = readLoad(db, loadId);
    if (!load) return load.error();
    return load->sourceName;
}

Result<RawRow> readRawRow(Database& db, std::int64_t quarantineId) {
    auto row = readQuarantineRow(db, quarantineId);
    if (!row) return row.error();
    auto load = readLoad(db, row->loadId);
    if (!load) return load.error();
    auto bytes = readRawBytes(db, row->loadId, row->offset, std::min(row->length, kShownRawBytes));
    if (!bytes) return bytes.error();
    RawRow raw{row.take(), bytes.take(), {}};
    auto dialect = sources::Dialect::fromJson(load->dialect);
    if (!dialect) return dialect.error();
    auto encoding = sources::Encoding::open(dialect->encoding);
    const bool read = encoding && encoding->decode(raw.bytes, raw.text).ok;
    // What cannot be decoded is shown byte by byte; the hexadecimal rows say the same exactly.
    if (!read) raw.text = raw.bytes;
    return raw;
}

Result<Standing> readStanding(Database& db) {
    Standing standing;
    auto records = countRecords(db);
    if (!records) return records.error();
    standing.records = *records;
    auto touchpoints = countTouchpoints(db);
    if (!touchpoints) return touchpoints.error();
    standing.touchpoints = touchpoints->attached + touchpoints->waiting;
    auto questions = countQuestions(db, QuestionFilter::Open);
    if (!questions) return questions.error();
    standing.questions = *questions;
    auto run = runInForce(db);
    if (!run) return run.error();
    standing.stale = standing.records > 0;
    if (*run == 0) return standing;
    auto row = readRun(db, *run);
    if (!row) return row.error();
    auto later = loadedSince(db, row->startedAt);
    if (!later) return later.error();
    standing.stale = *later;
    return standing;
}

} // namespace goldenrod::items
