// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"
#include "models/jobs/objections.h"
#include "models/jobs/review_case.h"
#include "tests/gui/review_support.h"
#include "tests/support/tables.h"
#include "ui/pages/review/decided_before.h"
#include "ui/pages/review/refusal_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_block.h"

#include <QLineEdit>

#include <fstream>
#include <sstream>

namespace goldenrod::ui {
namespace {

/// What a decision is made on: its evidence, its reason, its comment.
class ReviewReasonTest : public ReviewTest {
protected:
    /// Two records of different customers whose match a rule speaks against, opened by their link.
    void openContradiction() {
        const auto records =
            test::column(db(), "SELECT record_id FROM membership ORDER BY record_id LIMIT 40");
        for (std::size_t i = 1; i < records.size(); ++i) {
            const std::int64_t a = std::stoll(records[i - 1]), b = std::stoll(records[i]);
            if (comparePair(db(), a, b)->objections.empty()) continue;
            ASSERT_TRUE(m_window->open({"pair", QStringLiteral("%1-%2").arg(a).arg(b)}));
            settle();
            ASSERT_FALSE(session().shown()->objections.empty());
            return;
        }
        FAIL() << "no rule speaks against any pair";
    }
    QString decidedBefore() {
        QString words;
        for (TextBlock* text : m_page->widget()->findChild<DecidedBefore*>()->findChildren<TextBlock*>())
            words += text->plainText() + u'\n';
        return words;
    }
    void writeComment(const QString& words) {
        press(Qt::Key_C);
        auto* field = m_promptParent.findChild<QLineEdit*>();
        ASSERT_NE(field, nullptr);
        field->setText(words);
        QTest::keyClick(field, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

TEST_F(ReviewReasonTest, AMatchThatRulesSpeakAgainstAsksForAReasonByOneKey) {
    openBank();
    settle();
    openContradiction();
    const QuestionRow pair = front();
    auto* strip = m_window->findChild<RefusalStrip*>();
    press(Qt::Key_M);
    EXPECT_FALSE(session().isSaving());
    ASSERT_TRUE(strip->isVisible());
    EXPECT_EQ(strip->findChildren<Button*>().size(), static_cast<qsizetype>(decisionReasons().size()) + 1)
        << "and a way out";
    picture(QStringLiteral("reason"));
    press(Qt::Key_Escape);
    EXPECT_FALSE(strip->isVisible()) << "left undecided";
    EXPECT_EQ(decided(), 0);
    press(Qt::Key_M);
    press(Qt::Key_3);
    settle();
    EXPECT_FALSE(strip->isVisible());
    EXPECT_TRUE(together(pair));
    ASSERT_EQ(session().shown()->decidedBefore.size(), 1U);
    EXPECT_EQ(session().shown()->decidedBefore[0].reason, decisionReasons()[2]);
    EXPECT_TRUE(decidedBefore().contains(QStringLiteral("documents were seen")))
        << decidedBefore().toStdString();
    // The keys mean nothing when nothing is offered.
    press(Qt::Key_3);
    settle();
    EXPECT_EQ(decided(), 1);
}

TEST_F(ReviewReasonTest, AReasonIsChosenByMouseAndNotAMatchNeedsNone) {
    openBank();
    settle();
    openContradiction();
    press(Qt::Key_M);
    auto* strip = m_window->findChild<RefusalStrip*>();
    press(Qt::Key_N);
    settle();
    EXPECT_FALSE(strip->isVisible());
    ASSERT_EQ(session().shown()->decidedBefore.size(), 1U);
    EXPECT_EQ(session().shown()->decidedBefore[0].decision.kind, DecisionKind::NotAMatch);
    ASSERT_TRUE(undoDecision(0, m_desk.workspace()));
    m_desk.announce(items::Change::All);
    settle();
    press(Qt::Key_M);
    ASSERT_TRUE(strip->isVisible());
    QTest::mouseClick(strip->findChildren<Button*>().first(), Qt::LeftButton);
    settle();
    EXPECT_EQ(session().shown()->decidedBefore.at(0).reason, decisionReasons()[0]);
}

TEST_F(ReviewReasonTest, ACommentIsKeptWithTheDecisionAndNeverLost) {
    openBank();
    settle();
    const QuestionRow pair = front();
    writeComment(QStringLiteral("called <b>twice</b>"));
    EXPECT_EQ(session().comment(), QStringLiteral("called <b>twice</b>"));
    press(Qt::Key_J);
    settle();
    EXPECT_EQ(session().comment(), QString());
    press(Qt::Key_K);
    settle();
    EXPECT_EQ(session().comment(), QStringLiteral("called <b>twice</b>")) << "kept while one looks elsewhere";
    press(Qt::Key_N);
    settle();
    ASSERT_TRUE(m_window->open({"pair", QStringLiteral("%1-%2").arg(pair.leftRecord).arg(pair.rightRecord)}));
    settle();
    EXPECT_EQ(session().comment(), QString());
    ASSERT_EQ(session().shown()->decidedBefore.size(), 1U);
    EXPECT_EQ(session().shown()->decidedBefore[0].comment, "called <b>twice</b>");
    EXPECT_TRUE(decidedBefore().contains(QStringLiteral("called <b>twice</b>")));
}

TEST_F(ReviewReasonTest, ValuesThatChangeUnderTheEyesAreNotDecidedUnseen) {
    openBank();
    settle();
    // A new extract of the source changes a record of the pair in front, unannounced.
    const SeenRecord seen = session().shown()->left.front();
    std::filesystem::path old;
    for (const std::string& name : test::extracts())
        if (name.starts_with(seen.source)) old = test::sampleBank(800) / name;
    ASSERT_FALSE(old.empty()) << seen.source;
    std::ifstream in(old, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    std::string text = all.str();
    std::string changed;
    const std::size_t row = text.find(seen.key);
    ASSERT_NE(row, std::string::npos);
    const std::size_t end = text.find('\n', row);
    for (const SeenValue& value : seen.values) {
        const std::size_t at = text.find(value.raw, row + seen.key.size());
        if (value.raw.size() < 4 || at == std::string::npos || at > end) continue;
        text[at + 1] = text[at + 1] == 'x' ? 'y' : 'x';
        changed = text.substr(at, value.raw.size());
        break;
    }
    ASSERT_FALSE(changed.empty());
    const std::filesystem::path file =
        m_directory.filePath(QString::fromStdString(old.filename())).toStdString();
    std::ofstream(file, std::ios::binary) << text;
    ASSERT_TRUE(test::load(m_desk.workspace(), file, seen.source));
    const QuestionRow pair = front();
    press(Qt::Key_N);
    settle();
    EXPECT_EQ(decided(), 0);
    EXPECT_TRUE(m_said.contains(QStringLiteral("changed while they were looked at"))) << m_said.toStdString();
    ASSERT_TRUE(items::samePair(front(), pair));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().shown()->left.front().version != seen.version; }));
    bool shown = false;
    for (const SeenValue& value : session().shown()->left.front().values) shown |= value.raw == changed;
    EXPECT_TRUE(shown) << "the new value " << changed << " is in front";
    press(Qt::Key_N);
    settle();
    EXPECT_EQ(decided(), 1);
}

} // namespace
} // namespace goldenrod::ui
