// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/row_draft.h"

#include <gtest/gtest.h>

namespace goldenrod::sources {
namespace {

Dialect dialectOfThree() {
    Dialect dialect;
    dialect.columns = {"id", "name", "city"};
    dialect.preambleLines = 2;
    dialect.hasTrailer = true;
    return dialect;
}

struct Repair {
    const char* bytes;
    std::size_t length; ///< 0: to the end
    const char* repair;
    const char* text;
};

TEST(RowDraft, ProposesWhatMakesARowReadable) {
    const Repair repairs[] = {
        {"1,Fox", 0, "repair.fields_added", "1,Fox,"},
        {"1", 0, "repair.fields_added", "1,,"},
        {"1,Fox,Leeds,,", 0, "repair.fields_removed", "1,Fox,Leeds"},
        {"1,F\0ox,Leeds", 12, "repair.nul_removed", "1,Fox,Leeds"},
        {"1,\"The \"Fox\" Inn\",Leeds", 0, "repair.quotes", "1,\"The \"\"Fox\"\" Inn\",Leeds"},
        {"1,\"Fox,Leeds", 0, "repair.quotes", "1,Fox,Leeds"},
        {"1,M\xFCller,K\xC3\xB6ln", 0, "repair.other_encoding", "1,Müller,Köln"},
        {"1,M\xFCller", 0, "repair.fields_added", "1,Müller,"},
        {"1,\"a \"\"b\"\" c\",\"d", 0, "repair.quotes", "1,\"a \"\"b\"\" c\",d"},
        {"1,Caf\xE9,Hull", 0, "repair.other_encoding", "1,Café,Hull"},
        {"1,Ray\x92s,Hull", 0, "repair.other_encoding", "1,Ray’s,Hull"},
    };
    for (const Repair& each : repairs) {
        const std::string bytes =
            each.length > 0 ? std::string(each.bytes, each.length) : std::string(each.bytes);
        SCOPED_TRACE(bytes);
        const RowDraft draft = draftRow(bytes, dialectOfThree());
        EXPECT_EQ(draft.repair, each.repair);
        EXPECT_EQ(draft.text, each.text);
        EXPECT_TRUE(draft.isWhole);
    }
}

TEST(RowDraft, ProposesNothingWhereNobodyCanTell) {
    for (const char* bytes : {"1,Fox, the elder,Leeds", "1,Fox,Leeds", "c\",Bern"}) {
        const RowDraft draft = draftRow(bytes, dialectOfThree());
        EXPECT_EQ(draft.repair, "") << bytes;
        EXPECT_EQ(draft.text, bytes);
    }
    for (const char* cut : {"1,Zo\xC3,Leeds", "1,\xE4\xB8\xAD\xE6,Leeds", "1,\x81\x8D,Leeds"})
        EXPECT_EQ(draftRow(cut, dialectOfThree()).repair, "") << "half a character is no other one";
    Dialect json = dialectOfThree();
    json.format = Format::Ndjson;
    EXPECT_EQ(draftRow("{\"id\": 1, \"name\": ", json).repair, "");
}

TEST(RowDraft, EncodesAsTheExtractIsEncoded) {
    for (const char* encoding : {"UTF-8", "ISO-8859-1", "UTF-16LE", "Shift_JIS"}) {
        SCOPED_TRACE(encoding);
        Dialect dialect = dialectOfCorrections(dialectOfThree());
        dialect.encoding = encoding;
        RowParser parser(dialect);
        std::string bytes;
        Row row;
        const auto encoded = encodeRow("7,\"Fox, Ann\",Leeds", dialect, parser, bytes, row);
        ASSERT_TRUE(encoded) << encoded.error().code.id();
        ASSERT_EQ(row.values.size(), 3U);
        EXPECT_EQ(row.values[1].text, "Fox, Ann");
    }
    Dialect latin = dialectOfCorrections(dialectOfThree());
    latin.encoding = "ISO-8859-1";
    RowParser parser(latin);
    std::string bytes;
    Row row;
    const auto refused = encodeRow("7,محمد,Leeds", latin, parser, bytes, row);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kRowNotEncodable);
    EXPECT_EQ(refused.error().arguments.front(), "م");
    EXPECT_EQ(encodeRow("7,Fox", latin, parser, bytes, row).error().code, kRowTooFewFields);
    EXPECT_EQ(encodeRow("7,Fox,Hull\n8,Ray,Hull", latin, parser, bytes, row).error().code, kRowSeveralRows);
    EXPECT_EQ(encodeRow(",,", latin, parser, bytes, row).error().code, kRowBlank);
}

TEST(RowDraft, ElementsOfADocumentBecomeLines) {
    Dialect document = dialectOfThree();
    document.format = Format::Json;
    document.arrayPath = "people";
    document.arrayBegin = 12;
    const Dialect lines = dialectOfCorrections(document);
    ASSERT_TRUE(lines.check());
    RowParser parser(lines);
    std::string bytes;
    Row row;
    const auto encoded = encodeRow("{\n  \"id\": \"1\",\n  \"name\": \"Fox\"\n}", lines, parser, bytes, row);
    ASSERT_TRUE(encoded) << encoded.error().code.id();
    EXPECT_EQ(bytes.find('\n'), std::string::npos);
    EXPECT_EQ(row.values[1].text, "Fox");
}

// Whatever the bytes are: a draft ends, and a repair that is proposed reads.
TEST(RowDraft, EveryRepairThatIsProposedReads) {
    std::uint64_t seed = 20261123;
    const auto roll = [&seed](std::uint64_t below) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        return (seed >> 33) % below;
    };
    const std::string alphabet = std::string("a1,\"'\\;\t \xC3\xBC\xFF\n\xC3\xA9") + '\0';
    const Dialect dialect = dialectOfThree(), corrections = dialectOfCorrections(dialect);
    RowParser parser(corrections);
    std::string encoded;
    Row row;
    int proposed = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes;
        for (std::uint64_t n = roll(24); n > 0; --n) bytes += alphabet[roll(alphabet.size())];
        const RowDraft draft = draftRow(bytes, dialect);
        if (draft.repair.empty()) continue;
        ++proposed;
        EXPECT_TRUE(encodeRow(draft.text, corrections, parser, encoded, row))
            << bytes << " -> " << draft.text;
    }
    EXPECT_GT(proposed, 500);
}

} // namespace
} // namespace goldenrod::sources
