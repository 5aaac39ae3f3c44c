// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/saved_views.h"
#include "models/jobs/view_json.h"

#include "models/workspace/saved_view_store.h"
#include "tests/support/bank.h"

#include <gtest/gtest.h>

namespace goldenrod::test {
namespace {

class SavedViewsTest : public testing::Test {
protected:
    QueueView kept(const QueueView& view) {
        EXPECT_TRUE(saveView({"a view", view}, *m_workspace));
        return savedView(*m_db, "a view").take();
    }

    TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace = makeWorkspace(m_folder.path());
    std::optional<Database> m_db = m_workspace->reader().take();
};

TEST_F(SavedViewsTest, EveryStateAndOrderComesBackAsItWasSaved) {
    ASSERT_EQ(stateName(QuestionFilter::All), "all");
    for (std::size_t s = 0; s < stateNames().size(); ++s) {
        for (std::size_t o = 0; o < orderNames().size(); ++o) {
            QueueView view;
            view.state = static_cast<QuestionFilter>(s);
            view.order = static_cast<QuestionOrder>(o);
            EXPECT_EQ(kept(view), view) << stateNames()[s] << ", " << orderNames()[o];
            EXPECT_EQ(stateNamed(stateNames()[s]), view.state);
            EXPECT_EQ(orderNamed(orderNames()[o]), view.order);
        }
    }
}

TEST_F(SavedViewsTest, EveryTermComesBackAsItWasSaved) {
    QueueView view;
    view.sourceA = "core";
    view.sourceB = "crm";
    view.rule = "email";
    view.differs = "birth_date";
    view.text = "Žižková \"Ann\"";
    view.pattern = ~std::uint64_t{0}; // more than a reader of JSON need keep in a number
    view.from = -3.25;
    view.to = 0.1;
    EXPECT_EQ(kept(view), view);
}

TEST_F(SavedViewsTest, AnOlderSpellingAndANewerWordAreRead) {
    const auto saved = m_workspace->writer().transact([](Database& db) {
        return putSavedView(db, {"old", R"({"state":"tomorrow's","order":7,"pattern":21,"from":"low"})", 1});
    });
    ASSERT_TRUE(saved);
    QueueView expected;
    expected.pattern = 21;
    EXPECT_EQ(savedView(*m_db, "old").take(), expected);
}

} // namespace
} // namespace goldenrod::test
