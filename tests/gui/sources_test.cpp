// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/load_store.h"
#include "models/workspace/profile_store.h"
#include "models/workspace/quarantine_store.h"
#include "models/workspace/record_store.h"
#include "models/workspace/run_store.h"
#include "models/workspace/touchpoint_store.h"
#include "tests/gui/page_support.h"
#include "ui/pages/sources/draft_view.h"
#include "ui/pages/sources/mapping_panel.h"
#include "ui/pages/sources/profile_panel.h"
#include "ui/pages/sources/reading_grid.h"
#include "ui/pages/sources/source_view.h"
#include "ui/pages/sources/sources_page.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QUrl>

namespace goldenrod::ui {
namespace {

using items::LoadDraft;

class SourcesTest : public PageTest {
protected:
    void SetUp() override { m_page = makePage<SourcesPage>(); }
    /// Chooses files by the keyboard and waits until the first can be loaded, or asks.
    void choose(const QStringList& files) {
        m_prompts.files = files;
        press(Qt::Key_L, Qt::ControlModifier);
        ASSERT_TRUE(comes([&] { return m_page->draft() && settled(m_page->draft()); }));
    }
    static bool settled(const LoadDraft* draft) {
        return draft->state() == LoadDraft::State::Failed ||
               (draft->state() == LoadDraft::State::Ready && (draft->check() || draft->checkError()));
    }
    /// Loads the file that is shown by Ctrl+Enter and waits for its ledger.
    void load() {
        ASSERT_TRUE(m_page->draft());
        ASSERT_TRUE(m_page->draft()->canLoad()) << m_page->draft()->questions().size() << " questions";
        const qsizetype before = m_said.size();
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(comes([&] { return m_said.size() > before && !m_desk.isRunning(); }));
    }
    /// Takes every reading that is not certain as it is, by the key of the first answer.
    void takeAsRead() {
        for (std::size_t left = m_page->draft()->questions().size(); left > 0; --left) press(Qt::Key_1);
    }
    std::vector<LoadRow> loads() {
        return ask([](Database& db) { return readLoads(db); });
    }
    QAction* action(const QString& words) {
        for (QAction* action : m_page->actions())
            if (action->text().startsWith(words)) return action;
        return nullptr;
    }
    QString write(const char* name, const QByteArray& bytes) {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    std::size_t columnNamed(const char* name) {
        const auto& columns = m_page->draft()->mapping().columns;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].column == name) return i;
        return columns.size();
    }

    SourcesPage* m_page = nullptr;
};

TEST_F(SourcesTest, LoadsTheSampleBankByKeyboard) {
    makeBank(60);
    choose({bank("core_banking.csv"), bank("crm.csv"), bank("cards.tsv"), bank("loans.txt"),
            bank("digital.ndjson"), bank("call_centre.csv"), bank("touchpoints.csv")});
    picture("draft");
    for (int file = 0; file < 7; ++file) {
        takeAsRead(); // of the lines before the columns' names in the loans
        load();
        if (file == 6) break;
        EXPECT_TRUE(action("Next")) << "after file " << file;
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(comes([&] { return m_page->draft() && settled(m_page->draft()); }));
    }
    const auto all = loads();
    ASSERT_EQ(all.size(), 7U);
    for (const LoadRow& load : all) {
        const auto ledger = ask([&](Database& db) { return readLedger(db, load.id); });
        std::int64_t bytes = 0;
        for (const LedgerEntry& entry : ledger) bytes += entry.bytes;
        EXPECT_EQ(bytes, load.fileSize) << load.fileName;
    }
    EXPECT_EQ(ask([](Database& db) { return readSources(db); }).size(), 7U);
    const auto touchpoints = ask([](Database& db) { return countTouchpoints(db); });
    EXPECT_GT(touchpoints.attached, 0);
    EXPECT_EQ(m_window->history().current().kind, "load");
    EXPECT_TRUE(part<FactList>("ledger"));

    ASSERT_TRUE(comes([&] { return action("Match") != nullptr; })) << "the next step is offered";
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(comes([&] { return m_said.last().contains("golden records"); }))
        << m_said.last().toStdString();
    EXPECT_GT(ask([](Database& db) { return runInForce(db); }), 0);
}

TEST_F(SourcesTest, ShowsWhatWasFoundAndCorrectsIt) {
    choose({write("people.csv", "id;name;city\n1;Ann Fox;Leeds\n2;Bob Ray;York\n3;Cy Dunn;Hull\n")});
    auto* grid = m_window->findChild<ReadingGrid*>();
    ComboButton* delimiter = grid->field("delimiter");
    ASSERT_TRUE(delimiter);
    EXPECT_EQ(delimiter->currentText(), "semicolon");
    ASSERT_EQ(m_page->draft()->mapping().columns.size(), 3U);
    delimiter->setFocus();
    ASSERT_TRUE(pressUntil(Qt::Key_Down, [&] { return delimiter->currentText() == "comma"; }));
    ASSERT_TRUE(
        comes([&] { return settled(m_page->draft()) && m_page->draft()->mapping().columns.size() == 1; }));
    m_page->draft()->correct("delimiter", ";");
    ASSERT_TRUE(
        comes([&] { return settled(m_page->draft()) && m_page->draft()->mapping().columns.size() == 3; }));
    EXPECT_TRUE(loads().empty()) << "nothing is loaded by looking";
    grid->field("delimiter")->setFocus();
    load(); // Ctrl+Enter goes on also from a field
}

TEST_F(SourcesTest, MapsAColumnByKeyboard) {
    choose({write("people.csv", "id,who,born\n1,\"FOX, ANN\",1980-02-03\n2,\"RAY, BOB\",1971-12-30\n")});
    auto* panel = m_window->findChild<MappingPanel*>();
    panel->table()->setFocus();
    panel->table()->setCurrentIndex(panel->table()->model()->index(static_cast<int>(columnNamed("who")), 0));
    press(Qt::Key_Return);
    ASSERT_TRUE(panel->fieldCombo()->hasFocus());
    const auto field = [&] { return panel->fieldCombo()->currentText(); };
    press(Qt::Key_Home);
    ASSERT_EQ(field(), "left out");
    EXPECT_TRUE(m_page->draft()->mapping().columns[columnNamed("who")].targets.empty());
    ASSERT_TRUE(pressUntil(Qt::Key_Down, [&] { return field() == "SURNAME, GIVEN MIDDLE: split"; }))
        << field().toStdString();
    const auto targets = m_page->draft()->mapping().columns[columnNamed("who")].targets; // the draft goes
    ASSERT_EQ(targets.size(), 3U);
    EXPECT_EQ(targets[0].field, "name.family");
    EXPECT_EQ(targets[1].part, sources::Part::AfterComma);
    load();
    const auto stored = ask([](Database& db) { return newestMapping(db, "people"); });
    ASSERT_TRUE(stored);
    auto mapping = sources::Mapping::fromJson(*stored);
    ASSERT_TRUE(mapping);
    EXPECT_EQ(mapping->columns[1].targets, targets);
}

TEST_F(SourcesTest, AsksWhichOfTwoDatesIsMeant) {
    choose({write("people.csv", "customer_no,family_name,birth_date\nA1,Fox,04.05.1980\nA2,Ray,06.07.1971\n"
                                "A3,Dunn,01.02.1990\n")});
    ASSERT_EQ(m_page->draft()->questions().size(), 1U);
    const items::OpenQuestion question = m_page->draft()->questions().front();
    EXPECT_TRUE(plainText(question.sentence).contains("04.05.1980"))
        << plainText(question.sentence).toStdString();
    picture("question");
    EXPECT_FALSE(action("Load")->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(m_desk.isRunning());
    press(Qt::Key_1);
    EXPECT_TRUE(m_page->draft()->questions().empty());
    EXPECT_EQ(m_page->draft()->mapping().columns[columnNamed("birth_date")].targets.front().dateOrder,
              text::DateOrder::DayMonthYear);
    load();
    EXPECT_EQ(loads().size(), 1U);
}

TEST_F(SourcesTest, SaysThatTheSameFileWasLoadedBefore) {
    const QString file = write("people.csv", "id,family_name\n1,Fox\n2,Ray\n");
    choose({file});
    load();
    choose({file});
    ASSERT_EQ(m_page->draft()->questions().size(), 1U);
    EXPECT_EQ(m_page->draft()->questions().front().answers.size(), 2);
    EXPECT_TRUE(m_page->draft()->prepared().mappingKnown);
    picture("same_file");
    press(Qt::Key_2); // leave it
    EXPECT_FALSE(m_page->draft());
    EXPECT_EQ(loads().size(), 1U);
    choose({file});
    press(Qt::Key_1); // again
    load();
    EXPECT_EQ(loads().size(), 2U);
}

TEST_F(SourcesTest, NamesColumnsThatAreGoneSinceTheLastLoad) {
    choose({write("people.csv", "id,family_name,city\n1,Fox,Leeds\n2,Ray,York\n")});
    load();
    choose({write("people_2026-11-23.csv", "id,family_name\n1,Fox\n2,Ray\n3,Dunn\n")});
    ASSERT_EQ(m_page->draft()->questions().size(), 1U);
    EXPECT_TRUE(plainText(m_page->draft()->questions().front().sentence).contains("city"));
    press(Qt::Key_1);
    load();
    EXPECT_EQ(loads().size(), 2U);
}

TEST_F(SourcesTest, ShowsQuarantineOfAHostileFileToTheByte) {
    const QString file = QStringLiteral(GOLDENROD_SHARED_DIR) +
                         QStringLiteral("/data/bad_input/_generated/B13_nul_in_field.csv");
    if (!QFile::exists(file)) GTEST_SKIP() << "no collection of bad input here";
    choose({file});
    ASSERT_TRUE(pressUntil(Qt::Key_1, [&] { return m_page->draft()->questions().empty(); }));
    ASSERT_TRUE(comes([&] { return settled(m_page->draft()); }));
    load();
    const auto all = loads();
    ASSERT_EQ(all.size(), 1U);
    const auto rows = ask([&](Database& db) { return readQuarantine(db, all.front().id, 10); });
    ASSERT_FALSE(rows.empty());
    auto* table = part<DataTable>("quarantine");
    ASSERT_TRUE(table);
    ASSERT_TRUE(comes([&] { return table->model()->rowCount() == static_cast<int>(rows.size()); }));
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), QString::number(rows.front().line));
    auto* bytes = part<HexRows>("bytes of the row");
    ASSERT_TRUE(comes([&] { return bytes->isVisible() && bytes->partCount() > 0; }));
    picture("quarantine");
    EXPECT_TRUE(m_window->open({"quarantine", QString::number(all.front().id)}));
}

// From a messy extract to a clean one by the keyboard: one row corrected by hand, two as proposed, one
// discarded and taken up again.
TEST_F(SourcesTest, ProfilesTheColumnsOnceAndSaysWhatBecameOfThem) {
    choose({write("crm.csv", "id,family_name,born,tier\n1,Fox,2001-02-03,STD\n2,Ray,1999-12-31,STD\n"
                             "3,Elk,1989-12-31,\n4,Owl,1979-12-31,\n5,Hen,1969-12-31,\n")});
    load();
    choose({write("crm.csv", "id,family_name,born\n1,Fox,soon\n2,Ray,later\n3,Owl,never\n"
                             "4,Elk,perhaps\n5,Hen,ever\n")});
    takeAsRead();
    load();
    ASSERT_TRUE(m_page->open({QStringLiteral("load"), QStringLiteral("2")}));
    auto* view = m_page->widget()->findChild<SourceView*>();
    ASSERT_TRUE(comes([&] { return view->load() == 2; }));
    press(Qt::Key_P);
    const DataTable* table = view->profile()->table();
    const auto cell = [&](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    ASSERT_TRUE(comes([&] { return table->model()->rowCount() == 3; }));
    EXPECT_TRUE(table->hasFocus());
    EXPECT_EQ(cell(0, 0), QStringLiteral("id"));
    EXPECT_EQ(cell(0, 3), QStringLiteral("whole numbers"));
    EXPECT_EQ(cell(2, 5), QStringLiteral("dates, now text"));
    EXPECT_TRUE(ask([](Database& db) { return readProfile(db, 2); }).has_value()) << "kept";

    press(Qt::Key_Down);
    auto* facts = part<FactList>(QStringLiteral("figures of the column"));
    EXPECT_TRUE(facts->partText(0).contains(QStringLiteral("5"))) << facts->partText(0).toStdString();
    auto* patterns = part<FactList>(QStringLiteral("most frequent patterns"));
    EXPECT_EQ(patterns->partCount(), 1) << "Aa";
    picture("profile");

    // Another load, while the profile is looked at; and back to where the rows went.
    ASSERT_TRUE(m_page->open({QStringLiteral("profile"), QStringLiteral("1")}));
    ASSERT_TRUE(comes([&] { return view->load() == 1 && table->model()->rowCount() == 4; }));
    EXPECT_EQ(table->model()->columnCount(), 5) << "nothing to compare with";
    press(Qt::Key_P);
    EXPECT_FALSE(view->profile()->isVisible());
}

TEST_F(SourcesTest, WorksOffQuarantineByTheKeyboard) {
    choose({write("people.csv", "id,family_name,city\n1,Fox,Leeds\n2,Ray\n3,Dunn\n"
                                "4,Grey, the elder,Hull\n5,May,Rome\n6,Lee, junior,Bonn\n")});
    load();
    const std::int64_t first = loads().front().id;
    auto* table = part<DataTable>("quarantine");
    ASSERT_TRUE(table);
    ASSERT_TRUE(comes([&] { return table->model()->rowCount() == 4; }));
    const auto counts = [&] { return ask([&](Database& db) { return countQuarantine(db, first); }); };
    const auto lineInFront = [&] { return table->currentIndex().siblingAtColumn(0).data().toString(); };
    table->setFocus();
    ASSERT_TRUE(
        comes([&] { return action("Correct all alike: 2") && action("Correct all alike: 2")->isEnabled(); }));
    picture("quarantine-list");
    press(Qt::Key_C, Qt::ShiftModifier);
    ASSERT_TRUE(comes([&] { return counts().corrected == 2; }));
    EXPECT_EQ(m_prompts.asked.last(), "Load 2 rows");

    ASSERT_TRUE(m_window->open({"quarantine", QString::number(first)}));
    ASSERT_TRUE(comes([&] { return lineInFront() == "5" && action("Correct")->isEnabled(); }));
    EXPECT_FALSE(action("Correct all alike")->isEnabled()) << "nobody can tell where a comma belongs";
    ASSERT_TRUE(comes([&] { return table->hasFocus(); }));
    press(Qt::Key_Return);
    auto* editor = m_window->findChild<QPlainTextEdit*>();
    ASSERT_TRUE(editor && editor->hasFocus());
    EXPECT_EQ(editor->toPlainText(), "4,Grey, the elder,Hull");
    auto* values = part<FactList>("how the row would be read");
    picture("quarantine-fault");
    press(Qt::Key_Return);
    EXPECT_EQ(counts().corrected, 2) << "what cannot be read is not loaded";
    editor->selectAll();
    QTest::keyClicks(editor, "4,\"Grey, the elder\",Hull");
    ASSERT_TRUE(comes([&] { return values->partCount() == 3; }));
    EXPECT_TRUE(values->partText(1).contains("Grey, the elder"));
    picture("quarantine-correct");
    press(Qt::Key_Return);
    ASSERT_TRUE(comes([&] { return counts().corrected == 3; }));

    ASSERT_TRUE(comes([&] { return lineInFront() == "7" && action("Discard")->isEnabled(); }));
    ASSERT_TRUE(comes([&] { return table->hasFocus(); }));
    m_prompts.text = "a test row";
    press(Qt::Key_D);
    ASSERT_TRUE(comes([&] { return counts().discarded == 1; }));
    ASSERT_TRUE(comes([&] {
        return table->model()->index(0, 3).data().toString() == "discarded" ||
               table->model()->index(3, 3).data().toString() == "discarded";
    }));
    for (int row = 0; row < 4; ++row)
        if (table->model()->index(row, 3).data().toString() == "discarded")
            table->setCurrentIndex(table->model()->index(row, 0));
    ASSERT_TRUE(comes([&] { return action("Take up again")->isEnabled(); }));
    press(Qt::Key_R);
    ASSERT_TRUE(comes([&] { return counts().open == 1; }));
    EXPECT_EQ(ask([](Database& db) { return countRecords(db); }), 5);
    EXPECT_EQ(loads().size(), 3U);
}

TEST_F(SourcesTest, KeepsNothingOfALoadThatWasCancelled) {
    QByteArray rows("id,family_name,city\n");
    for (int i = 0; i < 400'000; ++i) rows += QByteArray::number(i) + ",Fox,Leeds\n";
    choose({write("many.csv", rows)});
    bool cancelled = false;
    QObject::connect(m_page->draft(), &LoadDraft::cancelled, [&] { cancelled = true; });
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(m_page->draft()->state(), LoadDraft::State::Loading);
    ASSERT_TRUE(comes([&] { return m_page->draft()->share() > 0; }));
    press(Qt::Key_Escape);
    ASSERT_TRUE(comes([&] { return cancelled; }));
    EXPECT_TRUE(loads().empty());
    EXPECT_EQ(ask([](Database& db) { return countRecords(db); }), 0);
    EXPECT_TRUE(m_page->draft()->canLoad()) << "it can be tried again";
}

TEST_F(SourcesTest, SaysInPlaceWhatCannotBeRead) {
    choose({write("empty.csv", "")});
    EXPECT_EQ(m_page->draft()->state(), LoadDraft::State::Failed);
    picture("failed");
    EXPECT_FALSE(action("Load")->isEnabled());
    press(Qt::Key_Delete);
    EXPECT_FALSE(m_page->draft());
}

TEST_F(SourcesTest, TakesFilesDroppedAnywhere) {
    const QString one = write("one.csv", "id,family_name\n1,Fox\n"),
                  two = write("two.csv", "id,city\n1,Hull\n");
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(one), QUrl::fromLocalFile(two)});
    QDragEnterEvent enter(QPoint(500, 400), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page->widget(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(500, 400), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page->widget(), &drop);
    ASSERT_TRUE(comes([&] { return m_page->draft() && settled(m_page->draft()); }));
    EXPECT_EQ(m_page->draft()->fileName(), "one.csv");
    press(Qt::Key_Delete);
    ASSERT_TRUE(comes([&] { return m_page->draft() && settled(m_page->draft()); }));
    EXPECT_EQ(m_page->draft()->fileName(), "two.csv");
}

TEST_F(SourcesTest, ModelsKeepTheRulesOfItemModels) {
    choose({write("people.csv", "id,family_name,city\n1,Fox,Leeds\n2,Ray,York\n")});
    items::LoadMappingModel mapping;
    items::LoadPreviewModel preview;
    items::SourcesModel list;
    const QAbstractItemModelTester::FailureReportingMode fatal =
        QAbstractItemModelTester::FailureReportingMode::Fatal;
    QAbstractItemModelTester first(&mapping, fatal), second(&preview, fatal), third(&list, fatal);
    mapping.show(*m_page->draft());
    preview.setSniffed(m_page->draft()->prepared().sniffed);
    list.setDrafts({m_page->draft()});
    list.setSources({{1, "crm", "party", 1, 10, 0, 2}});
    EXPECT_EQ(mapping.rowCount(), 3);
    EXPECT_EQ(preview.index(1, 1).data().toString(), "Ray");
    EXPECT_EQ(list.rowCount(), 2);
    EXPECT_EQ(list.index(1).data(items::SignRole).value<Sign>(), Sign::Warning);
}

} // namespace
} // namespace goldenrod::ui
