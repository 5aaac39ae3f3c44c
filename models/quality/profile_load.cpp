// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/profile_load.h"

#include "matching/parallel.h"
#include "models/quality/profile_json.h"
#include "models/sources/row_reader.h"
#include "models/sources/unnamed_file.h"
#include "models/workspace/clock.h"
#include "models/workspace/profile_store.h"

#include <algorithm>
#include <string>

namespace goldenrod {
namespace {

constexpr std::size_t kBatchRows = 4096;

/// Values of some rows, held while threads look at them column by column.
class Batch {
public:
    explicit Batch(std::size_t columns)
        : m_columns(columns) {}

    void add(const std::vector<sources::Value>& values) {
        for (std::size_t i = 0; i < m_columns; ++i) {
            const bool present = i < values.size() && values[i].present;
            const std::string_view text = present ? values[i].text : std::string_view();
            m_cells.push_back({m_text.size(), text.size(), present});
            m_text += text;
        }
    }
    void clear() {
        m_text.clear();
        m_cells.clear();
    }
    std::size_t rows() const { return m_cells.size() / m_columns; }
    void profile(std::size_t column, ColumnProfiler& profiler) const {
        for (std::size_t at = column; at < m_cells.size(); at += m_columns) {
            const Cell& cell = m_cells[at];
            profiler.add(std::string_view(m_text).substr(cell.begin, cell.length), cell.present);
        }
    }

private:
    struct Cell {
        std::size_t begin, length;
        bool present;
    };
    std::size_t m_columns;
    std::string m_text;
    std::vector<Cell> m_cells;
};

/// The extract as it was delivered, unpacked.
Result<sources::UnnamedFile> restore(Database& db, const LoadRow& load) {
    auto file = sources::UnnamedFile::make();
    for (std::int64_t offset = 0; file && offset < load.fileSize;
         offset += static_cast<std::int64_t>(kRawBlockBytes)) {
        auto bytes = readRawBytes(db, load.id, offset, static_cast<std::int64_t>(kRawBlockBytes));
        if (!bytes) return bytes.error();
        if (auto written = file->write(*bytes); !written) return written.error();
    }
    return file;
}

/// The extract that came before a load, of the same source.
Result<std::optional<LoadRow>> extractBefore(Database& db, const LoadRow& load) {
    auto loads = readLoads(db, load.sourceId);
    if (!loads) return loads.error();
    std::optional<LoadRow> before;
    if (load.corrects != 0) return before; // some rows of one, like no whole extract
    for (LoadRow& each : *loads)
        if (each.corrects == 0 && each.ordinal < load.ordinal) before = std::move(each);
    return before;
}

Result<std::optional<LoadProfile>> keptProfile(Database& db, const LoadRow& load) {
    auto row = readProfile(db, load.id);
    if (!row) return row.error();
    if (!*row) return std::optional<LoadProfile>();
    auto columns = parseProfile((*row)->columns);
    if (!columns) return std::optional<LoadProfile>(); // of another version: it is made anew
    return std::optional(LoadProfile{load, (*row)->rows, std::move(*columns), (*row)->seconds});
}

} // namespace

Result<LoadProfile> profileLoad(Database& db, std::int64_t loadId, const ProgressFn& progress) {
    const Stopwatch watch;
    auto load = readLoad(db, loadId);
    if (!load) return load.error();
    LoadProfile profile;
    profile.load = load.take();
    auto dialect = sources::Dialect::fromJson(profile.load.dialect);
    if (!dialect) return dialect.error();
    dialect->packing = {};
    if (dialect->columns.empty() || profile.load.fileSize == 0) return profile;
    auto extract = restore(db, profile.load);
    if (!extract) return extract.error();
    auto reader = sources::RowReader::open(extract->path(), *dialect);
    if (!reader) return reader.error();

    std::vector<ColumnProfiler> columns;
    for (const std::string& column : dialect->columns) columns.emplace_back(column);
    Batch batch(columns.size());
    const auto flush = [&] {
        parallelParts(columns.size(), 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i) batch.profile(i, columns[i]);
        });
        batch.clear();
    };
    sources::Row row;
    for (;;) {
        auto more = reader->next(row);
        if (!more) return more.error();
        if (!*more) break;
        if (row.kind != sources::RowKind::Record) continue;
        ++profile.rows;
        batch.add(row.values);
        if (batch.rows() < kBatchRows) continue;
        flush();
        const auto read = static_cast<double>(reader->bytesRead());
        if (progress && !progress({"profile.read", reader->bytesRead(), reader->fileSize(),
                                   read / static_cast<double>(reader->fileSize())}))
            return Error{kCancelled};
    }
    flush();
    for (const ColumnProfiler& column : columns) profile.columns.push_back(column.profile());
    profile.seconds = watch.seconds();
    return profile;
}

Result<KeptProfiles> readProfiles(Database& db, std::int64_t loadId) {
    auto load = readLoad(db, loadId);
    if (!load) return load.error();
    auto earlier = extractBefore(db, *load);
    if (!earlier) return earlier.error();
    KeptProfiles kept;
    auto now = keptProfile(db, *load);
    if (!now) return now.error();
    kept.now = now.take();
    kept.hasBefore = earlier->has_value();
    if (!*earlier) return kept;
    auto before = keptProfile(db, **earlier);
    if (!before) return before.error();
    kept.before = before.take();
    return kept;
}

Result<KeptProfiles> makeProfiles(Workspace& workspace, std::int64_t loadId, const ProgressFn& progress) {
    auto db = workspace.reader();
    if (!db) return db.error();
    auto load = readLoad(*db, loadId);
    if (!load) return load.error();
    auto earlier = extractBefore(*db, *load);
    if (!earlier) return earlier.error();
    std::vector<LoadRow> wanted{*load};
    if (*earlier) wanted.push_back(**earlier);
    const double share = 1.0 / static_cast<double>(wanted.size());
    double begin = -share;
    for (const LoadRow& each : wanted) {
        begin += share;
        auto kept = keptProfile(*db, each);
        if (!kept) return kept.error();
        if (*kept) continue;
        auto made = profileLoad(*db, each.id, part(progress, begin, begin + share));
        if (!made) return made.error();
        auto saved = workspace.writer().transact([&](Database& writer) {
            return saveProfile(writer, {each.id, made->rows, made->seconds, profileText(made->columns)});
        });
        if (!saved) return saved.error();
    }
    return readProfiles(*db, loadId);
}

Result<std::optional<LoadRow>> findLoad(Database& db, const std::string& source, std::int64_t ordinal) {
    auto loads = readLoads(db);
    if (!loads) return loads.error();
    std::optional<LoadRow> found;
    for (LoadRow& load : *loads) {
        if (load.sourceName != source) continue;
        const bool newest = ordinal == 0 && load.corrects == 0;
        if (newest || load.ordinal == ordinal) found = std::move(load);
    }
    return found;
}

} // namespace goldenrod
