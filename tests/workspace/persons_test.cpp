// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/persons.h"

#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace goldenrod {
namespace {

using namespace test;

const KeyCost kCheap{1, 8192};
constexpr const char* kRight = "correct horse battery";
constexpr const char* kOther = "another one, longer";

std::filesystem::path fileOf(const std::filesystem::path& folder) {
    for (const auto& file : std::filesystem::directory_iterator(folder))
        if (file.path().extension() == ".person") return file.path();
    return {};
}

TEST(Persons, OnlyTheirPassphraseOpensTheirKey) {
    const TempFolder folder;
    const auto keys = folder / "identity";
    const auto own = openIdentity(keys);
    ASSERT_TRUE(own);
    const auto ann = addPerson(keys, "  Ann Example ", kRight, kCheap);
    ASSERT_TRUE(ann) << ann.error().detail;
    EXPECT_EQ(ann->name, "Ann Example");
    EXPECT_EQ(ann->seal, Seal::Passphrase);
    const auto all = listPersons(keys);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2u);
    EXPECT_EQ((*all)[0].publicKey, own->publicKey);
    EXPECT_EQ((*all)[1], *ann);

    const auto opened = openPerson(keys, "ann example", kRight);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ(opened->publicKey, ann->publicKey);
    const auto signature = opened->sign("a decision");
    EXPECT_TRUE(
        verifySignature("a decision", {reinterpret_cast<const char*>(signature.data()), signature.size()},
                        {reinterpret_cast<const char*>(ann->publicKey.data()), ann->publicKey.size()}));
    for (const std::string wrong : {"", "correct horse batterY", "correct horse battery "}) {
        const auto refused = openPerson(keys, "Ann Example", wrong);
        ASSERT_FALSE(refused) << wrong;
        EXPECT_EQ(refused.error().code, kPassphraseWrong);
        EXPECT_EQ(refused.error().arguments, std::vector<std::string>{"Ann Example"});
    }
    EXPECT_EQ(openPerson(keys, "Bob", kRight).error().code, kPersonUnknown);
    EXPECT_EQ(openPerson(keys, own->name, "")->publicKey, own->publicKey);
}

TEST(Persons, NamesAndPassphrasesThatDoNotServeAreRefused) {
    const TempFolder folder;
    const auto keys = folder / "identity";
    const auto own = openIdentity(keys);
    ASSERT_TRUE(addPerson(keys, "Ann", kRight, kCheap));
    EXPECT_EQ(addPerson(keys, "ANN ", kRight, kCheap).error().code, kPersonExists);
    EXPECT_EQ(addPerson(keys, own->name, kRight, kCheap).error().code, kPersonExists);
    EXPECT_EQ(addPerson(keys, " ", kRight, kCheap).error().code, kPersonNameEmpty);
    EXPECT_EQ(addPerson(keys, "Bob", "1234567", kCheap).error().code, kPassphraseShort);
    EXPECT_EQ(addPerson(keys, "Bob", "ééééééé", kCheap).error().code,
              kPassphraseShort); // seven, not fourteen
    EXPECT_EQ(changePassphrase(keys, "Ann", kRight, "short", kCheap).error().code, kPassphraseShort);
    EXPECT_EQ(changePassphrase(keys, own->name, "", kOther, kCheap).error().code, kSealedByLogin);
    EXPECT_EQ(listPersons(keys)->size(), 2u);
}

TEST(Persons, AnotherPassphraseOpensTheSameKey) {
    const TempFolder folder;
    const auto keys = folder / "identity";
    const auto ann = addPerson(keys, "Ann", kRight, kCheap);
    const std::string before = contentOf(fileOf(keys));
    EXPECT_EQ(changePassphrase(keys, "Ann", kOther, kOther, kCheap).error().code, kPassphraseWrong);
    EXPECT_EQ(contentOf(fileOf(keys)), before);
    ASSERT_TRUE(changePassphrase(keys, "Ann", kRight, kOther, kCheap));
    EXPECT_EQ(openPerson(keys, "Ann", kRight).error().code, kPassphraseWrong);
    EXPECT_EQ(openPerson(keys, "Ann", kOther)->publicKey, ann->publicKey);
    EXPECT_EQ(listPersons(keys)->size(), 2u);
}

TEST(Persons, TheKeyIsNowhereInItsFileAndEditsAreFound) {
    const TempFolder folder;
    const auto keys = folder / "identity";
    ASSERT_TRUE(addPerson(keys, "Ann", kRight, kCheap));
    const auto file = fileOf(keys);
    struct stat status {};
    ASSERT_EQ(::stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
    const auto opened = openPerson(keys, "Ann", kRight);
    const std::string text = contentOf(file);
    std::string seed;
    for (std::size_t i = 0; i < 32; ++i) {
        constexpr const char* kDigits = "0123456789abcdef";
        seed += kDigits[opened->secretKey[i] >> 4];
        seed += kDigits[opened->secretKey[i] & 15];
    }
    EXPECT_EQ(text.find(seed), std::string::npos);
    EXPECT_EQ(text.find(kRight), std::string::npos);

    const auto edited = [&](const std::string& what, const std::string& with) {
        std::string changed = text;
        changed.replace(changed.find(what), what.size(), with);
        writeContent(file, changed);
        return openPerson(keys, with == "Bob" ? "Bob" : "Ann", kRight);
    };
    EXPECT_EQ(edited("\"Ann\"", "\"Bob\"").error().code, kPersonUnknown);
    EXPECT_EQ(openPerson(keys, "Bob", kRight).error().code, kKeyUnreadable); // the name stands in the box
    EXPECT_EQ(edited("8192", "4294967296").error().code, kKeyUnreadable);    // asks for too much memory
    EXPECT_EQ(edited("goldenrod-person-1", "goldenrod-person-9").error().code, kKeyUnreadable);
    writeContent(file, "{}");
    EXPECT_EQ(listPersons(keys).error().code, kKeyUnreadable);
}

TEST(Persons, EachSignsWhatTheyDoInTheSameOpenFile) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    const auto keys = workspace->identityFolder();
    ASSERT_TRUE(addPerson(keys, "Ann", kRight, kCheap));
    auto ann = workspace->as(openPerson(keys, "Ann", kRight).take());
    const auto event = [](Workspace& of) {
        return of.writer().transact([&](Database& db) -> Result<void> {
            auto seq = EventStore(db, of.identity()).append({"test.event", "nothing", "{}"});
            return seq ? Result<void>() : Result<void>(seq.error());
        });
    };
    ASSERT_TRUE(event(*ann));
    ASSERT_TRUE(event(*workspace));
    const std::string own = workspace->identity().name;
    workspace.reset(); // the file stays open for Ann
    ASSERT_TRUE(event(*ann));
    auto db = ann->reader();
    const auto events = readEvents(*db, 0, 3);
    EXPECT_EQ((*events)[0].actor, "Ann");
    EXPECT_EQ((*events)[1].actor, own);
    EXPECT_EQ((*events)[2].actor, "Ann");
    EXPECT_FALSE(verifyChain(*db)->fault);
}

} // namespace
} // namespace goldenrod
