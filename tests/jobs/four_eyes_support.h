// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/agreement.h"
#include "models/jobs/cluster_change.h"
#include "models/jobs/consolidate.h"
#include "models/jobs/match_records.h"
#include "models/jobs/queue_voices.h"
#include "models/jobs/review_case.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/second_person.h"
#include "models/jobs/verify_workspace.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/load_store.h"
#include "models/workspace/persons.h"
#include "tests/support/bank.h"
#include "tests/support/entities.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

namespace goldenrod {

using namespace test;

inline const std::string kReason = "known_otherwise";

/// A bank with three persons, and a policy.
class FourEyesTest : public testing::Test {
protected:
    explicit FourEyesTest(std::uint32_t customers = kBankCustomers)
        : m_customers(customers) {}

    void SetUp() override {
        m_workspace = bankWorkspace(m_folder.path(), Stage::Consolidated, m_customers);
        ann = person("Ann");
        bob = person("Bob");
        cid = person("Cid");
    }

    std::unique_ptr<Workspace> person(const std::string& name) {
        const auto keys = m_workspace->identityFolder();
        EXPECT_TRUE(addPerson(keys, name, "passphrase", {1, 8192}));
        return m_workspace->as(openPerson(keys, name, "passphrase").take());
    }
    void set(const std::string& policy) {
        const auto parsed = parsePolicy(policy);
        ASSERT_TRUE(parsed) << parsed.error().arguments.front();
        ASSERT_TRUE(setPolicy(*parsed, *m_workspace));
    }
    void wantTwo(bool blind = true, const std::string& resolution = "either") {
        set(R"({"four_eyes": {"kinds": ["match", "not_match", "split", "merge"], "blind": )" +
            std::string(blind ? "true" : "false") + R"(, "resolution": ")" + resolution + "\"}}");
    }
    std::vector<std::int64_t> queue(const Workspace& of, QuestionFilter state) const {
        QueueView view;
        view.state = state;
        auto db = m_workspace->reader();
        std::vector<std::int64_t> ids;
        const Queue all = readQueue(*db, view, of.identity().publicKey).take();
        for (const QueueEntry& entry : all.entries) ids.push_back(entry.id);
        return ids;
    }
    bool stands(const Workspace& of, QuestionFilter state, std::int64_t question) const {
        const auto ids = queue(of, state);
        return std::find(ids.begin(), ids.end(), question) != ids.end();
    }
    std::int64_t anOpenOne() const { return queue(*ann, QuestionFilter::Open).front(); }
    Result<DecideReport> say(Workspace& of, DecisionKind kind, std::int64_t question) const {
        return decide({kind, question, 0, 0, kReason}, of);
    }
    Entities entities() const {
        auto db = m_workspace->reader();
        return entitiesOf(*db);
    }
    ProposalRow proposal(std::int64_t seq) const {
        auto db = m_workspace->reader();
        return *readProposal(*db, seq).take();
    }
    SecondLook look(const Workspace& of, std::int64_t question) const {
        auto db = m_workspace->reader();
        return readSecondLook(*db, *readQuestion(*db, question), of.identity().publicKey).take();
    }
    std::int64_t decisions() const {
        auto db = m_workspace->reader();
        return static_cast<std::int64_t>(allDecisions(*db)->size());
    }
    void expectSound() const {
        const auto report = verifyWorkspace(*m_workspace, {});
        ASSERT_TRUE(report);
        EXPECT_FALSE(report->chain.fault);
        for (const VerifyFault& fault : report->faults)
            ADD_FAILURE() << fault.code << " " << testing::PrintToString(fault.arguments);
    }

    std::uint32_t m_customers;
    TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace, ann, bob, cid;
};

} // namespace goldenrod
