// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/main_job.h"
#include "models/workspace/release_store.h"
#include "tests/gui/page_support.h"
#include "tests/support/bank.h"
#include "ui/pages/publish/publish_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"

#include <QAction>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace goldenrod::ui {
namespace {

class PublishTest : public PageTest {
protected:
    void SetUp() override { m_page = makePage<PublishPage>(); }
    void loadAndMatch() {
        makeBank(60);
        for (const char* file : {"core_banking.csv", "crm.csv"})
            ASSERT_TRUE(test::load(m_desk.workspace(), path("bank") / file));
        bool done = false, fine = false;
        items::matchAndConsolidate(m_desk, &m_desk, [&](const Result<ConsolidateReport>& report) {
            fine = static_cast<bool>(report);
            done = true;
        });
        ASSERT_TRUE(comes([&] { return done; }));
        ASSERT_TRUE(fine);
        m_desk.announce(items::Change::All);
        ASSERT_TRUE(comes([&] { return publishes()->isEnabled(); }));
    }
    QAction* publishes() const { return m_page->actions().first(); }
    void publishTo(const QString& folder) {
        m_prompts.target = folder;
        const qsizetype before = m_said.size();
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(comes([&] { return m_said.size() > before; }));
    }
    std::vector<ReleaseRow> releases() {
        return ask([](Database& db) { return readReleases(db); });
    }

    PublishPage* m_page = nullptr;
};

TEST_F(PublishTest, SaysThatThereIsNothingYet) {
    EXPECT_FALSE(publishes()->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(m_prompts.asked.isEmpty());
    picture("nothing_yet");
}

TEST_F(PublishTest, WritesAReleaseWhoseFilesHaveTheHashesOfTheManifest) {
    loadAndMatch();
    const QString folder = m_folder.filePath("release");
    publishTo(folder);
    QFile file(folder + "/manifest.json");
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << m_said.last().toStdString();
    const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray files = manifest["files"].toArray();
    ASSERT_GE(files.size(), 6);
    for (const QJsonValue entry : files) {
        QFile named(folder + '/' + entry["name"].toString());
        ASSERT_TRUE(named.open(QIODevice::ReadOnly)) << entry["name"].toString().toStdString();
        const QByteArray bytes = named.readAll();
        EXPECT_EQ(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(),
                  entry["sha256"].toString().toLatin1());
        if (named.fileName().endsWith(".ndjson")) {
            EXPECT_EQ(entry["rows"].toInt(), bytes.count('\n')) << named.fileName().toStdString();
        }
    }
    ASSERT_EQ(releases().size(), 1U);
    auto* table = part<DataTable>("files");
    ASSERT_TRUE(comes([&] { return table->model()->rowCount() == files.size(); }));
    EXPECT_EQ(m_window->history().current().kind, "release");
    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), files[0]["sha256"].toString());
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), folder + '/' + files[0]["name"].toString());
}

TEST_F(PublishTest, WritesNothingIntoAFolderThatIsNotEmpty) {
    loadAndMatch();
    const QString folder = m_folder.filePath("full");
    ASSERT_TRUE(QDir().mkpath(folder));
    QFile other(folder + "/other.txt");
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.close();
    publishTo(folder);
    EXPECT_EQ(QDir(folder).entryList(QDir::Files), QStringList{"other.txt"});
    EXPECT_TRUE(releases().empty());
    EXPECT_TRUE(m_said.last().contains("Nothing was written")) << m_said.last().toStdString();
    picture("not_empty");
}

TEST_F(PublishTest, CountsWhatChangedSinceTheLastRelease) {
    loadAndMatch();
    auto* changes = part<DataTable>("what changes");
    const QString all = changes->model()->index(0, 1).data().toString();
    EXPECT_NE(all, "0");
    publishTo(m_folder.filePath("first"));
    ASSERT_TRUE(comes([&] { return changes->model()->index(0, 1).data().toString() == "0"; }));
    EXPECT_EQ(changes->model()->index(4, 1).data().toString(), all) << "all are unchanged";
    ASSERT_TRUE(m_window->open({"publish"}));
    publishTo(m_folder.filePath("second"));
    EXPECT_EQ(releases().size(), 2U);
    EXPECT_TRUE(m_window->open({"release", "1"}));
    auto* facts = part<FactList>("release");
    ASSERT_TRUE(comes([&] { return facts->partCount() > 0; }));
    EXPECT_TRUE(facts->partText(1).contains("first")) << facts->partText(1).toStdString();
}

TEST_F(PublishTest, ChecksEverythingOnDemand) {
    loadAndMatch();
    auto* checks = part<FactList>("checks");
    const int before = checks->partCount();
    press(Qt::Key_F5);
    ASSERT_TRUE(comes([&] { return checks->partCount() > before; }));
    for (int i = 0; i < checks->partCount(); ++i)
        EXPECT_FALSE(checks->partText(i).contains("differs")) << checks->partText(i).toStdString();
}

} // namespace
} // namespace goldenrod::ui
