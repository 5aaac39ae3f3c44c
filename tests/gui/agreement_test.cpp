// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/agreement_tables.h"
#include "tests/gui/page_support.h"
#include "tests/gui/persons_support.h"
#include "ui/pages/persons/persons_page.h"
#include "ui/pages/persons/policy_form.h"
#include "ui/widgets/button.h"

#include <QLineEdit>

namespace goldenrod::ui {
namespace {

/// Three persons at one window, every decided pair drawn.
class ControlWindowTest : public PersonsTest {
protected:
    void SetUp() override {
        PersonsTest::SetUp();
        Policy policy;
        policy.controlShare = 1.0;
        openWith(policy, {"Ann", "Bob", "Cid"});
    }
    void show(QuestionFilter state) {
        session().setFilter(state);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !session().isListing() && !m_desk.isBusy(); }, 20'000));
        settle();
    }
    void decideByKey(Qt::Key key) {
        press(key);
        settle();
        ASSERT_TRUE(QTest::qWaitFor([this] { return !m_desk.isBusy(); }, 20'000));
    }
};

TEST_F(ControlWindowTest, AnotherPersonJudgesASampleBlindAndCanTakeItBack) {
    findPlainOne();
    const QuestionRow question = front();
    session().setComment(QStringLiteral("a telling comment"));
    decideByKey(Qt::Key_M);
    show(QuestionFilter::Control);
    EXPECT_EQ(session().questions(), 0); // it is Ann's own

    signIn("Bob");
    EXPECT_EQ(session().progress().control, 1);
    show(QuestionFilter::Control);
    ASSERT_TRUE(session().shown());
    EXPECT_TRUE(items::samePair(front(), question));
    EXPECT_TRUE(session().shown()->sample);
    EXPECT_TRUE(tells(QStringLiteral("Control sample"))) << strip().toStdString();
    // Neither who nor what, nowhere on the page.
    const QString page = wordsIn(m_page->widget());
    EXPECT_FALSE(page.contains(QStringLiteral("Ann")));
    EXPECT_FALSE(page.contains(QStringLiteral("a telling comment")));
    EXPECT_TRUE(session().shown()->decidedBefore.empty());
    EXPECT_TRUE(session().shown()->keepsId.empty());

    const std::int64_t before = decided();
    decideByKey(Qt::Key_N);
    EXPECT_TRUE(m_said.contains(QStringLiteral("It was decided otherwise"))) << m_said.toStdString();
    EXPECT_EQ(decided(), before);
    EXPECT_TRUE(together(question));
    EXPECT_EQ(session().progress().control, 0);
    EXPECT_EQ(session().progress().disagreed, 1);

    decideByKey(Qt::Key_Z);
    EXPECT_TRUE(m_said.contains(QStringLiteral("The control sample waits again"))) << m_said.toStdString();
    ASSERT_TRUE(session().shown());
    EXPECT_TRUE(items::samePair(front(), question));
    EXPECT_TRUE(session().shown()->sample);
    decideByKey(Qt::Key_M);
    EXPECT_TRUE(m_said.contains(QStringLiteral("Two persons say so; the control sample rests")))
        << m_said.toStdString();
    EXPECT_EQ(session().progress().control, 0);
    EXPECT_EQ(session().progress().disagreed, 0);
}

TEST_F(ControlWindowTest, ADisagreementIsSettledInTheQueueOfTheDisagreed) {
    findPlainOne();
    const QuestionRow question = front();
    decideByKey(Qt::Key_M);
    signIn("Bob");
    show(QuestionFilter::Control);
    decideByKey(Qt::Key_N);
    signIn("Cid");
    show(QuestionFilter::Disagreed);
    ASSERT_TRUE(session().shown());
    EXPECT_TRUE(tells(QStringLiteral("do not agree"))) << strip().toStdString();
    EXPECT_FALSE(strip().contains(QStringLiteral("Bob"))) << strip().toStdString();
    decideByKey(Qt::Key_N);
    EXPECT_TRUE(m_said.contains(QStringLiteral("takes the place"))) << m_said.toStdString();
    EXPECT_FALSE(together(question));
    EXPECT_EQ(session().progress().disagreed, 0);
    decideByKey(Qt::Key_Z);
    EXPECT_TRUE(m_said.startsWith(QStringLiteral("Taken back: "))) << m_said.toStdString();
}

/// The page of persons on a workspace of its own.
class PersonsPageTest : public PageTest {
protected:
    void SetUp() override {
        makeWorkspace();
        auto made = std::make_unique<PersonsPage>(m_desk);
        m_page = made.get();
        m_pages.add(std::move(made));
        makeWindow();
        QObject::connect(m_page, &Page::said, m_window.get(),
                         [this](const Message& message) { m_said = plainText(message.words); });
        ASSERT_TRUE(m_window->open({m_page->id()}));
        settle();
    }
    void settle() {
        ASSERT_TRUE(comes([this] { return !m_desk.isBusy(); }));
    }
    Policy inForce() {
        auto db = m_desk.workspace().reader();
        return *policyInForce(*db);
    }
    std::int64_t events() {
        auto db = m_desk.workspace().reader();
        return *eventHead(*db);
    }
    template <class W>
    W* named(const QString& name) {
        for (W* widget : m_page->form()->findChildren<W*>())
            if (widget->accessibleName().startsWith(name)) return widget;
        return nullptr;
    }
    void type(const QString& name, const QString& text) {
        auto* edit = named<QLineEdit>(name);
        ASSERT_NE(edit, nullptr) << name.toStdString();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QAction* action(int at) { return m_page->actions()[at]; }

    PersonsPage* m_page = nullptr;
    QString m_said;
};

TEST_F(PersonsPageTest, AChangeOfThePolicyIsOneEventAndIsUndoneByAnother) {
    QAction* save = action(0);
    QAction* undo = action(2);
    EXPECT_FALSE(save->isEnabled());
    type(QStringLiteral("share of control samples"), QStringLiteral("2.5"));
    type(QStringLiteral("weights from"), QStringLiteral("-3"));
    for (Button* button : m_page->form()->findChildren<Button*>())
        if (button->words() == QStringLiteral("not a match")) button->click();
    ASSERT_TRUE(save->isEnabled());
    const std::int64_t before = events();
    EXPECT_EQ(inForce(), Policy{});
    save->trigger();
    settle();
    EXPECT_EQ(events(), before + 1);
    Policy wanted;
    wanted.controlShare = 0.025;
    wanted.fourEyes.from = -3.0;
    wanted.fourEyes.kinds = {DecisionKind::NotAMatch};
    EXPECT_EQ(inForce(), wanted);
    EXPECT_TRUE(m_said.contains(QStringLiteral("in force"))) << m_said.toStdString();
    EXPECT_FALSE(save->isEnabled());
    ASSERT_TRUE(undo->isEnabled());
    undo->trigger();
    settle();
    EXPECT_EQ(events(), before + 2);
    EXPECT_EQ(inForce(), Policy{});
    EXPECT_FALSE(undo->isEnabled());
    EXPECT_EQ(m_page->form()->policy(), Policy{});
}

TEST_F(PersonsPageTest, WhatIsNoPolicyIsSaidInPlaceAndNotSaved) {
    type(QStringLiteral("weights from"), QStringLiteral("5"));
    type(QStringLiteral("weights up to"), QStringLiteral("-5"));
    EXPECT_FALSE(action(0)->isEnabled());
    EXPECT_TRUE(wordsIn(m_page->widget()).contains(QStringLiteral("stands above")));
    type(QStringLiteral("weights up to"), QStringLiteral("many"));
    EXPECT_TRUE(m_page->form()->fault().contains(QStringLiteral("number of bits")));
    action(1)->trigger(); // back to what is in force
    EXPECT_EQ(m_page->form()->policy(), Policy{});
    type(QStringLiteral("share of control samples"), QStringLiteral("101"));
    EXPECT_FALSE(m_page->form()->fault().isEmpty());
    EXPECT_FALSE(action(0)->isEnabled());
    EXPECT_EQ(inForce(), Policy{});
}

TEST_F(PersonsPageTest, WhatIsTypedStaysWhenSomethingElseChanges) {
    type(QStringLiteral("share of control samples"), QStringLiteral("7"));
    Policy other;
    other.fourEyes.groups = true;
    ASSERT_TRUE(setPolicy(other, m_desk.workspace()));
    m_desk.announce(items::Change::All);
    settle();
    EXPECT_TRUE(QTest::qWaitFor([this] { return !m_desk.isBusy(); }));
    EXPECT_DOUBLE_EQ(m_page->form()->policy()->controlShare, 0.07);
    action(1)->trigger();
    EXPECT_EQ(m_page->form()->policy(), other);
}

TEST(QualityTables, ShowKappaWithItsIntervalAndWarnWithASign) {
    Agreement agreement;
    agreement.all =
        goldenrod::kappaOf(std::vector<std::vector<std::int64_t>>{{20, 5, 0}, {10, 15, 0}, {0, 0, 0}});
    agreement.reasons.push_back({"", Kappa{}});
    const items::RecordTableLook look = items::agreementTable(agreement);
    ASSERT_EQ(look.rows.size(), 2);
    EXPECT_EQ(look.rows[0].cells[1].text, QStringLiteral("50"));
    EXPECT_EQ(look.rows[0].cells[3].text, QStringLiteral("0.40")); // Cohen's own example of a textbook
    EXPECT_EQ(look.rows[1].cells[4].text, QStringLiteral("not known yet"));

    StewardWatch calm, hasty;
    calm.name = "Ann";
    hasty.name = "Bob";
    hasty.pace.ratio = 3.2;
    hasty.pace.interval = {2.0, 4.0};
    hasty.agreement.isKnown = true;
    hasty.agreement.judged = kLeastJudged;
    hasty.agreement.interval = {0.0, 0.4};
    EXPECT_EQ(items::watchWords(calm), QString());
    EXPECT_TRUE(items::watchWords(hasty).startsWith(QStringLiteral("3.2 times")));
    const items::RecordTableLook stewards = items::stewardTable({calm, hasty});
    EXPECT_EQ(stewards.rows[0].cells[0].text, QStringLiteral("Bob"));
    EXPECT_EQ(stewards.rows[0].cells[4].sign, Sign::Warning);
    EXPECT_EQ(stewards.rows[1].cells[4].sign, Sign::None);
}

} // namespace
} // namespace goldenrod::ui
