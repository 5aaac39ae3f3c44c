// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/dialect.h"

#include "models/sources/encoding.h"
#include "models/sources/json_place.h"
#include "models/sources/utf8.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace goldenrod::sources {
namespace {

using Json = nlohmann::json;

std::string characterText(char32_t character) {
    std::string text;
    if (character != 0) appendUtf8(character, text);
    return text;
}

bool isLineEnd(char32_t c) {
    return c == U'\n' || c == U'\r';
}

constexpr std::array kFormats = {"delimited", "ndjson", "json"};

Error invalid(std::string_view member) {
    return Error{kDialectInvalid, {std::string(member), "json.bad_value"}};
}

} // namespace

std::string Dialect::toJson() const {
    Json json = Json::object();
    json["format"] = kFormats[static_cast<std::size_t>(format)];
    json["encoding"] = encoding;
    json["bomLength"] = bomLength;
    json["delimiter"] = characterText(delimiter);
    json["quote"] = characterText(quote);
    json["escape"] = characterText(escape);
    json["preambleLines"] = preambleLines;
    json["hasHeader"] = hasHeader;
    json["hasTrailer"] = hasTrailer;
    json["columns"] = columns;
    if (!arrayPath.empty()) json["arrayPath"] = arrayPath;
    if (arrayBegin != 0) json["arrayBegin"] = arrayBegin;
    if (!packing.as.empty()) json["packing"] = packing.as;
    if (!packing.member.empty()) json["member"] = packing.member;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Dialect> Dialect::fromJson(std::string_view json) {
    Result<Json> document = parseJson(json, kDialectInvalid);
    if (!document) return document.error();
    JsonObject object(*document, "", kDialectInvalid);
    object.allow({"format", "encoding", "bomLength", "delimiter", "quote", "escape", "preambleLines",
                  "hasHeader", "hasTrailer", "columns", "arrayPath", "arrayBegin", "packing", "member"});
    Dialect dialect;
    std::size_t format = 0;
    object.read("format", {kFormats[0], kFormats[1], kFormats[2]}, format);
    dialect.format = static_cast<Format>(format);
    object.read("encoding", dialect.encoding);
    object.read("bomLength", dialect.bomLength, 4);
    object.read("delimiter", dialect.delimiter);
    object.read("quote", dialect.quote);
    object.read("escape", dialect.escape);
    object.read("preambleLines", dialect.preambleLines);
    object.read("hasHeader", dialect.hasHeader);
    object.read("hasTrailer", dialect.hasTrailer);
    object.read("arrayPath", dialect.arrayPath);
    object.read("arrayBegin", dialect.arrayBegin);
    object.read("packing", dialect.packing.as);
    object.read("member", dialect.packing.member);
    if (const Json* columns = object.array("columns")) {
        for (std::size_t i = 0; i < columns->size(); ++i) {
            const auto* const name = (*columns)[i].get_ptr<const std::string*>();
            if (name == nullptr) {
                object.fail("columns/" + std::to_string(i), "json.wrong_type");
                break;
            }
            dialect.columns.push_back(*name);
        }
    }
    if (object.failed()) return object.takeError();
    if (Result<void> checked = dialect.check(); !checked) return checked.error();
    return dialect;
}

Result<void> Dialect::check() const {
    Result<Encoding> bytes = Encoding::open(encoding);
    if (!bytes) return bytes.error();
    if (bomLength > 4) return invalid("bomLength");
    std::unordered_set<std::string_view> seen;
    for (const std::string& name : columns) {
        if (!seen.insert(name).second) return invalid("columns");
    }
    if (format == Format::Json) {
        const bool plain = bytes->asciiTransparent() && bytes->unitSize() == 1 && !bytes->hasLeads();
        return plain ? Result<void>() : Error{kEncodingUnsupported, {encoding}};
    }
    if (format == Format::Ndjson) {
        if (bytes->shape() == Encoding::Shape::MultiByte) return Error{kEncodingUnsupported, {encoding}};
        return {};
    }
    for (const auto& [member, character] :
         {std::pair("delimiter", delimiter), std::pair("quote", quote), std::pair("escape", escape)}) {
        if (character == 0) continue;
        if (isLineEnd(character) || bytes->encode(character).empty()) return invalid(member);
    }
    if (delimiter != 0 && (delimiter == quote || delimiter == escape)) return invalid("delimiter");
    return {};
}

} // namespace goldenrod::sources
