// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"
#include "tests/gui/page_support.h"
#include "tests/support/bank.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/review/review_page.h"
#include "ui/widgets/fact_list.h"

namespace goldenrod::ui {
namespace {

/// Home and Review in one window on a consolidated bank.
class HomeTest : public PageTest {
protected:
    void SetUp() override {
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        test::bankWorkspace(m_folder.path().toStdString(), test::Stage::Consolidated);
        m_pages.add(std::make_unique<HomePage>(m_desk, m_prompts, m_pageSettings));
        auto review = std::make_unique<ReviewPage>(m_desk, m_prompts, m_pageSettings);
        review->session().setLeastLook(0);
        m_review = review.get();
        m_pages.add(std::move(review));
        makeWindow();
        bool opened = false;
        m_desk.open(path("bank.goldenrod"), &m_desk,
                    [&](const Result<void>& done) { opened = static_cast<bool>(done); });
        ASSERT_TRUE(comes([&] { return opened; }));
        ASSERT_TRUE(settles());
    }
    bool settles() {
        return comes([this] { return !m_desk.isBusy(); });
    }
    /// Decides the question in front on the page of reviews, by the keyboard.
    void decideOne() {
        ASSERT_TRUE(m_window->open({"review"}));
        ASSERT_TRUE(comes([this] { return m_review->session().shown() != nullptr; }));
        bool saved = false;
        const auto watch =
            QObject::connect(&m_review->session(), &items::ReviewSession::saved, [&saved] { saved = true; });
        press(Qt::Key_N);
        ASSERT_TRUE(comes([&] { return saved; }));
        QObject::disconnect(watch);
        ASSERT_TRUE(settles());
    }
    QString newestEvent() {
        auto* events = part<FactList>("latest events");
        return events->partCount() > 0 ? events->partText(0) : QString();
    }

    ReviewPage* m_review = nullptr;
};

TEST_F(HomeTest, ReadsADecisionOnlyWhenItIsOpenedAgain) {
    ASSERT_TRUE(m_window->open({"home"}));
    ASSERT_TRUE(settles());
    const QString before = newestEvent();
    ASSERT_FALSE(before.isEmpty());
    decideOne();
    EXPECT_EQ(newestEvent(), before) << "nothing was read for a page that nobody looks at";
    ASSERT_TRUE(m_window->open({"home"}));
    ASSERT_TRUE(comes([&] { return newestEvent() != before; }));
    EXPECT_TRUE(newestEvent().contains("not a match", Qt::CaseInsensitive)) << newestEvent().toStdString();
}

TEST_F(HomeTest, ReadsAtOnceWhileItIsShown) {
    decideOne();
    ASSERT_TRUE(m_window->open({"home"}));
    ASSERT_TRUE(settles());
    const QString before = newestEvent();
    const auto undo = [](Workspace& workspace) { return undoDecision(0, workspace); };
    bool undone = false;
    m_desk.save(items::Change::Questions, &m_desk, undo,
                [&](const Result<DecideReport>& report) { undone = static_cast<bool>(report); });
    ASSERT_TRUE(comes([&] { return undone; }));
    EXPECT_TRUE(comes([&] { return newestEvent() != before; }));
}

} // namespace
} // namespace goldenrod::ui
