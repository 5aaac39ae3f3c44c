// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/workbench.h"
#include "models/jobs/decide.h"
#include "models/jobs/queue_view.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/persons.h"
#include "tests/gui/page_support.h"
#include "tests/support/bank.h"
#include "tests/support/like_bank.h"
#include "tests/support/tables.h"
#include "ui/pages/customers/customer_sheet.h"
#include "ui/pages/customers/value_editor.h"
#include "ui/pages/review/compare_panel.h"
#include "ui/pages/review/group_strip.h"
#include "ui/pages/review/review_page.h"
#include "ui/pages/review/second_strip.h"
#include "ui/widgets/panel.h"

#include <QAbstractButton>
#include <QAccessible>

#include <algorithm>

namespace goldenrod::ui {
namespace {

QString nameOf(const QWidget* widget) {
    auto* seen = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return seen != nullptr ? seen->text(QAccessible::Name) : QString();
}

std::string told(const QWidget* widget) {
    if (widget == nullptr) return "nothing";
    return std::string(widget->metaObject()->className()) + " \"" + nameOf(widget).toStdString() + "\"";
}

QRect placeOf(const QWidget* widget) {
    return {widget->mapTo(widget->window(), QPoint()), widget->size()};
}

const Panel* panelOf(const QWidget* widget) {
    for (const QWidget* at = widget; at != nullptr; at = at->parentWidget())
        if (const auto* panel = qobject_cast<const Panel*>(at)) return panel;
    return nullptr;
}

/// Whether the second is read before the first: above it, or in the same line nearer to where lines begin.
bool goesBack(const QWidget* one, const QWidget* next) {
    const QRect a = placeOf(one), b = placeOf(next);
    if (b.bottom() < a.top()) return true;
    if (b.top() > a.bottom()) return false;
    return one->layoutDirection() == Qt::LeftToRight ? b.right() < a.left() : b.left() > a.right();
}

/// The whole window, walked with Tab alone.
class WalkTest : public GuiTest {
protected:
    static void SetUpTestSuite() {
        s_folder = std::make_unique<test::TempFolder>();
        test::bankWorkspace(s_folder->path(), test::Stage::Consolidated, 800);
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    void SetUp() override {
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        const QString file = m_folder.filePath("bank.goldenrod");
        std::filesystem::copy_file(*s_folder / "bank.goldenrod", file.toStdString());
        m_settings = std::make_unique<Settings>(m_folder.filePath("settings.ini"));
        m_bench = std::make_unique<workbench::Workbench>(*m_settings, m_prompts);
        window().resize(1440, 900);
        present(window());
        m_bench->openFile(file);
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_bench->desk().isOpen(); }, 30'000));
        settle();
    }
    void TearDown() override {
        m_bench.reset();
        GuiTest::TearDown();
    }
    MainWindow& window() { return m_bench->window(); }
    void settle() {
        QTest::qWait(100);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !m_bench->desk().isBusy(); }, 30'000));
    }
    void open(const QString& link) {
        const auto place = Link::parse(QStringLiteral("goldenrod:") + link);
        ASSERT_TRUE(place && window().open(*place)) << link.toStdString();
        settle();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &window(), key, modifiers);
    }
    /// Of the customer with most records.
    QString largest() {
        auto db = m_bench->desk().workspace().reader();
        return QString::fromStdString(
            test::column(*db, "SELECT gid FROM golden JOIN membership ON golden = number GROUP BY number "
                              "ORDER BY count(*) DESC, number LIMIT 1")
                .front());
    }

    /// "3-17": two records that are not in a question together.
    QString strangers() {
        auto db = m_bench->desk().workspace().reader();
        return QString::fromStdString(
            test::column(*db, "SELECT min(a.record_id) || '-' || max(b.record_id) FROM membership a JOIN "
                              "membership b ON a.golden <> b.golden")
                .front());
    }

    QList<QWidget*> controls() {
        QList<QWidget*> all;
        for (QWidget* widget : window().findChildren<QWidget*>()) {
            const bool tab = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
            if (tab && widget->isVisible() && widget->isEnabled()) all += widget;
        }
        return all;
    }

    /// Every control and every row of a list has a name; Tab comes to each control and leaves it again, and
    /// Shift+Tab goes the same way back; inside a panel the way is that of reading.
    void walk(const char* state) {
        SCOPED_TRACE(state);
        const QList<QWidget*> all = controls();
        ASSERT_GT(all.size(), 3);
        for (const QWidget* widget : all) EXPECT_FALSE(nameOf(widget).isEmpty()) << told(widget);
        for (const QAbstractButton* button : window().findChildren<QAbstractButton*>())
            EXPECT_FALSE(button->isVisible() && nameOf(button).isEmpty()) << told(button);

        all.front()->setFocus(Qt::TabFocusReason);
        QList<QWidget*> way{QApplication::focusWidget()};
        for (qsizetype pressed = 0; pressed < 2 * all.size(); ++pressed) {
            press(Qt::Key_Tab);
            QWidget* now = QApplication::focusWidget();
            ASSERT_NE(now, way.back()) << "Tab stays in " << told(now);
            if (now == way.front()) break;
            ASSERT_FALSE(way.contains(now)) << "Tab goes round without " << told(way.front());
            way += now;
        }
        for (QWidget* widget : all)
            EXPECT_TRUE(way.contains(widget)) << "Tab never comes to " << told(widget);
        for (qsizetype i = 1; i < way.size(); ++i) {
            const bool together = panelOf(way[i]) != nullptr && panelOf(way[i]) == panelOf(way[i - 1]);
            EXPECT_FALSE(together && goesBack(way[i - 1], way[i]))
                << "from " << told(way[i - 1]) << " back to " << told(way[i]);
        }
        for (qsizetype i = way.size(); i > 0; --i) {
            press(Qt::Key_Tab, Qt::ShiftModifier);
            EXPECT_EQ(QApplication::focusWidget(), way[i - 1])
                << told(QApplication::focusWidget()) << " instead of " << told(way[i - 1]);
        }
        childrenHaveNames(all);
    }

    static void childrenHaveNames(const QList<QWidget*>& all) {
        for (QWidget* widget : all) {
            auto* seen = QAccessible::queryAccessibleInterface(widget);
            for (int i = 0; i < std::min(seen->childCount(), 40); ++i) {
                QAccessibleInterface* child = seen->child(i);
                if (child == nullptr || !child->state().focusable || child->state().invisible) continue;
                if (child->role() == QAccessible::Cell) continue; // may be empty
                EXPECT_FALSE(child->text(QAccessible::Name).isEmpty())
                    << "part " << i << " of " << told(widget);
            }
        }
    }

    static inline std::unique_ptr<test::TempFolder> s_folder;
    QTemporaryDir m_folder;
    ReadyPrompts m_prompts;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<workbench::Workbench> m_bench;
};

TEST_F(WalkTest, Review) {
    open("review");
    walk("the first pair");
    press(Qt::Key_Slash);
    settle();
    walk("filter");
    press(Qt::Key_Escape);
    press(Qt::Key_F);
    walk("all fields");
    press(Qt::Key_T);
    walk("letters");
    press(Qt::Key_H);
    settle();
    walk("two records are named");
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    open("review");
    press(Qt::Key_M);
    settle();
    walk("after a decision");
    open("pair/" + strangers());
    walk("a pair that nobody asks about");
    press(Qt::Key_E);
    settle();
    ASSERT_TRUE(window().findChild<ComparePanel*>()->editor()->isOpen());
    walk("a value is set");
}

TEST_F(WalkTest, QuestionsDecidedTogether) {
    const test::TempFolder made;
    test::likeBank(made.path()).reset();
    m_bench->openFile(QString::fromStdString((made / "bank.goldenrod").string()));
    settle();
    open("review");
    auto* review = static_cast<ReviewPage*>(m_bench->pages().page(QStringLiteral("review")));
    QueueView view = review->session().view();
    view.sourceA = "core_banking";
    view.sourceB = "crm";
    view.from = 10.0;
    review->session().setView(view);
    settle();
    press(Qt::Key_I, Qt::ShiftModifier);
    settle();
    auto* strip = window().findChild<GroupStrip*>();
    ASSERT_TRUE(strip->isVisible());
    ASSERT_EQ(review->group().stage(), items::GroupSession::Stage::Choosing);
    walk("what would be drawn");
    press(Qt::Key_M, Qt::ShiftModifier);
    settle();
    ASSERT_EQ(review->group().stage(), items::GroupSession::Stage::Reading);
    settle();
    walk("the sample is read");
}

/// What a second person is told stands above the records, and takes no keyboard from anything.
TEST_F(WalkTest, SecondPersonsAndControlSamples) {
    items::Desk& desk = m_bench->desk();
    Policy policy;
    policy.fourEyes.kinds = {DecisionKind::NotAMatch};
    policy.fourEyes.blind = false;
    policy.controlShare = 1.0;
    ASSERT_TRUE(setPolicy(policy, desk.workspace()));
    const auto keys = desk.keyFolder();
    ASSERT_TRUE(addPerson(keys, "Ann", "passphrase", {1, 8192}));
    auto ann = desk.workspace().as(openPerson(keys, "Ann", "passphrase").take());
    auto db = desk.workspace().reader();
    const auto open = reviewQueue(*db, QuestionFilter::Open, QuestionOrder::Highest);
    ASSERT_TRUE(decide({DecisionKind::NotAMatch, open->front(), 0, 0, "", {}, {}, {}, "not them"}, *ann));
    ASSERT_TRUE(decide({DecisionKind::Match, open->back(), 0, 0, "known_otherwise"}, *ann));
    desk.announce(items::Change::All);
    WalkTest::open("review");
    for (const auto& [state, strip] : {std::pair(QuestionFilter::Second, "One person decided"),
                                       std::pair(QuestionFilter::Control, "Control sample")}) {
        auto* review = static_cast<ReviewPage*>(m_bench->pages().page(QStringLiteral("review")));
        review->session().setFilter(state);
        settle();
        ASSERT_TRUE(review->session().shown()) << strip;
        settle();
        auto* second = window().findChild<SecondStrip*>();
        ASSERT_TRUE(second->isVisible()) << strip;
        QString told;
        for (const QWidget* part : second->findChildren<QWidget*>()) told += nameOf(part) + u'\n';
        EXPECT_TRUE(told.contains(QLatin1String(strip))) << told.toStdString();
        walk(strip);
    }
}

TEST_F(WalkTest, Customers) {
    open("customers");
    walk("search");
    open("customer/" + largest());
    walk("a customer");
    for (int view = 1; view < 4; ++view) {
        window().findChild<CustomerSheet*>()->setView(static_cast<CustomerSheet::View>(view));
        settle();
        walk("another view of it");
    }
    open("customer/" + largest());
    press(Qt::Key_E);
    settle();
    walk("a value is set");
    press(Qt::Key_Escape);
    open("customer/" + largest() + "/cluster");
    walk("graph");
    press(Qt::Key_O);
    walk("how it was built");
    press(Qt::Key_S, Qt::ShiftModifier);
    settle();
    walk("a split");
    open("customers/worth-a-look");
    walk("worth a look");
    open("customer/" + largest() + "/lineage/phone");
    walk("lineage");
    open("customer/" + largest() + "/lineage/nothing");
    walk("lineage of nothing");
}

TEST_F(WalkTest, OtherPages) {
    for (const char* page : {"home", "sources", "publish", "persons", "keys"}) {
        open(QString::fromLatin1(page));
        walk(page);
    }
}

} // namespace
} // namespace goldenrod::ui
