// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/saved_views.h"

#include "models/workspace/event_store.h"
#include "models/workspace/saved_view_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

// In the order of the enumerations.
constexpr std::array<std::string_view, 10> kStates = {"undecided", "unsure", "mine",    "assigned",  "parked",
                                                      "changed",   "due",    "overdue", "conflicts", "all"};
constexpr std::array<std::string_view, 4> kOrders = {"useful", "highest", "oldest", "due"};

template <class Names, class Value>
Value valueOf(const Names& names, const std::string& name, Value otherwise) {
    const auto at = std::find(names.begin(), names.end(), name);
    return at != names.end() ? static_cast<Value>(at - names.begin()) : otherwise;
}

Json toJson(const QueueView& view) {
    Json json{{"state", stateName(view.state)}, {"order", orderName(view.order)}};
    const auto add = [&json](const char* name, const std::string& value) {
        if (!value.empty()) json[name] = value;
    };
    add("source_a", view.sourceA);
    add("source_b", view.sourceB);
    add("rule", view.rule);
    add("differs", view.differs);
    add("text", view.text);
    if (view.from) json["from"] = *view.from;
    if (view.to) json["to"] = *view.to;
    if (view.pattern) json["pattern"] = *view.pattern;
    return json;
}

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

QueueView viewOf(const std::string& text) {
    QueueView view;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return view;
    const auto word = [&json](const char* name) {
        const auto at = json.find(name);
        return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
    };
    const auto bits = [&json](const char* name) {
        const auto at = json.find(name);
        return at != json.end() && at->is_number() ? std::optional(at->get<double>()) : std::nullopt;
    };
    view.state = valueOf(kStates, word("state"), view.state);
    view.order = valueOf(kOrders, word("order"), view.order);
    view.sourceA = word("source_a");
    view.sourceB = word("source_b");
    view.rule = word("rule");
    view.differs = word("differs");
    view.text = word("text");
    view.from = bits("from");
    view.to = bits("to");
    if (const auto at = json.find("pattern"); at != json.end() && at->is_number_unsigned())
        view.pattern = at->get<std::uint64_t>();
    return view;
}

Result<SavedViewRow> rowOf(Database& db, const std::string& name) {
    auto rows = readSavedViews(db);
    if (!rows) return rows.error();
    const auto at =
        std::find_if(rows->begin(), rows->end(), [&](const SavedViewRow& row) { return row.name == name; });
    if (at == rows->end()) return Error{kNoSuchView, {name}};
    return std::move(*at);
}

std::string trimmed(const std::string& name) {
    const std::size_t first = name.find_first_not_of(" \t"), last = name.find_last_not_of(" \t");
    return first == std::string::npos ? std::string() : name.substr(first, last - first + 1);
}

/// One change of the views with its event.
using Change = std::function<Result<void>(Database&, std::int64_t seq)>;
Result<std::int64_t> change(Workspace& workspace, const char* kind, const Json& body,
                            const std::function<Result<void>(Database&)>& check, const Change& write) {
    std::int64_t made = 0;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        if (auto fit = check(db); !fit) return fit;
        auto seq = EventStore(db, workspace.identity()).append({kind, "view", dumped(body)});
        if (!seq) return seq.error();
        made = *seq;
        return write(db, *seq);
    });
    if (!saved) return saved.error();
    return made;
}

} // namespace

std::string_view stateName(QuestionFilter state) {
    return kStates[static_cast<std::size_t>(state)];
}
std::string_view orderName(QuestionOrder order) {
    return kOrders[static_cast<std::size_t>(order)];
}

Result<std::vector<SavedView>> savedViews(Database& db) {
    auto rows = readSavedViews(db);
    if (!rows) return rows.error();
    std::vector<SavedView> views;
    views.reserve(rows->size());
    for (const SavedViewRow& row : *rows) views.push_back({row.name, viewOf(row.json)});
    return views;
}

Result<QueueView> savedView(Database& db, const std::string& name) {
    auto row = rowOf(db, name);
    if (!row) return row.error();
    return viewOf(row->json);
}

Result<std::int64_t> saveView(const SavedView& view, Workspace& workspace) {
    const std::string name = trimmed(view.name);
    if (name.empty()) return Error{kViewNoName};
    const Json json = toJson(view.view);
    return change(
        workspace, "view.saved", {{"name", name}, {"view", json}}, [](Database&) { return Result<void>(); },
        [&](Database& db, std::int64_t seq) {
            return putSavedView(db, {name, dumped(json), seq});
        });
}

Result<std::int64_t> renameView(const std::string& from, const std::string& to, Workspace& workspace) {
    const std::string name = trimmed(to);
    if (name.empty()) return Error{kViewNoName};
    SavedViewRow row;
    const auto check = [&](Database& db) -> Result<void> {
        auto known = rowOf(db, from);
        if (!known) return known.error();
        row = known.take();
        auto taken = rowOf(db, name);
        if (taken) return Error{kViewExists, {name}};
        return taken.error().code == kNoSuchView ? Result<void>() : Result<void>(taken.error());
    };
    return change(workspace, "view.renamed", {{"from", from}, {"to", name}}, check,
                  [&](Database& db, std::int64_t seq) -> Result<void> {
                      if (auto done = removeSavedView(db, from); !done) return done;
                      return putSavedView(db, {name, row.json, seq});
                  });
}

Result<std::int64_t> removeView(const std::string& name, Workspace& workspace) {
    const auto check = [&](Database& db) -> Result<void> {
        auto known = rowOf(db, name);
        return known ? Result<void>() : Result<void>(known.error());
    };
    return change(workspace, "view.removed", {{"name", name}}, check,
                  [&](Database& db, std::int64_t) { return removeSavedView(db, name); });
}

} // namespace goldenrod
