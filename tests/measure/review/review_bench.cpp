// SPDX-License-Identifier: GPL-3.0-or-later
// What the machine takes of a steward's time with many open questions, through the real window (offscreen,
// painted): the queue opens, each order and filter, key to next pair, and until a decision is on disk.
//
//   goldenrod-review-bench WORKSPACE [QUESTIONS [DECISIONS [CUSTOMERS]]]
//
// The workspace is made when it is not there, and filled up to the number of questions.

#include "app/workbench/workbench.h"
#include "tests/measure/review/filled_workspace.h"
#include "ui/pages/review/review_page.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/two_line_list.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace goldenrod::measure {
namespace {

using Session = items::ReviewSession;

double msOf(const QElapsedTimer& clock) {
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// The longest that the event loop was held up.
class Stalls {
public:
    Stalls() {
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_longest = std::max(m_longest, msOf(m_clock));
            m_clock.start();
        });
        m_timer.start(1);
        m_clock.start();
    }
    void begin() {
        m_longest = 0.0;
        m_clock.start();
    }
    double longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0.0;
};

/// Sees when a widget is painted.
class Painted : public QObject {
public:
    explicit Painted(QWidget* widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        seen = seen || event->type() == QEvent::Paint;
        return false;
    }
    bool seen = false;
};

void print(const char* what, std::vector<double> ms) {
    if (ms.empty()) return;
    std::sort(ms.begin(), ms.end());
    const auto at = [&](double part) {
        return ms[std::min(ms.size() - 1, static_cast<std::size_t>(part * static_cast<double>(ms.size())))];
    };
    std::printf("%-34s median %8.2f   p95 %8.2f   p99 %8.2f   most %8.2f ms   (%zu)\n", what, at(0.5),
                at(0.95), at(0.99), ms.back(), ms.size());
}

class Bench {
public:
    explicit Bench(workbench::Workbench& bench)
        : m_bench(bench)
        , m_page(*static_cast<ui::ReviewPage*>(bench.pages().page(QStringLiteral("review")))) {}

    bool run(const QString& file, int decisions) {
        m_bench.window().resize(1440, 900);
        m_bench.window().open({QStringLiteral("review")});
        static_cast<QWidget&>(m_bench.window()).show();
        // Questions of the product come first by weight; see questionsToFillWith().
        return open(file) && lists() && lists() && say(2'000) && marked() &&
               view("highest weight first", [](auto& v) { v.order = QuestionOrder::Highest; }) &&
               decide(decisions, 250, "paced") && decide(decisions, 0, "at once");
    }

private:
    Session& session() { return m_page.session(); }

    /// Turns the event loop until `done`; false after a minute.
    bool wait(const std::function<bool()>& done) {
        QElapsedTimer clock;
        clock.start();
        while (!done()) {
            if (clock.elapsed() > 60'000) return std::fprintf(stderr, "waited in vain\n"), false;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return true;
    }
    bool quiet() {
        return wait([this] { return !m_bench.desk().isBusy() && !session().isSaving(); });
    }

    bool open(const QString& file) {
        QElapsedTimer clock;
        double opened = 0.0, listed = 0.0, shown = 0.0;
        QObject::connect(&m_bench.desk(), &items::Desk::opened, &m_page, [&] {
            opened = msOf(clock);
            clock.start();
        });
        Painted grid(m_page.widget()->findChild<ui::ComparisonGrid*>());
        Painted list(m_page.widget()->findChild<ui::TwoLineList*>()->viewport());
        clock.start();
        m_bench.openFile(file);
        const bool done = wait([&] {
            const auto& lines = session().queue();
            if (lines.rowCount() == 0 || lines.index(0, 0).data(items::BusyRole).toBool()) list.seen = false;
            if (!session().shown()) grid.seen = false;
            if (listed == 0.0 && list.seen) listed = msOf(clock);
            if (shown == 0.0 && grid.seen) shown = msOf(clock);
            return listed > 0.0 && shown > 0.0;
        });
        if (!done || !quiet()) return false;
        std::printf("%-34s %8.1f ms\n", "file opens", opened);
        std::printf("%-34s %8.1f ms, first pair painted %8.1f ms\n", "queue opens (lines painted)", listed,
                    shown);
        std::printf("%-34s %8d of %lld open\n", "questions listed", session().queue().rowCount(),
                    static_cast<long long>(session().progress().open));
        return true;
    }

    /// One change of filter or order until the list stands.
    bool change(const char* what, const QueueView& wanted) {
        if (!quiet()) return false;
        bool listed = false;
        const auto seen =
            QObject::connect(&session(), &Session::progressChanged, [&] { listed = !session().isListing(); });
        m_stalls.begin();
        QElapsedTimer clock;
        clock.start();
        if (wanted == session().view()) return true;
        session().setView(wanted);
        const bool done = wait([&] { return listed; });
        const double took = msOf(clock);
        QObject::disconnect(seen);
        if (!done && session().error())
            std::fprintf(stderr, "%s: %s\n", what, std::string(session().error()->code.id()).c_str());
        if (!done || !quiet()) return false;
        std::printf("%-34s %8.1f ms, window held up %6.1f ms, %d questions\n", what, took, m_stalls.longest(),
                    session().queue().rowCount());
        return true;
    }

    bool view(const char* what, const std::function<void(QueueView&)>& ask) {
        QueueView view;
        ask(view);
        return change(what, view);
    }

    bool lists() {
        QueueChoices choices;
        m_bench.desk().read(&m_page, readQueueChoices, [&](Result<QueueChoices> read) {
            if (read) choices = read.take();
        });
        if (!quiet() || choices.sources.empty() || choices.differing.empty()) return false;
        const double middle = (choices.reviewLine + choices.mergeLine) / 2.0;
        return view("highest weight first", [](auto& v) { v.order = QuestionOrder::Highest; }) &&
               view("oldest first", [](auto& v) { v.order = QuestionOrder::Oldest; }) &&
               view("most useful first", [](auto&) {}) &&
               view("unsure", [](auto& v) { v.state = QuestionFilter::Unsure; }) &&
               view("all", [](auto& v) { v.state = QuestionFilter::All; }) &&
               view("pair of sources",
                    [&](auto& v) {
                        v.sourceA = choices.sources.front().a;
                        v.sourceB = choices.sources.front().b;
                    }) &&
               view("rule", [&](auto& v) { v.rule = choices.rules.front(); }) &&
               view("field that differs",
                    [&](auto& v) { v.differs = choices.differing.front().comparison; }) &&
               view("upper half of the weights", [&](auto& v) { v.from = middle; }) &&
               view("words", [](auto& v) { v.text = "ali"; }) &&
               view("several at once",
                    [&](auto& v) {
                        v.from = middle;
                        v.differs = choices.differing.back().comparison;
                        v.sourceA = choices.sources.front().a;
                    }) &&
               view("most useful first", [](auto&) {});
    }

    /// Says something of some questions spread over the list: parked, assigned, urgent or due.
    bool say(int questions) {
        std::vector<std::int64_t> ids;
        const int step = std::max(1, session().queue().rowCount() / questions);
        for (int row = 0; row < session().queue().rowCount(); row += step)
            ids.push_back(session().queue().idAt(row));
        QElapsedTimer clock;
        clock.start();
        m_bench.desk().save(
            items::Change::Questions, &m_page,
            [ids](Workspace& workspace) -> Result<void> {
                constexpr MarkKind kKinds[] = {MarkKind::Park, MarkKind::Assign, MarkKind::Priority,
                                               MarkKind::Due};
                for (std::size_t i = 0; i < ids.size(); ++i) {
                    MarkRequest request{kKinds[i % 4], ids[i], 0, 0, kNoDay, {}, true, {}};
                    if (request.kind == MarkKind::Priority) request.value = 1;
                    auto saved = markQuestion(request, workspace);
                    if (!saved && saved.error().code != kMarkSame) return saved.error();
                }
                return {};
            },
            [](const Result<void>&) {});
        if (!quiet()) return false;
        std::printf("%-34s %8.1f ms\n", "said of questions, until listed", msOf(clock));
        return true;
    }
    bool marked() {
        return view("mine", [](auto& v) { v.state = QuestionFilter::Mine; }) &&
               view("parked", [](auto& v) { v.state = QuestionFilter::Parked; }) &&
               view("most useful first, some parked", [](auto&) {}) &&
               view("by due date", [](auto& v) { v.order = QuestionOrder::Due; }) &&
               view("evidence changed", [](auto& v) { v.state = QuestionFilter::Changed; }) &&
               view("most useful first", [](auto&) {});
    }

    bool decide(int decisions, int pause, const char* how) {
        session().setLeastLook(0);
        QWidget& grid = *m_page.widget()->findChild<ui::ComparisonGrid*>();
        Painted painted(&grid);
        std::vector<double> next, durable;
        std::vector<QElapsedTimer> pressed;
        std::size_t answered = 0;
        const auto saved = QObject::connect(&session(), &Session::saved,
                                            [&] { durable.push_back(msOf(pressed[answered++])); });
        const auto refused = QObject::connect(&session(), &Session::refused, [&] { ++answered; });
        const QList<QAction*> keys = m_page.actions(); // match, not a match, unsure come first
        if (!quiet()) return false;
        m_stalls.begin();
        for (int i = 0; i < decisions && session().queue().rowCount() > 1; ++i) {
            if (!rest(pause) || !wait([&] { return session().shown() != nullptr; })) return false;
            const auto before = session().shown();
            painted.seen = false;
            pressed.emplace_back().start();
            const bool matches = i % 5 == 0 && before->objections.empty(); // others ask for a reason
            keys[matches ? 0 : (i % 5 == 4) ? 2 : 1]->trigger();
            if (!wait([&] { return painted.seen && session().shown() && session().shown() != before; }))
                return false;
            next.push_back(msOf(pressed.back()));
        }
        const bool done = quiet();
        QObject::disconnect(saved);
        QObject::disconnect(refused);
        std::printf("%s, %d ms between painted pair and key:\n", how, pause);
        print("  key to next pair painted", next);
        print("  key to decision on disk", durable);
        std::printf("  window held up at most %.1f ms; %zu of %zu saved\n", m_stalls.longest(),
                    durable.size(), pressed.size());
        return done;
    }
    bool rest(int ms) {
        QElapsedTimer clock;
        clock.start();
        return ms == 0 || wait([&] { return clock.elapsed() >= ms; });
    }

    workbench::Workbench& m_bench;
    ui::ReviewPage& m_page;
    Stalls m_stalls;
};

int measure(const QStringList& words) {
    const QString file = words.value(1);
    const auto number = [&](int at, int otherwise) {
        return at < words.size() ? words[at].toInt() : otherwise;
    };
    const auto filled = fillWorkspace(file.toStdString(), number(2, 1'000'000),
                                      static_cast<std::uint32_t>(number(4, 50'000)));
    if (!filled)
        return std::fprintf(stderr, "%s %s\n", std::string(filled.error().code.id()).c_str(),
                            filled.error().detail.c_str()),
               1;
    QTemporaryDir folder;
    ui::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    ui::Theme::install(*qApp, ui::Tone::Light, QLocale(QLocale::English));
    workbench::Workbench bench(settings);
    return Bench(bench).run(file, number(3, 200)) ? 0 : 1;
}

} // namespace
} // namespace goldenrod::measure

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2)
        return std::fprintf(stderr, "goldenrod-review-bench WORKSPACE [QUESTIONS [DECISIONS [CUSTOMERS]]]\n"),
               2;
    return goldenrod::measure::measure(words);
}
