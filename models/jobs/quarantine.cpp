// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/quarantine.h"

#include "models/sources/encoding.h"
#include "models/sources/unnamed_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kDiscarded = "quarantine.discarded";
constexpr const char* kReopened = "quarantine.reopened";

/// A load by whose dialect and mapping rows are corrected.
class CorrectionDesk {
public:
    static Result<CorrectionDesk> open(Database& db, std::int64_t loadId) {
        auto load = readLoad(db, loadId);
        if (!load) return load.error();
        auto dialect = sources::Dialect::fromJson(load->dialect);
        if (!dialect) return dialect.error();
        auto json = readMapping(db, load->mappingId);
        if (!json) return json.error();
        auto mapping = sources::Mapping::fromJson(*json);
        if (!mapping) return mapping.error();
        auto plan = sources::MappingPlan::make(*mapping, dialect->columns);
        if (!plan) return plan.error();
        auto encoding = sources::Encoding::open(dialect->encoding);
        if (!encoding) return encoding.error();
        CorrectionDesk desk(db, load.take(), *dialect, mapping.take(), plan->keyColumn(),
                            encoding->encode(U'\n'));
        auto later = laterExtract(db, loadId);
        if (!later) return later.error();
        desk.m_laterExtract = *later;
        return desk;
    }

    const LoadRow& load() const { return m_load; }
    const sources::Dialect& dialect() const { return m_dialect; }
    const sources::Mapping& mapping() const { return m_mapping; }
    const sources::Row& row() const { return m_row; } ///< that was read last

    /// The bytes of a corrected row, with its line end.
    Result<std::string> read(const QuarantineRow& bad, std::string_view text) {
        auto encoded = sources::encodeRow(text, m_dialect, m_parser, m_bytes, m_row);
        if (!encoded) return problemOf(bad, encoded.error());
        const bool isParty = m_mapping.entity == sources::Entity::Party;
        if (isParty) refuseWithoutKey(m_row, m_keyColumn, m_mapping.keyColumn);
        if (m_row.kind == sources::RowKind::Bad) return problemOf(bad, m_row.problem);
        if (auto newest = checkNewest(isParty); !newest) return newest.error();
        return m_bytes + m_lineEnd;
    }

private:
    CorrectionDesk(Database& db, LoadRow load, const sources::Dialect& dialect, sources::Mapping mapping,
                   int key, std::string lineEnd)
        : m_db(db)
        , m_load(std::move(load))
        , m_dialect(sources::dialectOfCorrections(dialect))
        , m_mapping(std::move(mapping))
        , m_keyColumn(key)
        , m_lineEnd(std::move(lineEnd))
        , m_parser(m_dialect) {}

    static Error problemOf(const QuarantineRow& bad, const Error& problem) {
        std::vector<std::string> arguments{std::to_string(bad.line), std::string(problem.code.id())};
        arguments.insert(arguments.end(), problem.arguments.begin(), problem.arguments.end());
        return Error{kCorrectionBad, std::move(arguments)};
    }

    /// What came later is newer, though it may have delivered the same again, which leaves no trace.
    Result<void> checkNewest(bool isParty) {
        if (m_laterExtract == 0 || m_mapping.entity == sources::Entity::Touchpoint) return {};
        if (m_mapping.entity == sources::Entity::Holding)
            return Error{kQuarantineReplaced, {std::to_string(m_laterExtract)}};
        if (!isParty || m_keyColumn < 0) return {};
        const std::string key(m_row.values[static_cast<std::size_t>(m_keyColumn)].text);
        auto known = isKnownKey(m_db, m_load.id, key);
        if (!known) return known.error();
        return *known ? Error{kQuarantineNewer, {key, std::to_string(m_laterExtract)}} : Result<void>();
    }

    Database& m_db;
    LoadRow m_load;
    sources::Dialect m_dialect;
    sources::Mapping m_mapping;
    int m_keyColumn;
    std::string m_lineEnd;           ///< encoded
    std::int64_t m_laterExtract = 0; ///< its ordinal
    sources::RowParser m_parser;
    std::string m_bytes; ///< of the row that was read last
    sources::Row m_row;
};

/// Rows of one load, in the state that is asked for.
Result<std::vector<QuarantineRow>> rowsIn(Database& db, const std::vector<std::int64_t>& ids,
                                          QuarantineState state) {
    if (ids.empty()) return Error{kQuarantineNothing};
    std::vector<QuarantineRow> rows;
    for (const std::int64_t id : ids) {
        auto row = readQuarantineRow(db, id);
        if (!row) return row.error();
        if (row->state != state) return Error{kQuarantineSettled, {std::to_string(row->line)}};
        if (!rows.empty() && row->loadId != rows.front().loadId) return Error{kQuarantineMixed};
        rows.push_back(row.take());
    }
    return rows;
}

Result<sources::RowDraft> draftOf(Database& db, const QuarantineRow& row) {
    auto load = readLoad(db, row.loadId);
    if (!load) return load.error();
    auto dialect = sources::Dialect::fromJson(load->dialect);
    if (!dialect) return dialect.error();
    const auto most = static_cast<std::int64_t>(sources::kMaxRowBytes) + 1;
    auto bytes = readRawBytes(db, row.loadId, row.offset, std::min(row.length, most));
    if (!bytes) return bytes.error();
    return sources::draftRow(*bytes, *dialect);
}

/// Says one thing of rows, as one event.
template <typename Mark>
Result<std::int64_t> settle(std::vector<std::int64_t> ids, QuarantineState from, const char* kind,
                            const std::string& reason, Workspace& workspace, Mark mark) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::int64_t seq = 0;
    auto done = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto rows = rowsIn(db, ids, from);
        if (!rows) return rows.error();
        Json body{{"rows", ids}};
        if (!reason.empty()) body["reason"] = reason;
        auto event = EventStore(db, workspace.identity())
                         .append({kind, "load:" + std::to_string(rows->front().loadId),
                                  body.dump(-1, ' ', false, Json::error_handler_t::replace)});
        if (!event) return event.error();
        seq = *event;
        for (const QuarantineRow& row : *rows) {
            auto marked = mark(db, row.id, seq);
            if (!marked) return marked.error();
            if (!*marked) return Error{kQuarantineSettled, {std::to_string(row.line)}};
        }
        return {};
    });
    if (!done) return done.error();
    return seq;
}

} // namespace

Result<sources::RowDraft> draftCorrection(Database& db, std::int64_t id) {
    auto row = readQuarantineRow(db, id);
    if (!row) return row.error();
    return draftOf(db, *row);
}

Result<CorrectedValues> tryCorrection(Database& db, const Correction& correction) {
    auto rows = rowsIn(db, {correction.id}, QuarantineState::Open);
    if (!rows) return rows.error();
    auto desk = CorrectionDesk::open(db, rows->front().loadId);
    if (!desk) return desk.error();
    if (auto read = desk->read(rows->front(), correction.text); !read) return read.error();
    CorrectedValues values;
    const auto& columns = desk->dialect().columns;
    for (std::size_t i = 0; i < desk->row().values.size() && i < columns.size(); ++i)
        values.values.emplace_back(columns[i], desk->row().values[i].text);
    return values;
}

Result<std::vector<Correction>> repairsLike(Database& db, std::int64_t id) {
    auto row = readQuarantineRow(db, id);
    if (!row) return row.error();
    auto named = draftOf(db, *row);
    if (!named) return named.error();
    auto ids = openQuarantineIds(db, row->loadId, row->reason);
    if (!ids) return ids.error();
    auto desk = CorrectionDesk::open(db, row->loadId);
    if (!desk) return desk.error();
    std::vector<Correction> repairs;
    if (named->repair.empty()) return repairs;
    for (const std::int64_t each : *ids) {
        auto bad = readQuarantineRow(db, each);
        if (!bad) return bad.error();
        auto draft = draftOf(db, *bad);
        if (!draft) return draft.error();
        if (draft->repair == named->repair && desk->read(*bad, draft->text))
            repairs.push_back({each, std::move(draft->text)});
    }
    return repairs;
}

Result<ImportReport> correctRows(const std::vector<Correction>& rows, Workspace& workspace,
                                 const ProgressFn& progress) {
    std::vector<std::int64_t> ids;
    ids.reserve(rows.size());
    for (const Correction& row : rows) ids.push_back(row.id);
    auto db = workspace.reader();
    if (!db) return db.error();
    auto bad = rowsIn(*db, ids, QuarantineState::Open);
    if (!bad) return bad.error();
    auto desk = CorrectionDesk::open(*db, bad->front().loadId);
    if (!desk) return desk.error();
    std::string bytes;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto read = desk->read((*bad)[i], rows[i].text);
        if (!read) return read.error();
        bytes += *read;
    }
    auto file = sources::UnnamedFile::make();
    if (!file) return file.error();
    if (auto written = file->write(bytes); !written) return written.error();
    ImportRequest request{file->path(), desk->load().sourceName, desk->dialect(), desk->mapping(), true, {}};
    request.corrects = {desk->load().id, desk->load().fileName, std::move(ids)};
    return importExtract(request, workspace, progress);
}

Result<std::int64_t> discardRows(const std::vector<std::int64_t>& ids, const std::string& reason,
                                 Workspace& workspace) {
    if (reason.find_first_not_of(" \t\r\n") == std::string::npos) return Error{kQuarantineNoReason};
    return settle(ids, QuarantineState::Open, kDiscarded, reason, workspace, markDiscarded);
}

Result<std::int64_t> reopenRows(const std::vector<std::int64_t>& ids, Workspace& workspace) {
    return settle(ids, QuarantineState::Discarded, kReopened, {}, workspace,
                  [](Database& db, std::int64_t id, std::int64_t) { return markReopened(db, id); });
}

std::map<std::int64_t, QuarantineState> replayedQuarantine(const std::vector<Event>& events) {
    std::map<std::int64_t, QuarantineState> states;
    for (const Event& event : events) {
        const bool corrects = event.kind == "load.completed";
        if (!corrects && event.kind != kDiscarded && event.kind != kReopened) continue;
        const Json body = Json::parse(event.body, nullptr, false);
        const char* member = corrects ? "corrected_rows" : "rows";
        if (!body.is_object() || !body.contains(member) || !body[member].is_array()) continue;
        for (const Json& id : body[member]) {
            if (!id.is_number_integer()) continue;
            if (event.kind == kReopened)
                states.erase(id.get<std::int64_t>());
            else
                states[id.get<std::int64_t>()] =
                    corrects ? QuarantineState::Corrected : QuarantineState::Discarded;
        }
    }
    return states;
}

} // namespace goldenrod
