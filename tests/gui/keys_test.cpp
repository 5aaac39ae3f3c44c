// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/page_support.h"
#include "tests/gui/review_support.h"
#include "ui/pages/keys/keys_page.h"
#include "ui/pages/review/decision_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/key_hint.h"

#include <QAction>
#include <QSet>

namespace goldenrod::ui {
namespace {

const QString kMatch = QStringLiteral("match");

class KeysTest : public ReviewTest {
protected:
    void SetUp() override {
        ReviewTest::SetUp();
        openBank();
    }
    ReviewKeys& keys() { return m_page->keys(); }
    QString now(const QString& id) {
        for (const ReviewKeys::Key& key : keys().keys())
            if (key.id == id) return keyHintText(key.now);
        return QStringLiteral("none");
    }
    int widthInBar(const QString& words) {
        for (const Button* button : m_page->widget()->findChild<DecisionBar*>()->findChildren<Button*>())
            if (button->words() == words) return button->sizeHint().width();
        return 0;
    }
};

TEST_F(KeysTest, EveryCommandHasAKeyOfItsOwnAndTheTableIsWhatTheCommandsHave) {
    QSet<QString> seen;
    for (const ReviewKeys::Key& key : keys().keys()) {
        EXPECT_FALSE(seen.contains(keyHintText(key.now))) << key.id.toStdString();
        seen += keyHintText(key.now);
        EXPECT_EQ(key.action->shortcut(), key.now) << key.id.toStdString();
        EXPECT_FALSE(key.words.isEmpty()) << key.id.toStdString();
        EXPECT_EQ(keys().fault(key.id, key.given), QString()) << key.id.toStdString();
        EXPECT_TRUE(m_page->actions().contains(key.action)) << key.id.toStdString();
    }
    // What has a key and is none of the table is fixed: the offers of a refusal, and the ways out of it and
    // of a pair.
    int fixed = 0;
    for (const QAction* action : m_page->actions())
        fixed += !action->shortcut().isEmpty() && !seen.contains(keyHintText(action->shortcut())) ? 1 : 0;
    EXPECT_EQ(fixed, 7);
}

TEST_F(KeysTest, ANewKeyDecidesTheOldOneDoesNotAndTheBarShowsIt) {
    ASSERT_TRUE(keys().set(QStringLiteral("not_a_match"), QKeySequence(Qt::Key_G)));
    const std::int64_t before = decided();
    press(Qt::Key_N);
    settle();
    EXPECT_EQ(decided(), before);
    press(Qt::Key_G);
    settle();
    EXPECT_EQ(decided(), before + 1);
    // The hint of the bar is that of the command: a longer one makes it wider.
    const int width = widthInBar(QStringLiteral("Not a match"));
    ASSERT_TRUE(keys().set(QStringLiteral("not_a_match"), QKeySequence(Qt::CTRL | Qt::Key_G)));
    EXPECT_GT(widthInBar(QStringLiteral("Not a match")), width);
    ASSERT_TRUE(keys().set(QStringLiteral("not_a_match"), QKeySequence(Qt::Key_G)));
    EXPECT_EQ(widthInBar(QStringLiteral("Not a match")), width);
    EXPECT_EQ(now(QStringLiteral("not_a_match")), QStringLiteral("G"));
    EXPECT_EQ(m_settings->key(QStringLiteral("not_a_match")), QStringLiteral("G"));

    // Kept for the next window, and given back in one step.
    ReviewKeys next(*m_settings);
    QAction action;
    next.bind(QStringLiteral("not_a_match"), &action);
    EXPECT_EQ(action.shortcut(), QKeySequence(Qt::Key_G));
    keys().reset();
    EXPECT_EQ(now(QStringLiteral("not_a_match")), QStringLiteral("N"));
    EXPECT_EQ(m_settings->key(QStringLiteral("not_a_match")), QString());
    press(Qt::Key_N);
    settle();
    EXPECT_EQ(decided(), before + 2);
}

TEST_F(KeysTest, AKeyThatIsTakenIsRefusedAndItIsSaidByWhat) {
    EXPECT_TRUE(keys().fault(kMatch, QStringLiteral("n")).contains(QStringLiteral("Not a match")));
    EXPECT_FALSE(keys().set(kMatch, QKeySequence(Qt::Key_N)));
    EXPECT_EQ(now(kMatch), QStringLiteral("M"));
    for (const char* taken : {"Return", "Esc", "Ctrl+K", "1", "F6", "Tab"})
        EXPECT_TRUE(keys().fault(kMatch, QString::fromLatin1(taken)).contains(QStringLiteral("window")))
            << taken;
    for (const QString& wrong :
         {QString(), QStringLiteral("M, N"), QStringLiteral("nonsense"), QStringLiteral("م")})
        EXPECT_TRUE(keys().fault(kMatch, wrong).contains(QStringLiteral("written"))) << wrong.toStdString();
    for (const char* fits : {"m", "G", "Shift+G", "Ctrl+G", "F9", "\\"})
        EXPECT_EQ(keys().fault(kMatch, QString::fromLatin1(fits)), QString()) << fits;
}

TEST_F(KeysTest, SettingsThatSomebodyEditedNeverGiveTwoCommandsOneKey) {
    m_settings->setKey(kMatch, QStringLiteral("N"));
    m_settings->setKey(QStringLiteral("unsure"), QStringLiteral("rubbish"));
    m_settings->setKey(QStringLiteral("undo"), QStringLiteral("Return"));
    ReviewKeys next(*m_settings);
    QAction match, unsure, undo;
    next.bind(kMatch, &match);
    next.bind(QStringLiteral("unsure"), &unsure);
    next.bind(QStringLiteral("undo"), &undo);
    EXPECT_EQ(match.shortcut(), QKeySequence(Qt::Key_M));
    EXPECT_EQ(unsure.shortcut(), QKeySequence(Qt::Key_U));
    EXPECT_EQ(undo.shortcut(), QKeySequence(Qt::Key_Z));
}

TEST_F(KeysTest, ThePageListsEveryCommandAndChangesTheChosenOne) {
    ReadyPrompts prompts;
    KeysPage page(keys(), prompts);
    std::unique_ptr<QWidget> widget(page.widget());
    widget->resize(1000, 800);
    ASSERT_TRUE(page.open({QStringLiteral("keys")}));
    EXPECT_EQ(page.table()->model()->rowCount(), keys().keys().size());
    page.focus();
    prompts.text = QStringLiteral("G");
    page.actions().front()->trigger();
    EXPECT_EQ(prompts.asked, QStringList{QStringLiteral("key")});
    EXPECT_EQ(now(kMatch), QStringLiteral("G"));
    EXPECT_EQ(page.table()->model()->index(0, 1).data().toString(), QStringLiteral("G"));
    EXPECT_TRUE(page.table()->model()->index(0, 2).data().toString().contains(u'M'));
    // Nothing happens when what comes is no key.
    prompts.text = QStringLiteral("N");
    page.actions().front()->trigger();
    EXPECT_EQ(now(kMatch), QStringLiteral("G"));
    page.actions()[1]->trigger();
    EXPECT_EQ(now(kMatch), QStringLiteral("M"));
}

} // namespace
} // namespace goldenrod::ui
