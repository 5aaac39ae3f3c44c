// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/set_value.h"

#include "models/workspace/golden_store.h"
#include "tests/gui/gallery/sample_review.h"
#include "tests/gui/page_support.h"
#include "tests/support/bank.h"
#include "ui/pages/customers/customer_sheet.h"
#include "ui/pages/customers/customers_page.h"
#include "ui/pages/customers/golden_values.h"
#include "ui/pages/customers/value_editor.h"
#include "ui/pages/lineage/lineage_sheet.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/text_block.h"

#include <QAccessible>
#include <QLineEdit>

namespace goldenrod::ui {
namespace {

/// The sheet of a customer whose records give two mailboxes, in the window, driven by keys.
class ValueTest : public GuiTest {
protected:
    void SetUp() override {
        qputenv("XDG_DATA_HOME", m_directory.filePath("data").toUtf8());
        test::bankWorkspace(m_directory.path().toStdString(), test::Stage::Consolidated);
        m_pages = std::make_unique<PageRegistry>();
        m_settings = std::make_unique<Settings>(m_directory.filePath("settings.ini"));
        m_pages->add(std::make_unique<CustomersPage>(m_desk, m_prompts, *m_settings));
        m_jobs = std::make_unique<JobTracker>();
        m_window = std::make_unique<MainWindow>(*m_pages, *m_jobs, *m_settings);
        m_window->resize(1440, 900);
        present(*m_window);
        QObject::connect(&page(), &Page::said,
                         [this](const Message& message) { m_said += plainText(message.words); });
        bool opened = false;
        m_desk.open(m_directory.filePath("bank.goldenrod").toStdString(), m_window.get(),
                    [&](const Result<void>& done) { opened = static_cast<bool>(done); });
        wait([&] { return opened; });
        openCustomer();
    }
    void TearDown() override {
        m_desk.close();
        m_window.reset();
        GuiTest::TearDown();
    }
    template <typename Condition>
    static void wait(Condition condition) {
        ASSERT_TRUE(QTest::qWaitFor(condition, 20'000));
    }
    /// The first with two values of one field, and that field in hand.
    void openCustomer() {
        Database& db = *m_desk.rows();
        const auto goldens = liveGoldens(db).take();
        for (const std::int64_t number : goldens) {
            const GoldenRow row = readGolden(db, number).take();
            const StoredGoldenValue* phone = findValue(row.values, "phone");
            if (phone == nullptr || phone->filled < 2 || phone->agree == phone->filled) continue;
            m_gid = QString::fromStdString(row.gid);
            m_before = phone->display;
            break;
        }
        ASSERT_FALSE(m_gid.isEmpty());
        ASSERT_TRUE(m_window->open({"customer", m_gid}));
        idle();
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        values()->setFocus();
        values()->setCurrentPart(partOf("phone"));
    }
    void idle() {
        wait([&] { return !m_desk.isBusy() && !sheet().isBusy(); });
    }
    int partOf(const QString& field) {
        const auto& lines = values()->lines();
        for (int part = 0; part < lines.size(); ++part)
            if (lines[part].field == field) return part;
        return -1;
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void write(QLineEdit* edit, const QString& words) {
        edit->setFocus();
        QTest::keyClicks(edit, words);
    }
    CustomersPage& page() { return *static_cast<CustomersPage*>(m_pages->page("customers")); }
    CustomerSheet& sheet() { return *page().sheet(); }
    GoldenValues* values() { return sheet().values(); }
    ValueEditor* editor() { return sheet().editor(); }
    items::GoldenLine phone() { return values()->lines()[partOf("phone")]; }

    const QTemporaryDir m_directory;
    items::Desk m_desk;
    ReadyPrompts m_prompts;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<PageRegistry> m_pages;
    std::unique_ptr<JobTracker> m_jobs;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_said;
    QString m_gid;
    std::string m_before;
};

TEST_F(ValueTest, AnotherSourcesValueByKeysAndBackByOne) {
    press(Qt::Key_E);
    ASSERT_TRUE(editor()->isOpen());
    EXPECT_EQ(QApplication::focusWidget(), editor()->choice());
    idle();
    EXPECT_TRUE(editor()->effect()->plainText().contains(QString::fromStdString(m_before)));
    EXPECT_FALSE(editor()->saveButton()->isEnabled()) << "no reason yet";
    const QString chosen = editor()->choice()->currentText().section(" · ", 0, 0);
    press(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), editor()->expiry()) << "nothing to type, so the next line";
    press(Qt::Key_Down);
    EXPECT_EQ(editor()->expiry()->current(), 1);
    press(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), editor()->reason());
    QTest::keyClicks(editor()->reason(), "told by phone");
    idle();
    press(Qt::Key_Return);
    idle();
    ASSERT_FALSE(editor()->isOpen());
    EXPECT_EQ(QApplication::focusWidget(), values());
    EXPECT_EQ(phone().value, chosen);
    EXPECT_TRUE(phone().setBy.contains("told by phone"));
    EXPECT_TRUE(phone().setBy.contains("until the source changes"));
    EXPECT_TRUE(values()->partText(partOf("phone")).contains(phone().setBy)) << "screen readers hear it";
    ASSERT_EQ(m_said.size(), 1);
    EXPECT_TRUE(m_said.last().contains(QString::fromStdString(m_before)));

    values()->setCurrentPart(partOf("phone"));
    press(Qt::Key_B);
    idle();
    EXPECT_EQ(phone().value.toStdString(), m_before);
    EXPECT_TRUE(phone().setBy.isEmpty());
    press(Qt::Key_Z);
    idle();
    EXPECT_EQ(phone().value, chosen) << "the step back to the rule was taken back";
    EXPECT_EQ(m_said.size(), 3);
}

TEST_F(ValueTest, ATypedValueIsCheckedBeforeAndUndoneAfter) {
    press(Qt::Key_E);
    press(Qt::Key_End);
    editor()->choice()->setCurrent(editor()->choice()->current());
    while (editor()->typed()->isHidden()) {
        const int at = editor()->choice()->current();
        press(Qt::Key_Down);
        ASSERT_NE(editor()->choice()->current(), at);
    }
    write(editor()->typed(), "no phone");
    write(editor()->reason(), "seen on the form");
    idle();
    EXPECT_FALSE(editor()->saveButton()->isEnabled());
    EXPECT_TRUE(editor()->effect()->plainText().contains("no phone"));
    editor()->typed()->clear();
    write(editor()->typed(), "+49 30 1234567");
    idle();
    ASSERT_TRUE(editor()->saveButton()->isEnabled()) << editor()->effect()->plainText().toStdString();
    QTest::mouseClick(editor()->saveButton(), Qt::LeftButton);
    idle();
    EXPECT_TRUE(phone().value.startsWith("+49 30"));
    EXPECT_EQ(phone().provenance, "pinned for ever");
    EXPECT_TRUE(phone().setBy.startsWith("typed by"));

    ASSERT_TRUE(m_window->open({"customer", m_gid + "/lineage/phone"}));
    wait([&] { return !m_desk.isBusy(); });
    EXPECT_EQ(page().lineage()->shownView().raw, "+49 30 1234567");
    ASSERT_TRUE(m_window->open({"customer", m_gid}));
    idle();
    values()->setFocus();
    press(Qt::Key_Z);
    idle();
    EXPECT_EQ(phone().value.toStdString(), m_before);
}

TEST_F(ValueTest, EscapeLeavesTheValueAlone) {
    press(Qt::Key_E);
    write(editor()->reason(), "never mind");
    press(Qt::Key_Escape);
    idle();
    EXPECT_FALSE(editor()->isOpen());
    EXPECT_EQ(QApplication::focusWidget(), values());
    EXPECT_EQ(phone().value.toStdString(), m_before);
    EXPECT_TRUE(m_said.isEmpty());
}

} // namespace
} // namespace goldenrod::ui
