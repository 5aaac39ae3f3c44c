// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/release_rows.h"

#include "matching/parallel.h"
#include "models/jobs/output_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <future>
#include <utility>

namespace goldenrod {
namespace {

constexpr std::size_t kBatch = 1024; ///< golden records read at a time
constexpr std::size_t kPart = 64;    ///< of them, for one thread

/// A JSON string; most texts need no escapes.
void appendJson(std::string& out, std::string_view text) {
    const bool plain = std::all_of(text.begin(), text.end(),
                                   [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
    if (!plain) {
        out += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        return;
    }
    out += '"';
    out += text;
    out += '"';
}

/// Calls each(part, values of a golden record, its gid) on all threads; false when one cannot be read.
template <typename Each>
bool unpackAll(const GoldenBatch& batch, Each each) {
    std::atomic<bool> sound{true};
    parallelParts(batch.size(), kPart, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const auto values = unpackGolden(batch[i].packed);
            if (!values) sound = false;
            if (values) each(begin / kPart, *values, batch[i].gid);
        }
    });
    return sound;
}

std::size_t partsOf(const GoldenBatch& batch) {
    return (batch.size() + kPart - 1) / kPart;
}

Error unreadable() {
    return {kDamaged, {}, "a golden record cannot be read"};
}

} // namespace

void GoldenRows::add(std::string_view gid, const std::vector<StoredGoldenValue>& values,
                     const std::vector<std::string>& fields) {
    std::vector<std::string> cells{std::string(gid)};
    ndjson += "{\"golden_id\":";
    appendJson(ndjson, gid);
    ndjson += ",\"values\":{";
    bool first = true;
    for (const std::string& field : fields) {
        const StoredGoldenValue* value = findValue(values, field);
        cells.push_back(value != nullptr ? value->display : std::string());
        if (value == nullptr) continue;
        if (!std::exchange(first, false)) ndjson += ',';
        appendJson(ndjson, field);
        ndjson += ":{\"value\":";
        appendJson(ndjson, value->display);
        ndjson += ",\"rule\":";
        appendJson(ndjson, value->criterion);
        ndjson += ",\"agree\":" + std::to_string(value->agree);
        ndjson += ",\"filled\":" + std::to_string(value->filled) + "}";
    }
    ndjson += "}}\n";
    guarded += appendRow(csv, cells);
}

Result<void> inBatches(Database& db, const std::function<Result<void>(const GoldenBatch&)>& take) {
    GoldenBatch batch;
    std::future<Result<void>> taking;
    Result<void> taken;
    const auto hand = [&] {
        if (taking.valid()) taken = taking.get();
        if (!taken) return false;
        taking =
            std::async(std::launch::async, [&take, some = std::exchange(batch, {})] { return take(some); });
        return true;
    };
    auto read = forEachGoldenInForce(db, [&](PackedGoldenRow row) {
        batch.push_back(std::move(row));
        return batch.size() < kBatch || hand();
    });
    if (read && taken && !batch.empty()) hand();
    if (taking.valid()) {
        auto last = taking.get();
        if (taken) taken = std::move(last);
    }
    if (!read) return read;
    return taken;
}

Result<std::set<std::string>> fieldsIn(const GoldenBatch& batch) {
    std::vector<std::set<std::string>> parts(partsOf(batch));
    const bool sound = unpackAll(batch, [&](std::size_t part, const auto& values, const std::string&) {
        for (const StoredGoldenValue& value : values)
            if (!parts[part].contains(value.field)) parts[part].insert(value.field);
    });
    if (!sound) return unreadable();
    std::set<std::string> fields;
    for (auto& part : parts) fields.merge(part);
    return fields;
}

Result<std::vector<GoldenRows>> rowsOf(const GoldenBatch& batch, const std::vector<std::string>& fields) {
    std::vector<GoldenRows> parts(partsOf(batch));
    const bool sound = unpackAll(batch, [&](std::size_t part, const auto& values, const std::string& gid) {
        parts[part].add(gid, values, fields);
    });
    if (!sound) return unreadable();
    return parts;
}

} // namespace goldenrod
