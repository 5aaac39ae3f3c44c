// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_comparison.h"
#include "models/items/review_pace.h"
#include "models/workspace/golden_store.h"
#include "tests/gui/review_support.h"
#include "ui/pages/review/filter_panel.h"
#include "ui/pages/review/refusal_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/golden_panel.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/two_line_list.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>

#include <algorithm>
#include <cstdio>

namespace goldenrod::ui {
namespace {

using Standing = items::ReviewSession::Standing;

std::string marked(const QString& text, const Marks& marks) {
    QString shown = text;
    for (qsizetype i = marks.size() - 1; i >= 0; --i) {
        shown.insert(marks[i].begin + marks[i].length, u']');
        shown.insert(marks[i].begin, u'[');
    }
    return shown.toStdString();
}

TEST(ReviewMarks, MarksWhatHasNoEqualSpacingAndCaseAside) {
    const auto both = [](const char* left, const char* right) {
        const QString a = QString::fromUtf8(left), b = QString::fromUtf8(right);
        const auto [x, y] = items::differences(a, b);
        return marked(a, x) + " / " + marked(b, y);
    };
    EXPECT_EQ(both("Mendoza", "MINDOZA"), "M[e]ndoza / M[I]NDOZA");
    EXPECT_EQ(both("12 King St", "12 King Street"), "12 King St / 12 King St[reet]");
    EXPECT_EQ(both("050 123 4567", "050-123-4568"), "050 123 456[7] / 050-123-456[8]");
    EXPECT_EQ(both("Smith", "Nowak"), "[Smith] / [Nowak]");
    EXPECT_EQ(both("محمد", "محمود"), "محمد / محم[و]د");
    EXPECT_EQ(both("", "x"), " / [x]");
}

TEST(ReviewMarks, MarksPartsOfDatesWhateverTheirOrder) {
    const auto [a, b] = items::dateDifferences("14/08/2017", "2017-08-14", "2017-09-14", "2017-09-14");
    EXPECT_EQ(marked("14/08/2017", a), "14/[08]/2017");
    EXPECT_EQ(marked("2017-09-14", b), "2017-[09]-14");
    const auto [c, d] = items::dateDifferences("1980-02-03", "1980-02-03", "02/03/1980", "1980-03-02");
    EXPECT_EQ(marked("1980-02-03", c), "1980-[02]-[03]");
    EXPECT_EQ(marked("02/03/1980", d), "[02]/[03]/1980");
}

TEST(ReviewPace, CountsNoPausesAndSaysNothingTooEarly) {
    const auto at = [](std::initializer_list<int> seconds) {
        std::vector<std::int64_t> times;
        for (const int s : seconds) times.push_back(std::int64_t{s} * 1'000'000);
        return items::secondsEach(times);
    };
    EXPECT_FALSE(at({0, 10, 20, 30, 40}));
    EXPECT_DOUBLE_EQ(at({0, 10, 20, 30, 40, 50}).value(), 10.0);
    EXPECT_DOUBLE_EQ(at({0, 10, 20, 3600, 3610, 3620, 3630}).value(), 10.0);
}

TEST_F(ReviewTest, ShowsQueueComparisonAndReasons) {
    openBank();
    settle();
    const std::int64_t open = *countQuestions(db(), QuestionFilter::Open);
    ASSERT_GT(open, 12);
    EXPECT_EQ(session().queue().rowCount(), open);
    EXPECT_EQ(session().row(), 0);
    QAbstractItemModelTester tester(&session().queue());
    auto* list = m_window->findChild<TwoLineList*>();
    EXPECT_EQ(list->currentIndex().row(), 0);
    EXPECT_FALSE(list->currentIndex().data(Qt::AccessibleTextRole).toString().isEmpty());
    auto* grid = m_window->findChild<ComparisonGrid*>();
    EXPECT_GT(grid->partCount(), 4);
    EXPECT_GT(m_window->findChild<GoldenPanel*>()->partCount(), 1);
    // All fields shows more of them, where the records have more; the cluster shows every record.
    bool more = false;
    int steps = 0;
    for (; steps < 12 && !more; ++steps) {
        const int usual = grid->partCount();
        press(Qt::Key_F);
        more = grid->partCount() > usual;
        press(Qt::Key_F);
        EXPECT_EQ(grid->partCount(), usual);
        press(Qt::Key_J);
        settle();
    }
    EXPECT_TRUE(more);
    for (; steps > 0; --steps) {
        press(Qt::Key_K);
        settle();
    }
    // The place has a link that leads back to it.
    const QuestionRow first = front();
    const QString link = m_window->history().current().toString();
    EXPECT_EQ(link, QStringLiteral("goldenrod:pair/%1-%2").arg(first.leftRecord).arg(first.rightRecord));
    press(Qt::Key_J);
    settle();
    EXPECT_EQ(session().row(), 1);
    ASSERT_TRUE(m_window->open(*Link::parse(link)));
    settle();
    EXPECT_EQ(front().id, first.id);
}

TEST_F(ReviewTest, EveryControlHasANameAndEveryHintIsAShortcut) {
    openBank();
    settle();
    for (QWidget* widget : m_page->widget()->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
        EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->metaObject()->className();
    }
    QList<QKeySequence> keys;
    for (const QAction* action : m_page->actions()) {
        const bool waits = !action->isEnabled() && action->shortcut() == QKeySequence(Qt::Key_Escape);
        if (waits) continue; // Esc leaves a refusal or a pair, whichever is there
        EXPECT_FALSE(keys.contains(action->shortcut())) << action->text().toStdString();
        keys += action->shortcut();
    }
    for (const Qt::Key key :
         {Qt::Key_M, Qt::Key_N, Qt::Key_U, Qt::Key_Z, Qt::Key_J, Qt::Key_K, Qt::Key_Space})
        EXPECT_TRUE(keys.contains(QKeySequence(key)));
}

TEST_F(ReviewTest, DecidesByKeyboardAndTakesBack) {
    openBank();
    settle();
    const std::int64_t open = session().left();
    const QuestionRow matched = front();
    ASSERT_FALSE(together(matched));
    press(Qt::Key_M);
    EXPECT_TRUE(session().isSaving()); // moved on before it is saved
    EXPECT_EQ(m_saved, 0);
    settle();
    EXPECT_EQ(m_saved, 1); // perhaps not the last word: it may settle the next question too
    EXPECT_TRUE(together(matched));
    EXPECT_EQ(decided(), 1);
    const QuestionRow apart = front();
    press(Qt::Key_N);
    settle();
    EXPECT_FALSE(together(apart));
    EXPECT_EQ(*questionBetween(db(), apart.leftRecord, apart.rightRecord), 0);
    const QuestionRow unsure = front();
    press(Qt::Key_U);
    settle();
    EXPECT_NE(sameQuestion(db(), unsure).take(), 0) << "the question stays, marked";
    EXPECT_EQ(*countQuestions(db(), QuestionFilter::Unsure), 1);
    EXPECT_EQ(session().progress().decided, 3);
    EXPECT_EQ(session().left(), *countQuestions(db(), QuestionFilter::Open));
    EXPECT_LT(session().left(), open);

    // Newest first: the unsure one, then "not a match", then the match.
    for (const QuestionRow& back : {unsure, apart, matched}) {
        press(Qt::Key_Z);
        settle();
        EXPECT_EQ(m_said.left(10), QStringLiteral("Taken back"));
        EXPECT_EQ(front().leftRecord, back.leftRecord);
        EXPECT_EQ(front().rightRecord, back.rightRecord);
    }
    EXPECT_EQ(decided(), 0);
    EXPECT_FALSE(together(matched));
    EXPECT_EQ(session().left(), open);
    press(Qt::Key_Z);
    settle();
    EXPECT_TRUE(m_said.startsWith(QStringLiteral("No decision of this window is left to undo.")))
        << m_said.toStdString();
}

TEST_F(ReviewTest, UnsureQuestionsAreFoundAgain) {
    openBank();
    settle();
    const QuestionRow unsure = front();
    press(Qt::Key_U);
    settle();
    session().setFilter(QuestionFilter::Unsure);
    settle();
    ASSERT_EQ(session().queue().rowCount(), 1);
    EXPECT_EQ(front().leftRecord, unsure.leftRecord);
    press(Qt::Key_M);
    settle();
    EXPECT_EQ(session().standing(), Standing::NothingLeft);
    EXPECT_TRUE(together(unsure));
}

TEST_F(ReviewTest, FiltersByKeysSaysSoAndClearsWithOne) {
    openBank();
    settle();
    const int all = session().queue().rowCount();
    const QString name = QString::fromStdString(session().shown()->leftName).section(u' ', 0, 0);
    press(Qt::Key_Slash);
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(field, nullptr);
    QTest::keyClicks(field, name);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(session().view().narrows());
    EXPECT_EQ(decided(), 0) << "letters typed into the field decide nothing";
    settle();
    const int some = session().queue().rowCount();
    EXPECT_GT(some, 0);
    EXPECT_LT(some, all);
    auto* panel = m_window->findChild<FilterPanel*>();
    QStringList said;
    for (const TextBlock* text : m_window->findChildren<TextBlock*>())
        if (text->isVisible()) said += text->plainText();
    EXPECT_TRUE(said.join(u' ').contains(name));
    EXPECT_TRUE(said.contains(QStringLiteral("%1 of %2").arg(some).arg(all)))
        << said.join(u'|').toStdString();
    // The fields and rules to choose from, by keys alone.
    press(Qt::Key_Slash);
    press(Qt::Key_Tab);
    auto* combo = qobject_cast<ComboButton*>(QApplication::focusWidget());
    ASSERT_NE(combo, nullptr);
    EXPECT_TRUE(panel->isAncestorOf(combo));
    press(Qt::Key_Down);
    EXPECT_FALSE(session().view().sourceA.empty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session().isListing() && !m_desk.isBusy(); }, 20'000));
    EXPECT_LE(session().queue().rowCount(), some);
    if (const QString folder = qEnvironmentVariable("GOLDENROD_PICTURES"); !folder.isEmpty()) {
        for (const Tone tone : {Tone::Light, Tone::Dark}) {
            Theme::setTone(tone);
            QTest::qWait(50);
            m_window->grab().save(folder + (tone == Tone::Dark ? "/filter_dark.png" : "/filter_light.png"));
        }
    }
    press(Qt::Key_X);
    settle();
    EXPECT_FALSE(session().view().narrows());
    EXPECT_EQ(session().queue().rowCount(), all);
    // Nothing found is no finished queue.
    QueueView view;
    view.text = "nobody-is-called-so";
    session().setView(view);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().standing() == Standing::NothingLeft; }, 20'000));
    press(Qt::Key_X);
    settle();
    EXPECT_EQ(session().queue().rowCount(), all);
}

TEST_F(ReviewTest, HeldAndHastyKeysDecideNothingUnseen) {
    openBank();
    settle();
    press(Qt::Key_M, true);
    EXPECT_FALSE(session().isSaving());
    EXPECT_EQ(decided(), 0);
    session().setLeastLook(60'000);
    session().show(0);
    settle();
    press(Qt::Key_M);
    press(Qt::Key_M);
    EXPECT_FALSE(session().isSaving());
    EXPECT_EQ(decided(), 0);
    EXPECT_TRUE(m_said.contains(QStringLiteral("Nothing was decided")));
}

TEST_F(ReviewTest, AContradictionShowsTheDecisionAndOffersToUndoIt) {
    openBank();
    settle();
    const QuestionRow pair = front();
    press(Qt::Key_M);
    settle();
    ASSERT_TRUE(m_window->open({"pair", QStringLiteral("%1-%2").arg(pair.leftRecord).arg(pair.rightRecord)}));
    settle();
    EXPECT_EQ(front().id, 0) << "any two records can be looked at";
    EXPECT_EQ(session().shown()->decidedBefore.size(), 1u);
    press(Qt::Key_N);
    settle();
    ASSERT_TRUE(session().refusal());
    EXPECT_EQ(session().refusal()->error.code, kDecisionConflict);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !session().refusal()->against.empty(); }, 20'000));
    picture(QStringLiteral("conflict"));
    ASSERT_EQ(session().refusal()->against.size(), 1u);
    auto* strip = m_window->findChild<RefusalStrip*>();
    EXPECT_TRUE(strip->isVisible());
    EXPECT_EQ(strip->findChildren<InPageStrip*>().size(), 2);
    EXPECT_EQ(decided(), 1);
    EXPECT_EQ(front().leftRecord, pair.leftRecord);
    press(Qt::Key_1);
    settle();
    EXPECT_FALSE(strip->isVisible());
    EXPECT_EQ(decided(), 0);
    EXPECT_EQ(front().leftRecord, pair.leftRecord);
    press(Qt::Key_N);
    settle();
    EXPECT_EQ(decided(), 1);
    EXPECT_FALSE(together(pair));
}

TEST_F(ReviewTest, AQuestionSettledByAnotherIsNotDecidedAgain) {
    openBank();
    settle();
    const QuestionRow pair = front();
    DecideRequest request{DecisionKind::NotAMatch, pair.id, 0, 0, {}, {}, {}};
    ASSERT_TRUE(decide(request, m_desk.workspace())); // as goldenrod-cli would, unannounced
    press(Qt::Key_M);
    settle();
    EXPECT_TRUE(m_said.contains(QStringLiteral("settled by another decision"))) << m_said.toStdString();
    EXPECT_EQ(decided(), 1);
    EXPECT_FALSE(together(pair));
    EXPECT_NE(front().leftRecord, pair.leftRecord);
}

TEST_F(ReviewTest, SaysWhatComesNextWhenThereIsNothing) {
    EXPECT_EQ(session().standing(), Standing::Closed);
    const std::filesystem::path path = m_directory.filePath("empty.goldenrod").toStdString();
    bool made = false;
    m_desk.create(path, "Empty", m_page, [&](const Result<void>& result) { made = bool(result); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return made && session().standing() == Standing::NothingLoaded; }));
    QList<Link> asked;
    QObject::connect(m_page, &Page::linkOpened, m_page, [&](const Link& link) { asked += link; });
    for (Button* button : m_page->widget()->findChildren<Button*>())
        if (button->isVisible()) button->click();
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked[0].kind, QStringLiteral("sources"));
}

TEST_F(ReviewTest, FlipsForArabic) {
    openBank();
    settle();
    useArabic();
    auto* list = m_window->findChild<TwoLineList*>();
    auto* grid = m_window->findChild<ComparisonGrid*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->layoutDirection() == Qt::RightToLeft; }));
    QCoreApplication::sendPostedEvents();
    EXPECT_GT(list->mapTo(m_window.get(), QPoint()).x(), grid->mapTo(m_window.get(), QPoint()).x());
    EXPECT_GT(grid->partRect(0).left(), grid->partRect(1).left());
}

/// Sees when a widget has been painted.
class Painted : public QObject {
public:
    explicit Painted(QWidget* widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        seen = seen || event->type() == QEvent::Paint;
        return false;
    }
    bool seen = false;
};

TEST_F(ReviewTest, MeasuresKeyToNextPairPainted) {
    openBank();
    settle();
    Painted painted(m_window->findChild<ComparisonGrid*>());
    std::vector<double> times;
    const Qt::Key keys[] = {Qt::Key_N, Qt::Key_N, Qt::Key_M, Qt::Key_U};
    while (times.size() < 50 && session().queue().rowCount() > 1) {
        settle();
        const auto before = session().shown();
        QElapsedTimer clock;
        clock.start();
        painted.seen = false;
        press(keys[times.size() % std::size(keys)]);
        while (!painted.seen || !session().shown() || session().shown() == before) {
            ASSERT_LT(clock.elapsed(), 20'000);
            QCoreApplication::processEvents();
        }
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    ASSERT_FALSE(times.empty());
    settle();
    std::sort(times.begin(), times.end());
    std::printf("key to next pair painted, %zu decisions: median %.2f ms, p99 %.2f ms\n", times.size(),
                times[times.size() / 2], times[times.size() * 99 / 100]);
    EXPECT_GE(decided(), static_cast<std::int64_t>(times.size()));
}

} // namespace
} // namespace goldenrod::ui
