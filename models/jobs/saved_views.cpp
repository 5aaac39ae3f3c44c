// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/saved_views.h"

#include "models/jobs/view_json.h"
#include "models/workspace/event_store.h"
#include "models/workspace/saved_view_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

Json toJson(const QueueView& view) {
    Json json{{"state", stateName(view.state)}, {"order", orderName(view.order)}};
    writeTerms(json, view);
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
    view.state = stateNamed(word("state"));
    view.order = orderNamed(word("order"));
    readTerms(json, view);
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
