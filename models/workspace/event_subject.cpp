// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/event_subject.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace goldenrod {
namespace {

constexpr std::string_view kOfEvent = "event:", kOfRecord = "record:";

std::int64_t numberAfter(std::string_view text, std::string_view before) {
    std::int64_t number = 0;
    if (text.starts_with(before))
        std::from_chars(text.data() + before.size(), text.data() + text.size(), number);
    return number;
}

} // namespace

std::string subjectOfEvent(std::int64_t seq) {
    return std::string(kOfEvent) + std::to_string(seq);
}

std::string subjectOfPair(std::int64_t leftRecord, std::int64_t rightRecord) {
    return std::string(kOfRecord) + std::to_string(leftRecord) + "," + std::string(kOfRecord) +
           std::to_string(rightRecord);
}

std::int64_t eventIn(std::string_view subject) {
    return numberAfter(subject, kOfEvent);
}

std::pair<std::int64_t, std::int64_t> pairIn(std::string_view subject) {
    const std::size_t comma = subject.find(',');
    const std::string_view right = comma == std::string_view::npos ? "" : subject.substr(comma + 1);
    return {numberAfter(subject, kOfRecord), numberAfter(right, kOfRecord)};
}

EventDraft undoingOf(std::string_view kind, std::int64_t seq) {
    return {std::string(kind), subjectOfEvent(seq), nlohmann::ordered_json{{"undoes", seq}}.dump()};
}

} // namespace goldenrod
