// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/verify_workspace.h"
#include "tests/gui/page_support.h"
#include "tests/support/bank.h"
#include "ui/pages/quality/issue_panel.h"
#include "ui/pages/quality/quality_page.h"
#include "ui/pages/quality/rows_panel.h"
#include "ui/pages/quality/rule_panel.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/heat_grid.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/suggesting_field.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/tile.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QCompleter>

namespace goldenrod::ui {
namespace {

/// The page of quality on a small bank of two sources.
class QualityPageTest : public PageTest {
protected:
    void SetUp() override {
        makeWorkspace();
        auto made = std::make_unique<QualityPage>(m_desk, m_prompts);
        m_page = made.get();
        m_pages.add(std::move(made));
        makeWindow();
        QObject::connect(m_page, &Page::said, m_window.get(),
                         [this](const Message& message) { m_said = plainText(message.words); });
        QObject::connect(m_page, &Page::moved, m_window.get(), [this](const Link& link) { m_at = link; });
        ASSERT_TRUE(m_window->open({m_page->id()}));
        settle();
    }
    void settle() {
        ASSERT_TRUE(comes([this] { return !m_desk.isBusy(); }));
    }
    void give(const char* name, const char* content) {
        test::writeContent(path(name), content);
        const auto loaded = test::load(m_desk.workspace(), path(name));
        ASSERT_TRUE(loaded) << loaded.error().code.id();
        m_desk.announce(items::Change::Loads);
        settle();
    }
    void giveBoth() {
        give("core.csv", "id,family_name,born,phone,email\n1,Fox,2001-02-03,+442079460958,fox@shop.de\n"
                         "2,Hare,31.02.2001,+442079460959,\n3,Owl,2090-01-01,12,owl.at.home\n");
        give("crm.csv", "id,family_name,born,email\n7,Elk,1999-12-31,elk@shop.de\n8,,1998-11-30,\n");
    }
    void check() {
        press(Qt::Key_Return, Qt::ControlModifier);
        settle();
        settle(); // what the check says is read when it is there
    }
    QString tile(int at) const { return m_page->tiles()[at]->accessibleName(); }
    static QStringList columnOf(const QAbstractItemView* table, int column) {
        QStringList cells;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            cells += table->model()->index(row, column).data().toString();
        return cells;
    }
    /// Without a screen, a list that goes away does not make the window the active one again.
    void takeBack(QWidget* popup) {
        popup->hide();
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }
    std::vector<QualityRule> readRules() {
        auto db = m_desk.workspace().reader();
        return qualityRulesInForce(*db)->rules;
    }
    int partOf(const QString& words) const {
        for (int part = 0; part < m_page->grid()->partCount(); ++part)
            if (m_page->grid()->partText(part).startsWith(words)) return part;
        return -1;
    }

    QualityPage* m_page = nullptr;
    QString m_said;
    Link m_at;
};

TEST_F(QualityPageTest, SaysWhatItIsForAndChecksNothingWhereThereIsNothing) {
    EXPECT_TRUE(m_window->findChild<EmptyState*>()->isVisible());
    EXPECT_FALSE(m_page->actions()[0]->isEnabled());
    giveBoth();
    EXPECT_TRUE(m_page->actions()[0]->isEnabled());
    EXPECT_TRUE(m_window->findChild<EmptyState*>()->isVisible()) << "loaded, but not checked yet";
}

TEST_F(QualityPageTest, LeadsFromAFigureToTheBytesBehindIt) {
    giveBoth();
    check();
    EXPECT_EQ(m_said, QStringLiteral("Checked 5 records in %1.").arg(m_said.section(u' ', -2).chopped(1)));
    EXPECT_TRUE(tile(2).startsWith(QStringLiteral("Validity, "))) << tile(2).toStdString();
    EXPECT_TRUE(m_page->tiles()[2]->isChecked());

    // The rules that fail, most failures first, and the records of the first.
    EXPECT_TRUE(columnOf(m_page->rules(), 0).contains(QStringLiteral("born is valid")));
    EXPECT_TRUE(columnOf(m_page->rules(), 0).contains(QStringLiteral("e-mail is valid")));
    const int cell = partOf(QStringLiteral("e-mail, core"));
    ASSERT_GE(cell, 0);
    EXPECT_EQ(m_page->grid()->partText(cell), QStringLiteral("e-mail, core: warning, 50.0, 1 of 2 fail"));
    m_page->grid()->setFocus();
    m_page->grid()->setCurrentPart(cell);
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(columnOf(m_page->rules(), 0), QStringList{QStringLiteral("e-mail is valid")});
    EXPECT_EQ(columnOf(m_page->rows()->table(), items::FailingRowsModel::Record),
              QStringList{QStringLiteral("core 3")});
    EXPECT_EQ(columnOf(m_page->rows()->table(), items::FailingRowsModel::Why),
              QStringList{QStringLiteral("no @")});
    auto* bytes = this->part<RawLines>(QStringLiteral("row as delivered"));
    ASSERT_EQ(bytes->partCount(), 1);
    EXPECT_EQ(bytes->partCopy(0), QStringLiteral("owl.at.home"));
    EXPECT_EQ(m_at.path, QStringLiteral("validity/email.valid"));
    picture(QStringLiteral("quality_cell"));

    // Escape leads back to all fields; another dimension by its key.
    EXPECT_TRUE(m_page->rules()->hasFocus());
    press(Qt::Key_Escape);
    settle();
    EXPECT_GT(m_page->rules()->model()->rowCount(), 1);
    press(Qt::Key_1);
    settle();
    EXPECT_TRUE(m_page->tiles()[0]->isChecked());
    EXPECT_TRUE(columnOf(m_page->rules(), 0).contains(QStringLiteral("family name is filled")));

    // Enter on a record of nobody says so.
    m_page->rows()->table()->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(m_said.contains(QStringLiteral("belongs to no customer yet"))) << m_said.toStdString();
}

TEST_F(QualityPageTest, AFallIsMarkedAndAnOldCheckSaysThatItIsOld) {
    giveBoth();
    check();
    auto* notice = m_window->findChild<InPageStrip*>();
    EXPECT_FALSE(notice->isVisible());
    give("crm.csv", "id,family_name,born,email\n7,Elk,soon,elk@shop.de\n8,,1998-11-30,\n");
    EXPECT_TRUE(notice->isVisible()) << "a load came since";
    check();
    EXPECT_FALSE(notice->isVisible());
    EXPECT_TRUE(tile(2).contains(QStringLiteral("warning"))) << tile(2).toStdString();
    EXPECT_TRUE(tile(2).contains(QChar(0x2212))) << tile(2).toStdString();
    EXPECT_FALSE(tile(0).contains(QStringLiteral("warning"))) << tile(0).toStdString();
    const int born = static_cast<int>(columnOf(m_page->rules(), 0).indexOf(QStringLiteral("born is valid")));
    ASSERT_GE(born, 0);
    EXPECT_EQ(columnOf(m_page->rules(), 3)[born], QStringLiteral("+1"));
    picture(QStringLiteral("quality_fall"));
}

TEST_F(QualityPageTest, OneSourceAloneAndFiguresForASpreadsheet) {
    giveBoth();
    check();
    auto* source = m_page->widget()->findChild<ComboButton*>();
    source->setCurrent(2); // crm
    settle();
    EXPECT_EQ(partOf(QStringLiteral("born, core")), -1);
    EXPECT_GE(partOf(QStringLiteral("born, crm")), 0);
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    EXPECT_EQ(lines.first(), QStringLiteral("field\tcrm"));
    EXPECT_TRUE(lines.contains(QStringLiteral("born\t100"))) << lines.join(u'|').toStdString();
}

TEST_F(QualityPageTest, AnIssueIsOpenedGivenADayAndClosedByALaterLoad) {
    giveBoth();
    check();
    const int cell = partOf(QStringLiteral("e-mail, core"));
    m_page->grid()->setFocus();
    m_page->grid()->setCurrentPart(cell);
    press(Qt::Key_Return);
    settle();
    QAction* open = m_page->issues()->opening();
    ASSERT_TRUE(open->isEnabled());
    m_prompts.text = QStringLiteral("typed without the address");
    press(Qt::Key_I);
    settle();
    settle();
    EXPECT_TRUE(m_said.contains(QStringLiteral("is open"))) << m_said.toStdString();
    EXPECT_FALSE(open->isEnabled()) << "one issue about the same is enough";

    // The issue, in its list: taken, with a day.
    press(Qt::Key_I, Qt::ShiftModifier);
    DataTable* list = m_page->issues()->table();
    EXPECT_TRUE(list->hasFocus());
    EXPECT_EQ(columnOf(list, 0), QStringList{QStringLiteral("e-mail is valid · core")});
    press(Qt::Key_A);
    settle();
    settle();
    auto db = m_desk.workspace().reader();
    EXPECT_EQ(readIssues(*db)->at(0).owner, m_desk.workspace().identity().name);
    m_prompts.text = QStringLiteral("2020-01-31");
    press(Qt::Key_D, Qt::ShiftModifier);
    settle();
    settle();
    EXPECT_EQ(columnOf(list, 1), QStringList{QStringLiteral("2020-01-31")});
    EXPECT_EQ(columnOf(list, 2), QStringList{QStringLiteral("1 of 2 fail")});
    press(Qt::Key_S); // from medium
    settle();
    settle();
    EXPECT_EQ(readIssues(*db)->at(0).row.severity, Severity::High);
    EXPECT_TRUE(m_said.startsWith(QStringLiteral("The severity is high (event "))) << m_said.toStdString();
    picture(QStringLiteral("quality_issue"));

    // Not closed without a reason while it fails.
    press(Qt::Key_X);
    settle();
    EXPECT_EQ(columnOf(list, 2), QStringList{QStringLiteral("1 of 2 fail")});

    give("core.csv", "id,family_name,born,phone,email\n1,Fox,2001-02-03,+442079460958,fox@shop.de\n"
                     "3,Owl,2090-01-01,12,owl@home.de\n");
    check();
    settle();
    EXPECT_EQ(columnOf(list, 2), QStringList{QStringLiteral("mended")});
    list->setFocus();
    press(Qt::Key_X);
    settle();
    settle();
    EXPECT_EQ(columnOf(list, 2), QStringList{QStringLiteral("closed, mended")});
    press(Qt::Key_X); // taken up again
    settle();
    settle();
    EXPECT_EQ(columnOf(list, 2), QStringList{QStringLiteral("0 of 2 fail")});
    auto report = verifyWorkspace(m_desk.workspace(), {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->faults.empty());
}

TEST_F(QualityPageTest, ARuleIsWrittenTriedOnRowsChangedTakenAwayAndBack) {
    give("core.csv", "id,family_name,born,tier\n1,Fox,2001-02-03,STD\n2,Hare,,BLK\n3,Owl,,gold\n");
    check();
    press(Qt::Key_R, Qt::ShiftModifier);
    RulePanel* panel = m_page->ruleEditor();
    EXPECT_TRUE(panel->table()->hasFocus());
    settle();
    const int ready = panel->table()->model()->rowCount();
    EXPECT_GT(ready, 60);

    // Written word by word from what is offered, with the fields of this bank.
    press(Qt::Key_N);
    ASSERT_TRUE(panel->line()->hasFocus());
    QTest::keyClicks(panel->line(), QStringLiteral("x.t"));
    EXPECT_EQ(panel->line()->offered(), QStringList{QStringLiteral("x.tier")});
    QAbstractItemView* popup = panel->line()->completer()->popup();
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    EXPECT_EQ(panel->line()->text(), QStringLiteral("x.tier "));
    ASSERT_TRUE(comes([&] { return panel->line()->offered().contains(QStringLiteral("one of")); }));
    if (const QString pictures = qEnvironmentVariable("GOLDENROD_PICTURES"); !pictures.isEmpty())
        popup->grab().save(pictures + QStringLiteral("/quality_rule_offered.png"));
    QTest::keyClicks(panel->line(), QStringLiteral("one off"));
    EXPECT_TRUE(panel->effect()->plainText().contains(QStringLiteral("Position 8"))) << "where it is wrong";
    QTest::keyClick(panel->line(), Qt::Key_Backspace);
    QTest::keyClicks(panel->line(), QStringLiteral(" STD, GLD"));
    ASSERT_TRUE(comes([&] { return panel->effect()->plainText().contains(QStringLiteral("2 of 3 fail")); }));
    EXPECT_EQ(columnOf(m_page->rows()->table(), items::FailingRowsModel::Record),
              (QStringList{QStringLiteral("core 2"), QStringLiteral("core 3")}));
    EXPECT_EQ(m_page->rows()->bytes()->partCopy(0), QStringLiteral("BLK"));
    picture(QStringLiteral("quality_rule"));

    takeBack(popup);
    press(Qt::Key_Return);
    settle();
    settle();
    EXPECT_TRUE(m_said.contains(QStringLiteral("The rule holds"))) << m_said.toStdString();
    EXPECT_FALSE(panel->isWriting());
    EXPECT_EQ(panel->table()->model()->rowCount(), ready + 1);
    EXPECT_EQ(panel->table()->currentIndex().siblingAtColumn(1).data().toString(),
              QStringLiteral("x.tier one of STD, GLD"));
    EXPECT_TRUE(m_window->findChild<InPageStrip*>()->isVisible()) << "the check is by other rules";

    // The same once more is refused, and stays to be changed.
    press(Qt::Key_N);
    takeBack(popup);
    panel->line()->setText(QStringLiteral("x.tier one of STD, GLD"));
    press(Qt::Key_Return);
    settle();
    EXPECT_TRUE(m_said.contains(QStringLiteral("asks the same"))) << m_said.toStdString();
    EXPECT_TRUE(panel->isWriting());
    press(Qt::Key_Escape);
    EXPECT_FALSE(panel->isWriting());
    EXPECT_TRUE(panel->table()->hasFocus());

    // Checked, failing, changed from there.
    check();
    ASSERT_TRUE(m_page->open({QStringLiteral("quality"), QStringLiteral("validity/x.tier.one_of")}));
    settle();
    settle();
    EXPECT_EQ(m_page->rules()->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("2"));
    m_page->rules()->setFocus();
    press(Qt::Key_Delete);
    EXPECT_EQ(readRules().size(), static_cast<std::size_t>(ready) + 1) << "not from the list of what fails";
    panel->table()->setCurrentIndex(panel->table()->model()->index(5, 0)); // the list that is not seen
    press(Qt::Key_E);
    EXPECT_EQ(panel->line()->text(), QStringLiteral("x.tier one of STD, GLD"));
    QTest::keyClicks(panel->line(), QStringLiteral(", BLK"));
    panel->name()->setText(QStringLiteral("tier is known"));
    press(Qt::Key_Return);
    settle();
    settle();
    EXPECT_EQ(panel->table()->currentIndex().data().toString(), QStringLiteral("tier is known"));
    ASSERT_TRUE(comes([&] { return m_page->rows()->table()->model()->rowCount() == 1; }));
    EXPECT_EQ(columnOf(m_page->rows()->table(), items::FailingRowsModel::Record),
              QStringList{QStringLiteral("core 3")});

    // What is typed is not lost to another rule.
    press(Qt::Key_E);
    QTest::keyClicks(panel->line(), QStringLiteral(", PLT"));
    panel->table()->setFocus();
    press(Qt::Key_N);
    EXPECT_EQ(panel->line()->text(), QStringLiteral("x.tier one of STD, GLD, BLK, PLT"));
    EXPECT_TRUE(m_said.contains(QStringLiteral("is being written"))) << m_said.toStdString();
    press(Qt::Key_Escape);
    m_page->rows()->table()->setFocus();
    press(Qt::Key_Delete);
    EXPECT_EQ(readRules().size(), static_cast<std::size_t>(ready) + 1) << "not from the records";
    panel->table()->setFocus();

    // Taken away, and back.
    press(Qt::Key_Delete);
    settle();
    settle();
    EXPECT_EQ(readRules().size(), static_cast<std::size_t>(ready));
    EXPECT_EQ(panel->table()->currentIndex().row(), ready - 1) << "where it stood";
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    settle();
    EXPECT_EQ(readRules().size(), static_cast<std::size_t>(ready) + 1);
    EXPECT_EQ(panel->table()->currentIndex().data().toString(), QStringLiteral("tier is known"));
}

// From a rule in somebody's head to a fault that is mended, by the keyboard.
TEST_F(QualityPageTest, ARuleIsWrittenItsFailuresOpenedAnIssueRaisedAndClosedByALaterLoad) {
    give("core.csv", "id,family_name,born,died\n1,Fox,1950-02-03,2020-01-01\n2,Ray,1950-02-03,1949-12-31\n");
    check();
    press(Qt::Key_R, Qt::ShiftModifier);
    press(Qt::Key_N);
    RulePanel* panel = m_page->ruleEditor();
    takeBack(panel->line()->completer()->popup());
    panel->line()->setText(QStringLiteral("death.date from birth.date"));
    EXPECT_TRUE(panel->effect()->plainText().contains(QStringLiteral("Position"))) << "no such bound";
    panel->line()->setText(QStringLiteral("death.date at least 1960-01-01"));
    ASSERT_TRUE(comes([&] { return panel->effect()->plainText().contains(QStringLiteral("1 of 2 fail")); }));
    press(Qt::Key_Return);
    settle();
    settle();
    check();
    press(Qt::Key_R, Qt::ShiftModifier); // back to what fails
    settle();
    EXPECT_EQ(m_page->rules()->currentIndex().data().toString(), QStringLiteral("died: at least 1960-01-01"));
    ASSERT_EQ(columnOf(m_page->rows()->table(), items::FailingRowsModel::Record),
              QStringList{QStringLiteral("core 2")});
    EXPECT_EQ(m_page->rows()->bytes()->partCopy(0), QStringLiteral("1949-12-31"));
    m_prompts.text = QStringLiteral("typed from the wrong column");
    press(Qt::Key_I);
    settle();
    settle();
    give("core.csv", "id,family_name,born,died\n1,Fox,1950-02-03,2020-01-01\n2,Ray,1950-02-03,1999-12-31\n");
    check();
    press(Qt::Key_I, Qt::ShiftModifier);
    DataTable* list = m_page->issues()->table();
    ASSERT_EQ(columnOf(list, 2), QStringList{QStringLiteral("mended")});
    picture(QStringLiteral("quality_mended"));
    press(Qt::Key_X);
    settle();
    settle();
    EXPECT_EQ(columnOf(list, 2), QStringList{QStringLiteral("closed, mended")});
}

TEST_F(QualityPageTest, TakesTheKeyboardAsSoonAsThereIsWork) {
    EXPECT_TRUE(m_page->widget()->findChild<ComboButton*>()->hasFocus()) << "nothing is there yet";
    giveBoth();
    check();
    EXPECT_TRUE(m_page->rules()->hasFocus());
    auto* elsewhere = m_page->widget()->findChild<ComboButton*>();
    elsewhere->setFocus();
    m_desk.announce(items::Change::Loads);
    settle();
    EXPECT_TRUE(elsewhere->hasFocus()) << "once it is there, it moves for nobody";
}

TEST_F(QualityPageTest, LinksOpenADimensionAndARule) {
    giveBoth();
    check();
    ASSERT_TRUE(m_page->open({QStringLiteral("quality"), QStringLiteral("validity/birth.date.valid")}));
    settle();
    EXPECT_EQ(m_page->rules()->currentIndex().data().toString(), QStringLiteral("born is valid"));
    EXPECT_FALSE(m_page->open({QStringLiteral("quality"), QStringLiteral("beauty")}));
}

TEST_F(QualityPageTest, ModelsKeepTheRulesOfItemModels) {
    items::FailingRowsModel model(m_desk, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    giveBoth();
    check();
    auto db = m_desk.workspace().reader();
    auto standing = readQualityStanding(*db, 0);
    ASSERT_TRUE(standing && standing->check);
    auto records = failingRecords(*db, standing->check->id, "validity", "birth.date", "birth.date.valid", 0);
    ASSERT_EQ(records->size(), 1U);
    model.setFailures(*standing->rules.find("birth.date.valid"), *standing->check, *records);
    EXPECT_EQ(model.index(0, items::FailingRowsModel::Value).data().toString(), QStringLiteral("31.02.2001"));
}

} // namespace
} // namespace goldenrod::ui
