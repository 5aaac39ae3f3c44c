// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jobs/sample/sample_files.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sys/resource.h>
#include <sys/stat.h>

namespace goldenrod {
namespace {

using namespace sample_test;
namespace fs = std::filesystem;

// Changes with every change of the tables, the rates or the order of random choices; then the new value,
// which the failing test prints, is put here on purpose.
constexpr std::uint64_t kGoldenHash = 4251475685928985874u;

unsigned modeOf(const fs::path& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 ? status.st_mode & 0777u : 0u;
}

TEST(SampleBank, SameOptionsGiveTheSameBytes) {
    const Bank one({200, 42}), two({200, 42});
    EXPECT_EQ(hashBank(one.dir(), one.report()), hashBank(two.dir(), two.report()));
    EXPECT_EQ(hashBank(one.dir(), one.report()), kGoldenHash)
        << "bytes differ from those of earlier versions";
}

TEST(SampleBank, AnotherSeedGivesOtherPeople) {
    const Bank one({200, 1}), two({200, 2});
    for (const SampleFile& file : one.report().files)
        EXPECT_NE(test::contentOf(one.dir() / file.path), test::contentOf(two.dir() / file.path))
            << file.path;
}

TEST(SampleBank, ReportsTheRowsItWrote) {
    const Bank bank({1500, 7});
    const SampleReport& report = bank.report();
    EXPECT_EQ(report.persons, 1500u);
    std::map<std::string, std::uint64_t> lines;
    for (const SampleFile& file : report.files) {
        const std::string text = test::contentOf(bank.dir() / file.path);
        const auto ends = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
        EXPECT_EQ(ends, file.rows + otherLines(file.path)) << file.path;
        EXPECT_EQ(text.size(), file.bytes) << file.path;
        lines[file.path.string()] = file.rows;
    }
    EXPECT_EQ(lines.size(), 13u);
    EXPECT_EQ(lines["core_banking.csv"] + lines["crm.csv"] + lines["cards.tsv"] + lines["loans.txt"] +
                  lines["digital.ndjson"] + lines["call_centre.csv"],
              report.records);
    EXPECT_EQ(lines["truth/truth.csv"], report.records);
    EXPECT_EQ(lines["truth/persons.csv"], report.persons);
    EXPECT_EQ(lines["truth/companies.csv"], report.companies);
    EXPECT_EQ(report.companies, 90u);
    EXPECT_EQ(lines["touchpoints.csv"], report.touchpoints);
    EXPECT_NEAR(static_cast<double>(report.records) / (report.persons + report.companies), 2.5, 0.1);
    EXPECT_NEAR(static_cast<double>(report.touchpoints) / report.persons, 2.0, 0.2);
}

TEST(SampleBank, TheFlatTableHoldsTheSameRecords) {
    const Bank plain({1500, 7}), bank({1500, 7, true});
    for (const SampleFile& file : plain.report().files)
        EXPECT_EQ(test::contentOf(plain.dir() / file.path), test::contentOf(bank.dir() / file.path))
            << file.path;
    const Csv flat(bank.dir() / "flat.csv"), truth(bank.dir() / "truth/flat_truth.csv");
    EXPECT_EQ(flat.problem, "");
    std::vector<Record> records = bank.records();
    std::erase_if(records, [](const Record& r) { return r.isCompany(); });
    ASSERT_EQ(flat.rows.size(), records.size());
    ASSERT_EQ(truth.rows.size(), records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        const auto value = [&](const char* name) { return flat.rows[i][flat.column(name)]; };
        const Record& record = records[i];
        EXPECT_EQ(value("rec_id"), truth.rows[i][0]);
        EXPECT_EQ(truth.rows[i][1], record.party);
        EXPECT_EQ(value("source"), record.source);
        EXPECT_EQ(value("birth_date"), record.birth);
        EXPECT_EQ(value("email"), record.email);
        EXPECT_EQ(value("national_id"), record.nationalId);
        const bool number = !record.phone.empty() && record.phone != "9999999999";
        // A slip in the first digits leaves a number that is none.
        if (number && record.phone.starts_with("971")) {
            EXPECT_EQ(value("phone"), "+" + record.phone) << record.rawPhone;
        } else if (!number) {
            EXPECT_EQ(value("phone"), record.phone);
        }
    }
}

TEST(SampleBank, WorksForOneCustomer) {
    const Bank bank({1, 3});
    EXPECT_EQ(bank.report().persons, 1u);
    EXPECT_GE(bank.report().records, 1u);
}

TEST(SampleBank, TruthCoversEveryRecordOnce) {
    const Bank bank({3000, 5});
    const Csv truth(bank.dir() / "truth/truth.csv"), persons(bank.dir() / "truth/persons.csv"),
        companies(bank.dir() / "truth/companies.csv");
    ASSERT_EQ(truth.header, (std::vector<std::string>{"source", "source_key", "party_id"}));
    std::set<std::pair<std::string, std::string>> told;
    std::set<std::string> held, known;
    for (const auto& row : persons.rows) known.insert(row[0]);
    for (const auto& row : companies.rows) known.insert(row[0]);
    for (const auto& row : truth.rows) {
        EXPECT_TRUE(told.emplace(row[0], row[1]).second) << row[1] << " told twice";
        held.insert(row[2]);
    }
    EXPECT_EQ(known.size(), 3180u);
    EXPECT_EQ(held, known) << "everybody is a customer of some system, and nobody else is";
    std::set<std::pair<std::string, std::string>> written;
    for (const Record& record : bank.records())
        EXPECT_TRUE(written.emplace(record.source, record.key).second) << record.key << " written twice";
    EXPECT_EQ(written, told);
}

TEST(SampleBank, FilesAreForTheOwnerAlone) {
    const mode_t before = umask(0);
    const Bank bank({50, 1});
    umask(before);
    EXPECT_EQ(modeOf(bank.dir()), 0700u);
    EXPECT_EQ(modeOf(bank.dir() / "truth"), 0700u);
    for (const SampleFile& file : bank.report().files)
        EXPECT_EQ(modeOf(bank.dir() / file.path), 0600u) << file.path;
}

TEST(SampleBank, TakesAnEmptyFolderAndNoOther) {
    const TempFolder temp;
    fs::create_directory(temp.path() / "empty");
    EXPECT_TRUE(makeSampleBank(temp.path() / "empty", {10, 1}, {}));
    EXPECT_EQ(modeOf(temp.path() / "empty"), 0700u);

    const Result<SampleReport> again = makeSampleBank(temp.path() / "empty", {10, 1}, {});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, kSampleFolderNotEmpty);

    std::ofstream(temp.path() / "file") << "x";
    const Result<SampleReport> onFile = makeSampleBank(temp.path() / "file", {10, 1}, {});
    ASSERT_FALSE(onFile);
    EXPECT_EQ(onFile.error().code, kSampleNotAFolder);
    EXPECT_EQ(test::contentOf(temp.path() / "file"), "x");

    const Result<SampleReport> noParent = makeSampleBank(temp.path() / "none/bank", {10, 1}, {});
    ASSERT_FALSE(noParent);
    EXPECT_EQ(noParent.error().code, kSampleWriteFailed);
    EXPECT_FALSE(fs::exists(temp.path() / "none"));
}

TEST(SampleBank, RefusesNobodyAndTooMany) {
    const TempFolder temp;
    for (const std::uint32_t customers : {0u, kMostSampleCustomers + 1}) {
        const Result<SampleReport> made = makeSampleBank(temp.path() / "bank", {customers, 1}, {});
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().code, kSampleCustomers);
    }
    EXPECT_FALSE(fs::exists(temp.path() / "bank"));
}

TEST(SampleBank, ProgressRisesThroughAllPhases) {
    const TempFolder temp;
    double last = 0;
    std::vector<std::string> phases;
    const Result<SampleReport> made =
        makeSampleBank(temp.path() / "bank", {20'000, 1}, [&](const Progress& p) {
            EXPECT_GE(p.fraction, last);
            EXPECT_LE(p.done, p.total);
            last = p.fraction;
            if (phases.empty() || phases.back() != p.phase) phases.emplace_back(p.phase);
            return true;
        });
    ASSERT_TRUE(made);
    EXPECT_DOUBLE_EQ(last, 1.0);
    EXPECT_EQ(phases, (std::vector<std::string>{"sample.people", "sample.records", "sample.touchpoints",
                                                "sample.truth"}));
}

TEST(SampleBank, StoppedAnywhereLeavesNothing) {
    const TempFolder temp;
    const fs::path fresh = temp.path() / "fresh", given = temp.path() / "given";
    fs::create_directory(given);
    fs::permissions(given, fs::perms::owner_all | fs::perms::group_read);
    int calls = 0;
    ASSERT_TRUE(
        makeSampleBank(temp.path() / "whole", {20'000, 1}, [&](const Progress&) { return ++calls > 0; }));
    ASSERT_GT(calls, 8);
    for (int stopAt = 1; stopAt <= calls; ++stopAt) {
        for (const fs::path& dir : {fresh, given}) {
            int call = 0;
            const Result<SampleReport> made =
                makeSampleBank(dir, {20'000, 1}, [&](const Progress&) { return ++call < stopAt; });
            ASSERT_FALSE(made);
            EXPECT_EQ(made.error().code, kCancelled);
        }
        EXPECT_FALSE(fs::exists(fresh)) << "stopped at call " << stopAt;
        EXPECT_TRUE(fs::is_empty(given)) << "stopped at call " << stopAt;
        EXPECT_EQ(modeOf(given), 0740u);
    }
}

TEST(SampleBank, AFullDiskLeavesNothing) {
    const TempFolder temp;
    // The system refuses to let any file grow beyond this, as a full disk would.
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{300'000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const Result<SampleReport> made = makeSampleBank(temp.path() / "bank", {5000, 1}, {});
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, kSampleWriteFailed);
    EXPECT_FALSE(made.error().detail.empty());
    EXPECT_FALSE(fs::exists(temp.path() / "bank"));
}

} // namespace
} // namespace goldenrod
