// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/golden_store.h"
#include "tests/gui/page_support.h"
#include "tests/support/bank.h"
#include "tests/support/entities.h"
#include "tests/support/tables.h"
#include "ui/pages/customers/cluster_list_sheet.h"
#include "ui/pages/customers/cluster_sheet.h"
#include "ui/pages/customers/customer_sheet.h"
#include "ui/pages/customers/customers_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/graph_view.h"

#include <QAccessible>
#include <QAction>

#include <set>

namespace goldenrod::ui {
namespace {

class ClusterTest : public PageTest {
protected:
    void SetUp() override {
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        test::bankWorkspace(m_folder.path().toStdString(), test::Stage::Consolidated);
        auto made = std::make_unique<CustomersPage>(m_desk, m_prompts, m_pageSettings);
        m_page = made.get();
        m_pages.add(std::move(made));
        makeWindow();
        QObject::connect(m_page, &Page::said,
                         [this](const Message& message) { m_said += plainText(message.words); });
        bool opened = false;
        m_desk.open(path("bank.goldenrod"), m_window.get(), [&](const Result<void>& done) {
            opened = true;
            EXPECT_TRUE(done);
        });
        ASSERT_TRUE(comes([&] { return opened; }));
        m_several =
            test::column(db(), "SELECT gid FROM golden JOIN membership ON golden = number GROUP BY number "
                               "HAVING count(*) BETWEEN 4 AND 6 ORDER BY number");
        ASSERT_GE(m_several.size(), 2U);
        m_start = test::withoutForwarding(db());
    }
    Database& db() { return *m_desk.rows(); }
    ClusterSheet& sheet() { return *m_page->cluster(); }
    std::vector<std::int64_t> members(const std::string& gid) {
        return readMembers(db(), findGolden(db(), gid).take()).take();
    }
    bool rests() {
        return comes([&] { return !m_desk.isBusy() && !sheet().isBusy(); });
    }
    void openGraph(const std::string& gid) {
        ASSERT_TRUE(m_window->open({QStringLiteral("customer"), QString::fromStdString(gid)}));
        ASSERT_TRUE(comes([&] { return !m_desk.isBusy(); }));
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        press(Qt::Key_G);
        ASSERT_TRUE(rests());
        ASSERT_EQ(sheet().gid().toStdString(), gid);
        ASSERT_EQ(QApplication::focusWidget(), sheet().graph());
    }

    CustomersPage* m_page = nullptr;
    std::vector<std::string> m_several;
    test::Entities m_start;
};

TEST_F(ClusterTest, ASplitByHandIsShownSavedAndUndoneByKeys) {
    openGraph(m_several[0]);
    const auto all = members(m_several[0]);
    ASSERT_EQ(sheet().graph()->partCount(), static_cast<int>(all.size()));
    press(Qt::Key_End);
    press(Qt::Key_Space);
    EXPECT_TRUE(sheet().graph()->partText(static_cast<int>(all.size()) - 1).contains("marked"));
    press(Qt::Key_S, Qt::ShiftModifier);
    ASSERT_TRUE(rests());
    ASSERT_TRUE(sheet().isChangeShown());
    EXPECT_GE(sheet().effects()->model()->rowCount(), 2);
    EXPECT_EQ(test::apart(m_start, test::withoutForwarding(db())), "") << "shown, not made";
    press(Qt::Key_Escape);
    EXPECT_FALSE(sheet().isChangeShown());
    EXPECT_EQ(sheet().gid().toStdString(), m_several[0]) << "left the change, not the graph";

    press(Qt::Key_S, Qt::ShiftModifier);
    ASSERT_TRUE(rests());
    picture("cluster_effect");
    press(Qt::Key_Return);
    ASSERT_TRUE(rests());
    EXPECT_NE(goldenOf(db(), all.back()).take(), goldenOf(db(), all.front()).take());
    EXPECT_EQ(sheet().graph()->partCount(), static_cast<int>(members(m_several[0]).size()));
    ASSERT_EQ(m_said.size(), 1);
    press(Qt::Key_Z);
    ASSERT_TRUE(rests());
    EXPECT_EQ(test::apart(m_start, test::withoutForwarding(db())), "");
    EXPECT_EQ(sheet().graph()->partCount(), static_cast<int>(all.size()));
}

TEST_F(ClusterTest, NumbersMarkSeveralGroupsForOneSplit) {
    openGraph(m_several[0]);
    const auto all = members(m_several[0]);
    const int last = static_cast<int>(all.size()) - 1;
    press(Qt::Key_End);
    press(Qt::Key_2);
    sheet().graph()->setCurrentPart(last - 1);
    press(Qt::Key_1);
    EXPECT_TRUE(sheet().graph()->partText(last).contains("marked for group 2"));
    EXPECT_TRUE(sheet().graph()->partText(last - 1).contains("marked for group 1"));
    press(Qt::Key_1);
    EXPECT_FALSE(sheet().graph()->partText(last - 1).contains("marked")) << "once more takes it out";
    press(Qt::Key_1);
    press(Qt::Key_S, Qt::ShiftModifier);
    ASSERT_TRUE(rests());
    picture("cluster_groups");
    press(Qt::Key_Return);
    ASSERT_TRUE(rests());
    std::set<std::int64_t> customers;
    for (const std::int64_t record :
         {all.front(), all[static_cast<std::size_t>(last) - 1], all[static_cast<std::size_t>(last)]})
        customers.insert(goldenOf(db(), record).take());
    EXPECT_EQ(customers.size(), 3U);
    press(Qt::Key_Z);
    ASSERT_TRUE(rests());
    EXPECT_EQ(test::apart(m_start, test::withoutForwarding(db())), "");
}

TEST_F(ClusterTest, TheStepsByWhichItWasBuiltStandInPlaceOfTheLinks) {
    openGraph(m_several[0]);
    sheet().links()->setFocus();
    press(Qt::Key_O);
    EXPECT_TRUE(sheet().links()->isHidden() || !sheet().links()->isVisible());
    ASSERT_TRUE(sheet().steps()->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), sheet().steps());
    EXPECT_EQ(sheet().steps()->model()->rowCount(), static_cast<int>(members(m_several[0]).size()) - 1);
    EXPECT_EQ(sheet().steps()->model()->index(0, 0).data().toString(), "1");
    picture("cluster_steps");
    press(Qt::Key_O);
    EXPECT_TRUE(sheet().links()->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), sheet().links());
}

TEST_F(ClusterTest, MergesAfterAReasonAndMovesBack) {
    openGraph(m_several[0]);
    m_prompts.text = QString::fromStdString(m_several[1]);
    press(Qt::Key_M);
    ASSERT_TRUE(rests());
    ASSERT_TRUE(sheet().isChangeShown());
    picture("cluster_reason");
    press(Qt::Key_Return);
    ASSERT_TRUE(rests());
    EXPECT_EQ(test::apart(m_start, test::withoutForwarding(db())), "") << "rules speak against it";
    EXPECT_EQ(sheet().effects()->model()->rowCount(), 0);
    press(Qt::Key_1);
    ASSERT_TRUE(rests());
    picture("cluster_merge");
    const auto one = members(m_several[0]);
    const auto two = members(m_several[1]);
    press(Qt::Key_Return);
    ASSERT_TRUE(rests());
    EXPECT_EQ(goldenOf(db(), one.front()).take(), goldenOf(db(), two.front()).take());
    EXPECT_EQ(sheet().graph()->partCount(), static_cast<int>(one.size() + two.size()));
    picture("cluster_merged");
    press(Qt::Key_Z);
    ASSERT_TRUE(rests());
    EXPECT_EQ(test::apart(m_start, test::withoutForwarding(db())), "");

    press(Qt::Key_V);
    EXPECT_FALSE(sheet().isChangeShown()) << "nothing is marked";
    press(Qt::Key_End);
    press(Qt::Key_Space);
    m_prompts.text = QString::fromStdString(m_several[1]);
    press(Qt::Key_V);
    ASSERT_TRUE(rests());
    press(Qt::Key_1);
    ASSERT_TRUE(rests());
    press(Qt::Key_Return);
    ASSERT_TRUE(rests());
    EXPECT_EQ(goldenOf(db(), one.back()).take(), goldenOf(db(), two.front()).take());
    EXPECT_NE(goldenOf(db(), one.front()).take(), goldenOf(db(), two.front()).take());
}

TEST_F(ClusterTest, LocksAndUnlocks) {
    openGraph(m_several[0]);
    press(Qt::Key_L, Qt::ShiftModifier);
    ASSERT_TRUE(rests());
    ASSERT_TRUE(sheet().isChangeShown());
    press(Qt::Key_Return);
    ASSERT_TRUE(rests());
    EXPECT_NE(sheet().shownGraph().lock, 0);
    press(Qt::Key_S, Qt::ShiftModifier);
    ASSERT_TRUE(rests());
    EXPECT_FALSE(sheet().isChangeShown()) << "a locked customer is not split";
    press(Qt::Key_L, Qt::ShiftModifier);
    ASSERT_TRUE(rests());
    EXPECT_EQ(sheet().shownGraph().lock, 0);
    EXPECT_EQ(test::apart(m_start, test::withoutForwarding(db())), "");
    press(Qt::Key_Escape);
    ASSERT_TRUE(comes([&] { return !m_desk.isBusy(); }));
    EXPECT_TRUE(m_page->sheet()->isVisible()) << "back to the customer";
}

TEST_F(ClusterTest, TheListOfThoseWorthALookLeadsToTheirGraphs) {
    ASSERT_TRUE(changeCluster({DecisionKind::Merge, m_several[0], m_several[1], {}, "documents_seen"},
                              m_desk.workspace()));
    ASSERT_TRUE(m_window->open({m_page->id(), QStringLiteral("worth-a-look")}));
    ASSERT_TRUE(comes([&] { return !m_desk.isBusy(); }));
    const auto found = ask([](Database& reader) { return listClusters(reader, {}, {}); });
    DataTable* table = m_page->worth()->table();
    ASSERT_EQ(table->model()->rowCount(), static_cast<int>(found.first.size()));
    ASSERT_FALSE(found.first.empty());
    EXPECT_EQ(found.first.front().gid, m_several[0]) << "the records of two persons";
    picture("worth_a_look");
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    table->setFocus();
    press(Qt::Key_Return);
    ASSERT_TRUE(rests());
    EXPECT_EQ(sheet().gid().toStdString(), found.first.front().gid);
    EXPECT_TRUE(sheet().isVisible());
}

TEST_F(ClusterTest, EveryRecordHasItsWordsAndEveryKeyItsName) {
    openGraph(m_several[0]);
    QAccessibleInterface* graph = QAccessible::queryAccessibleInterface(sheet().graph());
    ASSERT_NE(graph, nullptr);
    ASSERT_EQ(graph->childCount(), sheet().graph()->partCount());
    for (int part = 0; part < graph->childCount(); ++part) {
        const QString words = graph->child(part)->text(QAccessible::Name);
        EXPECT_TRUE(words.contains(sheet().graph()->partCopy(part)));
        EXPECT_TRUE(words.contains("links: "));
    }
    for (const QAction* action : sheet().actions()) {
        EXPECT_FALSE(action->text().isEmpty());
        EXPECT_FALSE(action->shortcut().isEmpty());
    }
    EXPECT_FALSE(sheet().graph()->accessibleName().isEmpty());
    EXPECT_FALSE(sheet().links()->accessibleName().isEmpty());
    // The arrows reach every record from the first.
    std::set<int> reached{0};
    std::vector<int> open{0};
    while (!open.empty()) {
        const int from = open.back();
        open.pop_back();
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
            sheet().graph()->setCurrentPart(from);
            press(key);
            const int to = sheet().graph()->currentPart();
            if (reached.insert(to).second) open.push_back(to);
        }
    }
    EXPECT_EQ(static_cast<int>(reached.size()), sheet().graph()->partCount());
}

} // namespace
} // namespace goldenrod::ui
