// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/workbench.h"
#include "models/items/review_session.h"
#include "models/jobs/lineage.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/load_store.h"
#include "tests/gui/page_support.h"
#include "ui/pages/review/review_page.h"
#include "ui/pages/sources/sources_page.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/search_field.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QUrl>

namespace goldenrod::ui {
namespace {

constexpr std::uint32_t kJourneyCustomers = 1200;
constexpr int kDecisions = 20, kUndone = 2;

/// The whole way of a steward through the real window: nothing of the product is called from here but by
/// keys, drops and links.
class JourneyTest : public GuiTest {
protected:
    void SetUp() override {
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        SampleOptions options;
        options.customers = kJourneyCustomers;
        ASSERT_TRUE(makeSampleBank(path("bank"), options, {}));
        m_settings = std::make_unique<Settings>(m_folder.filePath("settings.ini"));
        m_bench = std::make_unique<workbench::Workbench>(*m_settings, m_prompts);
        window().resize(1440, 900);
        present(window());
    }
    void TearDown() override {
        m_bench.reset();
        GuiTest::TearDown();
    }
    MainWindow& window() { return m_bench->window(); }
    items::Desk& desk() { return m_bench->desk(); }
    template <typename P>
    P& page(const char* id) {
        return *static_cast<P*>(m_bench->pages().page(QString::fromLatin1(id)));
    }
    std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    template <typename Outcome>
    static bool comes(Outcome outcome) {
        return QTest::qWaitFor(outcome, 60'000);
    }
    bool settles() {
        return comes([this] { return !desk().isBusy() && !desk().isRunning(); });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &window(), key, modifiers);
    }
    template <typename Work>
    auto ask(Work work) {
        auto reader = desk().workspace().reader();
        EXPECT_TRUE(reader);
        auto result = work(*reader);
        EXPECT_TRUE(result);
        return result.take();
    }

    void createWorkspace();
    void dropExtracts();
    void loadAll();
    void decide();
    void followOneValue();
    void publish();

    QTemporaryDir m_folder;
    ReadyPrompts m_prompts;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<workbench::Workbench> m_bench;
};

void JourneyTest::createWorkspace() {
    m_prompts.target = m_folder.filePath("journey.goldenrod");
    press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(comes([this] { return desk().isOpen(); }));
    ASSERT_TRUE(settles());
}

void JourneyTest::dropExtracts() {
    ASSERT_TRUE(window().open({"sources"}));
    ASSERT_TRUE(settles());
    QMimeData files;
    QList<QUrl> urls;
    for (const char* name : {"core_banking.csv", "crm.csv", "cards.tsv", "loans.txt", "digital.ndjson",
                             "call_centre.csv", "touchpoints.csv"})
        urls += QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("bank/") + name));
    files.setUrls(urls);
    QWidget* target = page<SourcesPage>("sources").widget();
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(target, &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(target, &drop);
}

void JourneyTest::loadAll() {
    SourcesPage& sources = page<SourcesPage>("sources");
    for (std::size_t file = 1; file <= 7; ++file) {
        const auto ready = [&] {
            return sources.draft() != nullptr && sources.draft()->state() == items::LoadDraft::State::Ready;
        };
        ASSERT_TRUE(comes(ready)) << "file " << file;
        ASSERT_TRUE(settles());
        // What is not certain in the reading of the loans is right.
        for (std::size_t left = sources.draft()->questions().size(); left > 0; --left) press(Qt::Key_1);
        ASSERT_TRUE(sources.draft()->canLoad()) << "file " << file;
        press(Qt::Key_Return, Qt::ControlModifier); // load
        ASSERT_TRUE(comes([&] {
            return !desk().isRunning() && ask([](Database& db) { return readLoads(db); }).size() == file;
        })) << "file "
            << file;
        ASSERT_TRUE(settles());
        press(Qt::Key_Return, Qt::ControlModifier); // the next file, at last matching
    }
    ASSERT_TRUE(comes(
        [this] { return !desk().isRunning() && ask([](Database& db) { return countGolden(db); }) > 0; }));
    ASSERT_TRUE(settles());
}

void JourneyTest::decide() {
    ASSERT_TRUE(window().open({"review"}));
    items::ReviewSession& session = page<ReviewPage>("review").session();
    session.setLeastLook(0);
    const auto inForce = [this] {
        const DecisionCounts counts = ask([](Database& db) { return countDecisions(db); });
        return counts.match + counts.notAMatch + counts.unsure;
    };
    int refused = 0;
    const QObject watching; // ends the connection with this function
    QObject::connect(&session, &items::ReviewSession::refused, &watching, [&](const Error&) { ++refused; });
    for (int i = 0; i < kDecisions; ++i) {
        // What contradicts an earlier answer about the same customer is refused; then nobody is sure.
        for (const int key : {i % 3 == 0 ? Qt::Key_N : Qt::Key_M, Qt::Key_U, Qt::Key_U}) {
            ASSERT_TRUE(settles());
            ASSERT_TRUE(comes([&] { return session.shown() != nullptr; })) << "decision " << i;
            const int before = refused;
            press(static_cast<Qt::Key>(key));
            ASSERT_TRUE(comes([&] { return inForce() == i + 1 || refused > before; })) << "decision " << i;
            if (inForce() == i + 1) break;
        }
        ASSERT_EQ(inForce(), i + 1) << "decision " << i;
    }
    for (int i = 1; i <= kUndone; ++i) {
        ASSERT_TRUE(settles());
        press(Qt::Key_Z);
        ASSERT_TRUE(comes([&] { return inForce() == kDecisions - i; })) << "undo " << i;
    }
    ASSERT_TRUE(settles());
}

void JourneyTest::followOneValue() {
    // A customer of several records, found by its id in the search of the window.
    const auto goldens = ask([](Database& db) { return liveGoldens(db); });
    std::string gid;
    for (const std::int64_t number : goldens) {
        const GoldenRow golden = ask([&](Database& db) { return readGolden(db, number); });
        if (ask([&](Database& db) { return readMembers(db, number); }).size() < 3) continue;
        gid = golden.gid;
        break;
    }
    ASSERT_FALSE(gid.empty());
    press(Qt::Key_K, Qt::ControlModifier);
    for (const char c : gid) QTest::keyClick(QApplication::focusWidget(), c);
    ASSERT_TRUE(settles());
    QTest::qWait(200); // the finder waits for the end of typing
    ASSERT_TRUE(settles());
    press(Qt::Key_Return);
    ASSERT_TRUE(
        comes([&] { return window().history().current().path.startsWith(QString::fromStdString(gid)); }));
    ASSERT_TRUE(settles());
    press(Qt::Key_L); // lineage of the value that has the keyboard
    ASSERT_TRUE(comes([&] { return window().history().current().path.contains("lineage"); }))
        << window().history().current().toString().toStdString();
    ASSERT_TRUE(settles());
    const QString field = window().history().current().path.section(u'/', -1);
    const Lineage lineage = ask([&](Database& db) { return traceLineage(db, gid, field.toStdString()); });
    EXPECT_TRUE(lineageHolds(lineage));
    QFile extract(m_folder.filePath(QStringLiteral("bank/") + QString::fromStdString(lineage.fileName)));
    ASSERT_TRUE(extract.open(QIODevice::ReadOnly));
    ASSERT_TRUE(extract.seek(lineage.valueOffset));
    const QByteArray bytes = extract.read(lineage.valueLength);
    bool shown = false;
    for (const RawLines* lines : window().findChildren<RawLines*>()) {
        for (int part = 0; lines->isVisible() && part < lines->partCount(); ++part)
            shown = shown || lines->partCopy(part) == QString::fromUtf8(bytes);
    }
    EXPECT_TRUE(shown) << "highlighted bytes are those of the file: " << bytes.toStdString();
}

void JourneyTest::publish() {
    ASSERT_TRUE(window().open({"publish"}));
    ASSERT_TRUE(settles());
    const QString folder = m_folder.filePath("release");
    m_prompts.target = folder;
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(comes([&] { return QFile::exists(folder + "/manifest.json"); }));
    ASSERT_TRUE(settles());
    QFile file(folder + "/manifest.json");
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    QStringList names;
    for (const QJsonValue entry : manifest["files"].toArray()) {
        names += entry["name"].toString();
        QFile named(folder + '/' + names.last());
        ASSERT_TRUE(named.open(QIODevice::ReadOnly)) << names.last().toStdString();
        EXPECT_EQ(QCryptographicHash::hash(named.readAll(), QCryptographicHash::Sha256).toHex(),
                  entry["sha256"].toString().toLatin1());
    }
    for (const char* name :
         {"golden_records.csv", "crosswalk.csv", "decisions.csv", "rules.json", "model.json"})
        EXPECT_TRUE(names.contains(name)) << name;
    QFile golden(folder + "/golden_records.csv");
    ASSERT_TRUE(golden.open(QIODevice::ReadOnly));
    const auto lines = golden.readAll().count('\n');
    EXPECT_EQ(lines - 1, ask([](Database& db) { return countGolden(db); }));
}

TEST_F(JourneyTest, FromExtractsToAReleaseByKeyboard) {
    ASSERT_NO_FATAL_FAILURE(createWorkspace());
    ASSERT_NO_FATAL_FAILURE(dropExtracts());
    ASSERT_NO_FATAL_FAILURE(loadAll());
    ASSERT_NO_FATAL_FAILURE(decide());
    ASSERT_NO_FATAL_FAILURE(followOneValue());
    ASSERT_NO_FATAL_FAILURE(publish());
}

} // namespace
} // namespace goldenrod::ui
