// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/second_words.h"
#include "models/jobs/queue_voices.h"
#include "tests/gui/page_support.h"
#include "tests/gui/persons_support.h"
#include "ui/pages/persons/person_switch.h"
#include "ui/pages/review/decision_bar.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/text_block.h"

#include <QThread>

namespace goldenrod::ui {
namespace {

/// Two persons at one window, under a policy that wants both.
class FourEyesWindowTest : public PersonsTest {
protected:
    void openWithPolicy(bool blind) {
        Policy policy;
        policy.fourEyes.kinds = {DecisionKind::Match, DecisionKind::NotAMatch};
        policy.fourEyes.blind = blind;
        openWith(policy, {"Ann", "Bob"});
    }
    QString bar() { return wordsIn(m_page->widget()->findChild<DecisionBar*>()); }
    void pressShift(Qt::Key key) {
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key,
                        Qt::ShiftModifier);
        settle();
        ASSERT_TRUE(QTest::qWaitFor([this] { return !session().isListing() && !m_desk.isBusy(); }));
    }
};

TEST_F(FourEyesWindowTest, TwoPersonsAtOneWindowPutADecisionInForce) {
    openWithPolicy(true);
    findPlainOne();
    EXPECT_TRUE(bar().contains(QStringLiteral("needs a second person"))) << bar().toStdString();
    const QuestionRow question = front();
    const std::int64_t open = session().left();
    press(Qt::Key_M);
    settle();
    EXPECT_TRUE(m_said.startsWith(QStringLiteral("Proposed: "))) << m_said.toStdString();
    EXPECT_EQ(decided(), 0);
    EXPECT_FALSE(items::samePair(front(), question));
    EXPECT_EQ(session().left(), open - 1);
    EXPECT_EQ(session().progress().proposed, 1);
    EXPECT_EQ(session().progress().decided, 1);

    // Taken back and proposed again.
    press(Qt::Key_Z);
    settle();
    EXPECT_TRUE(m_said.startsWith(QStringLiteral("Taken back: "))) << m_said.toStdString();
    EXPECT_TRUE(items::samePair(front(), question));
    press(Qt::Key_M);
    settle();

    signIn("Bob");
    EXPECT_EQ(session().progress().second, 1);
    EXPECT_EQ(session().progress().proposed, 0);
    pressShift(Qt::Key_T);
    ASSERT_TRUE(session().shown());
    EXPECT_TRUE(items::samePair(front(), question));
    EXPECT_EQ(session().questions(), 1);
    EXPECT_TRUE(tells(QStringLiteral("not shown"))) << strip().toStdString();
    picture(QStringLiteral("second_blind"));
    EXPECT_FALSE(strip().contains(QStringLiteral("Ann"))) << strip().toStdString();
    press(Qt::Key_M);
    settle();
    EXPECT_TRUE(m_said.startsWith(QStringLiteral("Saved: "))) << m_said.toStdString();
    EXPECT_EQ(decided(), 1);
    EXPECT_TRUE(together(question));
    EXPECT_EQ(session().progress().second, 0);
}

TEST_F(FourEyesWindowTest, WhoDisagreesIsShownWhatTheOtherSaysAndMayTakeItOver) {
    openWithPolicy(false);
    findPlainOne();
    const QuestionRow question = front();
    session().setComment(QStringLiteral("same phone"));
    press(Qt::Key_M);
    settle();
    signIn("Bob");
    pressShift(Qt::Key_T);
    EXPECT_TRUE(tells(QStringLiteral("Ann"))) << strip().toStdString();
    EXPECT_TRUE(tells(QStringLiteral("same phone"))) << strip().toStdString();
    picture(QStringLiteral("second_seeing"));
    press(Qt::Key_N);
    settle();
    EXPECT_TRUE(m_said.contains(QStringLiteral("Others decided something else"))) << m_said.toStdString();
    EXPECT_EQ(decided(), 0);
    session().setFilter(QuestionFilter::Disagreed);
    settle();
    ASSERT_TRUE(session().shown());
    EXPECT_TRUE(items::samePair(front(), question));
    EXPECT_TRUE(tells(QStringLiteral("no agreement"))) << strip().toStdString();
    picture(QStringLiteral("disagreement"));
    // The same word again is refused in place, and the pair stays.
    press(Qt::Key_N);
    settle();
    ASSERT_TRUE(session().refusal());
    EXPECT_EQ(session().refusal()->error.code, kOwnProposal);
    EXPECT_TRUE(items::samePair(front(), question));
    press(Qt::Key_M);
    settle();
    EXPECT_EQ(decided(), 1);
    EXPECT_TRUE(together(question));
}

TEST_F(FourEyesWindowTest, WhatWasAskedBeforeAPersonChangedIsSignedAsItWasAsked) {
    openWithPolicy(true);
    std::optional<std::string> first, second;
    const auto who = [](Workspace& workspace) -> Result<std::string> { return workspace.identity().name; };
    m_desk.save(
        {}, m_page,
        [](Workspace&) -> Result<bool> {
            QThread::msleep(200);
            return true;
        },
        [](const Result<bool>&) {});
    m_desk.save({}, m_page, who, [&](const Result<std::string>& name) { first = *name; });
    signIn("Bob");
    m_desk.save({}, m_page, who, [&](const Result<std::string>& name) { second = *name; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return first && second; }, 20'000));
    EXPECT_EQ(*first, "Ann");
    EXPECT_EQ(*second, "Bob");
}

TEST_F(FourEyesWindowTest, APersonSignsInThroughThePromptAndAWrongPassphraseIsSaid) {
    openWithPolicy(true);
    ReadyPrompts prompts;
    PersonSwitch persons(m_desk, prompts);
    QStringList roles, said;
    int current = -1;
    QObject::connect(&persons, &PersonSwitch::rolesChanged, m_page, [&](const QStringList& all, int now) {
        roles = all;
        current = now;
    });
    QObject::connect(&persons, &PersonSwitch::said, m_page,
                     [&](const Message& message) { said += plainText(message.words); });
    emit m_desk.opened();
    const QString bob = QStringLiteral("Steward · Bob");
    ASSERT_TRUE(QTest::qWaitFor([&] { return roles.contains(bob); }, 20'000));
    EXPECT_EQ(roles.value(current), QStringLiteral("Steward · Ann"));
    prompts.text = QStringLiteral("something else");
    persons.choose(static_cast<int>(roles.indexOf(bob)));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !said.isEmpty(); }, 20'000));
    EXPECT_TRUE(said.last().contains(QStringLiteral("not right"))) << said.last().toStdString();
    EXPECT_EQ(m_desk.workspace().identity().name, "Ann");
    prompts.text = QString::fromLatin1(kPassphrase);
    persons.choose(static_cast<int>(roles.indexOf(bob)));
    ASSERT_TRUE(QTest::qWaitFor([&] { return roles.value(current) == bob; }, 20'000));
    EXPECT_EQ(m_desk.workspace().identity().name, "Bob");
}

TEST(SecondWords, SayWhatNeedsASecondPersonOnlyBeforeAnybodyDecided) {
    SecondLook look;
    EXPECT_EQ(items::needsSecondWords(look), QString());
    look.matchNeeds = true;
    EXPECT_EQ(items::needsSecondWords(look), QStringLiteral("a match needs a second person"));
    look.notMatchNeeds = true;
    EXPECT_EQ(items::needsSecondWords(look), QStringLiteral("needs a second person"));
    EXPECT_TRUE(items::secondLinesOf(look).lines.isEmpty());
    look.turn = Turn::Second;
    look.hidden = 1;
    EXPECT_EQ(items::needsSecondWords(look), QString());
    EXPECT_EQ(items::secondLinesOf(look).lines.size(), 1);
}

} // namespace
} // namespace goldenrod::ui
