// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "matching/record_table.h"
#include "models/sources/mapping.h"
#include "models/sources/row_reader.h"
#include "models/workspace/load_store.h"
#include "models/workspace/record_store.h"

#include <map>
#include <memory>
#include <span>

namespace goldenrod {

/// One value of a record: the field it feeds, the text as delivered (the part that the mapping takes), and
/// where the value's bytes stand in the extract.
struct FieldText {
    const sources::Target* target = nullptr;
    std::uint32_t column = 0; ///< of the extract
    std::string_view text;
    std::int64_t offset = 0, length = 0; ///< of the whole value in the file, quotes included
};

/// Reads records back out of the stored bytes, by the dialect and mapping of their load. One thread, one
/// connection.
class RecordReader {
public:
    explicit RecordReader(Database& db)
        : m_db(db) {}

    /// Values of a record in force, in the order of the extract's columns; they live until the next call.
    Result<std::span<const FieldText>> read(const RecordRow& record);
    /// Parses any stored row of a load with its dialect; values live until the next call.
    Result<const sources::Row*> parse(std::int64_t loadId, std::int64_t line, std::int64_t offset,
                                      std::int64_t length);

    struct LoadPlan {
        LoadRow load;
        sources::Dialect dialect;
        sources::Mapping mapping;
        sources::MappingPlan plan;
        sources::RowParser parser;
    };
    Result<LoadPlan*> planOf(std::int64_t loadId);

private:
    Result<std::string_view> bytes(std::int64_t loadId, std::int64_t offset, std::int64_t length);

    Database& m_db;
    std::map<std::int64_t, std::unique_ptr<LoadPlan>> m_plans;
    std::int64_t m_blockLoad = 0, m_blockFirst = -1; ///< the block at hand
    std::string m_block, m_joined;
    sources::Row m_row;
    std::vector<FieldText> m_values;
};

/// All party records in force as the engine's table; ids are record ids.
Result<std::unique_ptr<RecordTable>> readAllRecords(Database& db, const ProgressFn& progress, double begin,
                                                    double end);
/// Appends records as they were behind those of a table that readAllRecords() made. False, and nothing
/// appended, when the mappings are other ones by now.
Result<bool> appendRecords(Database& db, std::span<const RecordRow> rows, RecordTable& table);
/// Some records.
Result<std::unique_ptr<RecordTable>> readSomeRecords(Database& db, std::span<const std::int64_t> recordIds);

} // namespace goldenrod
