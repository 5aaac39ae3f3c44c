// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/system.h"

namespace goldenrod::sample {

/// What customers have and do at the bank, by the keys of the systems they are known in: accounts, cards and
/// loans, money that moved on them in the last two years, and what they agreed to be asked and sent.
class Dealings {
public:
    static constexpr std::string_view kHoldingsHeader =
        "holding_id,source,customer,product,currency,opened,closed,opening_balance,balance\n";
    static constexpr std::string_view kTransactionsHeader =
        "transaction_id,holding_id,at,kind,amount,currency,counterparty\n";
    static constexpr std::string_view kConsentsHeader = "source,customer,purpose,given,at,withdrawn_on\n";

    /// Where rows are appended; the texts belong to the caller.
    struct Out {
        std::string &holdings, &transactions, &consents;
    };

    explicit Dealings(std::uint64_t seed)
        : m_seed(seed) {}

    /// Appends those of one record, which is in this row of its extract. An account's balance is its opening
    /// balance, of two years ago or when it was opened, with all its transactions.
    void add(const System& system, std::uint32_t row, std::string_view key, const Captured& record, Out out);

    std::uint64_t holdings() const { return m_holdings; }
    std::uint64_t transactions() const { return m_transactions; }
    std::uint64_t consents() const { return m_consents; }

private:
    struct Holding;
    void addHolding(Random& random, const System& system, std::string_view key, const Captured& record,
                    Out out);
    std::int64_t addTransactions(Random& random, const Holding& holding, std::string& out);
    void addConsents(Random& random, const System& system, std::string_view key, const Captured& record,
                     std::string& out);

    std::uint64_t m_seed;
    std::uint64_t m_holdings = 0, m_transactions = 0, m_consents = 0;
};

} // namespace goldenrod::sample
