// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/rule_files.h"

#include "matching/sha256.h"
#include "models/sources/sniff.h"
#include "models/workspace/rules_store.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uintmax_t kMostBytes = 256u << 20;

} // namespace

Result<void> setRules(Workspace& workspace, const std::optional<RuleSet>& rules) {
    return workspace.writer().transact([&](Database& db) -> Result<void> {
        EventStore events(db, workspace.identity());
        std::int64_t id = 0;
        if (rules) {
            auto person = events.person();
            if (!person) return person.error();
            auto row = saveRules(db, *rules, *person, false);
            if (!row) return row.error();
            id = *row;
        }
        if (auto done = setRulesInForce(db, id); !done) return done;
        const Json body{{"rules", id}, {"sha256", rules ? toHex(sha256(rules->toJson())) : ""}};
        auto event = events.append({"rules.set", "rules:" + std::to_string(id), body.dump()});
        if (!event) return event.error();
        return {};
    });
}

Result<void> setModel(Workspace& workspace, const std::filesystem::path& modelFile) {
    auto text = readTextFile(modelFile);
    if (!text) return text.error();
    auto model = Model::fromJson(*text);
    if (!model) return model.error();
    const std::filesystem::path termsFile = modelFile.parent_path() / "model_terms.ndjson";
    auto lines = readTextFile(termsFile);
    if (!lines) return lines.error();
    auto terms = termsFromNdjson(*lines, termsFile.string());
    if (!terms) return terms.error();
    if (terms->hash() != model->termsHash) return Error{kTermsOfOther, {termsFile.string()}};
    return workspace.writer().transact([&](Database& db) -> Result<void> {
        auto authored = rulesInForce(db);
        if (!authored) return authored.error();
        auto row = *authored != 0 ? readRules(db, *authored) : Result<RulesRow>(RulesRow{});
        if (!row) return row.error();
        if (row->id == 0) {
            auto newest = newestRules(db);
            if (!newest) return newest.error();
            if (!*newest) return Error{kNoRulesYet};
            row = **newest;
        }
        if (toHex(sha256(row->json)) != model->rulesHash) return Error{ErrorCode{"model.for_other_rules"}};
        auto id = saveModel(db, row->id, *model, *terms);
        if (!id) return id.error();
        const Json body{{"model", *id}, {"sha256", toHex(sha256(model->toJson()))}};
        auto event = EventStore(db, workspace.identity())
                         .append({"model.set", "model:" + std::to_string(*id), body.dump()});
        if (!event) return event.error();
        return {};
    });
}

std::string termsToNdjson(const TermFrequencies& terms) {
    std::string text;
    const auto add = [&text](const Json& line) {
        text += line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    };
    for (const TermFrequencies::Space& space : terms.spaces) {
        add({{"space", space.name}, {"records", space.records}});
        for (const TermFrequencies::Term& term : space.terms)
            add({{"term", term.text}, {"records", term.records}});
    }
    return text;
}

Result<TermFrequencies> termsFromNdjson(const std::string& text, const std::string& file) {
    TermFrequencies terms;
    std::istringstream lines(text);
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        const Json json = Json::parse(line, nullptr, false);
        const auto invalid = [&] { return Error{kTermsInvalid, {file, std::to_string(number)}}; };
        if (!json.is_object() || !json.contains("records") || !json["records"].is_number_unsigned())
            return invalid();
        if (json.contains("space") && json["space"].is_string()) {
            terms.spaces.push_back(
                {json["space"].get<std::string>(), json["records"].get<std::uint64_t>(), {}});
        } else if (json.contains("term") && json["term"].is_string() && !terms.spaces.empty()) {
            terms.spaces.back().terms.push_back(
                {json["term"].get<std::string>(), json["records"].get<std::uint32_t>()});
        } else {
            return invalid();
        }
    }
    return terms;
}

Result<std::string> readTextFile(const std::filesystem::path& path) {
    std::error_code missing;
    if (!std::filesystem::is_regular_file(path, missing))
        return Error{sources::kFileNotFound, {path.string()}};
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::file_size(path, missing) > kMostBytes)
        return Error{sources::kFileUnreadable, {path.string()}, std::strerror(errno)};
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

} // namespace goldenrod
