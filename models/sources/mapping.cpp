// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/mapping.h"

#include "models/sources/json_place.h"
#include "models/sources/value_shapes.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace goldenrod::sources {
namespace {

using Json = nlohmann::json;

constexpr std::array kEntities = {"party", "touchpoint", "holding"};
constexpr std::array kParts = {"whole", "before_comma", "after_comma", "after_comma_rest"};
constexpr std::array kDateOrders = {"unknown", "ymd", "dmy", "mdy"};

/// Members that have their default are left out, so that a person can read what is there.
Json toJson(const Target& target) {
    Json json = Json::object();
    json["field"] = target.field;
    if (target.part != Part::Whole) json["part"] = kParts[static_cast<std::size_t>(target.part)];
    if (target.slot != 0) json["slot"] = target.slot;
    if (!target.kind.empty()) json["kind"] = target.kind;
    if (target.dateOrder != text::DateOrder::Unknown)
        json["dateOrder"] = kDateOrders[static_cast<std::size_t>(target.dateOrder)];
    return json;
}

bool isFieldOf(Entity entity, const std::string& field) {
    if (isFreeAttribute(field)) return true;
    const FieldInfo* info = findField(field);
    if (info == nullptr) return false;
    const bool ofChild = info->group == kEntities[1] || info->group == kEntities[2];
    return !ofChild || info->group == entityName(entity);
}

/// Reads a document member by member; the first thing that is wrong stays.
class MappingJson {
public:
    Result<Mapping> read(const Json& document) {
        JsonObject object(document, "", kMappingInvalid);
        object.allow({"entity", "keyColumn", "region", "partySource", "columns"});
        std::size_t entity = 0;
        object.read("entity", {kEntities[0], kEntities[1], kEntities[2]}, entity);
        m_mapping.entity = static_cast<Entity>(entity);
        object.read("keyColumn", m_mapping.keyColumn);
        object.read("region", m_mapping.region);
        object.read("partySource", m_mapping.partySource);
        if (!isRegion(m_mapping.region)) object.fail("region", "json.bad_value");
        const Json* columns = object.array("columns");
        if (object.failed()) return object.takeError();
        for (std::size_t i = 0; columns != nullptr && i < columns->size(); ++i) {
            if (!readColumn((*columns)[i], "/columns/" + std::to_string(i))) return m_error;
        }
        return std::move(m_mapping);
    }

private:
    static bool isRegion(const std::string& region) {
        const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
        return region.empty() || (region.size() == 2 && isCapital(region[0]) && isCapital(region[1]));
    }

    bool fail(JsonObject& object) {
        m_error = object.takeError();
        return false;
    }

    bool readColumn(const Json& json, const std::string& place) {
        JsonObject object(json, place, kMappingInvalid);
        object.allow({"column", "targets"});
        ColumnMapping column;
        if (!object.failed() && !json.contains("column")) object.fail("column", "json.missing_key");
        object.read("column", column.column);
        if (!object.failed() && !m_seen.insert(column.column).second) object.fail("column", "json.bad_value");
        const Json* targets = object.array("targets");
        if (object.failed()) return fail(object);
        for (std::size_t i = 0; targets != nullptr && i < targets->size(); ++i) {
            if (!readTarget((*targets)[i], place + "/targets/" + std::to_string(i), column)) return false;
        }
        m_mapping.columns.push_back(std::move(column));
        return true;
    }

    bool readTarget(const Json& json, const std::string& place, ColumnMapping& column) {
        JsonObject object(json, place, kMappingInvalid);
        object.allow({"field", "part", "slot", "kind", "dateOrder"});
        Target target;
        std::size_t part = 0, order = 0;
        std::uint32_t slot = 0;
        if (!object.failed() && !json.contains("field")) object.fail("field", "json.missing_key");
        object.read("field", target.field);
        object.read("part", {kParts[0], kParts[1], kParts[2], kParts[3]}, part);
        object.read("slot", slot, UINT16_MAX);
        object.read("kind", target.kind);
        object.read("dateOrder", {kDateOrders[0], kDateOrders[1], kDateOrders[2], kDateOrders[3]}, order);
        if (object.failed()) return fail(object);
        if (!isFieldOf(m_mapping.entity, target.field)) {
            m_error = Error{kMappingUnknownField, {target.field, object.placeOf("field")}};
            return false;
        }
        target.part = static_cast<Part>(part);
        target.slot = static_cast<std::uint16_t>(slot);
        target.dateOrder = static_cast<text::DateOrder>(order);
        column.targets.push_back(std::move(target));
        return true;
    }

    Mapping m_mapping;
    Error m_error{kMappingInvalid};
    std::unordered_set<std::string> m_seen;
};

/// Where the first comma of any script stands, and its length; npos without one.
std::size_t findComma(std::string_view text, std::size_t& length) {
    std::size_t found = std::string_view::npos;
    for (const std::string_view comma : {",", "،", "，", "、"}) {
        const std::size_t at = text.find(comma);
        if (at >= found) continue;
        found = at;
        length = comma.size();
    }
    return found;
}

} // namespace

std::string_view entityName(Entity entity) {
    return kEntities[static_cast<std::size_t>(entity)];
}

std::string childField(Entity entity, std::string_view name) {
    return std::string(entityName(entity)).append(".").append(name);
}

std::string Mapping::toJson() const {
    Json json = Json::object();
    json["entity"] = entityName(entity);
    json["keyColumn"] = keyColumn;
    json["region"] = region;
    json["partySource"] = partySource;
    Json list = Json::array();
    for (const ColumnMapping& column : columns) {
        Json targets = Json::array();
        for (const Target& target : column.targets) targets.push_back(sources::toJson(target));
        list.push_back({{"column", column.column}, {"targets", std::move(targets)}});
    }
    json["columns"] = std::move(list);
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

Result<Mapping> Mapping::fromJson(std::string_view json) {
    const Result<Json> document = parseJson(json, kMappingInvalid);
    if (!document) return document.error();
    return MappingJson().read(*document);
}

Result<MappingPlan> MappingPlan::make(const Mapping& mapping, std::span<const std::string> columns) {
    std::unordered_map<std::string_view, std::uint32_t> indexOf;
    for (std::uint32_t i = 0; i < columns.size(); ++i) indexOf.emplace(columns[i], i);
    MappingPlan plan;
    for (const ColumnMapping& column : mapping.columns) {
        if (column.targets.empty()) continue;
        const auto at = indexOf.find(column.column);
        if (at == indexOf.end()) return Error{kMappingColumnMissing, {column.column}};
        for (const Target& target : column.targets) plan.m_steps.push_back({at->second, target});
    }
    std::stable_sort(plan.m_steps.begin(), plan.m_steps.end(),
                     [](const Step& a, const Step& b) { return a.column < b.column; });
    if (mapping.keyColumn.empty()) return plan;
    const auto key = indexOf.find(mapping.keyColumn);
    if (key == indexOf.end()) return Error{kMappingColumnMissing, {mapping.keyColumn}};
    plan.m_keyColumn = static_cast<int>(key->second);
    return plan;
}

std::string_view takePart(std::string_view text, Part part) {
    text = trimmed(text);
    if (part == Part::Whole) return text;
    std::size_t length = 0;
    const std::size_t comma = findComma(text, length);
    if (comma == std::string_view::npos) return part == Part::BeforeComma ? text : std::string_view();
    if (part == Part::BeforeComma) return trimmed(text.substr(0, comma));
    const std::string_view behind = trimmed(text.substr(comma + length));
    const std::size_t word = std::min(behind.find_first_of(" \t"), behind.size());
    return part == Part::AfterComma ? behind.substr(0, word) : trimmed(behind.substr(word));
}

} // namespace goldenrod::sources
