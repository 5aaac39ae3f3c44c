// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/customer.h"
#include "models/jobs/queue_view.h"
#include "models/jobs/queue_worth.h"
#include "models/jobs/review_case.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/holding_store.h"
#include "tests/jobs/four_eyes_support.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>

namespace goldenrod {
namespace {

using namespace test;

std::filesystem::path holdingsOf(std::uint32_t customers) {
    return sampleBank(customers) / "holdings.csv";
}

std::filesystem::path written(const TempFolder& folder, const std::string& name, const std::string& text) {
    auto file = folder.path() / name;
    std::ofstream(file) << text;
    return file;
}

constexpr const char* kHead = "account,customer,product,currency,opened,closed,balance\n";

class HoldingsTest : public ::testing::Test {
protected:
    ImportReport loaded(const std::string& name, const std::string& text) {
        auto report = load(*m_workspace, written(m_folder, name, text), "holdings");
        EXPECT_TRUE(report) << report.error().code.id();
        return report ? report.take() : ImportReport{};
    }
    std::int64_t recordOf(const std::string& key) {
        return findRecord(db(), "people", key).take().value_or(0);
    }
    std::vector<Holding> of(const std::string& key) {
        const std::int64_t record = recordOf(key);
        std::vector<Holding> all;
        const auto rows = readHoldings(db(), {&record, 1}).take();
        all.reserve(rows.size());
        for (const HoldingRow& row : rows) all.push_back(row.holding);
        return all;
    }
    void loadPeople() {
        ASSERT_TRUE(
            load(*m_workspace, written(m_folder, "people.csv",
                                       "id,surname,given_name,city\nP1,May,Anna,Rome\nP2,Lee,Carl,Bonn\n")));
    }
    Database& db() { return m_db ? *m_db : m_db.emplace(m_workspace->reader().take()); }

    const TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace = makeWorkspace(m_folder.path());
    std::optional<Database> m_db;
};

TEST_F(HoldingsTest, AreReadAsDelivered) {
    loadPeople();
    const auto report =
        loaded("holdings.csv", std::string(kHead) + "A1,P1,current account,aed,2013-06-19,,\"12,300.5\"\n"
                                                    "A2,P1,loan,AED,2020-01-02,,-500.25\n"
                                                    "A3,P1,credit card,AED,2011-01-01,2015-05-06,0\n"
                                                    "A4,P2,deposit,KWD,soon,,7.125\n"
                                                    "A5,P2,deposit,KWD,2020-02-28,,a lot\n");
    EXPECT_EQ(report.load.entity, "holding");
    EXPECT_EQ(report.holdings, 5);
    EXPECT_EQ(report.holdingsAttached, 5);
    const auto first = of("P1");
    ASSERT_EQ(first.size(), 3U);
    EXPECT_EQ(first[0], (Holding{"A1", "current account", "", "", "2013-06-19", "", 12'300'500, "AED"}));
    EXPECT_EQ(first[1].balance, -500'250) << "what is owed counts by its size";
    EXPECT_FALSE(first[2].isOpen()) << "closed ones last";
    const auto second = of("P2");
    ASSERT_EQ(second.size(), 2U);
    EXPECT_EQ(second[0].balance, 7'125);
    EXPECT_EQ(second[0].opened, "");
    EXPECT_EQ(second[1].opened, "2020-02-28");
    EXPECT_EQ(second[1].balance, std::nullopt);
    EXPECT_EQ(mainCurrency(db()).take(), "AED");
}

TEST_F(HoldingsTest, WhatIsNotClosedYetIsOpenAndWhatIsNoBalanceHasNone) {
    loadPeople();
    EXPECT_EQ(mainCurrency(db()).take(), std::nullopt);
    loaded("holdings.csv", "account,customer,product,opened,closed,balance\n"
                           "A1,P1,account,2013-06-19,9999-12-31,5\n"
                           "A2,P1,account,2013-06-19,2014-06-19,784198412345671784\n"
                           "A3,P1,account,2013-06-19,,-123456789012.345\n"
                           "B1,P2,account,2013-06-19,2014-06-19,1\nB2,P2,account,2013-06-19,2014-06-19,1\n"
                           "B3,P2,account,2013-06-19,2014-06-19,1\nB4,P2,account,2013-06-19,2014-06-19,1\n");
    const auto all = of("P1");
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].balance, -123'456'789'012'345);
    EXPECT_TRUE(all[1].isOpen());
    EXPECT_EQ(all[2].balance, std::nullopt) << "an identifier is no amount";
    EXPECT_EQ(mainCurrency(db()).take(), "") << "none is named";
    const std::int64_t record = recordOf("P1");
    EXPECT_EQ(worthOfCustomers(db(), "", {&record, 1}).take(), 0) << "nobody is consolidated yet";
}

TEST_F(HoldingsTest, WithoutAccountsALaterLoadSaysTheProductsOfItsOwnersAnew) {
    loadPeople();
    const std::string head = "customer,product,currency,opened,balance\n";
    loaded("jan.csv",
           head + "P1,card,AED,2013-06-19,1\nP1,loan,AED,2013-06-19,2\nP2,card,AED,2013-06-19,3\n");
    loaded("feb.csv", head + "P1,card,AED,2013-06-19,7\n");
    const auto first = of("P1"), second = of("P2");
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first[0].balance, 7'000);
    EXPECT_EQ(first[1].product, "loan");
    EXPECT_EQ(second.size(), 1U);
}

TEST_F(HoldingsTest, WaitForTheirOwnersAndAttachWhenThoseCome) {
    const auto file = written(m_folder, "holdings.csv",
                              std::string(kHead) + "A1,P1,account,AED,2013-06-19,,1\n"
                                                   "A2,P9,account,AED,2013-06-19,,1\n");
    auto request = requestFor(*m_workspace, file, "holdings").take();
    request.mapping.partySource = "people"; // not there yet
    EXPECT_EQ(importExtract(request, *m_workspace, {})->holdingsAttached, 0);
    EXPECT_EQ(countHoldings(db())->waiting, 2);
    loadPeople();
    EXPECT_EQ(countHoldings(db())->attached, 1);
    EXPECT_EQ(countHoldings(db())->waiting, 1) << "nobody is P9";
    EXPECT_EQ(of("P1").size(), 1U);
}

TEST_F(HoldingsTest, ALaterLoadSaysItsAccountsAnew) {
    loadPeople();
    loaded("jan.csv", std::string(kHead) +
                          "A1,P1,account,AED,2013-06-19,,1\nA2,P1,card,AED,2013-06-19,,2\n"
                          "J1,P1,joint account,AED,2013-06-19,,3\nJ1,P2,joint account,AED,2013-06-19,,3\n");
    EXPECT_EQ(countHoldings(db())->attached, 4) << "an account of two is with both";
    const auto stopped = load(
        *m_workspace, written(m_folder, "bad.csv", std::string(kHead) + "A1,P1,account,AED,2013-06-19,,9\n"),
        "holdings", stopAfter(1));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(of("P1").size(), 3U) << "as before";
    loaded("feb.csv", std::string(kHead) + "A1,P2,account,AED,2013-06-19,,5\nA3,P2,card,AED,2013-06-19,,6\n");
    const auto first = of("P1"), second = of("P2");
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first[0].account, "J1");
    EXPECT_EQ(first[1].account, "A2") << "February says nothing of it";
    ASSERT_EQ(second.size(), 3U);
    EXPECT_EQ(second[0].account, "A3");
    EXPECT_EQ(second[1].account, "A1") << "it is the other's now";
    EXPECT_EQ(db().scalar("SELECT count(*) FROM holding").take(), 6) << "nothing is lost";
}

/// The sample bank, with what its customers hold.
class BankHoldingsTest : public FourEyesTest {
protected:
    void SetUp() override {
        FourEyesTest::SetUp();
        const auto report = load(*m_workspace, holdingsOf(kBankCustomers));
        ASSERT_TRUE(report) << report.error().code.id();
        EXPECT_EQ(report->rowsOf("loaded"), report->holdings);
        EXPECT_EQ(report->holdingsAttached, report->holdings) << "each names a customer of the bank";
        ASSERT_GT(report->holdings, 200);
    }

    /// What the customers of a question are worth, added up holding by holding.
    static std::int64_t worthOf(Database& db, std::int64_t question) {
        const QuestionRow row = readQuestion(db, question).take();
        std::set<std::int64_t> goldens;
        for (const auto* group : {&row.left, &row.right})
            for (const std::int64_t record : *group) goldens.insert(goldenOf(db, record).take());
        std::int64_t sum = 0;
        for (const std::int64_t golden : goldens) {
            const auto members = readMembers(db, golden).take();
            const auto all = readHoldings(db, members).take();
            for (const HoldingRow& each : all) {
                const Holding& held = each.holding;
                if (held.isOpen() && held.currency == "AED") sum += std::abs(held.balance.value_or(0));
            }
        }
        return sum;
    }
};

TEST_F(BankHoldingsTest, TheGreatestBalancesComeFirst) {
    auto db = m_workspace->reader();
    EXPECT_EQ(mainCurrency(*db).take(), "AED");
    const auto ids = reviewQueue(*db, QuestionFilter::Open, QuestionOrder::Worth).take();
    ASSERT_GE(ids.size(), 3U);
    std::vector<std::int64_t> worth;
    worth.reserve(ids.size());
    for (const std::int64_t id : ids) worth.push_back(worthOf(*db, id));
    EXPECT_TRUE(std::is_sorted(worth.rbegin(), worth.rend()));
    EXPECT_GT(worth.front(), worth.back());
    QueueWorth all = QueueWorth::make(*db).take();
    ASSERT_TRUE(all.lookAtAll(*db));
    QueueWorth some = QueueWorth::make(*db).take();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        EXPECT_EQ(all.of(ids[i]), worth[i]);
        ASSERT_TRUE(some.look(*db, ids[i]));
        EXPECT_EQ(some.of(ids[i]), worth[i]) << "looked at alone";
    }
}

TEST_F(BankHoldingsTest, TheQueueStaysInOrderWhileItIsDecided) {
    QueueView view;
    view.order = QuestionOrder::Worth;
    auto db = m_workspace->reader();
    Queue queue = readQueue(*db, view).take();
    const std::int64_t head = eventHead(*db).take();
    ASSERT_TRUE(say(*m_workspace, DecisionKind::NotAMatch, queue.entries.front().id));
    const auto change = readQueueChange(*db, view, {}, head, queue.newest).take();
    ASSERT_TRUE(change);
    std::erase_if(queue.entries, [&](const QueueEntry& entry) {
        return std::find(change->left.begin(), change->left.end(), entry.id) != change->left.end();
    });
    queue.entries.insert(queue.entries.end(), change->entered.begin(), change->entered.end());
    std::sort(queue.entries.begin(), queue.entries.end());
    EXPECT_EQ(queue.entries, readQueue(*db, view)->entries);
}

TEST_F(BankHoldingsTest, AreSeenBesideThePairAndOnTheCustomer) {
    auto db = m_workspace->reader();
    const std::int64_t rich = std::stoll(
        column(*db, "SELECT record_id FROM holding GROUP BY record_id ORDER BY count(*) DESC, 1 LIMIT 1")
            .at(0));
    const std::int64_t other = std::stoll(
        column(*db, "SELECT min(record_id) FROM membership WHERE record_id <> " + std::to_string(rich))
            .at(0));
    const ReviewCase view = comparePair(*db, rich, other).take();
    const auto count =
        column(*db, "SELECT count(*) FROM holding WHERE record_id = " + std::to_string(rich)).at(0);
    EXPECT_EQ(std::to_string(view.left.front().holdings.size()), count);
    const GoldenRow golden = readGolden(*db, goldenOf(*db, rich).take()).take();
    const Customer customer = readCustomer(*db, golden.gid).take();
    EXPECT_GE(customer.holdings.size(), view.left.front().holdings.size());
}

TEST_F(BankHoldingsTest, AValuableCustomerWantsASecondPerson) {
    auto db = m_workspace->reader();
    const auto ids = reviewQueue(*db, QuestionFilter::Open, QuestionOrder::Worth).take();
    const std::int64_t rich = ids.front(), poor = ids.back();
    const std::int64_t line = worthOf(*db, rich);
    ASSERT_LT(worthOf(*db, poor), line);
    set(R"({"four_eyes": {"worth": )" + std::to_string(static_cast<double>(line) / 1000.0) + "}}");
    EXPECT_TRUE(look(*ann, rich).matchNeeds);
    EXPECT_TRUE(look(*ann, rich).notMatchNeeds);
    EXPECT_FALSE(look(*ann, poor).matchNeeds);
    EXPECT_EQ(say(*ann, DecisionKind::NotAMatch, rich)->passage, Passage::Waiting);
    EXPECT_EQ(say(*ann, DecisionKind::NotAMatch, poor)->passage, Passage::InForce);
    EXPECT_EQ(say(*bob, DecisionKind::NotAMatch, rich)->passage, Passage::InForce);
}

} // namespace
} // namespace goldenrod
