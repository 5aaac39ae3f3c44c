// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/view_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kStates[] = {"undecided", "unsure",    "mine",    "assigned",  "parked",
                                        "changed",   "due",       "overdue", "conflicts", "second",
                                        "proposed",  "disagreed", "control", "all"};
constexpr std::string_view kOrders[] = {"useful", "highest", "oldest", "due", "worth"};
static_assert(std::size(kStates) == static_cast<std::size_t>(QuestionFilter::All) + 1);
static_assert(std::size(kOrders) == static_cast<std::size_t>(QuestionOrder::Worth) + 1);

template <class Value>
Value named(std::span<const std::string_view> names, std::string_view name, Value otherwise) {
    const auto at = std::find(names.begin(), names.end(), name);
    return at != names.end() ? static_cast<Value>(at - names.begin()) : otherwise;
}

struct TextTerm {
    const char* name;
    std::string QueueView::*value;
};
constexpr TextTerm kTexts[] = {{"source_a", &QueueView::sourceA},
                               {"source_b", &QueueView::sourceB},
                               {"rule", &QueueView::rule},
                               {"differs", &QueueView::differs},
                               {"text", &QueueView::text}};

std::optional<double> bitsIn(const Json& json, const char* name) {
    const auto at = json.find(name);
    return at != json.end() && at->is_number() ? std::optional(at->get<double>()) : std::nullopt;
}

/// As digits, since not every reader of JSON has whole numbers of 64 bits; once written as a number too.
std::optional<std::uint64_t> patternIn(const Json& json) {
    const auto at = json.find("pattern");
    if (at == json.end()) return {};
    if (at->is_number_unsigned()) return at->get<std::uint64_t>();
    if (!at->is_string()) return {};
    const auto& digits = at->get_ref<const std::string&>();
    return digits.empty() ? std::nullopt : std::optional(std::strtoull(digits.c_str(), nullptr, 10));
}

} // namespace

std::span<const std::string_view> stateNames() {
    return kStates;
}
std::span<const std::string_view> orderNames() {
    return kOrders;
}
std::string_view stateName(QuestionFilter state) {
    return kStates[static_cast<std::size_t>(state)];
}
std::string_view orderName(QuestionOrder order) {
    return kOrders[static_cast<std::size_t>(order)];
}
QuestionFilter stateNamed(std::string_view name) {
    return named(kStates, name, QuestionFilter::Open);
}
QuestionOrder orderNamed(std::string_view name) {
    return named(kOrders, name, QuestionOrder::MostUseful);
}

void writeTerms(Json& json, const QueueView& view) {
    if (view.pattern) json["pattern"] = std::to_string(*view.pattern);
    for (const TextTerm& term : kTexts)
        if (const std::string& text = view.*term.value; !text.empty()) json[term.name] = text;
    if (view.from) json["from"] = *view.from;
    if (view.to) json["to"] = *view.to;
}

void readTerms(const Json& json, QueueView& view) {
    if (!json.is_object()) return;
    view.pattern = patternIn(json);
    for (const TextTerm& term : kTexts) {
        const auto at = json.find(term.name);
        if (at != json.end() && at->is_string()) view.*term.value = at->get<std::string>();
    }
    view.from = bitsIn(json, "from");
    view.to = bitsIn(json, "to");
}

} // namespace goldenrod
