// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/import_extract.h"

#include "matching/sha256.h"
#include "models/workspace/quarantine_store.h"
#include "models/workspace/touchpoint_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace goldenrod {
namespace {

using namespace test;

std::int64_t bytesOf(const ImportReport& report) {
    return std::accumulate(report.ledger.begin(), report.ledger.end(), std::int64_t{0},
                           [](std::int64_t sum, const LedgerEntry& entry) { return sum + entry.bytes; });
}

std::int64_t rowsOf(const ImportReport& report) {
    return std::accumulate(report.ledger.begin(), report.ledger.end(), std::int64_t{0},
                           [](std::int64_t sum, const LedgerEntry& entry) { return sum + entry.rows; });
}

std::string numbered(const char* prefix, int n) {
    return prefix + std::to_string(n);
}

std::vector<QuarantineRow> quarantineOf(const Workspace& workspace, std::int64_t load) {
    auto db = workspace.reader();
    return readQuarantine(*db, load, 1'000'000).take();
}

TEST(Import, LedgerOfEachExtractIsItsRowsAndBytes) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    std::int64_t attached = 0;
    for (const std::string& name : extracts()) {
        const auto file = sampleBank(kBankCustomers) / name;
        const auto report = load(*workspace, file);
        ASSERT_TRUE(report) << name << ": " << report.error().code.id();
        const std::string content = contentOf(file);
        EXPECT_EQ(rowsOf(*report), std::count(content.begin(), content.end(), '\n')) << name;
        EXPECT_EQ(bytesOf(*report), static_cast<std::int64_t>(content.size())) << name;
        EXPECT_EQ(report->load.fileSize, static_cast<std::int64_t>(content.size()));
        EXPECT_EQ(report->load.fileHash, asBytes(sha256(content)));
        EXPECT_EQ(report->rowsOf("loaded"), report->records.added + report->touchpoints) << name;
        auto db = workspace->reader();
        EXPECT_EQ(readRawBytes(*db, report->load.id, 0, report->load.fileSize).take(), content) << name;
        attached += report->attached;
        EXPECT_EQ(report->load.entity, name == "touchpoints.csv" ? "touchpoint" : "party");
    }
    auto db = workspace->reader();
    EXPECT_EQ(countTouchpoints(*db)->attached, attached);
    EXPECT_EQ(countTouchpoints(*db)->waiting, 0);
    EXPECT_GT(attached, 0);
}

TEST(Import, APackedExtractIsTheExtractItHolds) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    const auto plain = sampleBank(kBankCustomers) / "crm.csv";
    const std::string content = contentOf(plain);
    const std::string packed = (folder.path() / "crm.csv.gz").string();
    gzFile out = ::gzopen(packed.c_str(), "wb");
    ASSERT_EQ(::gzwrite(out, content.data(), static_cast<unsigned>(content.size())),
              static_cast<int>(content.size()));
    ASSERT_EQ(::gzclose(out), Z_OK);
    const auto report = load(*workspace, packed);
    ASSERT_TRUE(report) << report.error().code.id();
    EXPECT_EQ(report->load.fileName, "crm.csv.gz");
    EXPECT_EQ(report->load.fileHash, asBytes(sha256(content)));
    EXPECT_EQ(bytesOf(*report), static_cast<std::int64_t>(content.size()));
    EXPECT_NE(report->load.dialect.find("\"packing\":\"gzip\""), std::string::npos);
    for (const std::filesystem::path& again : {plain, std::filesystem::path(packed)}) {
        const auto same = load(*workspace, again);
        ASSERT_FALSE(same) << again;
        EXPECT_EQ(same.error().code, kSameFile) << again;
    }
}

TEST(Import, TouchpointsWaitWhileAnotherLoadIsOnItsWay) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    const auto customers = load(*workspace, sampleBank(kBankCustomers) / "core_banking.csv");
    ASSERT_TRUE(customers);
    auto reader = workspace->reader();
    const NewTouchpoint row{"core_banking",
                            column(*reader, "SELECT min(source_key) FROM record").front(),
                            {},
                            "phone",
                            "call",
                            1,
                            0,
                            10};
    const std::vector<NewTouchpoint> rows{row};
    auto done = workspace->writer().transact([&](Database& db) -> Result<void> {
        LoadRow own = customers->load, other = customers->load;
        EXPECT_TRUE(beginLoad(db, own));
        EXPECT_EQ(*insertTouchpoints(db, own.id, rows), 1);
        EXPECT_TRUE(beginLoad(db, other));
        EXPECT_EQ(*insertTouchpoints(db, own.id, rows), 0);
        EXPECT_EQ(*attachTouchpoints(db), 1);
        return {};
    });
    EXPECT_TRUE(done);
}

TEST(Import, TouchpointsLoadedFirstAttachWhenTheirCustomersCome) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    const auto log = load(*workspace, sampleBank(kBankCustomers) / "touchpoints.csv");
    ASSERT_TRUE(log);
    EXPECT_EQ(log->load.entity, "touchpoint");
    EXPECT_EQ(log->attached, 0);
    std::int64_t attached = 0;
    for (const char* name :
         {"core_banking.csv", "crm.csv", "cards.tsv", "loans.txt", "digital.ndjson", "call_centre.csv"})
        attached += load(*workspace, sampleBank(kBankCustomers) / name)->attached;
    EXPECT_EQ(attached, log->touchpoints);
}

TEST(Import, ALogWithoutASourceColumnFindsWhoseKeysItCarries) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    writeContent(folder / "shop.csv", "customer_id,surname,city\nA1,May,Rome\nA2,Lee,Bonn\nA3,Roe,Graz\n");
    writeContent(folder / "till.csv", "customer_id,surname,city\nB1,May,Rome\nB2,Lee,Bonn\nB3,Roe,Graz\n");
    writeContent(folder / "visits.csv", "at,channel,source,customer,kind\n"
                                        "2024-01-02,web,newsletter,B1,visit\n"
                                        "2024-01-03,web,search,B2,visit\n"
                                        "2024-01-04,branch,newsletter,B1,order\n");
    ASSERT_TRUE(load(*workspace, folder / "shop.csv"));
    ASSERT_TRUE(load(*workspace, folder / "till.csv"));
    const auto log = load(*workspace, folder / "visits.csv");
    ASSERT_TRUE(log);
    EXPECT_EQ(log->load.entity, "touchpoint");
    EXPECT_EQ(log->attached, 3);
}

/// Every kind of bad row once, among good ones.
TEST(Import, QuarantineKeepsBytesLineOffsetAndReason) {
    const TempFolder folder;
    const std::string zero("7,Z\0e,Oslo\n", 11);
    const std::vector<std::pair<std::string, std::string>> lines{{"id,surname,city\n", ""},
                                                                 {"1,May,Rome\n", ""},
                                                                 {"2,Lee\n", "row.too_few_fields"},
                                                                 {"3,Roe,Graz,Linz\n", "row.too_many_fields"},
                                                                 {"4,\"Ng\"x,Bonn\n", "row.text_after_quote"},
                                                                 {"5,M\xff"
                                                                  "ay,Rome\n",
                                                                  "row.undecodable"},
                                                                 {" ,Ray,Lyon\n", "row.missing_key"},
                                                                 {zero, "row.nul"},
                                                                 {"\n", ""},
                                                                 {"9,\"Two\nLines\",Rome\n", ""},
                                                                 {"8,\"Kay, Lyon\n", "row.unclosed_quote"},
                                                                 {"10,Fay\n", "row.too_few_fields"},
                                                                 {"11,May,Rome", ""}};
    std::string content;
    for (const auto& line : lines) content += line.first;
    writeContent(folder / "people.csv", content);
    auto workspace = makeWorkspace(folder.path());
    auto request = requestFor(*workspace, folder / "people.csv", {}, "id");
    ASSERT_TRUE(request);
    request->dialect.encoding = "UTF-8"; // the wrong byte is wrong only in this one
    const auto report = importExtract(*request, *workspace, {});
    ASSERT_TRUE(report) << report.error().code.id();
    EXPECT_EQ(bytesOf(*report), static_cast<std::int64_t>(content.size()));
    EXPECT_EQ(report->rowsOf("loaded"), 3);
    EXPECT_EQ(report->rowsOf("header"), 1);
    EXPECT_EQ(report->rowsOf("blank"), 1);

    auto db = workspace->reader();
    const auto bad = quarantineOf(*workspace, report->load.id);
    ASSERT_EQ(bad.size(), 8u);
    EXPECT_EQ(report->rowsOf("quarantined"), 8);
    std::size_t next = 0;
    std::size_t offset = 0;
    std::int64_t line = 1;
    for (const auto& [text, reason] : lines) {
        if (!reason.empty()) {
            const QuarantineRow& row = bad[next++];
            EXPECT_EQ(row.reason, reason) << text;
            EXPECT_EQ(row.offset, static_cast<std::int64_t>(offset)) << text;
            EXPECT_EQ(row.line, line) << text;
            EXPECT_EQ(readRawBytes(*db, row.loadId, row.offset, row.length).take() + "\n", text);
        }
        offset += text.size();
        line += std::count(text.begin(), text.end(), '\n');
    }
}

TEST(Import, RandomDamageIsAlwaysAccountedFor) {
    const std::uint64_t seed = randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    std::mt19937_64 random(seed);
    const std::string clean = contentOf(sampleBank(kBankCustomers) / "crm.csv");
    for (int round = 0; round < 12; ++round) {
        const TempFolder folder;
        std::string content = clean;
        for (int damage = 0; damage < 40; ++damage) {
            const std::size_t header = clean.find('\n') + 1;
            const std::size_t at = header + random() % (content.size() - header - 1);
            switch (random() % 5) {
            case 0: content[at] = static_cast<char>(0x80 + random() % 0x80); break;
            case 1: content.erase(at, random() % 30); break;
            case 2: content.insert(at, "\n"); break;
            case 3: content.insert(at, "\""); break;
            default: content.insert(at, std::string(1, '\0')); break;
            }
        }
        writeContent(folder / "crm.csv", content);
        auto workspace = makeWorkspace(folder.path());
        auto request = requestFor(*workspace, sampleBank(kBankCustomers) / "crm.csv");
        ASSERT_TRUE(request);
        request->file = folder / "crm.csv";
        const auto report = importExtract(*request, *workspace, {});
        ASSERT_TRUE(report) << report.error().code.id();
        EXPECT_EQ(bytesOf(*report), static_cast<std::int64_t>(content.size()));
        EXPECT_EQ(report->rowsOf("loaded"), report->records.added);
        EXPECT_EQ(report->rowsOf("quarantined"),
                  static_cast<std::int64_t>(quarantineOf(*workspace, report->load.id).size()));
        auto db = workspace->reader();
        EXPECT_EQ(readRawBytes(*db, report->load.id, 0, report->load.fileSize).take(), content);
        for (const QuarantineRow& row : quarantineOf(*workspace, report->load.id)) {
            const auto at = static_cast<std::size_t>(row.offset);
            EXPECT_EQ(row.line, 1 + std::count(content.begin(), content.begin() + row.offset, '\n'));
            EXPECT_EQ(readRawBytes(*db, row.loadId, row.offset, row.length).take(),
                      content.substr(at, static_cast<std::size_t>(row.length)));
            EXPECT_TRUE(at == 0 || content[at - 1] == '\n');
        }
    }
}

TEST(Import, TheSameFileTwiceIsNoticed) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    const auto original = sampleBank(kBankCustomers) / "crm.csv";
    ASSERT_TRUE(load(*workspace, original));
    auto db = workspace->reader();
    const TableDigests before = digestTables(*db);
    const auto again = load(*workspace, original);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, kSameFile);
    EXPECT_EQ(again.error().arguments, (std::vector<std::string>{"crm.csv", "crm", "1"}));
    std::filesystem::copy_file(original, folder / "other.csv");
    const auto renamed = load(*workspace, folder / "other.csv", "other");
    ASSERT_FALSE(renamed);
    EXPECT_EQ(renamed.error().arguments, (std::vector<std::string>{"other.csv", "crm", "1"}));
    EXPECT_EQ(differences(before, digestTables(*db)), "");

    // Asked for, it is loaded and changes no record; another byte makes it another file.
    auto request = requestFor(*workspace, original);
    request->sameFileAgain = true;
    const auto forced = importExtract(*request, *workspace, {});
    ASSERT_TRUE(forced);
    EXPECT_EQ(forced->records.added, 0);
    EXPECT_EQ(forced->records.unchanged, forced->rowsOf("loaded"));
    std::string content = contentOf(original);
    content[content.size() - 2] ^= 1;
    writeContent(folder / "crm.csv", content);
    const auto changed = load(*workspace, folder / "crm.csv");
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->records.changed, 1);
}

TEST(Import, RepeatedKeysAreKeptApartAndCounted) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    writeContent(folder / "people.csv", "id,surname\n1,May\n2,Lee\n1,Mai\n1,May\n");
    auto request = requestFor(*workspace, folder / "people.csv", {}, "id");
    ASSERT_TRUE(request);
    const auto report = importExtract(*request, *workspace, {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->records.added, 4);
    EXPECT_EQ(report->records.repeatedKeys, 2);
    auto db = workspace->reader();
    EXPECT_EQ(column(*db, "SELECT ordinal FROM record WHERE source_key = '1' ORDER BY 1"),
              (std::vector<std::string>{"0", "1", "2"}));
}

TEST(Import, StoppedAnywhereLeavesTheWorkspaceAsBefore) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    const auto first = load(*workspace, sampleBank(kBankCustomers) / "crm.csv");
    ASSERT_TRUE(first);
    std::string content = "id,surname,city\n";
    for (int i = 0; i < 20'000; ++i)
        content += std::to_string(i) + numbered(",Name", i % 977) + numbered(",City", i % 31) + "\n";
    writeContent(folder / "big.csv", content);
    auto db = workspace->reader();
    const TableDigests before = digestTables(*db);
    int calls = 0;
    for (;; ++calls) {
        const auto report = load(*workspace, folder / "big.csv", {}, stopAfter(calls));
        if (report) break;
        ASSERT_EQ(report.error().code, kCancelled);
        ASSERT_EQ(differences(before, digestTables(*db)), "") << "stopped at call " << calls;
    }
    EXPECT_GE(calls, 5);
    EXPECT_EQ(countRecords(*db).take(), 20'000 + first->records.added);
}

TEST(Import, AStoppedSecondLoadTakesNoVersionBack) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    std::string content = "id,surname,city\n";
    for (int i = 0; i < 9'000; ++i) content += std::to_string(i) + numbered(",Name", i % 977) + ",Rome\n";
    writeContent(folder / "people.csv", content);
    ASSERT_TRUE(load(*workspace, folder / "people.csv"));
    for (std::size_t at = content.find("Rome"); at != std::string::npos; at = content.find("Rome", at + 40))
        content.replace(at, 4, "Bonn");
    content += "9001,New,Rome\n";
    writeContent(folder / "people.csv", content);
    auto db = workspace->reader();
    const TableDigests before = digestTables(*db);
    for (int calls = 0; calls < 4; ++calls) {
        const auto report = load(*workspace, folder / "people.csv", {}, stopAfter(calls));
        ASSERT_FALSE(report);
        ASSERT_EQ(differences(before, digestTables(*db)), "") << "stopped at call " << calls;
    }
    const auto report = load(*workspace, folder / "people.csv");
    ASSERT_TRUE(report);
    EXPECT_EQ(report->records.added, 1);
    EXPECT_GT(report->records.changed, 1000);
}

TEST(Import, AWrongMappingChangesNothing) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    auto db = workspace->reader();
    const TableDigests before = digestTables(*db);
    auto request = requestFor(*workspace, sampleBank(kBankCustomers) / "crm.csv");
    ASSERT_TRUE(request);
    request->mapping.columns.push_back({"no such column", {{"email", {}, 0, {}, {}}}});
    const auto report = importExtract(*request, *workspace, {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, sources::kMappingColumnMissing);
    EXPECT_FALSE(load(*workspace, folder / "missing.csv"));
    EXPECT_EQ(differences(before, digestTables(*db)), "");
}

} // namespace
} // namespace goldenrod
