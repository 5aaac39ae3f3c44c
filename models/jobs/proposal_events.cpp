// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/proposal_events.h"

#include "matching/sha256.h"

#include <nlohmann/json.hpp>

namespace goldenrod {
namespace {

using Json = nlohmann::json;

std::vector<std::int64_t> numbersIn(const Json& body, const char* key) {
    std::vector<std::int64_t> numbers;
    const auto at = body.find(key);
    if (at == body.end()) return numbers;
    if (at->is_number_integer()) numbers.push_back(at->get<std::int64_t>());
    if (at->is_array()) {
        for (const Json& number : *at)
            if (number.is_number_integer()) numbers.push_back(number.get<std::int64_t>());
    }
    return numbers;
}

std::string textOf(const Json& group) {
    std::string text;
    if (!group.is_array()) return text;
    for (const Json& member : group)
        text +=
            std::to_string(member.value("record", std::int64_t{0})) + "@" + member.value("version", "") + " ";
    return text + "| ";
}

std::string textOf(const Event& event, const Json& body) {
    std::string text = body.value("decision", "") + " " + event.subject + " ";
    const std::int64_t first = body.value("first", std::int64_t{0});
    text += std::to_string(first != 0 ? first : event.seq) + (body.value("asked", false) ? " asked " : " ");
    text += body.value("around", "") + " " + std::to_string(body.value("weight", std::int64_t{0})) + " ";
    text += textOf(body.value("left", Json::array())) + textOf(body.value("right", Json::array()));
    for (const Json& group : body.value("others", Json::array())) text += textOf(group);
    return text;
}

std::string textOf(const std::vector<DecisionMember>& group) {
    std::string text;
    for (const DecisionMember& member : group)
        text += std::to_string(member.recordId) + "@" + toHex(asBytes(member.hash)) + " ";
    return text + "| ";
}

} // namespace

std::map<std::int64_t, ToldProposal> replayedProposals(const std::vector<Event>& events) {
    std::map<std::int64_t, ToldProposal> told;
    for (const Event& event : events) {
        const Json body = Json::parse(event.body, nullptr, false);
        if (event.kind == "proposal.made")
            told[event.seq].text = body.is_object() ? textOf(event, body) : std::string();
        if (!body.is_object()) continue;
        const auto end = [&](const char* key, Ending ending) {
            for (const std::int64_t seq : numbersIn(body, key))
                if (const auto at = told.find(seq); at != told.end() && at->second.endedBy == 0)
                    at->second = {at->second.text, ending, event.seq};
        };
        const bool rejected = event.kind == "proposal.rejected";
        end("replaces", Ending::Replaced);
        end("withdraws", Ending::Withdrawn);
        end("rejects", Ending::Rejected);
        end("overrules", rejected ? Ending::Rejected : Ending::Overruled);
        end("proposals", rejected                          ? Ending::Rejected
                         : event.kind == "proposal.lapsed" ? Ending::Lapsed
                                                           : Ending::Approved);
    }
    return told;
}

ToldProposal toldOf(const ProposalRow& row) {
    const DecisionRow& decision = row.decision;
    std::string text = row.against ? "against" : std::string(decisionName(decision.kind));
    text += " record:" + std::to_string(decision.leftRecord) +
            ",record:" + std::to_string(decision.rightRecord) + " ";
    text += std::to_string(row.first) + (row.asked ? " asked " : " ");
    text += toHex(row.around) + " " + std::to_string(decision.weight) + " ";
    text += textOf(decision.left) + textOf(decision.right);
    for (const auto& group : decision.others) text += textOf(group);
    return {text, row.ending, row.endedBy};
}

} // namespace goldenrod
