// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/proposal_subject.h"

#include "matching/sha256.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/question_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

using Groups = std::vector<std::vector<std::int64_t>>;

std::vector<std::int64_t> sortedIds(const std::vector<DecisionMember>& members) {
    std::vector<std::int64_t> ids = idsOf(members);
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// The groups of a decision, in an order of their own unless it means something which is which.
Groups groupsOf(const DecisionRow& decision) {
    Groups groups{sortedIds(decision.left), sortedIds(decision.right)};
    for (const auto& group : decision.others) groups.push_back(sortedIds(group));
    if (decision.kind != DecisionKind::Move && decision.kind != DecisionKind::Lock)
        std::sort(groups.begin(), groups.end());
    return groups;
}

bool samePair(const DecisionRow& a, const DecisionRow& b) {
    return std::minmax(a.leftRecord, a.rightRecord) == std::minmax(b.leftRecord, b.rightRecord);
}

} // namespace

bool isOfPair(DecisionKind kind) {
    return kind == DecisionKind::Match || kind == DecisionKind::NotAMatch || kind == DecisionKind::Unsure;
}

bool aboutTheSame(const DecisionRow& a, const DecisionRow& b) {
    if (isOfPair(a.kind) != isOfPair(b.kind) || (!isOfPair(a.kind) && a.kind != b.kind)) return false;
    return (!isOfPair(a.kind) || samePair(a, b)) && groupsOf(a) == groupsOf(b);
}

Result<std::string> customersAround(Database& db, const DecisionRow& decision) {
    std::vector<std::vector<std::int64_t>> customers;
    for (const std::int64_t record : recordsOf(decision)) {
        auto golden = goldenOf(db, record);
        if (!golden) return golden.error();
        auto members = readMembers(db, *golden);
        if (!members) return members.error();
        std::sort(members->begin(), members->end());
        customers.push_back(members.take());
    }
    std::sort(customers.begin(), customers.end());
    Sha256 hash;
    for (const auto& members : customers) {
        hash.addNumber(static_cast<std::int64_t>(members.size()));
        for (const std::int64_t record : members) hash.addNumber(record);
    }
    return std::string(asBytes(hash.finish()));
}

Result<std::string> staleness(Database& db, const ProposalRow& proposal) {
    const DecisionRow& decision = proposal.decision;
    std::vector<const std::vector<DecisionMember>*> groups{&decision.left, &decision.right};
    for (const auto& group : decision.others) groups.push_back(&group);
    for (const auto* group : groups) {
        for (const DecisionMember& member : *group) {
            auto record = readRecord(db, member.recordId);
            if (!record) return record.error();
            if (record->hash != member.hash) return std::string("evidence_changed");
        }
    }
    if (proposal.asked) {
        auto question = questionAnsweredBy(db, decision);
        if (!question) return question.error();
        return std::string(*question != 0 ? "" : "question_gone");
    }
    auto now = customersAround(db, decision);
    if (!now) return now.error();
    return std::string(*now == proposal.around ? "" : "customers_changed");
}

Result<std::int64_t> questionAnsweredBy(Database& db, const DecisionRow& decision) {
    if (!isOfPair(decision.kind)) return std::int64_t{0};
    auto id = questionOfPair(db, decision.leftRecord, decision.rightRecord);
    if (!id || *id == 0) return id;
    auto question = readQuestion(db, *id);
    if (!question) return question.error();
    std::sort(question->left.begin(), question->left.end());
    std::sort(question->right.begin(), question->right.end());
    Groups asked{question->left, question->right};
    std::sort(asked.begin(), asked.end());
    return asked == groupsOf(decision) ? *id : std::int64_t{0};
}

} // namespace goldenrod
