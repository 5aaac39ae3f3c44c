// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/holding_store.h"
#include "tests/gui/gallery/sample_review.h"
#include "tests/gui/page_support.h"
#include "tests/support/bank.h"
#include "ui/pages/customers/customer_find_source.h"
#include "ui/pages/customers/customer_front.h"
#include "ui/pages/customers/customer_sheet.h"
#include "ui/pages/customers/customers_page.h"
#include "ui/pages/customers/golden_values.h"
#include "ui/pages/lineage/lineage_sheet.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/two_line_list.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace goldenrod::ui {
namespace {

constexpr std::uint32_t kCustomers = 300;

class CustomersTest : public GuiTest {
protected:
    void SetUp() override {
        // The key of the person at the machine is made in a folder of the test, never in the login's own.
        qputenv("XDG_DATA_HOME", m_directory.filePath("data").toUtf8());
        test::bankWorkspace(m_directory.path().toStdString(), test::Stage::Consolidated, kCustomers);
        buildWindow();
        openWorkspace(file());
    }
    void TearDown() override {
        m_desk.close();
        m_window.reset();
        GuiTest::TearDown();
    }
    std::filesystem::path file() const { return m_directory.filePath("bank.goldenrod").toStdString(); }

    void buildWindow() {
        m_pages = std::make_unique<PageRegistry>();
        m_pages->add(std::make_unique<gallery::NamedPage>("home", "Home", Icon::Home));
        m_settings = std::make_unique<Settings>(m_directory.filePath("settings.ini"));
        m_pages->add(std::make_unique<CustomersPage>(m_desk, m_prompts, *m_settings));
        m_jobs = std::make_unique<JobTracker>();
        m_window = std::make_unique<MainWindow>(*m_pages, *m_jobs, *m_settings);
        m_window->resize(1440, 900);
        present(*m_window);
    }
    void openWorkspace(const std::filesystem::path& path) {
        bool opened = false;
        m_desk.open(path, m_window.get(), [&](const Result<void>& done) {
            opened = true;
            EXPECT_TRUE(done) << (done ? "" : std::string(done.error().code.id()));
        });
        wait([&] { return opened; });
        m_window->open({"customers"});
        wait([&] { return !front().isBusy(); });
        m_window->activateWindow(); // the wait may have taken the keyboard's window away
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }
    /// Waits for an outcome, never for a time.
    template <typename Condition>
    static void wait(Condition condition) {
        ASSERT_TRUE(QTest::qWaitFor(condition, 20'000));
    }
    CustomersPage& page() { return *static_cast<CustomersPage*>(m_pages->page("customers")); }
    CustomerFront& front() { return *page().front(); }
    CustomerSheet& sheet() { return *page().sheet(); }
    LineageSheet& lineage() { return *page().lineage(); }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString& words) {
        if (QApplication::focusWidget() != front().field()) {
            ASSERT_NO_FATAL_FAILURE(press(Qt::Key_Slash));
        }
        ASSERT_EQ(QApplication::focusWidget(), front().field());
        front().field()->clear();
        front().field()->insert(words); // as an input method does, for any script
        wait([&] { return !front().isBusy(); });
    }
    void openLink(const QString& text) {
        const auto link = Link::parse(text);
        ASSERT_TRUE(link);
        ASSERT_TRUE(m_window->open(*link)) << text.toStdString();
        wait([&] { return !m_desk.isBusy(); });
    }
    Database& db() { return *m_desk.rows(); }
    GoldenRow golden(std::int64_t number) { return readGolden(db(), number).take(); }
    /// The first live golden record that the condition takes.
    template <typename Condition>
    GoldenRow goldenWith(Condition condition) {
        const auto all = liveGoldens(db()).take();
        for (const std::int64_t number : all)
            if (GoldenRow row = golden(number); condition(row)) return row;
        ADD_FAILURE() << "no such golden record in the bank";
        return golden(all.front());
    }
    static QString utf16(const std::string& text) { return QString::fromStdString(text); }
    static bool isArabic(const std::string& text) { return utf16(text).isRightToLeft(); }

    /// What is highlighted must stand so, byte for byte, in the extract as the bank delivered it.
    void expectBytesOfTheExtract() {
        const items::LineageView& view = lineage().shownView();
        QFile extract(QString::fromStdString(
            (test::sampleBank(kCustomers) / view.file.section(" ", 0, 0).toStdString()).string()));
        ASSERT_TRUE(extract.open(QIODevice::ReadOnly)) << extract.fileName().toStdString();
        const QByteArray delivered = extract.readAll();
        const auto start = static_cast<qsizetype>(view.hexOffset);
        EXPECT_EQ(delivered.mid(start, view.hex.size()), view.hex);
        const QByteArray value = delivered.mid(start + view.hexBegin, view.hexLength);
        ASSERT_FALSE(value.isEmpty());
        EXPECT_EQ(lineage().lines()->partCopy(lineage().lines()->currentPart()).toUtf8(), value);
        EXPECT_TRUE(QString::fromUtf8(value).contains(view.raw));
        for (const items::LineageLine& line : view.lines) {
            const QByteArray row = line.text.toUtf8();
            EXPECT_EQ(delivered.mid(static_cast<qsizetype>(line.offset), row.size()), row);
            EXPECT_EQ(delivered.left(static_cast<qsizetype>(line.offset)).count('\n') + 1, line.line);
        }
    }

    QTemporaryDir m_directory;
    items::Desk m_desk;
    ReadyPrompts m_prompts;
    std::unique_ptr<PageRegistry> m_pages;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<JobTracker> m_jobs;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(CustomersTest, ByKeyboardFromTheSearchToTheBytes) {
    const GoldenRow wanted = goldenWith(
        [](const GoldenRow& row) { return row.records > 2 && findValue(row.values, "phone") != nullptr; });
    ASSERT_NO_FATAL_FAILURE(type(utf16(goldenName(wanted.values))));
    ASSERT_GE(front().foundCount(), 1);
    const int rows = front().foundCount();
    for (int row = 0; row < rows && front().list()->currentIndex().data(items::IdRole) != utf16(wanted.gid);
         ++row)
        ASSERT_NO_FATAL_FAILURE(press(Qt::Key_Down));
    press(Qt::Key_Return);
    wait([&] { return sheet().gid() == utf16(wanted.gid) && !sheet().isBusy(); });
    EXPECT_EQ(m_window->history().current(), (Link{"customer", utf16(wanted.gid)}));
    EXPECT_EQ(sheet().records()->model()->rowCount(), wanted.records);
    ASSERT_EQ(QApplication::focusWidget(), sheet().values());
    ASSERT_EQ(sheet().values()->partCount(), static_cast<int>(wanted.values.size()));
    while (sheet().values()->lines()[sheet().values()->currentPart()].field != "phone") {
        const int before = sheet().values()->currentPart();
        ASSERT_NO_FATAL_FAILURE(press(Qt::Key_Down));
        ASSERT_GT(sheet().values()->currentPart(), before);
    }
    press(Qt::Key_Return);
    wait([&] { return lineage().field() == "phone" && !m_desk.isBusy(); });
    EXPECT_EQ(lineage().shownView().golden, utf16(findValue(wanted.values, "phone")->display));
    expectBytesOfTheExtract();
    EXPECT_TRUE(lineage().proof()->accessibleName().contains("match the hash"));

    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(m_window->history().current(), (Link{"customer", utf16(wanted.gid)}));
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(m_window->history().current().path, utf16(wanted.gid) + "/lineage/phone");
    press(Qt::Key_Escape);
    EXPECT_EQ(m_window->history().current(), (Link{"customer", utf16(wanted.gid)}));
    press(Qt::Key_Escape);
    EXPECT_EQ(m_window->history().current(), (Link{"customers"}));
}

TEST_F(CustomersTest, EveryValueOfSomeCustomersTracesToTheExtract) {
    const auto all = liveGoldens(db()).take();
    for (std::size_t i = 0; i < all.size(); i += all.size() / 4) {
        const GoldenRow row = golden(all[i]);
        for (const StoredGoldenValue& value : row.values) {
            SCOPED_TRACE(row.gid + " " + value.field);
            openLink(
                QStringLiteral("goldenrod:customer/%1/lineage/%2").arg(utf16(row.gid), utf16(value.field)));
            ASSERT_EQ(lineage().shownView().golden, utf16(value.display));
            ASSERT_NO_FATAL_FAILURE(expectBytesOfTheExtract());
            if (HasFailure()) return;
        }
    }
}

TEST_F(CustomersTest, AnEmptySearchListsAllInTheOrderOfIds) {
    ASSERT_NO_FATAL_FAILURE(type({}));
    const auto all = liveGoldens(db()).take();
    ASSERT_EQ(front().foundCount(), static_cast<int>(all.size()));
    const QAbstractItemModel* model = front().list()->model();
    QAbstractItemModelTester tester(front().list()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int row = 0; row < 3; ++row)
        EXPECT_EQ(model->index(row, 0).data(items::IdRole),
                  utf16(golden(all[static_cast<std::size_t>(row)]).gid));
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
    EXPECT_FALSE(model->index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
}

TEST_F(CustomersTest, FindsByPhoneAsDialledBySourceKeyAndByGoldenId) {
    const GoldenRow row = goldenWith([](const GoldenRow& r) {
        const StoredGoldenValue* phone = findValue(r.values, "phone");
        return phone != nullptr && phone->form.starts_with("+9715");
    });
    const QString gid = utf16(row.gid);
    const auto finds = [&](const QString& words) {
        type(words);
        const auto* model = front().list()->model();
        for (int at = 0; at < model->rowCount(); ++at)
            if (model->index(at, 0).data(items::IdRole) == gid) return true;
        return false;
    };
    const QString phone = utf16(findValue(row.values, "phone")->form);
    EXPECT_TRUE(finds(phone));
    EXPECT_TRUE(finds("0" + phone.mid(4))) << "as dialled at home";
    EXPECT_TRUE(finds("0" + phone.mid(4, 2) + " " + phone.mid(6, 3) + " " + phone.mid(9)));
    EXPECT_TRUE(finds(gid.toLower()));
    const auto records = readSeenRecords(db(), readMembers(db(), row.number).take()).take();
    EXPECT_TRUE(finds(utf16(records.front().key)));
    EXPECT_EQ(front().list()->currentIndex().data(items::IdRole), gid) << "an id comes first";
    EXPECT_FALSE(finds("zzzz qqqq"));
    EXPECT_EQ(front().foundCount(), 0);
    press(Qt::Key_Return);
    EXPECT_EQ(m_window->history().current(), (Link{"customers"})) << "nothing to open";
}

TEST_F(CustomersTest, ShowsRightToLeftValuesInTheirOwnDirection) {
    const GoldenRow row = goldenWith([](const GoldenRow& r) {
        const StoredGoldenValue* family = findValue(r.values, "name.family");
        return family != nullptr && isArabic(family->display);
    });
    const QString family = utf16(findValue(row.values, "name.family")->display);
    ASSERT_NO_FATAL_FAILURE(type(family));
    ASSERT_GE(front().foundCount(), 1);
    EXPECT_TRUE(front().list()->model()->index(0, 0).data().toString().contains(family));
    openLink("goldenrod:customer/" + utf16(row.gid) + "/lineage/name.family");
    EXPECT_EQ(lineage().shownView().golden, family);
    expectBytesOfTheExtract();
    EXPECT_TRUE(lineage().shownView().raw.isRightToLeft());
}

TEST_F(CustomersTest, ARetiredIdShowsTheOneItForwardsTo) {
    const auto all = liveGoldens(db()).take();
    const GoldenRow first = golden(all[0]), second = golden(all[1]);
    openLink("goldenrod:customer/" + utf16(first.gid));
    const auto* tabs = static_cast<TabStrip*>(sheet().panels().front());
    const QString history = tabs->partText(CustomerSheet::History);
    bool decided = false;
    m_desk.save(
        items::Change::Customers, m_window.get(),
        [&](Workspace& workspace) {
            const std::int64_t left = readMembers(db(), first.number).take().front();
            const std::int64_t right = readMembers(db(), second.number).take().front();
            return decide({DecisionKind::Match, 0, left, right, "known_otherwise"}, workspace);
        },
        [&](const Result<DecideReport>& done) {
            EXPECT_TRUE(done);
            decided = true;
        });
    wait([&] { return decided && !m_desk.isBusy(); });
    EXPECT_EQ(sheet().records()->model()->rowCount(), golden(first.number).records);
    EXPECT_NE(tabs->partText(CustomerSheet::History), history) << "read again when customers change";

    openLink("goldenrod:customer/" + utf16(second.gid));
    EXPECT_EQ(sheet().gid(), utf16(first.gid));
    EXPECT_TRUE(sheet().notice()->isVisible());
    EXPECT_TRUE(sheet().notice()->accessibleName().contains(utf16(second.gid)));
    EXPECT_EQ(m_window->history().current(), (Link{"customer", utf16(first.gid)}));
    ASSERT_NO_FATAL_FAILURE(type(utf16(second.gid)));
    EXPECT_EQ(front().list()->currentIndex().data(items::IdRole), utf16(first.gid));
}

TEST_F(CustomersTest, HoldingsHaveAViewOfTheirOwn) {
    bool loaded = false;
    m_desk.save(
        items::Change::Customers, m_window.get(),
        [](Workspace& workspace) {
            return test::load(workspace, test::sampleBank(kCustomers) / "holdings.csv");
        },
        [&](const Result<ImportReport>& done) {
            EXPECT_TRUE(done);
            loaded = true;
        });
    wait([&] { return loaded && !m_desk.isBusy(); });
    const auto held = [&](const GoldenRow& row) {
        return readHoldings(db(), readMembers(db(), row.number).take()).take();
    };
    const GoldenRow row = goldenWith([&](const GoldenRow& r) {
        const auto all = held(r);
        return all.size() > 2 && all.front().holding.isOpen() && !all.back().holding.isOpen();
    });
    openLink("goldenrod:customer/" + utf16(row.gid));
    const auto all = held(row);
    const auto* tabs = static_cast<TabStrip*>(sheet().panels().front());
    EXPECT_TRUE(tabs->partText(CustomerSheet::Holdings).contains(QString::number(all.size())));
    sheet().setView(CustomerSheet::Holdings);
    const QAbstractItemModel* model = sheet().holdings()->model();
    ASSERT_EQ(model->rowCount(), static_cast<int>(all.size()));
    EXPECT_EQ(sheet().panels().back(), sheet().holdings());
    EXPECT_EQ(model->index(0, 1).data().toString(), utf16(all.front().holding.account));
    EXPECT_EQ(model->columnCount(), 6) << "nobody says role or status";
    EXPECT_EQ(model->index(model->rowCount() - 1, 3).data().toString(), utf16(all.back().holding.closed));
    EXPECT_TRUE(model->index(0, 4).data().toString().endsWith(utf16(all.front().holding.currency)));
    const QString folder = qEnvironmentVariable("GOLDENROD_PICTURES");
    if (!folder.isEmpty()) {
        QTest::qWait(50);
        EXPECT_TRUE(m_window->grab().save(folder + QStringLiteral("/customer_holdings.png")));
    }
}

TEST_F(CustomersTest, AnUnknownIdSaysSoInPlaceAndANonsenseOneOpensNothing) {
    openLink("goldenrod:customer/" + utf16(goldenId("", 999'999)));
    EXPECT_TRUE(sheet().notice()->isVisible());
    EXPECT_EQ(sheet().values()->partCount(), 0);
    m_window->open({"customers"});
    for (const char* path : {"nobody", "G-000001X/lineage", "", "G-000001P/elsewhere/phone"})
        EXPECT_FALSE(m_window->open({"customer", path})) << path;
    EXPECT_EQ(m_window->history().current(), (Link{"customers"}));
}

TEST_F(CustomersTest, LinksAreCopiedAndKeysOfTheSheetWork) {
    const GoldenRow row = goldenWith([](const GoldenRow& r) { return r.records > 1; });
    openLink("goldenrod:customer/" + utf16(row.gid));
    press(Qt::Key_S);
    EXPECT_EQ(sheet().view(), CustomerSheet::Records);
    press(Qt::Key_S);
    EXPECT_EQ(sheet().view(), CustomerSheet::Overview);
    press(Qt::Key_L);
    wait([&] { return !m_desk.isBusy(); });
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString copied = QApplication::clipboard()->text();
    EXPECT_EQ(copied, QStringLiteral("goldenrod:customer/%1/lineage/%2")
                          .arg(utf16(row.gid), utf16(row.values.front().field)));
    m_window->open({"home"});
    openLink(copied);
    EXPECT_EQ(lineage().shownView().golden, utf16(row.values.front().display));
    for (QWidget* panel : page().panels()) EXPECT_FALSE(panel->accessibleName().isEmpty());
}

TEST_F(CustomersTest, TheWindowsSearchFindsCustomers) {
    const GoldenRow row = golden(liveGoldens(db()).take().front());
    CustomerFindSource source(m_desk);
    QSignalSpy found(&source, &FindSource::found), chosen(&source, &CustomerFindSource::chosen);
    source.find(utf16(row.gid));
    wait([&] { return !found.isEmpty(); });
    const auto findings = found.front().at(1).value<QList<Found>>();
    ASSERT_FALSE(findings.isEmpty());
    EXPECT_EQ(findings.front().title, utf16(goldenName(row.values)));
    findings.front().open();
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.front().front().value<Link>(), (Link{"customer", utf16(row.gid)}));
}

TEST_F(CustomersTest, WithoutGoldenRecordsItSaysWhatComesNext) {
    m_desk.close();
    EXPECT_EQ(front().foundCount(), 0);
    bool made = false;
    m_desk.create(m_directory.filePath("empty.goldenrod").toStdString(), "Empty", m_window.get(),
                  [&](const Result<void>&) { made = true; });
    wait([&] { return made && !m_desk.isBusy(); });
    EXPECT_FALSE(front().field()->isVisible());
    QSignalSpy asked(&front(), &CustomerFront::linkAsked);
    auto* go = front().currentWidget()->findChild<QAbstractButton*>();
    ASSERT_NE(go, nullptr);
    QTest::mouseClick(go, Qt::LeftButton);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().front().toString(), "goldenrod:sources");
}

} // namespace
} // namespace goldenrod::ui
