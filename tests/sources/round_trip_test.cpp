// SPDX-License-Identifier: GPL-3.0-or-later
// Random tables in random dialects are read back equal; random bytes never break the reader. What holds for
// every file is checked in readAll().
#include "models/sources/encoding.h"
#include "models/sources/utf8.h"
#include "tests/sources/support.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

constexpr const char* kEncodings[] = {"UTF-8",        "UTF-8",        "UTF-16LE",   "UTF-16BE", "UTF-32LE",
                                      "windows-1252", "windows-1256", "ISO-8859-2", "KOI8-R",   "Shift_JIS",
                                      "GB18030",      "Big5",         "EUC-JP",     "EUC-KR",   "ibm-500"};

constexpr std::u32string_view kCharacters =
    U"abcxyz0189 .-'\"\\,;\t|^~`éüßñłşжЖقلἀ漢字ー表能ソ¥‾😀\u00A0\u0085\u200D,,\"\"\n\r\\\\";

class Writer {
public:
    Writer(const Dialect& dialect, const Encoding& encoding, std::mt19937_64& random)
        : m_dialect(dialect)
        , m_encoding(encoding)
        , m_random(random) {
        for (const char32_t c : kCharacters) {
            if (representable(c)) m_alphabet += c;
        }
    }

    std::u32string value() {
        std::u32string text;
        const std::size_t length = m_random() % 3 == 0 ? 0 : m_random() % 12;
        while (text.size() < length) {
            const char32_t c = m_alphabet[m_random() % m_alphabet.size()];
            if (canWrite(c)) text += c;
        }
        // An escaped CR before the LF that ends the row would protect both.
        if (!text.empty() && text.back() == U'\r') text.back() = m_alphabet.front();
        return text;
    }

    std::u32string field(const std::u32string& value) {
        const bool special =
            std::any_of(value.begin(), value.end(), [&](char32_t c) { return isSpecial(c); });
        const bool quoted =
            m_dialect.quote != 0 && (m_random() % 3 == 0 || (special && m_dialect.escape == 0));
        std::u32string text;
        if (quoted) text += m_dialect.quote;
        for (std::size_t i = 0; i < value.size(); ++i) {
            const char32_t c = value[i];
            const bool mustEscape = c == m_dialect.escape || (!quoted && isSpecial(c));
            if (quoted && c == m_dialect.quote) {
                text += m_dialect.escape != 0 && m_random() % 2 == 0 ? m_dialect.escape : m_dialect.quote;
            } else if (m_dialect.escape != 0 && mustEscape) {
                text += m_dialect.escape;
            }
            text += c;
        }
        if (quoted) text += m_dialect.quote;
        return text;
    }

private:
    bool isSpecial(char32_t c) const {
        return c == m_dialect.delimiter || c == m_dialect.quote || c == U'\n' || c == U'\r' ||
               (c == U'\u0085' && m_dialect.encoding == "ibm-500");
    }
    bool canWrite(char32_t c) const {
        if (m_dialect.quote == 0 && m_dialect.escape == 0) return !isSpecial(c);
        // Which characters end a line in EBCDIC is more than an escape character knows.
        return c != U'\u0085' || m_dialect.encoding != "ibm-500";
    }
    bool representable(char32_t c) const {
        const std::string bytes = m_encoding.encode(c);
        std::string back, expected;
        appendUtf8(c, expected);
        return !bytes.empty() && m_encoding.decode(bytes, back).ok && back == expected;
    }

    const Dialect& m_dialect;
    const Encoding& m_encoding;
    std::mt19937_64& m_random;
    std::u32string m_alphabet;
};

std::string utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) appendUtf8(c, out);
    return out;
}

Dialect randomDialect(std::mt19937_64& random) {
    Dialect dialect;
    dialect.encoding = kEncodings[random() % std::size(kEncodings)];
    dialect.delimiter = U",;\t|^~ "[random() % 7];
    dialect.quote = U"\"\"\"'\0"[random() % 5];
    dialect.escape = random() % 2 == 0 ? U'\0' : U'\\';
    dialect.hasHeader = random() % 2 == 0;
    dialect.hasTrailer = random() % 4 == 0;
    const std::size_t columns = 1 + random() % 6;
    for (std::size_t i = 0; i < columns; ++i) dialect.columns.push_back("column" + std::to_string(i));
    if (columns == 1 && random() % 2 == 0) dialect.delimiter = 0;
    if (Encoding::open(dialect.encoding)->encode(U'\\').empty()) dialect.escape = 0;
    if (!dialect.check()) dialect.delimiter = U',';
    return dialect;
}

bool isBlank(const std::vector<std::string>& texts) {
    return std::all_of(texts.begin(), texts.end(), [](const std::string& text) {
        return text.find_first_not_of(" \t") == std::string::npos;
    });
}

struct Table {
    std::u32string text;
    std::vector<std::vector<std::string>> records;
};

Table randomTable(const Dialect& dialect, Writer& writer, std::mt19937_64& random) {
    Table table;
    const std::u32string lineEnds[] = {U"\n", U"\r\n", U"\r"};
    // Mixed line ends, except where CR and LF of two rows would become one line end.
    const auto lineEnd = [&]() { return lineEnds[random() % 2]; };
    const auto delimiter = dialect.delimiter == 0 ? std::u32string() : std::u32string(1, dialect.delimiter);
    if (dialect.hasHeader) {
        for (std::size_t i = 0; i < dialect.columns.size(); ++i) {
            if (i > 0) table.text += delimiter;
            table.text += toCodePoints(dialect.columns[i]);
        }
        table.text += lineEnd();
    }
    const std::size_t rows = random() % 20;
    for (std::size_t r = 0; r < rows; ++r) {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < dialect.columns.size(); ++i) {
            const std::u32string value = writer.value();
            if (i > 0) table.text += delimiter;
            table.text += writer.field(value);
            texts.push_back(utf8(value));
        }
        if (!isBlank(texts)) table.records.push_back(texts);
        if (r + 1 < rows || dialect.hasTrailer || random() % 2 == 0) table.text += lineEnd();
    }
    if (dialect.hasTrailer) table.text += U"TRAILER 7";
    return table;
}

void roundTrip(std::mt19937_64& random) {
    const Dialect dialect = randomDialect(random);
    const Encoding encoding = Encoding::open(dialect.encoding).take();
    Writer writer(dialect, encoding, random);
    const Table table = randomTable(dialect, writer, random);
    std::string bytes;
    for (const char32_t c : table.text) bytes += encoding.encode(c);
    if (bytes.empty()) return;
    SCOPED_TRACE(dialect.toJson() + "\n" + utf8(table.text));
    const std::vector<ReadRow> rows = readText(bytes, dialect);
    const std::vector<ReadRow> records = only(rows, RowKind::Record);
    for (const ReadRow& row : only(rows, RowKind::Bad))
        ADD_FAILURE() << row.problem.code.id() << " " << row.bytes;
    ASSERT_EQ(records.size(), table.records.size());
    for (std::size_t i = 0; i < records.size(); ++i) ASSERT_EQ(records[i].texts, table.records[i]);
    ASSERT_EQ(only(rows, RowKind::Trailer).size(), dialect.hasTrailer ? 1u : 0u);
}

TEST(RoundTrip, RandomTablesInRandomDialects) {
    const std::uint64_t seed = randomSeed();
    std::mt19937_64 random(seed);
    for (int round = 0; round < 1000; ++round) {
        roundTrip(random);
        if (::testing::Test::HasFailure()) FAIL() << "seed " << seed << " round " << round;
    }
}

TEST(RoundTrip, RandomBytesInRandomDialects) {
    const std::uint64_t seed = randomSeed();
    std::mt19937_64 random(seed);
    const std::string likely = {"a,;\t|\"'\\\n\r \x1A{}[]:1\xFF\xC3\xBC\x81\x40"};
    for (int round = 0; round < 1200; ++round) {
        Dialect dialect = randomDialect(random);
        dialect.preambleLines = random() % 8 == 0 ? 2 : 0;
        dialect.bomLength = random() % 8 == 0 ? 4 : 0;
        if (random() % 5 == 0) {
            dialect = Dialect{};
            dialect.format = Format::Ndjson;
            dialect.columns = {"a", "b[0]"};
        }
        std::string bytes(1 + random() % 300, ' ');
        for (char& c : bytes)
            c = random() % 4 == 0 ? static_cast<char>(random())
                                  : likely.c_str()[random() % (likely.size() + 1)];
        readText(bytes, dialect);
        if (::testing::Test::HasFailure()) FAIL() << "seed " << seed << " round " << round;
    }
}

TEST(RoundTrip, RowsAcrossTheEdgesOfChunks) {
    for (std::size_t shift = 0; shift < 8; ++shift) {
        for (const char* tail : {"1,2\r\n", "1,\"2\"\"\"\r\n", "\"x\r\ny\",3\r\n"}) {
            std::string content = "a,b\r\n";
            content.append(262144 - shift - content.size() - 6, 'x').append(",\"y\"\r\n");
            const std::string row = tail;
            std::size_t rows = 1;
            for (; content.size() < 560000; ++rows) content += row;
            const auto read = readText(content, delimited({"a", "b"}));
            ASSERT_EQ(only(read, RowKind::Record).size(), rows);
        }
    }
}

} // namespace
} // namespace goldenrod::sources
