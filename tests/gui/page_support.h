// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "models/sample/sample_bank.h"
#include "tests/gui/support.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/main_window.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QTemporaryDir>

#include <filesystem>

namespace goldenrod::ui {

/// Answers what the test has laid ready, and keeps what was asked.
class ReadyPrompts : public Prompts {
public:
    void chooseFiles(const FileQuestion& question, QObject*,
                     std::function<void(const QStringList&)> answer) override {
        asked += question.title;
        answer(std::exchange(files, {}));
    }
    void chooseTarget(const FileQuestion& question, QObject*,
                      std::function<void(const std::optional<QString>&)> answer) override {
        asked += question.title;
        answer(std::exchange(target, {}));
    }
    void confirm(const Confirmation& question, QObject*, std::function<void(bool)> answer) override {
        asked += question.yes;
        answer(yes);
    }
    void askText(const TextQuestion& question, QObject*,
                 std::function<void(const std::optional<QString>&)> answer) override {
        asked += question.label;
        answer(std::exchange(text, {}));
    }
    QStringList files, asked;
    std::optional<QString> target, text;
    bool yes = true;
};

/// Pages in their window on a real workspace in a folder that goes away.
class PageTest : public GuiTest {
protected:
    /// Turns the event loop until `outcome`; false when it does not come.
    template <typename Outcome>
    static bool comes(Outcome outcome, int milliseconds = 30'000) {
        return QTest::qWaitFor(outcome, milliseconds);
    }
    void makeWorkspace() {
        bool made = false, done = false;
        m_desk.create(path("test.goldenrod"), "Test", &m_desk, [&](const Result<void>& result) {
            made = static_cast<bool>(result);
            done = true;
        });
        ASSERT_TRUE(comes([&] { return done; }));
        ASSERT_TRUE(made);
    }
    void makeBank(std::uint32_t customers) {
        SampleOptions options;
        options.customers = customers;
        auto report = makeSampleBank(path("bank"), options, {});
        ASSERT_TRUE(report);
    }
    /// One page in its window on a new workspace, in front.
    template <typename P>
    P* makePage() {
        auto made = std::make_unique<P>(m_desk, m_prompts, m_pageSettings);
        P* page = made.get();
        m_pages.add(std::move(made));
        makeWorkspace();
        makeWindow();
        QObject::connect(page, &Page::said,
                         [this](const Message& message) { m_said += plainText(message.words); });
        EXPECT_TRUE(m_window->open({page->id()}));
        return page;
    }
    void makeWindow() {
        m_settings = std::make_unique<Settings>(m_folder.filePath("settings.ini"));
        m_jobs = std::make_unique<JobTracker>();
        m_window = std::make_unique<MainWindow>(m_pages, *m_jobs, *m_settings);
        m_window->resize(1440, 900);
        present(*m_window);
    }
    /// As at the end of the program: the workspace first, then what shows it. Nothing of a derived test that
    /// a page refers to is gone by then, also after a failure in the middle of a job.
    void TearDown() override {
        m_desk.close();
        m_window.reset();
        m_pages = {};
        GuiTest::TearDown();
    }
    std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QString bank(const char* file) const { return m_folder.filePath(QStringLiteral("bank/") + file); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    /// Presses a key until `outcome`; false when that many presses do not bring it.
    template <typename Outcome>
    bool pressUntil(Qt::Key key, Outcome outcome, int most = 60) {
        for (int pressed = 0; !outcome(); ++pressed) {
            if (pressed == most) return false;
            press(key);
        }
        return true;
    }
    template <typename Widget>
    Widget* part(const QString& accessibleName) {
        for (Widget* widget : m_window->findChildren<Widget*>())
            if (widget->accessibleName() == accessibleName) return widget;
        return nullptr;
    }
    /// Keeps pictures of a state that only doing reaches, in the folder $GOLDENROD_PICTURES, if there is one.
    void picture(const QString& name) {
        const QString folder = qEnvironmentVariable("GOLDENROD_PICTURES");
        if (folder.isEmpty()) return;
        for (const QSize size : {QSize(1440, 900), QSize(1280, 800)}) {
            for (const Tone tone : {Tone::Light, Tone::Dark}) {
                Theme::setTone(tone);
                m_window->resize(size);
                QTest::qWait(50);
                m_window->grab().save(QStringLiteral("%1/%2_%3_%4.png")
                                          .arg(folder, name, tone == Tone::Dark ? "dark" : "light")
                                          .arg(size.width()));
            }
        }
        Theme::setTone(Tone::Light);
    }
    /// Rows that a question to the workspace gives.
    template <typename Work>
    auto ask(Work work) {
        auto reader = m_desk.workspace().reader();
        EXPECT_TRUE(reader);
        auto result = work(*reader);
        EXPECT_TRUE(result);
        return result.take();
    }

    QTemporaryDir m_folder;
    ReadyPrompts m_prompts;
    items::Desk m_desk;
    PageRegistry m_pages;
    Settings m_pageSettings{m_folder.filePath("page.ini")};
    QStringList m_said; ///< by the page of makePage()
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<JobTracker> m_jobs;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace goldenrod::ui
