// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/quarantine.h"

#include "models/jobs/temporary_folder.h"
#include "models/sources/encoding.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

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
        return CorrectionDesk(db, load.take(), *dialect, mapping.take(), plan->keyColumn(),
                              encoding->encode(U'\n'));
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

    Result<void> checkNewest(bool isParty) {
        if (m_mapping.entity == sources::Entity::Holding) {
            auto later = laterExtract(m_db, m_load.id);
            if (!later) return later.error();
            if (*later != 0) return Error{kQuarantineReplaced, {std::to_string(*later)}};
        }
        if (!isParty || m_keyColumn < 0) return {};
        const std::string key(m_row.values[static_cast<std::size_t>(m_keyColumn)].text);
        auto later = laterLoadOfKey(m_db, m_load.id, key);
        if (!later) return later.error();
        return *later == 0 ? Result<void>() : Error{kQuarantineNewer, {key, std::to_string(*later)}};
    }

    Database& m_db;
    LoadRow m_load;
    sources::Dialect m_dialect;
    sources::Mapping m_mapping;
    int m_keyColumn;
    std::string m_lineEnd; ///< encoded
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
        if (row->state != state)
            return Error{kQuarantineSettled,
                         {std::to_string(row->line), std::string(quarantineStateName(row->state))}};
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

Result<void> write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return file ? Result<void>() : Error{kIoFailed, {path.string()}, std::strerror(errno)};
}

/// Says one thing of rows, as one event.
template <typename Mark>
Result<std::int64_t> settle(const std::vector<std::int64_t>& ids, QuarantineState from, const char* kind,
                            const std::string& reason, Workspace& workspace, Mark mark) {
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
        for (const std::int64_t id : ids)
            if (auto marked = mark(db, id, seq); !marked) return marked;
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
    auto ids = openQuarantineIds(db, row->loadId, row->reason);
    if (!ids) return ids.error();
    auto desk = CorrectionDesk::open(db, row->loadId);
    if (!desk) return desk.error();
    std::vector<Correction> repairs;
    for (const std::int64_t each : *ids) {
        auto bad = readQuarantineRow(db, each);
        if (!bad) return bad.error();
        auto draft = draftOf(db, *bad);
        if (!draft) return draft.error();
        if (!draft->repair.empty() && desk->read(*bad, draft->text))
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
    auto folder = TemporaryFolder::make();
    if (!folder) return folder.error();
    ImportRequest request{folder->path() / desk->load().fileName,
                          desk->load().sourceName,
                          desk->dialect(),
                          desk->mapping(),
                          true,
                          desk->load().id,
                          std::move(ids)};
    if (auto written = write(request.file, bytes); !written) return written.error();
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
