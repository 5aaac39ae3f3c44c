// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/record_reader.h"

#include "models/workspace/clock.h"

#include <algorithm>
#include <future>

namespace goldenrod {
namespace {

/// Records on their way into a table, with their texts.
class Batch {
public:
    bool isFull() const { return m_records.size() >= kRecords; }

    void begin(std::uint32_t source, const RecordRow& record) {
        m_records.push_back({source, static_cast<std::uint32_t>(record.ordinal), record.id, {}, {}});
        m_lengths.push_back(record.key.size());
        m_counts.push_back(0);
        m_texts += record.key;
    }
    void add(std::uint32_t column, std::uint16_t slot, std::string_view text) {
        if (text.empty()) return;
        m_cells.push_back({column, slot, {}});
        m_lengths.push_back(text.size());
        ++m_counts.back();
        m_texts += text;
    }
    /// The records, whose texts stay where they are from now on.
    std::span<const RecordTable::Record> finish() {
        const std::string_view texts = m_texts;
        std::size_t at = 0, cell = 0;
        auto next = [&, length = m_lengths.begin()]() mutable {
            const std::string_view text = texts.substr(at, *length++);
            at += text.size();
            return text;
        };
        for (std::size_t r = 0; r < m_records.size(); ++r) {
            m_records[r].key = next();
            m_records[r].cells = {m_cells.data() + cell, m_counts[r]};
            for (std::uint32_t i = 0; i < m_counts[r]; ++i) m_cells[cell++].text = next();
        }
        return m_records;
    }

private:
    static constexpr std::size_t kRecords = 8192;
    std::vector<RecordTable::Record> m_records;
    std::vector<std::uint32_t> m_counts; ///< by record: its cells
    std::vector<RecordTable::Cell> m_cells;
    std::vector<std::size_t> m_lengths; ///< of keys and cells, in the order of m_texts
    std::string m_texts;
};

/// Fits every mapping of the party sources into one table: a column for each field, date order and region.
class TableBuilder {
public:
    explicit TableBuilder(Database& db)
        : m_db(db)
        , m_reader(db) {}

    Result<void> plan() {
        auto loads = readLoads(m_db);
        if (!loads) return loads.error();
        for (const LoadRow& load : *loads) {
            if (load.entity != "party") continue;
            auto made = m_reader.planOf(load.id);
            if (!made) return made.error();
            if (m_sourceNumbers.emplace(load.sourceId, static_cast<std::uint32_t>(m_sources.size())).second) {
                m_sources.push_back(load.sourceName);
                m_sourceIds.push_back(load.sourceId);
            }
            auto& columns = m_columns[load.id];
            for (const auto& step : (*made)->plan.steps())
                columns.push_back(columnOf((*made)->mapping, step.target));
        }
        return {};
    }
    void begin() {
        m_own = std::make_unique<RecordTable>(m_specs, m_sources);
        m_own->thisYear = yearOf(nowMicroseconds());
        m_table = m_own.get();
    }
    /// False when the table is not one of these mappings.
    bool goOn(RecordTable& table) {
        const auto columns = table.columns();
        const bool same =
            std::equal(columns.begin(), columns.end(), m_specs.begin(), m_specs.end(),
                       [](const Column& column, const FieldSpec& spec) { return column.spec == spec; }) &&
            std::equal(table.sources().begin(), table.sources().end(), m_sources.begin(), m_sources.end());
        if (same) m_table = &table;
        return same;
    }

    Result<void> add(const RecordRow& record) {
        auto values = m_reader.read(record);
        if (!values) return values.error();
        const auto& columns = m_columns[record.loadId];
        m_batch.begin(m_sourceNumbers[record.sourceId], record);
        for (std::size_t i = 0; i < values->size(); ++i)
            m_batch.add(columns[i], (*values)[i].target->slot, (*values)[i].text);
        if (m_batch.isFull()) flush(std::launch::async);
        return {};
    }

    const std::vector<std::int64_t>& sourceIds() const { return m_sourceIds; }
    void end() {
        flush(std::launch::deferred);
        m_filling.get();
    }
    std::unique_ptr<RecordTable> take() {
        end();
        m_own->finish();
        return std::move(m_own);
    }

private:
    /// Puts the batch into the table, on other threads while the next one is read.
    void flush(std::launch when) {
        if (m_filling.valid()) m_filling.get();
        m_filling = std::async(
            when, [this, batch = std::exchange(m_batch, {})]() mutable { m_table->append(batch.finish()); });
    }

    std::uint32_t columnOf(const sources::Mapping& mapping, const sources::Target& target) {
        const SemanticType type = semanticType(target.field);
        FieldSpec spec{target.field, type, target.dateOrder,
                       type == SemanticType::Phone ? mapping.region : std::string()};
        const auto at = std::find(m_specs.begin(), m_specs.end(), spec);
        if (at != m_specs.end()) return static_cast<std::uint32_t>(at - m_specs.begin());
        m_specs.push_back(std::move(spec));
        return static_cast<std::uint32_t>(m_specs.size() - 1);
    }
    static int yearOf(std::int64_t microseconds) {
        const std::chrono::sys_time<std::chrono::microseconds> at{std::chrono::microseconds(microseconds)};
        return static_cast<int>(
            std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(at)).year());
    }

    Database& m_db;
    RecordReader m_reader;
    std::vector<FieldSpec> m_specs;
    std::vector<std::string> m_sources;
    std::vector<std::int64_t> m_sourceIds;
    std::map<std::int64_t, std::uint32_t> m_sourceNumbers;
    std::map<std::int64_t, std::vector<std::uint32_t>> m_columns; ///< per load: table column of each step
    std::unique_ptr<RecordTable> m_own;
    RecordTable* m_table = nullptr;
    Batch m_batch;
    std::future<void> m_filling; ///< goes first: what it fills is above
};

} // namespace

Result<RecordReader::LoadPlan*> RecordReader::planOf(std::int64_t loadId) {
    auto& known = m_plans[loadId];
    if (known) return known.get();
    auto load = readLoad(m_db, loadId);
    if (!load) return load.error();
    auto dialect = sources::Dialect::fromJson(load->dialect);
    if (!dialect) return dialect.error();
    auto json = readMapping(m_db, load->mappingId);
    if (!json) return json.error();
    auto mapping = sources::Mapping::fromJson(*json);
    if (!mapping) return mapping.error();
    auto plan = sources::MappingPlan::make(*mapping, dialect->columns);
    if (!plan) return plan.error();
    sources::RowParser parser(*dialect);
    known = std::make_unique<LoadPlan>(
        LoadPlan{load.take(), dialect.take(), mapping.take(), plan.take(), std::move(parser)});
    return known.get();
}

Result<std::string_view> RecordReader::bytes(std::int64_t loadId, std::int64_t offset, std::int64_t length) {
    const auto blockBytes = static_cast<std::int64_t>(kRawBlockBytes);
    const std::int64_t first = offset / blockBytes * blockBytes;
    if (offset + length > first + blockBytes) {
        auto joined = readRawBytes(m_db, loadId, offset, length);
        if (!joined) return joined.error();
        m_joined = joined.take();
        return std::string_view(m_joined);
    }
    if (m_blockLoad != loadId || m_blockFirst != first) {
        auto block = readRawBytes(m_db, loadId, first, blockBytes);
        if (!block) return block.error();
        m_block = block.take();
        m_blockLoad = loadId;
        m_blockFirst = first;
    }
    if (offset - first + length > static_cast<std::int64_t>(m_block.size()))
        return Error{kDamaged, {}, "bytes of an extract are missing"};
    return std::string_view(m_block).substr(static_cast<std::size_t>(offset - first),
                                            static_cast<std::size_t>(length));
}

Result<const sources::Row*> RecordReader::parse(std::int64_t loadId, std::int64_t line, std::int64_t offset,
                                                std::int64_t length) {
    auto plan = planOf(loadId);
    if (!plan) return plan.error();
    auto raw = bytes(loadId, offset, length);
    if (!raw) return raw.error();
    (*plan)->parser.parse(*raw, static_cast<std::uint64_t>(offset), static_cast<std::uint64_t>(line), m_row);
    m_row.bytes = *raw;
    return &m_row;
}

Result<std::span<const FieldText>> RecordReader::read(const RecordRow& record) {
    auto row = parse(record.loadId, record.line, record.offset, record.length);
    if (!row) return row.error();
    const LoadPlan& plan = *m_plans[record.loadId];
    m_values.clear();
    if ((*row)->kind != sources::RowKind::Record)
        return Error{kDamaged, {}, "the stored bytes of a record cannot be read"};
    for (const auto& step : plan.plan.steps()) {
        const sources::Value& value = (*row)->values[step.column];
        const std::string_view text =
            value.present ? sources::takePart(value.text, step.target.part) : std::string_view();
        m_values.push_back({&step.target, step.column, text, record.offset + value.offset, value.length});
    }
    return std::span<const FieldText>(m_values);
}

Result<std::unique_ptr<RecordTable>> readAllRecords(Database& db, const ProgressFn& progress, double begin,
                                                    double end) {
    TableBuilder builder(db);
    if (auto planned = builder.plan(); !planned) return planned.error();
    builder.begin();
    auto total = countRecords(db);
    if (!total) return total.error();
    std::uint64_t done = 0;
    Result<void> failed;
    for (const std::int64_t source : builder.sourceIds()) {
        auto read = forEachRecord(db, source, [&](const RecordRow& record) {
            failed = builder.add(record);
            if (failed && progress && ++done % 8192 == 0) {
                const double part = static_cast<double>(done) / static_cast<double>(*total);
                if (!progress({"match.read", done, static_cast<std::uint64_t>(*total),
                               begin + (end - begin) * part})) {
                    failed = Error{kCancelled};
                }
            }
            return static_cast<bool>(failed);
        });
        if (!read) return read.error();
        if (!failed) return failed.error();
    }
    return builder.take();
}

Result<bool> appendRecords(Database& db, std::span<const RecordRow> rows, RecordTable& table) {
    TableBuilder builder(db);
    if (auto planned = builder.plan(); !planned) return planned.error();
    if (!builder.goOn(table)) return false;
    for (const RecordRow& row : rows) {
        if (auto added = builder.add(row); !added) return added.error();
    }
    builder.end();
    return true;
}

Result<std::unique_ptr<RecordTable>> readSomeRecords(Database& db, std::span<const std::int64_t> recordIds) {
    TableBuilder builder(db);
    if (auto planned = builder.plan(); !planned) return planned.error();
    builder.begin();
    for (const std::int64_t id : recordIds) {
        auto record = readRecord(db, id);
        if (!record) return record.error();
        if (auto added = builder.add(*record); !added) return added.error();
    }
    return builder.take();
}

} // namespace goldenrod
