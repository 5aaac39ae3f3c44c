// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/ndjson_values.h"
#include "models/sources/utf8.h"
#include "tests/sources/support.h"

#include <set>

namespace goldenrod::sources {
namespace {

using Texts = std::vector<std::string>;

Dialect ndjson(std::vector<std::string> columns) {
    Dialect dialect;
    dialect.format = Format::Ndjson;
    dialect.columns = std::move(columns);
    return dialect;
}

ReadRow parseOne(std::string_view line, std::vector<std::string> columns = {"a"}) {
    RowParser parser(ndjson(std::move(columns)));
    Row row;
    parser.parse(line, 100, 7, row);
    return keep(row);
}

void expectBad(std::string_view line, ErrorCode code, const Texts& arguments) {
    const ReadRow row = parseOne(line);
    EXPECT_EQ(row.kind, RowKind::Bad) << line;
    EXPECT_EQ(row.problem.code, code) << line << " " << row.problem.code.id();
    if (!arguments.empty()) {
        EXPECT_EQ(row.problem.arguments, arguments) << line;
    }
}

TEST(Ndjson, ReadsScalarsByTheirPaths) {
    const auto rows = readText("{\"id\":\"007\",\"address\":{\"city\":\"Köln\"},\"phones\":[\"1\",2]}\r\n"
                               "\n"
                               "{\"phones\":[],\"id\":12345678901234567890,\"vip\":true,\"x\":null}\n",
                               ndjson({"id", "address.city", "phones[0]", "phones[1]", "vip"}));
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[0].texts, (Texts{"007", "Köln", "1", "2", ""}));
    EXPECT_FALSE(rows[0].places[4].present);
    EXPECT_EQ(rows[1].kind, RowKind::Blank);
    EXPECT_EQ(rows[2].texts, (Texts{"12345678901234567890", "", "", "", "true"}));
    EXPECT_FALSE(rows[2].places[2].present);
    EXPECT_TRUE(rows[2].unknownKeys.empty());
}

TEST(Ndjson, NumbersKeepTheirText) {
    EXPECT_EQ(parseOne(R"({"a":1e400})").texts[0], "1e400");
    EXPECT_EQ(parseOne(R"({"a":-0.10E+5 })").texts[0], "-0.10E+5");
    EXPECT_EQ(parseOne("{\"a\":123456789012345678901234567890}").texts[0], "123456789012345678901234567890");
    for (const char* number : {"01", "1.", ".5", "+1", "1e", "-", "0x10", "NaN", "Infinity", "1_000"})
        expectBad(std::string("{\"a\":") + number + "}", kRowJsonInvalid, {});
}

TEST(Ndjson, LocatesValuesWithTheirQuotes) {
    const ReadRow row = parseOne(R"({"b":[1, {"a" : "x\"y" }],"a":  17 })", {"b[1].a", "a"});
    EXPECT_EQ(row.texts, (Texts{"x\"y", "17"}));
    EXPECT_EQ(row.places[0].offset, 16u);
    EXPECT_EQ(row.places[0].length, 6u);
    EXPECT_EQ(row.places[1].offset, 32u);
    EXPECT_EQ(row.places[1].length, 2u);
    EXPECT_EQ(row.unknownKeys, Texts{"b[0]"});
}

TEST(Ndjson, KeysWithCharactersOfPathsAreEscaped) {
    const ReadRow row = parseOne(R"({"a.b":1,"a":{"b":2},"":3,"c[0]":4,"c":[5],"\"\"":6,"ü":7})",
                                 {"a\\.b", "a.b", "\"\"", "c\\[0\\]", "c[0]", "\\\"\\\"", "ü"});
    EXPECT_EQ(row.texts, (Texts{"1", "2", "3", "4", "5", "6", "7"}));
}

TEST(Ndjson, RefusesWhatItCannotKeepExactly) {
    expectBad(R"({"a":1,"a":2})", kRowJsonDuplicateKey, {"a"});
    expectBad(R"({"b":{"x":1,"\u0078":2}})", kRowJsonDuplicateKey, {"x"});
    expectBad(R"({"a":"x\u0000y"})", kRowNul, {"107"});
    expectBad(R"({"a\u0000":1})", kRowNul, {"103"});
    for (const char* text : {R"(\ud800)", R"(\udc00)", R"(\ud800x)", R"(\ud800\ud800)", R"(\udc00\ud800)"}) {
        expectBad(std::string("{\"a\":\"") + text + "\"}", kRowJsonInvalid, {"lone surrogate"});
        expectBad(std::string("{\"") + text + "\":1}", kRowJsonInvalid, {});
    }
    EXPECT_EQ(parseOne(R"({"a":"\ud83d\ude00\\u0000"})").texts[0], "😀\\u0000");
    for (const char* line : {"[1]", "1", "\"x\"", "null", "true", "[{\"a\":1}]"})
        expectBad(line, kRowJsonNotObject, {});
    for (const char* line : {"{", "{\"a\":1", "{\"a\":1}}", "{\"a\":1} x", "{\"a\":1}{\"a\":2}", "{\"a\":1,}",
                             "{a:1}", "{\"a\" 1}", "{\"a\":}", "x", "{\"a\":tru}", "{\"a\":[1,]}",
                             "{\"a\":\"\t\"}", "{\"a\":\"\\x\"}", "{'a':1}"})
        expectBad(line, kRowJsonInvalid, {});
    expectBad("{\"a\":\"\xFF\"}", kRowUndecodable, {"UTF-8", "106"});
    expectBad("{\"a\":\"" + std::string(1100000, 'x') + "\"}", kRowValueTooLong, {"a", "1100002", "1048576"});
}

TEST(Ndjson, DuplicatesAreFoundAmongManyKeys) {
    std::string line = "{";
    for (int i = 0; i < 500; ++i) line += "\"k" + std::to_string(i) + "\":1,";
    EXPECT_EQ(parseOne(line + "\"a\":1}").kind, RowKind::Record);
    expectBad(line + "\"k77\":1}", kRowJsonDuplicateKey, {"k77"});
    expectBad(line + "\"k499\":1}", kRowJsonDuplicateKey, {"k499"});
}

TEST(Ndjson, DepthIsBounded) {
    const auto nested = [](std::size_t depth) {
        return "{\"a\":" + std::string(depth, '[') + "1" + std::string(depth, ']') + "}";
    };
    EXPECT_EQ(parseOne(nested(NdjsonValues::kMaxDepth - 1)).kind, RowKind::Record);
    expectBad(nested(NdjsonValues::kMaxDepth), kRowJsonInvalid, {});
    expectBad(nested(200000), kRowJsonInvalid, {});
}

TEST(Ndjson, OtherEncodingsLocateTheirOwnBytes) {
    const std::u32string text = U"{\"n\":\"Zoë 😀\",\"a\":\"é\"}\n{\"a\":\"\\u00e9\"}\r\n";
    for (const char* name : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252"}) {
        Dialect dialect = ndjson({"a"});
        dialect.encoding = name;
        const Encoding encoding = Encoding::open(name).take();
        std::string bytes;
        for (const char32_t c : text)
            bytes += encoding.encode(c == U'😀' && encoding.unitSize() == 1 ? U'x' : c);
        const auto rows = readText(bytes, dialect);
        ASSERT_EQ(rows.size(), 2u) << name;
        EXPECT_EQ(rows[0].texts, Texts{"é"});
        EXPECT_EQ(rows[1].texts, Texts{"é"});
        std::string located;
        encoding.decode(rows[0].bytes.substr(rows[0].places[0].offset, rows[0].places[0].length), located);
        EXPECT_EQ(located, "\"é\"") << name;
    }
}

TEST(Ndjson, PublicCorpusOfJson) {
    const std::filesystem::path folder = sharedFile("bad_input/JSONTestSuite/test_parsing");
    REQUIRE_SHARED(folder);
    // Right by the grammar, but nothing a record could hold.
    const std::set<std::string> refused = {"y_object_duplicated_key.json",
                                           "y_object_duplicated_key_and_value.json",
                                           "y_object_escaped_null_in_key.json", "y_string_null_escape.json"};
    int good = 0, wrong = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename();
        std::string content = contentOf(entry.path());
        while (!content.empty() && content.back() == '\n') content.pop_back();
        const ReadRow row = parseOne("{\"v\":" + content + "}");
        if (name.starts_with("y_") && content.find('\n') == std::string::npos) {
            EXPECT_EQ(row.kind == RowKind::Record, refused.count(name) == 0) << name << " " << content;
            ++good;
        }
        if (name.starts_with("n_")) {
            EXPECT_EQ(row.kind, RowKind::Bad) << name << " " << content.substr(0, 100);
            ++wrong;
        }
    }
    EXPECT_GT(good, 80);
    EXPECT_GT(wrong, 180);
}

/// A random object beside what is to be read of it.
class RandomObject {
public:
    explicit RandomObject(std::mt19937_64& random)
        : m_random(random) {}

    std::string json;
    std::vector<std::pair<std::string, std::string>> scalars;

    void object(const std::string& path, int depth) {
        json += '{';
        const std::size_t members = m_random() % 5;
        for (std::size_t i = 0; i < members; ++i) {
            if (i > 0) json += ',';
            space();
            const std::string key = std::string(1, static_cast<char>('a' + i)) + plain();
            json += '"' + key + '"';
            space();
            json += ':';
            std::string member = path;
            appendPathKey(key, member);
            value(member, depth);
        }
        json += '}';
    }

private:
    void value(const std::string& path, int depth) {
        space();
        switch (m_random() % (depth > 3 ? 4 : 6)) {
        case 0: number(path); break;
        case 1: json += "null"; break;
        case 2: scalar(path, m_random() % 2 == 0 ? "true" : "false"); break;
        case 3: string(path); break;
        case 4: object(path, depth + 1); break;
        default:
            json += '[';
            for (std::size_t i = 0, n = m_random() % 4; i < n; ++i) {
                if (i > 0) json += ',';
                value(path + '[' + std::to_string(i) + ']', depth + 1);
            }
            json += ']';
        }
        space();
    }
    void scalar(const std::string& path, const std::string& text) {
        json += text;
        scalars.emplace_back(path, text);
    }
    void number(const std::string& path) {
        std::string text = m_random() % 2 == 0 ? "-" : "";
        text += std::to_string(m_random());
        if (m_random() % 2 == 0) text += "." + std::to_string(m_random() % 1000);
        if (m_random() % 2 == 0) text += "e-" + std::to_string(m_random() % 400);
        scalar(path, text);
    }
    void string(const std::string& path) {
        static const std::vector<std::pair<std::string, std::string>> kPieces = {{"a", "a"},
                                                                                 {"é", "é"},
                                                                                 {"\\n", "\n"},
                                                                                 {"\\\"", "\""},
                                                                                 {"\\\\", "\\"},
                                                                                 {"\\u00e9", "é"},
                                                                                 {"\\ud83d\\ude00", "😀"},
                                                                                 {"{", "{"},
                                                                                 {"]", "]"},
                                                                                 {",", ","},
                                                                                 {"\\/", "/"},
                                                                                 {" ", " "}};
        std::string text;
        json += '"';
        for (std::size_t i = 0, n = m_random() % 8; i < n; ++i) {
            const auto& [written, read] = kPieces[m_random() % kPieces.size()];
            json += written;
            text += read;
        }
        json += '"';
        scalars.emplace_back(path, text);
    }
    std::string plain() {
        static const std::string kLetters = "xyz.[é";
        return m_random() % 2 == 0 ? "" : kLetters.substr(0, m_random() % 6);
    }
    void space() { json.append(m_random() % 8 == 0 ? 1 : 0, ' '); }

    std::mt19937_64& m_random;
};

TEST(Ndjson, RandomObjectsAreReadBack) {
    const std::uint64_t seed = randomSeed();
    std::mt19937_64 random(seed);
    for (int round = 0; round < 3000; ++round) {
        RandomObject object(random);
        object.object("", 1);
        std::vector<std::string> columns;
        for (const auto& [path, text] : object.scalars) columns.push_back(path);
        const ReadRow row = parseOne(object.json, columns);
        ASSERT_EQ(row.kind, RowKind::Record) << object.json << " seed " << seed << row.problem.arguments[0];
        ASSERT_TRUE(row.unknownKeys.empty()) << object.json;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            ASSERT_TRUE(row.places[i].present);
            ASSERT_EQ(row.texts[i], object.scalars[i].second) << object.json << " seed " << seed;
            const std::string located = object.json.substr(row.places[i].offset, row.places[i].length);
            ASSERT_EQ(parseOne("{\"a\":" + located + "}").texts[0], row.texts[i]);
        }
    }
}

} // namespace
} // namespace goldenrod::sources
