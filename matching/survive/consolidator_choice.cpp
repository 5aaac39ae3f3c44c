// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/survive/consolidator.h"
#include "matching/survive/spellings.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::string_view kTieBreak = "tie_break";

std::int64_t codePoints(std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

} // namespace

std::int64_t Consolidator::scoreOf(std::string_view criterion, const Candidate& candidate,
                                   const std::vector<Candidate>& all) const {
    if (criterion == "most_recent") return m_recency[candidate.record];
    if (criterion == "least_recent") {
        const std::int64_t recency = m_recency[candidate.record];
        return recency == kUndated ? kUndated : -recency;
    }
    if (criterion == "source_priority") return -static_cast<std::int64_t>(rankOf(candidate.record));
    if (criterion == "best_confirmed") return candidate.confirmed;
    if (criterion == "best_spelled") return candidate.spelled;
    if (criterion == "fullest") {
        const SemanticType type = m_records->columns()[candidate.cells.front().column].spec.type;
        return std::none_of(all.begin(), all.end(), [&](const Candidate& other) {
            return !other.key.empty() && candidate.cells.size() == 1 &&
                   survive::isShortFor(type, formOf(candidate.cells.front()), formOf(other.cells.front()));
        });
    }
    if (criterion == "most_frequent") {
        std::int64_t records = 0;
        const Candidate* last = nullptr;
        for (const Candidate& other : all) {
            if (other.key != candidate.key || (last != nullptr && last->record == other.record)) continue;
            ++records;
            last = &other;
        }
        return records;
    }
    std::int64_t score = 0;
    for (const Cell& cell : candidate.cells) {
        const StandardisedValue* value = valueOf(cell);
        const std::string_view form = formOf(cell);
        if (criterion == "valid_first")
            score += value != nullptr && value->state == text::ValueState::Present ? 1 : 0;
        else if (criterion == "longest")
            score += codePoints(form);
        else if (!form.empty())
            score += 1 + std::count(form.begin(), form.end(), ' ');
    }
    return criterion == "valid_first" ? std::min<std::int64_t>(score, 1) : score;
}

bool Consolidator::speaksBefore(RecordIndex a, RecordIndex b) const {
    if (m_recency[a] != m_recency[b]) return m_recency[a] > m_recency[b];
    return rankOf(a) < rankOf(b);
}

std::string_view Consolidator::decide(const Plan& plan, std::vector<Candidate>& candidates,
                                      std::size_t& winner) const {
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (candidates[i].key.empty())
            candidates[i].lostBy = "unusable";
        else
            left.push_back(i);
    }
    winner = candidates.size();
    if (left.empty()) return {};
    const auto allEqual = [&] {
        return std::all_of(left.begin(), left.end(),
                           [&](std::size_t i) { return candidates[i].key == candidates[left.front()].key; });
    };
    std::string_view decided = kOnlyValue;
    for (const std::string_view criterion : plan.criteria) {
        if (allEqual()) break;
        const std::size_t before = left.size();
        const bool byText = criterion == "min" || criterion == "max";
        std::vector<std::int64_t> scores;
        scores.reserve(left.size());
        for (const std::size_t i : left)
            scores.push_back(byText ? 0 : scoreOf(criterion, candidates[i], candidates));
        std::size_t best = 0;
        for (std::size_t i = 1; i < left.size(); ++i) {
            const auto& a = candidates[left[i]].key;
            const auto& b = candidates[left[best]].key;
            if (byText ? (criterion == "min" ? a < b : b < a) : scores[i] > scores[best]) best = i;
        }
        std::vector<std::size_t> kept;
        for (std::size_t i = 0; i < left.size(); ++i) {
            const bool stays =
                byText ? candidates[left[i]].key == candidates[left[best]].key : scores[i] == scores[best];
            if (stays)
                kept.push_back(left[i]);
            else
                candidates[left[i]].lostBy = criterion;
        }
        left = std::move(kept);
        if (left.size() < before) decided = criterion;
    }
    if (!allEqual()) decided = kTieBreak;
    winner = *std::min_element(left.begin(), left.end(), [&](std::size_t a, std::size_t b) {
        const RecordIndex one = candidates[a].record, other = candidates[b].record;
        if (candidates[a].key == candidates[b].key) {
            if (speaksBefore(one, other) || speaksBefore(other, one)) return speaksBefore(one, other);
        } else if (rankOf(one) != rankOf(other)) {
            return rankOf(one) < rankOf(other);
        }
        return a < b;
    });
    for (const std::size_t i : left) {
        if (candidates[i].lostBy.empty()) candidates[i].lostBy = kTieBreak;
    }
    return decided;
}

Consolidator::Choice Consolidator::choose(const Plan& plan, std::span<const RecordIndex> members,
                                          std::vector<Candidate>& candidates) const {
    support(plan, members, candidates);
    std::size_t winner = 0;
    Choice choice;
    choice.criterion = decide(plan, candidates, winner);
    choice.winners.assign(plan.fields.size(), candidates.size());
    if (winner == candidates.size()) return choice;
    for (std::size_t f = 0; f < plan.fields.size(); ++f) {
        if (!formOf(candidates[winner].cells[f]).empty()) choice.winners[f] = winner;
    }
    choice.winner = winner;
    fillUp(plan, candidates, choice);
    return choice;
}

} // namespace goldenrod
