// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/queue_worth.h"

#include "models/workspace/decision_store.h"
#include "models/workspace/holding_store.h"
#include "models/workspace/question_store.h"

namespace goldenrod {

Result<QueueWorth> QueueWorth::make(Database& db) {
    auto currency = mainCurrency(db);
    if (!currency) return currency.error();
    QueueWorth worth;
    worth.m_currency = currency.take();
    return worth;
}

Result<void> QueueWorth::lookAtAll(Database& db) {
    if (!m_currency) return {};
    return forEachQuestionWorth(db, *m_currency,
                                [&](std::int64_t id, std::int64_t amount) { m_worth[id] = amount; });
}

Result<void> QueueWorth::look(Database& db, std::int64_t id) {
    if (!m_currency) return {};
    std::vector<std::int64_t> records;
    if (id < 0) {
        auto decision = readDecision(db, -id);
        if (!decision) return decision.error();
        records = recordsOf(*decision);
    } else {
        auto question = readQuestion(db, id);
        if (!question) return question.error().code == kQuestionGone ? Result<void>() : question.error();
        records = question->left;
        records.insert(records.end(), question->right.begin(), question->right.end());
    }
    auto amount = worthOfCustomers(db, *m_currency, records);
    if (!amount) return amount.error();
    m_worth[id] = *amount;
    return {};
}

std::int64_t QueueWorth::of(std::int64_t id) const {
    const auto at = m_worth.find(id);
    return at != m_worth.end() ? at->second : 0;
}

} // namespace goldenrod
