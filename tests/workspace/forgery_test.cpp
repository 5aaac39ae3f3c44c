// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/sha256.h"
#include "models/jobs/decide.h"
#include "models/jobs/publish.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/verify_workspace.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace goldenrod {
namespace {

using namespace test;

/// Turns the newest "not a match" into a match, in the event and in the table of decisions, and gives it and
/// all events after it the hashes that fit; with a key also signatures, as the person whose key it then is.
void forge(const std::filesystem::path& file, const std::optional<Identity>& key) {
    tamper(file, "DROP TRIGGER event_is_append_only_u; DROP TRIGGER event_is_append_only_d");
    auto db = Database::open(file, Database::Mode::Write);
    ASSERT_TRUE(db);
    ASSERT_TRUE(db->execute("UPDATE event SET kind = 'decision.match' WHERE kind = 'decision.not_match';"
                            "UPDATE decision SET kind = 'match' WHERE kind = 'not_match'"));
    if (key) {
        auto person = db->prepare("UPDATE person SET public_key = ?1");
        (*person)->bindBlob(1, {reinterpret_cast<const char*>(key->publicKey.data()), 32});
        ASSERT_TRUE((*person)->run());
    }
    std::string prev(32, '\0');
    for (std::int64_t seq = 1, last = *eventHead(*db); seq <= last; ++seq) {
        auto select = db->prepare("SELECT e.origin, e.origin_seq, e.at, p.public_key, e.kind, e.subject, "
                                  "e.body_hash FROM event e JOIN person p ON p.id = e.actor WHERE seq = ?1");
        Statement& s = **select;
        ASSERT_TRUE(*s.bind(1, seq).step());
        Sha256 sum;
        sum.add("goldenrod-event-1").add(prev).addNumber(seq).addField(s.text(0)).addNumber(s.integer(1));
        sum.addNumber(s.integer(2)).addField(s.text(3)).addField(s.text(4)).addField(s.text(5));
        const Hash hash = sum.addField(s.text(6)).finish();
        s.reset();
        auto update = db->prepare("UPDATE event SET prev = ?2, hash = ?3 WHERE seq = ?1");
        (*update)->bind(1, seq).bindBlob(2, prev).bindBlob(3, asBytes(hash));
        ASSERT_TRUE((*update)->run());
        prev = asBytes(hash);
        if (!key) continue;
        const auto signature = key->sign(prev);
        auto sign = db->prepare("UPDATE event SET signature = ?2 WHERE seq = ?1");
        (*sign)->bind(1, seq).bindBlob(2, {reinterpret_cast<const char*>(signature.data()), 64});
        ASSERT_TRUE((*sign)->run());
    }
}

class Forgery : public testing::Test {
protected:
    void SetUp() override {
        auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
        auto db = workspace->reader();
        const auto question = reviewQueue(*db, QuestionFilter::Open, QuestionOrder::MostUseful)->front();
        const auto decided = decide({DecisionKind::NotAMatch, question, 0, 0, {}}, *workspace);
        ASSERT_TRUE(decided);
        event = decided->seq;
        ASSERT_TRUE(publish(folder / "out", *workspace, {}));
        ASSERT_TRUE(verifyWorkspace(*workspace, {})->sound());
    }
    VerifyReport verified() const {
        auto workspace = openWorkspace(folder / "bank.goldenrod");
        return verifyWorkspace(*workspace, {}).take();
    }

    TempFolder folder;
    std::int64_t event = 0;
};

TEST_F(Forgery, WhoHasNoKeyCannotSignWhatHeMadeUp) {
    forge(folder / "bank.goldenrod", std::nullopt);
    const VerifyReport report = verified();
    ASSERT_TRUE(report.chain.fault);
    EXPECT_EQ(report.chain.fault->seq, event);
    EXPECT_EQ(report.chain.fault->reason, "signature");
}

// Everything signed again with a key of one's own adds up in itself. What was marked when a release was
// published does not, and neither does the manifest that left the house.
TEST_F(Forgery, WhoSignsAllAgainIsGivenAwayByThePublishedHead) {
    auto key = openIdentity(folder / "stranger");
    ASSERT_TRUE(key);
    forge(folder / "bank.goldenrod", key.take());
    const VerifyReport report = verified();
    ASSERT_TRUE(report.chain.fault);
    EXPECT_EQ(report.chain.fault->seq, event);
    EXPECT_EQ(report.chain.fault->reason, "checkpoint");

    const auto manifest = nlohmann::json::parse(contentOf(folder / "out" / "manifest.json"));
    auto db = Database::open(folder / "bank.goldenrod", Database::Mode::Read);
    EXPECT_EQ(manifest["event_chain"]["events"], event);
    EXPECT_NE(manifest["event_chain"]["head_sha256"],
              column(*db, "SELECT lower(hex(hash)) FROM event WHERE seq = " + std::to_string(event)).front());
}

TEST_F(Forgery, EventsCutOffBehindAReleaseAreMissed) {
    const std::string gone = std::to_string(event);
    tamper(folder / "bank.goldenrod", "PRAGMA foreign_keys=OFF; DROP TRIGGER event_is_append_only_d;"
                                      "DELETE FROM release; DELETE FROM decision_member WHERE seq = " +
                                          gone + "; DELETE FROM decision WHERE seq = " + gone +
                                          "; DELETE FROM event_body WHERE seq >= " + gone +
                                          "; DELETE FROM event WHERE seq >= " + gone);
    const VerifyReport report = verified();
    ASSERT_TRUE(report.chain.fault);
    EXPECT_EQ(report.chain.fault->seq, event);
    EXPECT_EQ(report.chain.fault->reason, "checkpoint");
}

} // namespace
} // namespace goldenrod
