// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/golden_store.h"
#include "tests/gui/support.h"
#include "tests/support/bank.h"
#include "ui/pages/review/review_page.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/window_prompts.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace goldenrod::ui {

/// The page in its window on a copy of one matched bank.
class ReviewTest : public GuiTest {
protected:
    static void SetUpTestSuite() {
        s_folder = std::make_unique<test::TempFolder>();
        test::bankWorkspace(s_folder->path(), test::Stage::Consolidated, 800);
    }
    static void TearDownTestSuite() { s_folder.reset(); }
    static std::filesystem::path bank() { return *s_folder / "bank.goldenrod"; }

    void SetUp() override {
        m_settings = std::make_unique<Settings>(m_directory.filePath("settings.ini"));
        auto page = std::make_unique<ReviewPage>(m_desk, m_prompts, *m_settings);
        m_page = page.get();
        m_page->session().setLeastLook(0);
        m_pages.add(std::move(page));
        m_window = std::make_unique<MainWindow>(m_pages, m_jobs, *m_settings);
        connectMessages();
        m_window->resize(1440, 900);
        ASSERT_TRUE(m_window->open({"review"}));
        present(*m_window);
    }
    void TearDown() override {
        m_window.reset();
        m_desk.close();
        GuiTest::TearDown();
    }
    void connectMessages() {
        QObject::connect(m_page, &Page::said, m_window.get(), [this](const Message& message) {
            m_said = plainText(message.words);
            m_saved += m_said.startsWith(QStringLiteral("Saved:"));
        });
    }
    void openBank() {
        const std::filesystem::path copy = m_directory.filePath("copy.goldenrod").toStdString();
        std::filesystem::copy_file(bank(), copy);
        openFile(copy);
        ASSERT_TRUE(QTest::qWaitFor([this] { return session().shown() != nullptr; }, 20'000));
    }
    void openFile(const std::filesystem::path& path) {
        bool opened = false;
        m_desk.open(path, m_page, [&](const Result<void>& result) { opened = bool(result); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return opened; }, 20'000));
    }
    items::ReviewSession& session() { return m_page->session(); }
    void press(Qt::Key key, bool repeat = false) {
        QWidget* focus = QApplication::focusWidget();
        if (repeat)
            QTest::simulateEvent(focus ? focus : m_window.get(), true, key, Qt::NoModifier,
                                 QString(QChar(key)).toLower(), true);
        else
            QTest::keyClick(focus ? focus : static_cast<QWidget*>(m_window.get()), key);
    }
    /// Until everything asked is answered and a pair is in front.
    void settle() {
        ASSERT_TRUE(QTest::qWaitFor(
            [this] {
                return !m_desk.isBusy() && !session().isSaving() &&
                       (session().shown() ||
                        session().standing() == items::ReviewSession::Standing::NothingLeft);
            },
            20'000));
    }
    /// Keeps pictures of a state that only doing reaches, in the folder $GOLDENROD_PICTURES, if there is one.
    void picture(const QString& name) {
        const QString folder = qEnvironmentVariable("GOLDENROD_PICTURES");
        if (folder.isEmpty()) return;
        for (const Tone tone : {Tone::Dark, Tone::Light}) {
            Theme::setTone(tone);
            QTest::qWait(50);
            m_window->grab().save(
                folder + u'/' + name +
                (tone == Tone::Dark ? QStringLiteral("_dark.png") : QStringLiteral("_light.png")));
        }
    }
    QuestionRow front() { return session().shown()->question; }
    Database& db() { return *m_desk.rows(); }
    std::int64_t decided() {
        const DecisionCounts counts = *countDecisions(db());
        return counts.match + counts.notAMatch + counts.unsure;
    }
    bool together(const QuestionRow& question) {
        return *goldenOf(db(), question.leftRecord) == *goldenOf(db(), question.rightRecord);
    }

    static inline std::unique_ptr<test::TempFolder> s_folder;
    QTemporaryDir m_directory;
    items::Desk m_desk;
    JobTracker m_jobs;
    QWidget m_promptParent;
    QVBoxLayout m_promptColumn{&m_promptParent};
    WindowPrompts m_prompts{&m_promptParent, &m_promptColumn};
    PageRegistry m_pages;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    ReviewPage* m_page = nullptr;
    QString m_said;
    int m_saved = 0; ///< decisions that were called saved
};

} // namespace goldenrod::ui
