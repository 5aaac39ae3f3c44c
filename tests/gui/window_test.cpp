// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gallery/parts_board.h"
#include "tests/gui/gallery/sample_review.h"
#include "tests/gui/support.h"
#include "ui/shell/finder.h"
#include "ui/shell/focus_ring.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/settings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/two_line_list.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace goldenrod::ui {
namespace {

class WindowTest : public GuiTest {
protected:
    void build(const gallery::ReviewSample& sample = gallery::englishReview(), bool arabic = false) {
        m_pages = std::make_unique<PageRegistry>();
        gallery::addPages(*m_pages, sample, arabic);
        m_settings = std::make_unique<Settings>(m_directory.filePath("settings.ini"));
        m_jobs = std::make_unique<JobTracker>();
        m_window = std::make_unique<MainWindow>(*m_pages, *m_jobs, *m_settings);
        m_window->resize(1440, 900);
        present(*m_window);
    }
    void TearDown() override {
        m_window.reset();
        GuiTest::TearDown();
    }
    gallery::SampleReview* review() { return static_cast<gallery::SampleReview*>(m_pages->page("review")); }
    template <typename Widget>
    Widget* part() {
        return m_window->findChild<Widget*>();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    QTemporaryDir m_directory;
    std::unique_ptr<PageRegistry> m_pages;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<JobTracker> m_jobs;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(WindowTest, RailShowsTheRegisteredPagesInOrder) {
    m_pages = std::make_unique<PageRegistry>();
    m_pages->add(std::make_unique<gallery::NamedPage>("publish", "Publish", Icon::Publish));
    m_pages->add(std::make_unique<gallery::NamedPage>("home", "Home", Icon::Home));
    m_settings = std::make_unique<Settings>(m_directory.filePath("settings.ini"));
    m_jobs = std::make_unique<JobTracker>();
    m_window = std::make_unique<MainWindow>(*m_pages, *m_jobs, *m_settings);
    Rail* rail = part<Rail>();
    EXPECT_TRUE(rail->button("home") && rail->button("publish"));
    EXPECT_FALSE(rail->button("review"));
    present(*m_window);
    EXPECT_LT(rail->button("home")->y(), rail->button("publish")->y());
    EXPECT_FALSE(m_window->windowTitle().contains("Smith"));
}

TEST_F(WindowTest, GoesBackAndForwardLikeABrowser) {
    build();
    EXPECT_TRUE(m_window->open({"home"}));
    EXPECT_TRUE(m_window->open({"review"}));
    emit review()->moved({"pair", "0"}, false);
    EXPECT_TRUE(m_window->open({"tuning"}));
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(m_window->currentPage()->id(), "review");
    EXPECT_EQ(m_window->history().current(), (Link{"pair", "0"}))
        << "back to the pair, not to the page's front";
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(m_window->currentPage()->id(), "home");
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(m_window->currentPage()->id(), "home");
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(m_window->currentPage()->id(), "review");
}

TEST_F(WindowTest, AWrongLinkSaysSoAndChangesNothing) {
    build();
    m_window->open({"home"});
    for (const Link& link : {Link{"nowhere"}, Link{"pair", "9999"}, Link{"pair", "<b>x</b>"}}) {
        EXPECT_FALSE(m_window->open(link));
        EXPECT_EQ(m_window->currentPage()->id(), "home");
        EXPECT_EQ(m_window->history().size(), 1);
        EXPECT_TRUE(part<MessageStrip>()->accessibleName().contains(link.toString()));
    }
}

TEST_F(WindowTest, LinksOfOtherPagesOpenAndAreCopied) {
    build();
    m_window->open({"home"});
    emit m_pages->page("home")->linkOpened({"pair", "3"});
    EXPECT_EQ(m_window->currentPage()->id(), "review");
    EXPECT_EQ(part<TwoLineList>()->currentIndex().row(), 3);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "goldenrod:pair/3");
}

TEST_F(WindowTest, RailCountsFoldsAndRemembers) {
    build();
    emit review()->countChanged("312");
    Rail* rail = part<Rail>();
    EXPECT_EQ(rail->button("review")->accessibleName(), "Review, 312 open");
    EXPECT_EQ(rail->width(), widths::kRail);
    rail->setFolded(true);
    EXPECT_EQ(rail->width(), widths::kRailFolded);
    EXPECT_FALSE(rail->button("review")->toolTip().isEmpty()) << "folded, the word is in the tooltip";
    m_window.reset();
    build();
    EXPECT_TRUE(part<Rail>()->isFolded());
    QTest::mouseClick(part<Rail>()->button("tuning"), Qt::LeftButton);
    EXPECT_EQ(m_window->currentPage()->id(), "tuning");
}

TEST_F(WindowTest, SearchFindsPagesAndCommandsByKeyboardAlone) {
    build();
    m_window->open({"review"});
    QSignalSpy parked(review()->action("Park"), &QAction::triggered);
    press(Qt::Key_K, Qt::ControlModifier);
    auto* field = part<SearchField>();
    ASSERT_EQ(QApplication::focusWidget(), field);
    QTest::keyClicks(field, "p");
    auto* finder = part<Finder>();
    EXPECT_TRUE(finder->isVisible());
    EXPECT_EQ(finder->titles(), (QStringList{"Publish", "Park", "Previous", "1,204 pairs like this",
                                             "Next panel", "Previous panel", "Copy the link to this place"}));
    press(Qt::Key_Down);
    EXPECT_EQ(finder->currentTitle(), "Park");
    press(Qt::Key_Return);
    EXPECT_EQ(parked.count(), 1);
    EXPECT_FALSE(finder->isVisible());
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field, "cust");
    press(Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage()->id(), "customers");
}

class LateSource : public FindSource {
public:
    QString title() const override { return "Customers"; }
    void find(const QString& words) override { asked += words; }
    QStringList asked;
};

TEST_F(WindowTest, LateFindingsOfAnOlderQuestionAreDropped) {
    LateSource customers;
    build();
    m_window->addFindSource(&customers);
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(part<SearchField>(), "zz");
    EXPECT_EQ(customers.asked, (QStringList{"z", "zz"}));
    emit customers.found("z", {{"old answer", {}, Icon::Customers, {}, true, {}}});
    EXPECT_TRUE(part<Finder>()->titles().isEmpty());
    emit customers.found("zz", {{"<b>Zoe</b> Zhang", {}, Icon::Customers, {}, true, {}}});
    EXPECT_EQ(part<Finder>()->titles(), QStringList{"<b>Zoe</b> Zhang"});
    pictureOf(*m_window);
}

TEST_F(WindowTest, ShortcutsBelongToTheShownPage) {
    build();
    m_window->open({"review"});
    QSignalSpy matched(review()->action("Match"), &QAction::triggered);
    press(Qt::Key_M);
    EXPECT_EQ(matched.count(), 1);
    m_window->open({"home"});
    press(Qt::Key_M);
    EXPECT_EQ(matched.count(), 1);
}

TEST_F(WindowTest, MessageOffersItsUndoUntilTheNextOne) {
    build();
    m_window->open({"review"});
    QAction* undo = review()->action("Undo");
    QSignalSpy undone(undo, &QAction::triggered);
    m_window->say({Sign::Agree, {plain("Saved: not a match, "), value("<i>A. Haddad</i>")}, undo});
    auto* strip = part<MessageStrip>();
    EXPECT_EQ(strip->accessibleName(), "Saved: not a match, <i>A. Haddad</i>");
    auto* button = strip->findChild<Button*>();
    ASSERT_TRUE(button);
    EXPECT_EQ(button->words(), "Undo");
    QTest::mouseClick(button, Qt::LeftButton);
    press(Qt::Key_Z);
    EXPECT_EQ(undone.count(), 2) << "one shortcut, though two places show it";
    m_window->open({"home"});
    press(Qt::Key_Z);
    EXPECT_EQ(undone.count(), 3) << "the hint is on screen, so it works";
    m_window->say({Sign::Warning, {plain("Nothing is loaded yet.")}});
    press(Qt::Key_Z);
    EXPECT_EQ(undone.count(), 3);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(strip->findChild<Button*>());
}

TEST_F(WindowTest, JobBarShowsAndCancels) {
    build();
    auto* bar = part<JobBar>();
    EXPECT_FALSE(bar->isVisible());
    bool asked = false;
    const JobId job = m_jobs->begin("Backing up the workspace", [&] { asked = true; });
    m_jobs->progress(job, 0.61);
    EXPECT_TRUE(bar->isVisible());
    EXPECT_TRUE(bar->accessibleName().startsWith("Backing up the workspace, 61 %"));
    auto* cancel = bar->findChild<Button*>();
    EXPECT_EQ(cancel->accessibleName(), "Cancel: Backing up the workspace");
    QTest::mouseClick(cancel, Qt::LeftButton);
    EXPECT_TRUE(asked);
    EXPECT_FALSE(cancel->isEnabled()) << "asked once";
    m_jobs->end(job);
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(WindowTest, F6WalksThePanels) {
    build();
    m_window->open({"review"});
    QList<QWidget*> seen;
    for (int i = 0; i < 5; ++i) {
        seen += QApplication::focusWidget();
        press(Qt::Key_F6);
    }
    EXPECT_EQ(QSet<QWidget*>(seen.begin(), seen.end()).size(), 5) << "queue, grid, waterfall, search, rail";
    EXPECT_EQ(QApplication::focusWidget(), seen.first());
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(QApplication::focusWidget(), seen.last());
}

TEST_F(WindowTest, TabReachesEverythingThatTakesTheKeyboard) {
    build();
    m_window->open({"review"});
    QSet<QWidget*> expected, reached;
    for (QWidget* widget : m_window->findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
            !widget->focusProxy())
            expected += widget;
    QWidget* first = QApplication::focusWidget();
    do {
        reached += QApplication::focusWidget();
        press(Qt::Key_Tab);
    } while (QApplication::focusWidget() != first && reached.size() < 500);
    EXPECT_GT(expected.size(), 25);
    for (QWidget* widget : expected)
        EXPECT_TRUE(reached.contains(widget))
            << widget->metaObject()->className() << " " << widget->accessibleName().toStdString();
}

TEST_F(WindowTest, EverythingThatTakesTheKeyboardHasANameAndNoRichTooltip) {
    build();
    m_window->open({"review"});
    m_window->say({Sign::Agree, {plain("Saved.")}, review()->action("Undo")});
    m_jobs->begin("Matching", [] {});
    const std::unique_ptr<QWidget> parts(gallery::makePartsBoard()), others(gallery::makeOtherParts());
    for (QWidget* root : {static_cast<QWidget*>(m_window.get()), parts.get(), others.get()})
        for (QWidget* widget : root->findChildren<QWidget*>()) {
            if (widget->focusPolicy() != Qt::NoFocus && widget->accessibleName().isEmpty()) {
                const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
                const bool inner = qobject_cast<QAbstractScrollArea*>(widget->parentWidget());
                EXPECT_TRUE(inner || (accessible && !accessible->text(QAccessible::Name).isEmpty()))
                    << widget->metaObject()->className();
            }
            EXPECT_TRUE(widget->toolTip().isEmpty() || widget->toolTip().startsWith("<qt>"))
                << widget->toolTip().toStdString();
        }
}

TEST_F(WindowTest, MirrorsForArabic) {
    build();
    EXPECT_EQ(part<Rail>()->mapTo(m_window.get(), QPoint()).x(), 0);
    m_window.reset();
    useArabic();
    build(gallery::arabicReview(), true);
    m_window->open({"review"});
    EXPECT_EQ(part<Rail>()->mapTo(m_window.get(), QPoint()).x(), 1440 - widths::kRail);
    const int queue = part<TwoLineList>()->mapTo(m_window.get(), QPoint()).x();
    const int grid = part<ComparisonGrid>()->mapTo(m_window.get(), QPoint()).x();
    EXPECT_GT(queue, grid);
}

TEST_F(WindowTest, RingFollowsTheKeyboard) {
    build();
    m_window->open({"review"});
    auto* ring = part<FocusRing>();
    EXPECT_FALSE(ring->isVisible()) << "a list draws its own, around the row";
    auto* button = m_window->findChild<Rail*>()->button("tuning");
    button->setFocus(Qt::TabFocusReason);
    EXPECT_TRUE(ring->isVisible());
    const QRect around(button->mapTo(m_window.get(), QPoint()), button->size());
    EXPECT_EQ(ring->geometry(), around.adjusted(-3, -3, 3, 3));
    part<Rail>()->setFolded(true);
    QCoreApplication::sendPostedEvents();
    const QRect now(button->mapTo(m_window.get(), QPoint()), button->size());
    EXPECT_EQ(ring->geometry(), now.adjusted(-3, -3, 3, 3)) << "also when the layout moves";
    EXPECT_TRUE(shows(pictureOf(*m_window), Colour::Focus));
}

TEST_F(WindowTest, SwitchesThemeWithEverythingOpen) {
    build();
    m_window->open({"review"});
    Theme::setTone(Tone::Dark);
    QCoreApplication::processEvents();
    const QImage picture = pictureOf(*m_window);
    const QRgb white = colour(Colour::Surface, Tone::Light).rgb(),
               paper = colour(Colour::Window, Tone::Light).rgb();
    int light = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            light += picture.pixel(x, y) == white || picture.pixel(x, y) == paper;
    EXPECT_EQ(light, 0) << "nothing of the light theme is left";
    EXPECT_EQ(picture.pixel(700, 860), colour(Colour::Raised, Tone::Dark).rgb());
}

} // namespace
} // namespace goldenrod::ui
