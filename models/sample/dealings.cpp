// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/dealings.h"

#include <algorithm>
#include <span>

namespace goldenrod::sample {
namespace {

using std::chrono::days;

constexpr Day kLogBegins = kExtractDay - days(730);
constexpr std::size_t kMostTransactions = 12;

struct Product {
    std::string_view name;
    std::uint32_t weight;
    int most;               ///< opening balance, in whole units; below zero: a debt
    std::string_view moves; ///< kinds of transactions, separated by '|'; those with '-' take money out
};

constexpr Product kPersonal[] = {
    {"current account", 55, 60'000, "salary|-card payment|-transfer|-cash|transfer"},
    {"savings account", 35, 150'000, "transfer|-transfer|interest"},
    {"fixed deposit", 10, 400'000, "interest"}};
constexpr Product kBusiness[] = {
    {"business account", 75, 900'000, "customer payment|-supplier payment|-wages|-tax"},
    {"escrow account", 10, 700'000, "deposit|-release"},
    {"fixed deposit", 15, 2'000'000, "interest"}};
constexpr Product kCards[] = {{"credit card", 62, -30'000, "-purchase|-purchase|-cash|repayment|refund"},
                              {"debit card", 30, 20'000, "-purchase|-purchase|-cash|top-up"},
                              {"prepaid card", 8, 4'000, "top-up|-purchase"}};
constexpr Product kLoans[] = {{"personal loan", 50, -150'000, "instalment|instalment|-late fee"},
                              {"car loan", 28, -120'000, "instalment|instalment|-late fee"},
                              {"mortgage", 22, -2'000'000, "instalment"}};
constexpr Product kCredit[] = {{"working capital loan", 55, -1'500'000, "instalment|-drawdown"},
                               {"trade finance", 30, -900'000, "repayment|-drawdown"},
                               {"equipment loan", 15, -600'000, "instalment"}};
constexpr std::string_view kPurposes[] = {"marketing by e-mail", "marketing by phone", "personal offers",
                                          "sharing with partners", "credit bureau"};
constexpr std::string_view kCounterparties = "grocery|fuel station|school|landlord|utility|employer|pharmacy|"
                                             "restaurant|airline|telecom|online shop|insurance|government";

/// What a system keeps for its customers; nothing where it keeps no money.
std::span<const Product> productsOf(SystemId system, bool company) {
    switch (system) {
    case SystemId::Core: return company ? std::span<const Product>(kBusiness) : kPersonal;
    case SystemId::Cards: return kCards;
    case SystemId::Loans: return company ? std::span<const Product>(kCredit) : kLoans;
    default: return {};
    }
}

/// Hundredths as "-12.30".
void appendMoney(std::string& out, std::int64_t hundredths) {
    if (hundredths < 0) out += '-';
    const auto size = static_cast<std::uint64_t>(hundredths < 0 ? -hundredths : hundredths);
    appendNumber(out, size / 100);
    out += '.';
    appendNumber(out, size % 100, 2);
}

void appendId(std::string& out, char letter, std::uint64_t number) {
    out += letter;
    appendNumber(out, number + 1, 9);
}

} // namespace

struct Dealings::Holding {
    const Product* product;
    std::uint64_t number;
    std::string_view currency;
    Day first, last; ///< on which money could move
};

void Dealings::add(const System& system, std::uint32_t row, std::string_view key, const Captured& record,
                   Out out) {
    const SystemId id = system.profile().id;
    Random random(m_seed, Stream::Dealings, row * std::uint64_t{256} + static_cast<std::uint64_t>(id));
    if (!productsOf(id, record.company).empty())
        for (std::size_t left = random.weighted(kHoldings) + 1; left > 0; --left)
            addHolding(random, system, key, record, out);
    const bool asks = id == SystemId::Crm || id == SystemId::Digital || id == SystemId::CallCentre;
    if (asks) addConsents(random, system, key, record, out.consents);
}

void Dealings::addHolding(Random& random, const System& system, std::string_view key, const Captured& record,
                          Out out) {
    const Product& product = random.weighted(productsOf(system.profile().id, record.company));
    const int age = static_cast<int>((kExtractDay - record.opened).count());
    const Day opened = random.percent(60) ? record.opened : record.opened + days(random.between(0, age));
    const bool closes = random.percent(kClosedHoldings) && opened < kExtractDay - days(30);
    const int since = static_cast<int>((kExtractDay - opened).count());
    const Day closed = closes ? opened + days(random.between(15, since)) : kNever;
    const Holding holding{&product, m_holdings++, random.percent(6) ? "USD" : "AED",
                          std::max(opened, kLogBegins), std::min(closed, kExtractDay)};
    const auto most = static_cast<std::uint32_t>(product.most < 0 ? -product.most : product.most);
    const std::int64_t size =
        std::int64_t{std::min(random.below(most), random.below(most))} * 100 + random.below(100);
    const std::int64_t opening = product.most < 0 ? -size : size;

    std::string& line = out.holdings;
    appendId(line, 'A', holding.number);
    (line += ',').append(system.profile().name);
    (line += ',').append(key);
    (line += ',').append(product.name);
    (line += ',').append(holding.currency);
    appendIso(line += ',', opened);
    line += ',';
    if (closed != kNever) appendIso(line, closed);
    appendMoney(line += ',', opening);
    const std::int64_t moved = addTransactions(random, holding, out.transactions);
    appendMoney(line += ',', opening + moved);
    line += '\n';
}

/// In order of time. Returns their sum in hundredths.
std::int64_t Dealings::addTransactions(Random& random, const Holding& holding, std::string& out) {
    if (holding.last < holding.first) return 0;
    std::array<std::uint32_t, kMostTransactions> seconds{};
    const std::size_t count = random.weighted(kTransactions);
    const auto span = static_cast<std::uint32_t>((holding.last - holding.first).count()) * 86'400u;
    for (std::size_t i = 0; i < count; ++i) seconds[i] = random.below(span);
    std::sort(seconds.begin(), seconds.begin() + count);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view moves = holding.product->moves;
        std::string_view kind = listed(moves, random.below(static_cast<std::uint32_t>(countListed(moves))));
        const bool takes = kind.starts_with('-');
        if (takes) kind.remove_prefix(1);
        const std::int64_t amount =
            100 + std::int64_t{std::min(random.below(900'000), random.below(900'000))};
        sum += takes ? -amount : amount;
        appendId(out, 'T', m_transactions++);
        appendId(out += ',', 'A', holding.number);
        appendInstant(out += ',', holding.first + days(seconds[i] / 86'400), seconds[i] % 86'400);
        (out += ',').append(kind);
        appendMoney(out += ',', takes ? -amount : amount);
        (out += ',').append(holding.currency);
        const auto others = static_cast<std::uint32_t>(countListed(kCounterparties));
        (out += ',').append(listed(kCounterparties, random.below(others))) += '\n';
    }
    return sum;
}

void Dealings::addConsents(Random& random, const System& system, std::string_view key, const Captured& record,
                           std::string& out) {
    for (const std::string_view purpose : kPurposes) {
        if (!random.percent(kAsked)) continue;
        ++m_consents;
        (out += system.profile().name) += ',';
        (out += key) += ',';
        out += purpose;
        const bool given = random.percent(kAgrees);
        out += given ? ",yes," : ",no,";
        const int age = static_cast<int>((kExtractDay - record.opened).count());
        const Day at = record.opened + days(random.between(0, age));
        appendInstant(out, at, 7 * 3600 + random.below(12 * 3600));
        out += ',';
        if (given && random.percent(kWithdraws))
            appendIso(out, at + days(random.between(0, static_cast<int>((kExtractDay - at).count()))));
        out += '\n';
    }
}

} // namespace goldenrod::sample
