// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/messages.h"
#include "models/wording/terms.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace goldenrod {
namespace {

const std::filesystem::path kRoot = GOLDENROD_SOURCE_DIR;

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::filesystem::path> sourcesUnder(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::exists(kRoot / folder)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kRoot / folder)) {
        const auto extension = entry.path().extension();
        if (extension == ".cpp" || extension == ".h") files.push_back(entry.path());
    }
    return files;
}

std::vector<std::string> includesOf(const std::filesystem::path& file) {
    static const std::regex include(R"(#include [<"]([^>"]+)[>"])");
    const std::string text = contentOf(file);
    std::vector<std::string> names;
    for (std::sregex_iterator at(text.begin(), text.end(), include), end; at != end; ++at)
        names.push_back((*at)[1]);
    return names;
}

struct Layer {
    const char* folder;
    const char* forbidden; ///< includes that match
};

TEST(Architecture, EachRoomIncludesOnlyWhatItMay) {
    const Layer layers[] = {
        {"matching", R"(^(models|ui|app)/|^Q[A-Z]|^sqlite3|^fstream$|^filesystem$|^ctime$)"},
        {"models/workspace",
         R"(^(ui|app)/|^models/(wording|items|reports)/|^Q(Widget|Abstract|Gui|Application))"},
        {"models/sources",
         R"(^(ui|app)/|^models/(wording|items|reports)/|^Q(Widget|Abstract|Gui|Application))"},
        {"models/jobs", R"(^(ui|app)/|^models/(wording|items|reports)/|^Q(Widget|Abstract|Gui|Application))"},
        {"models/quality",
         R"(^(ui|app)/|^models/(wording|items|reports)/|^Q(Widget|Abstract|Gui|Application))"},
        {"models/sample",
         R"(^(ui|app)/|^models/(wording|items|reports)/|^Q(Widget|Abstract|Gui|Application))"},
        {"models/wording",
         R"(^(ui|app)/|^models/(items|reports)/|^Q(Widget|Abstract|Gui|Application)|^sqlite3)"},
        {"models/items", R"(^(ui|app)/|^Q(Widget|Color|Font|Icon|Brush|Palette|Application)|^sqlite3)"},
        {"ui", R"(^app/|^sqlite3|^QSql)"},
    };
    for (const Layer& layer : layers) {
        const std::regex forbidden(layer.forbidden);
        for (const auto& file : sourcesUnder(layer.folder)) {
            for (const std::string& name : includesOf(file))
                EXPECT_FALSE(std::regex_search(name, forbidden)) << file << " includes " << name;
        }
    }
}

TEST(Architecture, SqlStandsInStoresAlone) {
    const std::regex sql(
        "\"\\s*(SELECT\\s+[a-z*(]|INSERT\\s+(OR\\s+\\w+\\s+)?INTO|UPDATE\\s+[a-z_]+\\s+SET|DELETE\\s+FROM|"
        "CREATE\\s+TABLE)");
    for (const char* folder : {"matching", "models", "ui", "app"}) {
        for (const auto& file : sourcesUnder(folder)) {
            const std::string name = file.filename();
            const bool store = file.parent_path().filename() == "workspace" &&
                               (name.ends_with("_store.cpp") || name == "schema.cpp");
            if (store) continue;
            EXPECT_FALSE(std::regex_search(contentOf(file), sql)) << file;
        }
    }
}

TEST(Architecture, SqliteIsIncludedByTheDatabaseAlone) {
    for (const char* folder : {"matching", "models", "ui", "app"}) {
        for (const auto& file : sourcesUnder(folder)) {
            for (const std::string& name : includesOf(file)) {
                if (name == "sqlite3.h") {
                    EXPECT_EQ(file.filename(), "database.cpp");
                }
            }
        }
    }
}

TEST(Wording, EveryErrorCodeHasASentence) {
    const std::regex declaration("ErrorCode\\s+k\\w+\\s*\\{\\s*\"([^\"]+)\"");
    std::size_t codes = 0;
    for (const char* folder : {"matching", "models"}) {
        for (const auto& file : sourcesUnder(folder)) {
            const std::string text = contentOf(file);
            for (std::sregex_iterator at(text.begin(), text.end(), declaration), end; at != end; ++at) {
                ++codes;
                EXPECT_TRUE(wording::hasSentence((*at)[1].str())) << (*at)[1] << " of " << file;
            }
        }
    }
    EXPECT_GT(codes, 60u);
}

std::set<std::string> foundIn(const std::vector<const char*>& folders, const std::regex& pattern) {
    std::set<std::string> found;
    for (const char* folder : folders) {
        for (const auto& file : sourcesUnder(folder)) {
            const std::string text = contentOf(file);
            for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
                found.insert((*at)[1]);
        }
    }
    return found;
}

/// What wording shows for an id that nobody gave a name.
QString withoutName(const std::string& id) {
    return QString::fromStdString(id.substr(id.rfind('.') + 1)).replace(u'_', u' ');
}

TEST(Wording, EveryPhaseOfAJobHasAName) {
    const std::regex phase(
        R"re((?:keepOn\(|rogress\(\{|\benter\(|\bbegin\(|\bprogress,)\s*"([a-z]+\.[a-z_]+)")re");
    const auto phases = foundIn({"matching", "models"}, phase);
    EXPECT_GT(phases.size(), 20u);
    for (const std::string& id : phases) EXPECT_NE(wording::phaseName(id), withoutName(id)) << id;
}

TEST(Wording, EveryEventHasAName) {
    auto kinds = foundIn({"models/jobs", "models/workspace"},
                         std::regex(R"re((?:append\(|return )\{\s*"([a-z]+\.[a-z_]+)",)re"));
    EXPECT_GT(kinds.size(), 7u);
    kinds.insert({"decision.match", "decision.not_match", "decision.unsure", "decision.split",
                  "decision.merge", "decision.move", "decision.lock"});
    for (const std::string& kind : kinds) EXPECT_NE(wording::eventKind(kind), withoutName(kind)) << kind;
}

TEST(Wording, EveryFindingOfVerifyHasWords) {
    auto reasons = foundIn({"models/workspace"}, std::regex(R"re(\breason = "([a-z_]+)";)re"));
    reasons.insert("checkpoint");
    EXPECT_GT(reasons.size(), 5u);
    for (const std::string& reason : reasons)
        EXPECT_NE(wording::chainFault(reason), withoutName(reason)) << reason;
    const auto faults = foundIn({"models/jobs"}, std::regex(R"re(\bfault\("([a-z_.]+)")re"));
    EXPECT_GT(faults.size(), 6u);
    for (const std::string& fault : faults) EXPECT_TRUE(wording::hasSentence(fault)) << fault;
}

/// Reasons of quarantine are codes "row.*", wherever they are declared or written out.
TEST(Wording, EveryReasonOfQuarantineHasWords) {
    const auto reasons = foundIn({"matching", "models/sources", "models/jobs", "models/workspace"},
                                 std::regex(R"re("(row\.[a-z_]+)")re"));
    EXPECT_GT(reasons.size(), 12u);
    for (const std::string& reason : reasons) EXPECT_TRUE(wording::hasSentence(reason)) << reason;
}

} // namespace
} // namespace goldenrod
