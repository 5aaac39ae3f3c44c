// SPDX-License-Identifier: GPL-3.0-or-later
// A steward at the real window, with keys only: opens a workspace, decides so many questions, and is killed
// (kill -9) in the moment in which the last decision is shown as saved. Prints what the machine took of each
// pair: from the key to the next pair painted, and to the decision on disk.
//
//   goldenrod-steward WORKSPACE DECISIONS
//
// A pair in front is looked at for 0.3 s. Ends by the signal; by 1 when the questions do not suffice.

#include "app/workbench/workbench.h"
#include "ui/pages/review/review_page.h"
#include "ui/widgets/comparison_grid.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace goldenrod::measure {
namespace {

constexpr int kLook = 300;             ///< milliseconds
constexpr int kMostRefusals = 2;       ///< of one pair; then it is left for another
constexpr qint64 kPatience = 60'000;   ///< milliseconds
constexpr double kMilli = 1'000'000.0; ///< nanoseconds

class Steward : public QObject {
public:
    Steward(workbench::Workbench& bench, int decisions)
        : m_bench(bench)
        , m_session(static_cast<ui::ReviewPage*>(bench.pages().page(QStringLiteral("review")))->session())
        , m_decisions(decisions) {
        m_drawn.setSingleShot(true);
        connect(&m_drawn, &QTimer::timeout, this,
                [this] { m_next.push_back(static_cast<double>(m_key.nsecsElapsed()) / kMilli); });
        connect(&m_session, &items::ReviewSession::saved, this, &Steward::saved);
        connect(&m_session, &items::ReviewSession::refused, this, [this] { ++m_refused; });
    }

    /// Returns only when it could not do its work.
    void work(const QString& file) {
        m_bench.window().resize(1440, 900);
        static_cast<QWidget&>(m_bench.window()).show();
        m_bench.openFile(file);
        if (!waits([this] { return m_bench.desk().isOpen(); })) return;
        const auto rests = [this] { return !m_bench.desk().isBusy() && m_session.shown() != nullptr; };
        if (!QTest::qWaitForWindowActive(&m_bench.window()) || !waits(rests)) return;
        press(Qt::Key_Return, Qt::ControlModifier); // "Continue reviewing"
        ui::ComparisonGrid* grid = nullptr;
        const auto atWork = [&] {
            grid = m_bench.window().findChild<ui::ComparisonGrid*>();
            return grid != nullptr && grid->isVisible();
        };
        if (!waits(atWork)) return;
        grid->installEventFilter(this);
        for (m_turn = 0; m_session.shown() && m_session.left() > 0; ++m_turn) decide();
        waits([this] { return !m_session.isSaving(); });
    }

    bool eventFilter(QObject*, QEvent* event) override {
        // Asked for again after it, so that what is measured has been drawn.
        if (event->type() == QEvent::Paint && m_before && m_session.shown() &&
            m_session.shown() != m_before) {
            m_before = nullptr;
            m_drawn.start(0);
        }
        return false;
    }

private:
    /// What the weight suggests; now and then nobody knows. Rules that speak against a match get a reason,
    /// and what contradicts an earlier answer is left as unsure.
    void decide() {
        QTest::qWait(kLook);
        const auto shown = m_session.shown();
        if (!shown) return;
        const int refusedBefore = m_refused;
        const bool likely = shown->question.weight > 0;
        const Qt::Key key = m_turn % 10 == 9 ? Qt::Key_U : likely ? Qt::Key_M : Qt::Key_N;
        m_before = shown;
        m_sent.emplace_back().start();
        m_key.start();
        press(key);
        if (m_session.refusal()) { // asks for a reason: 3 is "documents seen"
            m_sent.pop_back();
            QTest::qWait(kLook);
            m_sent.emplace_back().start();
            m_key.start();
            press(Qt::Key_3);
        }
        waits([&] { return !m_before || m_refused > refusedBefore || m_session.shown() == nullptr; });
        for (int tries = 0; m_refused > refusedBefore && tries < kMostRefusals; ++tries) {
            m_before = nullptr;
            waits([this] { return !m_session.isSaving() && m_session.shown() != nullptr; });
            QTest::qWait(kLook);
            m_sent.emplace_back().start();
            const int before = m_saved;
            press(Qt::Key_U);
            if (waits([&] { return m_saved > before; })) break;
        }
    }

    void saved() {
        m_durable.push_back(static_cast<double>(m_sent[m_first++].nsecsElapsed()) / kMilli);
        if (++m_saved < m_decisions) return;
        print("key to next pair painted", m_next);
        print("key to decision on disk", m_durable);
        std::printf("%d saved, %d refused\n", m_saved, m_refused);
        std::fflush(stdout);
        std::raise(SIGKILL);
    }

    static void print(const char* what, std::vector<double> ms) {
        std::sort(ms.begin(), ms.end());
        const auto at = [&](std::size_t percent) {
            return ms.empty() ? 0.0 : ms[std::min(ms.size() - 1, ms.size() * percent / 100)];
        };
        std::printf("%-26s median %7.1f   p95 %7.1f   p99 %7.1f ms   (%zu)\n", what, at(50), at(95), at(99),
                    ms.size());
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &m_bench.window(), key, modifiers);
    }
    template <typename Outcome>
    static bool waits(Outcome outcome) {
        return QTest::qWaitFor(outcome, static_cast<int>(kPatience));
    }

    workbench::Workbench& m_bench;
    items::ReviewSession& m_session;
    int m_decisions, m_turn = 0, m_saved = 0, m_refused = 0;
    items::ReviewSession::Case m_before; ///< the pair under the key until the next one is painted
    QElapsedTimer m_key;
    QTimer m_drawn;
    std::vector<QElapsedTimer> m_sent; ///< of each decision
    std::size_t m_first = 0;           ///< of those that are not saved yet
    std::vector<double> m_next, m_durable;
};

} // namespace
} // namespace goldenrod::measure

int main(int argc, char** argv) {
    using namespace goldenrod;
    if (!qEnvironmentVariableIsSet("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() != 3) return std::fprintf(stderr, "goldenrod-steward WORKSPACE DECISIONS\n"), 2;
    const QTemporaryDir folder;
    ui::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    ui::Theme::install(application, ui::Tone::Light, QLocale(QLocale::English));
    workbench::Workbench bench(settings);
    measure::Steward steward(bench, words[2].toInt());
    steward.work(words[1]);
    std::fprintf(stderr, "the questions did not suffice\n");
    return 1;
}
